import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { serialiseDraft } from '../../../src/answers/draft.ts'
import { recordAnswer } from '../../../src/answers/record-answer.ts'
import { sectionDraft } from '../../../src/answers/section-file.ts'
import { runRestore } from '../../../src/commands/history/restore.ts'
import { foundWords } from '../../../src/commands/lock/lock-words.ts'
import { runMerge } from '../../../src/commands/merge/merge.ts'
import type { MergeTalk } from '../../../src/commands/merge/merge-talk.ts'
import { runImportSection } from '../../../src/commands/sections/import-section.ts'
import { namedSection } from '../../../src/commands/sections/named-section.ts'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { type FoundLock, withLock } from '../../../src/dossier/lock.ts'
import { openDossier } from '../../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../../src/dossier/save-answer.ts'
import { type Host, HostError } from '../../../src/host/host.ts'
import { newCaseKey, openCaseKey } from '../../../src/sealing/case-key.ts'
import { sealedHost } from '../../../src/sealing/sealed-files.ts'
import { wordingOf } from '../../../src/wording/wording.ts'
import { expectWords, fuzz } from './fuzzing.ts'
import { type Memory, memoryHost } from './memory-host.ts'

const wording = wordingOf('en')
const text = (words: string): Buffer => Buffer.from(words)

/** A host to which nobody listens. */
const quiet = (host: Host): Host => ({ ...host, print: () => {}, tell: () => {} })

type Answer = Parameters<typeof recordAnswer>[1]

const open = async (host: Host, path: string): Promise<Dossier> => {
  const opened = await openDossier(host, path, 'en')
  if (!opened.ok) throw new Error(`not opened: ${opened.problems[0]?.code}`)
  return opened.value
}

/** Gives answers in a case, each saved by itself. */
const answered = async (host: Host, path: string, answers: readonly Answer[]): Promise<void> => {
  let dossier = await open(host, path)
  for (const answer of answers) {
    const saved = await saveAnswer(host, dossier, recordAnswer(dossier.draft, answer))
    if (saved.problem !== null) throw new Error(saved.problem.code)
    dossier = saved.dossier
  }
}

const claims = '4.2.d.practice.claims'
const claim = (id: string, words: string): Answer => ({
  question: claims,
  record: id,
  value: { id, text: words, evidence: ['E-01'] },
})

const began: readonly Answer[] = [
  { question: 'organisation.legalForm', value: 'association' },
  { question: 'organisation.name', value: 'Union of Home Stitchers' },
  { question: 'scope.provisions', value: ['4.2.d'] },
  { question: 'evidence.items', record: 'E-01', value: { id: 'E-01', title: 'notebooks' } },
  claim('C-01', 'Pay is late.'),
]
const here: readonly Answer[] = [
  { question: 'organisation.name', value: 'Union' },
  claim('C-02', 'Needles are not paid.'),
]
const there: readonly Answer[] = [
  { question: 'organisation.legalForm', value: 'tradeUnion' },
  claim('C-01', 'Pay is late and low.'),
  claim('C-02', 'Nobody has a contract.'),
]

/** Now and then nobody can be asked. */
const talkFor = ({ length }: Buffer): MergeTalk | null => (length % 3 === 0 ? null : deciding)

/** The files of a folder in memory, by their names in it. */
const filesIn = ({ files }: Memory, folder: string): Record<string, Buffer> =>
  Object.fromEntries(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes]] : [],
    ),
  )

const under = (folder: string, files: Readonly<Record<string, Buffer>>): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [join(folder, name), bytes]))

/** A case with what `answers` say, as the program has saved it. */
const savedCase = async (
  files: Readonly<Record<string, Buffer>>,
  answers: readonly Answer[],
): Promise<Record<string, Buffer>> => {
  const memory = memoryHost(under('case', files))
  await answered(memory.host, '/memory/case', answers)
  return filesIn(memory, '/memory/case')
}

const parted = await savedCase({}, began)
const first = await savedCase(parted, here)
const second = await savedCase(parted, there)

/** Takes the last that is offered, which is "both" where that is possible. */
const deciding: MergeTalk = {
  decide: async ({ conflicts }) =>
    conflicts.map((conflict) => ({ conflict, choice: conflict.offers.at(-1) ?? 'first' })),
  decideFile: async () => 'second',
}

/** What was refused has changed nothing. Buffers in a map are compared slowly by what compares everything. */
const expectSame = ({ files }: Memory, before: ReadonlyMap<string, Buffer>): void => {
  const isOther = (path: string) => files.get(path)?.equals(before.get(path) ?? none) !== true
  expect([...new Set([...files.keys(), ...before.keys()])].filter(isOther)).toEqual([])
}
const none = Buffer.from('not there')

/** A case of which file and journal tell the same: nothing has to be set right. */
const expectWhole = async (host: Host, path: string): Promise<void> => {
  const { recovery, putBack } = await open(host, path)
  expect(putBack).toEqual([])
  expect(recovery).toEqual({ rebuilt: null, setAside: null, damagedLines: 0, byHand: [] })
}

