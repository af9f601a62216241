import { describe, expect, it } from 'vitest'
import { keepDrafts, type Made, type State } from '../../src/preview/drafts.ts'
import type { Problem } from '../../src/problems/problem.ts'
import { paragraph, treeOf } from '../renderers/pdf/trees.ts'

const choice = { document: 'submission', edition: 'committee' }

const problem: Problem = {
  code: 'broken',
  severity: 'error',
  place: {},
  message: { english: 'Broken.' },
  hint: { english: 'Mend it.' },
}
const good = (words: string): Made => ({
  tree: treeOf([paragraph(words)]),
  problems: [],
  hindrances: [],
  rests: new Map(),
})
const broken: Made = { tree: null, problems: [problem], hindrances: [problem], rests: new Map() }

/** Papers made one after the other; the last is made again and again. */
const madeOf = (...made: Made[]) => {
  let count = 0
  const drafts = keepDrafts(async () => {
    count += 1
    return made[Math.min(count, made.length) - 1] ?? broken
  })
  return { drafts, count: () => count }
}

const wordsOf = ({ tree }: State): string => JSON.stringify(tree?.children ?? null)

describe('a paper', () => {
  it('is made once for all who ask, until something changes', async () => {
    const { drafts, count } = madeOf(good('one'), good('two'))
    await Promise.all([drafts.current(choice), drafts.current(choice)])
    await drafts.current(choice)
    expect(count()).toBe(1)
    drafts.changed()
    expect(wordsOf(await drafts.current(choice))).toContain('two')
    expect(count()).toBe(2)
  })

  it('stays the last good one while something hinders a newer', async () => {
    const { drafts } = madeOf(good('one'), broken, good('two'))
    const first = await drafts.current(choice)
    drafts.changed()
    const failed = await drafts.current(choice)
    expect(wordsOf(failed)).toBe(wordsOf(first))
    expect(failed).toMatchObject({ hindrances: [problem], version: 2, treeVersion: 1 })
    drafts.changed()
    const mended = await drafts.current(choice)
    expect(mended).toMatchObject({ hindrances: [], version: 3, treeVersion: 3 })
  })

  it('has no tree at all where none could be made yet', async () => {
    const { drafts } = madeOf(broken)
    expect(await drafts.current(choice)).toMatchObject({ tree: null, version: 1 })
  })

  it('has its own state for each choice', async () => {
    const drafts = keepDrafts(async ({ document }) => good(document))
    expect(wordsOf(await drafts.current(choice))).toContain('submission')
    expect(wordsOf(await drafts.current({ ...choice, document: 'brief' }))).toContain('brief')
  })
})

describe('who follows', () => {
  it('hears of each new version, and no more after leaving', async () => {
    const { drafts } = madeOf(good('one'), good('two'), good('three'))
    const heard: number[] = []
    const leave = drafts.follow(choice, ({ version }) => heard.push(version))
    await drafts.current(choice)
    drafts.changed()
    await drafts.current(choice)
    leave()
    drafts.changed()
    await drafts.current(choice)
    expect(heard).toEqual([1, 2])
  })

  it('hears nothing of a change that changes nothing', async () => {
    const { drafts, count } = madeOf(good('same'))
    const heard: number[] = []
    drafts.follow(choice, ({ version }) => heard.push(version))
    await drafts.current(choice)
    drafts.changed()
    await drafts.current(choice)
    expect([count(), heard]).toEqual([2, [1]])
  })

  it('sees in the end what changed while it was being made', async () => {
    let words = 'one'
    const begun: (() => void)[] = []
    const drafts = keepDrafts(async () => {
      const now = good(words)
      await new Promise<void>((resolve) => begun.push(resolve))
      return now
    })
    const state = drafts.current(choice)
    words = 'two'
    drafts.changed()
    begun.shift()?.()
    await expect.poll(() => begun.length).toBe(1)
    begun.shift()?.()
    expect(wordsOf(await state)).toContain('two')
  })
})
