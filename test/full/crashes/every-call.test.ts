import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDraft, serialiseDraft } from '../../../src/answers/draft.ts'
import { recordAnswer } from '../../../src/answers/record-answer.ts'
import { ownLock, serialiseLock } from '../../../src/dossier/lock-file.ts'
import { openDossier } from '../../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../../src/dossier/save-answer.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { lockCaseKey } from '../../../src/sealing/case-key.ts'
import { caseKeyFile } from '../../../src/sealing/sealed-names.ts'
import { builtProgram } from '../../interview/pty.ts'
import { afterRun, type Expected, expectKept, nothingYet } from './kept.ts'
import { type Ran, runUntilKilled, type Typed } from './killed-program.ts'
import { caseKey, type Kind, keptEncrypted, lyingOpen } from './kinds.ts'

const folder = mkdtempSync(join(tmpdir(), 'c177-calls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const preload = join(folder, 'stop-at-call.mjs')
beforeAll(async () => {
  builtProgram()
  const input = join(import.meta.dirname, 'stop-at-call.ts')
  const bundle = await rolldown({ input, platform: 'node' })
  await bundle.write({ file: preload, format: 'esm' })
}, 120_000)

const typed = (question: string, value: unknown, line = String(value)): Typed => ({
  question,
  value,
  lines: [`:jump ${question}`, line],
})

/** What stands in the folder of a run before the program starts, and what is answered. */
type Situation = {
  readonly kind?: Kind | undefined
  readonly stands: (casePath: string) => Promise<void>
  readonly expected: Expected
  readonly answers: readonly Typed[]
}

const answering = async (
  casePath: string,
  answers: readonly Typed[],
  kind: Kind = lyingOpen,
): Promise<void> => {
  const host = kind(casePath)
  const opened = await openDossier(host, casePath, 'en')
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  let dossier = opened.value
  for (const answer of answers)
    dossier = (await saveAnswer(host, dossier, recordAnswer(dossier.draft, answer))).dossier
}

const before = [
  typed('organisation.legalForm', 'association', '3'),
  typed('organisation.name', 'Union of Home Stitchers'),
  typed('organisation.cosigner', 'Confederation'),
]
const stood: Expected = {
  answers: new Map(before.map(({ question, value }) => [question, value])),
  perhaps: null,
}

/** So cheap to open that the program need not wait. */
const lock = { passphrase: 'four words that differ', workFactor: 2 }

const situations: Readonly<Record<string, Situation>> = {
  'the first answers of a case': {
    stands: async () => {},
    expected: nothingYet,
    answers: [typed('organisation.name', 'Union'), typed('organisation.acronym', 'UHS')],
  },
  'an answer that parks another': {
    stands: (casePath) => answering(casePath, before),
    expected: stood,
    answers: [typed('organisation.legalForm', 'tradeUnion', '1')],
  },
  'the opening of a case whose last answer is in the journal alone': {
    stands: async (casePath) => {
      await answering(casePath, before.slice(0, 2))
      const file = readFileSync(join(casePath, 'answers.json'))
      await answering(casePath, before.slice(2))
      writeFileSync(join(casePath, 'answers.json'), file)
    },
    expected: stood,
    answers: [typed('organisation.acronym', 'UHS')],
  },
  'the opening of a case after half a line and half a file': {
    stands: async (casePath) => {
      await answering(casePath, before)
      writeFileSync(join(casePath, 'journal.ndjson'), '{"at":"2026-11-', { flag: 'a' })
      const half = serialiseDraft(emptyDraft('en')).slice(0, 20)
      writeFileSync(join(casePath, '.answers.json.4711.tmp'), half)
    },
    expected: stood,
    answers: [typed('organisation.acronym', 'UHS')],
  },
  'the opening of a case that was left locked': {
    stands: async (casePath) => {
      await answering(casePath, before)
      const gone = { ...ownLock(nodeHost()), process: spawnSync(process.execPath, ['-v']).pid }
      writeFileSync(join(casePath, '.lock'), serialiseLock(gone))
    },
    expected: stood,
    answers: [],
  },
  'the opening of an encrypted case after half a line, and an answer that parks another': {
    kind: keptEncrypted,
    stands: async (casePath) => {
      mkdirSync(casePath)
      writeFileSync(join(casePath, caseKeyFile), await lockCaseKey(caseKey, lock))
      await answering(casePath, before, keptEncrypted)
      writeFileSync(join(casePath, 'journal.ndjson.age'), 'AAAABBBB', { flag: 'a' })
    },
    expected: stood,
    answers: [typed('organisation.legalForm', 'tradeUnion', '1')],
  },
}

/** Before the call with a number, from 1; or when half of it is done. */
type Stop = { readonly at: number; readonly half?: true }

describe.each(Object.entries(situations))(
  '%s',
  (situation, { kind, stands, expected, answers }) => {
    const own = join(folder, situation.replaceAll(' ', '-'))
    const stood = join(own, 'stood')
    const notes = join(folder, 'notes')
    const passphrases = join(folder, 'passphrases')
    const options = kind === keptEncrypted ? ['--passphrase-file', passphrases] : []
    beforeAll(async () => {
      mkdirSync(own)
      writeFileSync(passphrases, `${lock.passphrase}\n`)
      await stands(stood)
    })

    const runWith = (name: string, { at, half }: Stop): Promise<Ran> => {
      if (existsSync(stood)) cpSync(stood, join(own, name), { recursive: true })
      const stop = { STOP_IN: own, STOP_AT: `${at}`, STOP_HALF: half ? '1' : '0' }
      const env = { ...stop, STOP_NOTES: notes }
      return runUntilKilled({
        ...{ folder: own, name, answers, options, kill: null },
        ...{ node: ['--import', preload], env },
      })
    }

    const stopAt = async (stop: Stop): Promise<void> => {
      const name = `stopped-${stop.at}${stop.half ? '-half' : ''}`
      const ran = await runWith(name, stop)
      const where = `${name}\n${ran.shown}`
      expect(ran.signal, where).toBe(9)
      const kept = await expectKept(join(own, name), afterRun(expected, answers, ran), {
        where,
        kind,
      })
      const again = await runUntilKilled({ folder: own, name, answers: [], options, kill: null })
      expect(again.code, again.shown).toBe(0)
      await expectKept(join(own, name), kept, { where: `${where}\n${again.shown}`, kind })
    }

    test('loses nothing, at whichever call of the system it is stopped', async () => {
      rmSync(notes, { force: true })
      const whole = await runWith('not-stopped', { at: 0 })
      expect(whole.code, whole.shown).toBe(0)
      const calls = readFileSync(notes, 'utf8').trim().split('\n')
      expect(calls).toEqual(expect.arrayContaining(['write', 'sync', 'rename', 'syncFolder']))
      const stops = calls.flatMap((call, index): readonly Stop[] => {
        const at = index + 1
        return call === 'write' ? [{ at }, { at, half: true }] : [{ at }]
      })
      const work = async () => {
        for (let stop = stops.shift(); stop !== undefined; stop = stops.shift()) await stopAt(stop)
      }
      await Promise.all([work(), work()])
      process.stderr.write(`${situation}: stopped at ${calls.length} calls: ${calls.join(' ')}\n`)
    })
  },
)