/** Lines of a journal stand in a list too, so that what is in them is spoiled by itself. */
const listed = (journal: Buffer | undefined): Buffer =>
  text(`[${journal?.toString().trimEnd().split('\n').join(',')}]`)

const asJournal = (bytes: Buffer): Buffer => {
  try {
    const lines: unknown = JSON.parse(bytes.toString())
    if (!Array.isArray(lines)) return bytes
    return text(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  } catch {
    return bytes
  }
}

const refusals = [1, 2]

type Refused = { readonly before: ReadonlyMap<string, Buffer>; readonly code: number }

const expectRefused = (memory: Memory, { before, code }: Refused): void => {
  expect(refusals).toContain(code)
  expectSame(memory, before)
}

test('a section that comes back is joined with its case, or refused and the case left as it was', async () => {
  const section = namedSection('4(2)(d)', wording)
  if (!section.ok) throw new Error('there is such a section')
  const { draft } = await open(memoryHost(under('case', parted)).host, '/memory/case')
  const at = new Date('2026-08-01T13:00:00Z')
  const out = serialiseDraft(sectionDraft(draft, { section: section.value, at, member: 'Ben' }))
  const member = memoryHost({ 's.json': out })
  await answered(member.host, '/memory/s.json', there.slice(1))
  const { 's.json': seed = text(''), 's.journal.ndjson': told = text('') } = filesIn(
    member,
    '/memory',
  )
  let joined = 0
  await fuzz('section', {
    seeds: [seed, text(out), first['answers.json'] ?? text('')],
    read: async (bytes) => {
      const memory = memoryHost({
        ...under('case', first),
        's.json': bytes,
        ...(bytes.length % 2 === 0 && { 's.journal.ndjson': told }),
      })
      const before = new Map(memory.files)
      const files = { case: '/memory/case', file: '/memory/s.json' }
      const options = { ...files, talk: talkFor(bytes) }
      const code = await runImportSection(options, { host: quiet(memory.host), wording })
      if (code !== 0) return expectRefused(memory, { before, code })
      joined += 1
      expect(memory.files.get('/memory/s.json')?.equals(bytes)).toBe(true)
      const journal = memory.files.get('/memory/case/journal.ndjson')?.toString()
      expect(journal?.startsWith(`${first['journal.ndjson']}`)).toBe(true)
      await expectWhole(memory.host, '/memory/case')
    },
  })
  expect(joined).toBeGreaterThan(0)
})

/** Joins two copies into a new place, or into the first; the second, of which a file is spoiled, is never changed. Whether they were joined. */
const merging = async (name: string, bytes: Buffer): Promise<boolean> => {
  const isNew = bytes.length % 2 === 0
  const spoiled = { ...second, [name]: bytes }
  const memory = memoryHost({ ...under('one', first), ...under('two', spoiled) })
  const before = new Map(memory.files)
  const into = isNew ? '/memory/new' : '/memory/one'
  const copies = { first: '/memory/one', second: '/memory/two', into }
  const desk = { host: quiet(memory.host), wording }
  const code = await runMerge({ ...copies, talk: talkFor(bytes), json: false, quiet: true }, desk)
  const isInto = ([path]: readonly [string, Buffer]) => path.startsWith(`${into}/`)
  const besides = new Map([...memory.files].filter((file) => !isInto(file)))
  expectSame({ ...memory, files: besides }, new Map([...before].filter((file) => !isInto(file))))
  if (code === 0) await expectWhole(memory.host, into)
  else expectRefused(memory, { before, code })
  return code === 0
}

test('answers of a second copy are joined with the first, or refused and both left as they were', async () => {
  let joined = 0
  await fuzz('copy', {
    seeds: [second['answers.json'] ?? text('')],
    read: async (bytes) => {
      joined += Number(await merging('answers.json', bytes))
    },
  })
  expect(joined).toBeGreaterThan(0)
})

test('a second copy with a journal of any kind is joined with the first, and left as it was', async () => {
  let joined = 0
  await fuzz('copyJournal', {
    seeds: [second['journal.ndjson'] ?? text(''), listed(second['journal.ndjson'])],
    read: async (bytes) => {
      joined += Number(await merging('journal.ndjson', asJournal(bytes)))
    },
  })
  expect(joined).toBeGreaterThan(0)
})

test('a version is restored, or refused and the case left as it was', async () => {
  const name = 'versions/0001-20260801T110000000Z.json'
  const { 'answers.json': answers = text(''), 'journal.ndjson': journal = text('') } = first
  let restored = 0
  await fuzz('version', {
    seeds: [parted['answers.json'] ?? text('')],
    read: async (bytes) => {
      const memory = memoryHost({
        'answers.json': answers,
        'journal.ndjson': journal,
        [name]: bytes,
      })
      const before = new Map(memory.files)
      const options = { case: '/memory', version: '1', quiet: true, ask: null }
      const code = await runRestore(options, quiet(memory.host), wording)
      expect(memory.files.get(`/memory/${name}`)?.equals(bytes)).toBe(true)
      if (code === 0) await expectWhole(memory.host, '/memory')
      else expectRefused(memory, { before, code })
      restored += Number(code === 0)
    },
  })
  expect(restored).toBeGreaterThan(0)
})

test('whatever stands in a version, a case without its file has what the journal tells', async () => {
  const { 'journal.ndjson': journal = text('') } = first
  await fuzz('versionAsBase', {
    seeds: [parted['answers.json'] ?? text('')],
    read: async (bytes) => {
      const name = 'versions/0001-20260801T110000000Z.json'
      const { host } = memoryHost({ 'journal.ndjson': journal, [name]: bytes })
      const { draft } = await open(host, '/memory')
      expect(draft.answers).toMatchObject({
        'organisation.legalForm': 'association',
        'organisation.name': 'Union',
      })
      expect((await open(host, '/memory')).draft).toEqual(draft)
    },
  })
})

test('a lock of any kind is kept to, or taken over where somebody says so', async () => {
  const running = {
    ...{ process: 100, machine: 'laptop', mark: 'aaaa', boot: 'first' },
    ...{ startedAt: new Date('2026-08-01T08:00:00Z'), isAlive: (id: number) => id === 100 },
  }
  const lock = (changes: object): Buffer => {
    const { isAlive: _, ...all } = running
    const since = '2026-08-01T09:00:00.000Z'
    return text(`${JSON.stringify({ owner: 'ben', since, ...all, ...changes })}\n`)
  }
  await fuzz('lock', {
    seeds: [lock({ process: 300 }), lock({}), lock({ mark: 'bbbb' }), lock({ boot: null })],
    read: async (bytes) => {
      const memory = memoryHost({ ...first, '.lock': bytes, '.lock.0123abcd': bytes })
      const host: Host = { ...memory.host, running: () => running }
      const before = new Map(memory.files)
      let times = 0
      const work = async () => {
        times += 1
      }
      const kept = await withLock(host, '/memory', { work })
      expectWords(kept.problems)
      expect(times).toBe(kept.ok ? 1 : 0)
      if (kept.ok) return
      expect(kept.problems.map(({ message }) => wording.say(message)).join()).not.toContain('NaN')
      expectSame(memory, before)
      const mayTakeOver = async (found: FoundLock) =>
        wording.say(foundWords(found, host.now())) !== ''
      const taken = await withLock(host, '/memory', { mayTakeOver, work })
      expect([taken.ok, times]).toEqual([true, 1])
      expect(memory.files.has('/memory/.lock')).toBe(false)
    },
  })
})

const key = await newCaseKey()
const folder = '/memory/case'

/** An encrypted case, as the program has saved it. */
const sealedCase = async () => {
  const memory = memoryHost({})
  await answered(sealedHost(memory.host, { folder, key }), folder, [...began, ...here])
  return filesIn(memory, folder)
}
const sealed = await sealedCase()

/** Opens an encrypted case twice; nothing that was answered may stand in the open afterwards. */
const openedTwice = async (files: Readonly<Record<string, Buffer>>): Promise<Dossier> => {
  const memory = memoryHost(under('case', files))
  const host = sealedHost(memory.host, { folder, key })
  for (const name of ['answers.json', 'journal.ndjson']) await readInAllWays(host, name)
  const { draft } = await open(host, folder)
  const again = await open(host, folder)
  expect(again.draft).toEqual(draft)
  for (const [path, bytes] of memory.files)
    if (path.endsWith('.age') !== true || bytes.includes('Stitchers'))
      throw new Error(`${path} stands in the open`)
  return again
}

/** What was damaged is told by a failure of the host, and by nothing else. */
const readInAllWays = async ({ files }: Host, name: string): Promise<void> => {
  const path = join(folder, name)
  try {
    await files.sizeOf(path)
    await files.readPart(path, { start: 3, length: 5 })
    for await (const piece of files.pieces(path)) expect(piece).toBeInstanceOf(Uint8Array)
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
  }
}

test('an encrypted file of answers loses none of them, however it is spoiled', async () => {
  const { draft } = await openedTwice(sealed)
  await fuzz('sealedAnswers', {
    seeds: [sealed['answers.json.age'] ?? text('')],
    read: async (bytes) => {
      const opened = await openedTwice({ ...sealed, 'answers.json.age': bytes })
      expect(opened.draft).toEqual(draft)
    },
  })
})

test('an encrypted journal of any kind hinders no case from being opened', () =>
  fuzz('sealedJournal', {
    seeds: [sealed['journal.ndjson.age'] ?? text('')],
    read: (bytes) => openedTwice({ ...sealed, 'journal.ndjson.age': bytes }),
  }))

test('what stands in the key of an encrypted case is taken for one, or refused in words', () =>
  fuzz('caseKey', {
    seeds: [text(`# key of a case of c177\n${key.identity}\n`)],
    read: async (bytes) => {
      const encrypter = new Encrypter()
      encrypter.setPassphrase('four words that differ')
      encrypter.setScryptWorkFactor(2)
      const locked = await encrypter.encrypt(bytes)
      expectWords((await openCaseKey(locked, 'four words that differ')).problems)
    },
  }))
