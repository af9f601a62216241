import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { givenValues } from '../../src/assessment/assess.ts'
import { audiencesOf, paperNames } from '../../src/catalogue/papers.ts'
import { papersOfRoute } from '../../src/catalogue/papers-of-case.ts'
import { assessCase } from '../../src/commands/checking/assess-case.ts'
import { composePaper, type Papered } from '../../src/commands/papers/make-paper.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { outlineOf } from '../builders/outline.ts'

const samples = join(import.meta.dirname, '../../samples')
const names = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const host = { ...nodeHost(), now: () => new Date('2026-07-01T12:00:00Z'), environment: {} }

const paperedOf = async (name: string): Promise<Papered> => {
  const assessed = await assessCase(host, join(samples, name))
  if (!assessed.found || assessed.assessment === null) throw new Error(`${name} cannot be read`)
  return { ...assessed, assessment: assessed.assessment }
}

describe.each(names)('of the sample %s', (name) => {
  test('every paper says what it said before', async () => {
    const papered = await paperedOf(name)
    const route = papersOfRoute(givenValues(papered.assessment.answers))
    expect(route.length).toBeGreaterThan(4)
    for (const paper of route) {
      const choice = { paper, audience: audiencesOf(paper)[0], draft: true }
      const { tree, problems } = await composePaper(papered, choice, host)
      expect(problems, paper).toEqual([])
      if (tree === null) throw new Error(paper)
      await expect(outlineOf(tree)).toMatchFileSnapshot(`../golden/papers/${name}.${paper}.txt`)
    }
  })
})

test('the paper of a whole case for the house says what it said before', async () => {
  const papered = await paperedOf('fictional-union')
  const choice = { paper: 'submission', audience: 'internal', draft: true } as const
  const { tree } = await composePaper(papered, choice, host)
  if (tree === null) throw new Error('no paper')
  await expect(outlineOf(tree)).toMatchFileSnapshot(
    '../golden/papers/fictional-union.submission.internal.txt',
  )
})

test('every paper is made of some sample', () => {
  const kept = readdirSync(join(import.meta.dirname, '../golden/papers'))
  for (const paper of paperNames)
    expect(kept.some((file) => file.includes(`.${paper}.`))).toBe(true)
})
