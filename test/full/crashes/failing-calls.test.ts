import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { recordAnswer } from '../../../src/answers/record-answer.ts'
import type { Dossier, Recovery } from '../../../src/dossier/dossier.ts'
import { openDossier } from '../../../src/dossier/open-dossier.ts'
import { type Saved, saveAnswer } from '../../../src/dossier/save-answer.ts'
import type { Host } from '../../../src/host/host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { type Kind, keptEncrypted, lyingOpen } from './kinds.ts'
import { scratch } from './scratch.ts'
import { type Call, watchCalls } from './watched-calls.ts'

const folder = mkdtempSync(join(scratch, 'c177-failing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kinds: readonly (readonly [string, Kind, readonly string[]])[] = [
  ['a case', lyingOpen, ['ENOSPC', 'EIO', 'EROFS']],
  // To encrypt takes its time, and knows of no code.
  ['an encrypted case', keptEncrypted, ['ENOSPC']],
]

type Worked = { readonly place: string; readonly host: Host; readonly dossier: Dossier }

const open = async (host: Host, casePath: string): Promise<Dossier> => {
  const opened = await openDossier(host, casePath, 'en')
  if (!opened.ok) throw new Error(`not opened: ${opened.problems[0]?.code}`)
  return opened.value
}

const answering = (
  { host, dossier }: Pick<Worked, 'host' | 'dossier'>,
  question: string,
  value: unknown,
): Promise<Saved> => saveAnswer(host, dossier, recordAnswer(dossier.draft, { question, value }))

/** How the disk fails: at a call, counted from 1, with a code; that call alone, or all from there on. */
type Failure = {
  readonly at: number
  readonly code: string
  readonly lasts: boolean
  readonly half: boolean
}

class DiskError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Answers what a work gave while the disk failed, and the calls that were tried. */
const whileFailing = async <T>(
  place: string,
  { at, code, lasts, half }: Failure,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly calls: readonly Call[] }> => {
  const calls: Call[] = []
  const stop = watchCalls({
    folder: place,
    before: async (call, writeHalf) => {
      calls.push(call)
      // What was opened can always be closed, and Linux takes a file away from a disk that is full.
      if (call.call === 'close' || call.call === 'remove') return
      if (calls.length !== at && !(lasts && calls.length > at)) return
      if (half) await writeHalf()
      throw new DiskError(code)
    },
  })
  try {
    return { result: await work(), calls }
  } finally {
    stop()
  }
}

const failures = (count: number, codes: readonly string[]): readonly Failure[] =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((at) =>
    codes.flatMap((code) =>
      [true, false].flatMap((lasts) => [true, false].map((half) => ({ at, code, lasts, half }))),
    ),
  )

let cases = 0
const aCase = async (kind: Kind): Promise<Worked> => {
  cases += 1
  const place = join(folder, `${cases}`)
  mkdirSync(place)
  const host = kind(place)
  const dossier = await open(host, place)
  const first = await answering({ host, dossier }, 'organisation.name', 'Union')
  const second = await answering({ host, ...first }, 'organisation.acronym', 'UHS')
  return { place, host, dossier: second.dossier }
}

const stray = (place: string): readonly string[] =>
  readdirSync(place).filter((name) => name.endsWith('.tmp'))

describe.each(kinds)('of %s a disk that fails at any call of a save', (_, kind, codes) => {
  const never: Failure = { at: 0, code: '', lasts: false, half: false }

  test('loses nothing that was acknowledged, says that it failed, and takes the next answer', async () => {
    const worked = await aCase(kind)
    const saving = () => answering(worked, 'organisation.acronym', 'lost')
    const { calls } = await whileFailing(worked.place, never, saving)
    expect(calls.length).toBeGreaterThan(5)
    for (const failure of failures(calls.length, codes)) {
      const { place, host, dossier } = await aCase(kind)
      const where = `${JSON.stringify(failure)} at ${calls[failure.at - 1]?.call}`
      const { result } = await whileFailing(place, failure, () =>
        answering({ host, dossier }, 'organisation.acronym', 'failed'),
      )
      if (['close', 'remove'].includes(calls[failure.at - 1]?.call ?? '')) continue
      expect(result.problem?.code, where).toBe('not-saved')
      expect(result.dossier.draft, where).toEqual(dossier.draft)
      expect(stray(place), where).toEqual([])

      const reopened = await open(host, place)
      expect(reopened.draft.answers['organisation.name'], where).toBe('Union')
      expect(['UHS', 'failed'], where).toContain(reopened.draft.answers['organisation.acronym'])
    }
  })

  test.each([
    ['the same question', 'organisation.acronym', { 'organisation.acronym': 'next' }],
    ['another question', 'organisation.registration', { 'organisation.registration': 'next' }],
  ])(
    'has the next answer to %s, and none of what failed over it',
    async (_, question, expected) => {
      const worked = await aCase(kind)
      const saving = () => answering(worked, 'organisation.acronym', 'lost')
      const { calls } = await whileFailing(worked.place, never, saving)
      for (const failure of failures(calls.length, codes)) {
        const { place, host, dossier } = await aCase(kind)
        const where = `${JSON.stringify(failure)} at ${calls[failure.at - 1]?.call}`
        const { result } = await whileFailing(place, failure, () =>
          answering({ host, dossier }, 'organisation.acronym', 'failed'),
        )
        if (result.problem === null) continue
        const saved = await answering({ host, ...result }, question, 'next')
        expect(saved.problem, where).toBeNull()
        const reopened = await open(host, place)
        expect(reopened.draft, where).toEqual(saved.dossier.draft)
        expect(reopened.draft.answers, where).toEqual({
          ...dossier.draft.answers,
          ...expected,
        })
        // The journal tells the same: what failed was cut from it, and the next line is whole.
        expect(reopened.recovery, where).toEqual(nothingAmiss)
      }
    },
  )
})

const nothingAmiss: Recovery = { rebuilt: null, setAside: null, damagedLines: 0, byHand: [] }

test('a folder that cannot be made leaves nothing behind', async () => {
  const place = join(folder, 'not-made')
  mkdirSync(place)
  const failure: Failure = { at: 1, code: 'ENOSPC', lasts: true, half: false }
  const { result } = await whileFailing(place, failure, () =>
    openDossier(nodeHost(), join(place, 'case'), 'en'),
  )
  expect(result.ok ? null : result.problems[0]?.code).toBe('not-saved')
  expect(existsSync(join(place, 'case'))).toBe(false)
})
