import { mkdir, readdir, rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { emptyDraft, serialiseDraft } from '../../src/answers/draft.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { readCase } from '../../src/dossier/read-case.ts'
import { aDisk, aHost, type Disk, failing, linesOf } from './disk.ts'
import { answering, open } from './failing-calls.ts'

const answers = { a: 'one', b: 'two', c: 'three' }

/** A case with three answers, each saved by itself, and how its file stood before and after each. */
const saved = async (disk: Disk): Promise<readonly string[]> => {
  const host = aHost()
  let dossier = await open(host, disk.folder)
  const files = ['']
  for (const answer of Object.entries(answers)) {
    dossier = (await answering(host, dossier, answer)).dossier
    files.push(await disk.read('answers.json'))
  }
  return files
}

const readAnswers = async (path: string) => {
  const read = await readCase(aHost(), path)
  return read.found && read.parsed.ok ? read.parsed.value.draft.answers : null
}

describe('a file that an earlier save left', () => {
  test('gets all answers back that came after it, however many', async () => {
    const disk = await aDisk()
    const [, first = '', , last = ''] = await saved(disk)
    await disk.write('answers.json', first)
    expect(await readAnswers(disk.folder)).toEqual(answers)
    expect(await disk.read('answers.json')).toBe(first)
    const again = await open(aHost(), disk.folder)
    expect(again.draft.answers).toEqual(answers)
    expect(again.putBack).toEqual(['b', 'c'])
    expect(await disk.read('answers.json')).toBe(last)
  })

  test('is told of by those who only read, and left as it is', async () => {
    const disk = await aDisk()
    const [, first = ''] = await saved(disk)
    await disk.write('answers.json', first)
    const before = await readdir(disk.folder)
    expect(await readCase(aHost(), disk.folder)).toMatchObject({
      parsed: { ok: true, problems: [{ code: 'answers-in-journal', severity: 'warning' }] },
    })
    expect(await readdir(disk.folder)).toEqual(before)
  })

  test('keeps what somebody wrote into it besides', async () => {
    const disk = await aDisk()
    const [, first = ''] = await saved(disk)
    await disk.write('answers.json', first.replace('"a": "one"', '"a": "one", "d": "by hand"'))
    const again = await open(aHost(), disk.folder)
    expect(again.draft.answers).toEqual({ ...answers, d: 'by hand' })
    expect(again).toMatchObject({ putBack: ['b', 'c'], recovery: { byHand: ['d'] } })
  })
})

describe('a file of answers that is gone or damaged', () => {
  test('is made anew out of the journal where it is gone', async () => {
    const disk = await aDisk()
    const files = await saved(disk)
    await rm(disk.at('answers.json'))
    expect(await readAnswers(disk.folder)).toEqual(answers)
    const again = await open(aHost(), disk.folder)
    expect(again.draft.answers).toEqual(answers)
    expect(again.recovery).toMatchObject({ rebuilt: 'missing', setAside: null })
    expect(await disk.read('answers.json')).toBe(files.at(-1))
  })

  test('is made anew with an answer that is a word of the language it is written in', async () => {
    const disk = await aDisk()
    const host = aHost()
    await answering(host, await open(host, disk.folder), ['a', '__proto__'])
    await rm(disk.at('answers.json'))
    const again = await open(host, disk.folder)
    expect(again.draft.answers).toEqual({ a: '__proto__' })
    expect(again.recovery.damagedLines).toBe(0)
  })

  test.each([
    ['empty', () => ''],
    ['cut off', (whole: string) => whole.slice(0, 50)],
    ['of zeros', (whole: string) => '\0'.repeat(whole.length)],
    ['half of zeros', (whole: string) => whole.slice(0, 40) + '\0'.repeat(40)],
  ])('is kept under another name and made anew where it is %s', async (_, spoil) => {
    const disk = await aDisk()
    const whole = (await saved(disk)).at(-1) ?? ''
    const spoiled = spoil(whole)
    await disk.write('answers.json.damaged-1', 'of an earlier time')
    await disk.write('answers.json', spoiled)
    expect(await readAnswers(disk.folder)).toEqual(answers)
    const again = await open(aHost(), disk.folder)
    expect(again.draft.answers).toEqual(answers)
    expect(again.recovery).toMatchObject({
      rebuilt: 'damaged',
      setAside: 'answers.json.damaged-2',
    })
    expect(await disk.read('answers.json.damaged-1')).toBe('of an earlier time')
    expect(await disk.read('answers.json.damaged-2')).toBe(spoiled)
    expect(await disk.read('answers.json')).toBe(whole)
  })

  test('is refused and left alone where somebody made a slip in it', async () => {
    const disk = await aDisk()
    const whole = (await saved(disk)).at(-1) ?? ''
    const slip = whole.replace('"one",', '"one"')
    await disk.write('answers.json', slip)
    expect(await openDossier(aHost(), disk.folder, 'en')).toMatchObject({
      ok: false,
      problems: [{ code: 'not-json', place: { file: 'answers.json', line: 7 } }],
    })
    expect(await disk.read('answers.json')).toBe(slip)
  })

  test('is made anew with what was in it before there was a journal', async () => {
    const disk = await aDisk()
    await disk.write(
      'answers.json',
      serialiseDraft({ ...emptyDraft('fr'), answers: { old: 'yes' }, unplaced: { odd: 1 } }),
    )
    const host = aHost()
    await answering(host, await open(host, disk.folder), ['a', 'one'])
    await rm(disk.at('answers.json'))
    const { draft } = await open(aHost(), disk.folder)
    expect(draft).toMatchObject({
      language: 'fr',
      answers: { old: 'yes', a: 'one' },
      unplaced: { odd: 1 },
    })
  })
})

describe('a damaged line of the journal', () => {
  test.each([
    ['that is none', 'oops'],
    ['that is no change', '{"at":"2026-05-03T10:00:01.000Z"}'],
    ['with bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe])],
    ['of zeros', Buffer.alloc(40)],
    [
      'with a key that would change every object',
      '{"at":"2026","question":"a","record":null,"old":null,"new":{"__proto__":1}}',
    ],
    [
      'with such a key and a space after it',
      '{"at":"2026","question":"a","record":null,"old":null,"new":{"__proto__" : 1}}',
    ],
    [
      'that names such a key for its question',
      '{"at":"2026","question":"__proto__","record":null,"old":null,"new":"x"}',
    ],
    [
      'that names one record and tells of another',
      '{"at":"2026","question":"a","record":"C-02","old":null,"new":{"id":"C-01"}}',
    ],
  ])('%s is kept apart to the byte, and the rest is read', async (_, line) => {
    const disk = await aDisk()
    await saved(disk)
    const [first = '', ...rest] = (await disk.read('journal.ndjson')).split('\n')
    const parts = [
      Buffer.from(`${first}\n`),
      Buffer.from(line),
      Buffer.from(`\n${rest.join('\n')}`),
    ]
    await disk.write('journal.ndjson', Buffer.concat(parts))
    const again = await open(aHost(), disk.folder)
    expect(again.draft.answers).toEqual(answers)
    expect(again.recovery).toMatchObject({ damagedLines: 1, byHand: [], rebuilt: null })
    expect(await disk.read('journal.ndjson')).toBe([first, ...rest].join('\n'))
    const apart = await aHost().files.read(disk.at('journal.damaged.ndjson'))
    expect(Buffer.from(apart)).toEqual(Buffer.concat([Buffer.from(line), Buffer.from('\n')]))
    expect((await open(aHost(), disk.folder)).recovery.damagedLines).toBe(0)
  })

  test('is kept once, even where the program is stopped before the journal is mended', async () => {
    const disk = await aDisk()
    await saved(disk)
    const journal = `${await disk.read('journal.ndjson')}oops`
    for (const stop of [1, 2]) {
      await disk.write('journal.ndjson', journal)
      const { damagedLines } = (await open(aHost(), disk.folder)).recovery
      expect([stop, damagedLines]).toEqual([stop, 1])
    }
    expect(await disk.read('journal.damaged.ndjson')).toBe('oops\n')
  })

  test('that is the last of a save takes the whole save with it', async () => {
    const disk = await aDisk()
    const host = aHost()
    const opened = await open(host, disk.folder)
    const first = await answering(host, opened, ['organisation.legalForm', 'association'])
    const second = await answering(host, first.dossier, ['organisation.cosigner', 'Confederation'])
    const before = await disk.read('answers.json')
    await answering(host, second.dossier, ['organisation.legalForm', 'tradeUnion'])
    const journal = await disk.read('journal.ndjson')
    await disk.write('journal.ndjson', journal.slice(0, -30))
    await disk.write('answers.json', before)
    const again = await open(aHost(), disk.folder)
    expect(again.draft.answers).toEqual({
      'organisation.legalForm': 'association',
      'organisation.cosigner': 'Confederation',
    })
    expect(again.recovery).toMatchObject({ damagedLines: 2, byHand: [] })
  })

  test('without a line feed at the end is whole', async () => {
    const disk = await aDisk()
    await saved(disk)
    const journal = await disk.read('journal.ndjson')
    await disk.write('journal.ndjson', journal.slice(0, -1))
    expect((await open(aHost(), disk.folder)).recovery.damagedLines).toBe(0)
    expect(await disk.read('journal.ndjson')).toBe(journal)
  })
})

describe('what somebody changed in the file itself', () => {
  test('is journalled, and how it stood before is kept as a version', async () => {
    const disk = await aDisk()
    const whole = (await saved(disk)).at(-1) ?? ''
    await disk.write('answers.json', whole.replace('"one"', '"by hand"').replace('"en"', '"fr"'))
    const again = await open(aHost(), disk.folder)
    expect(again.recovery.byHand).toEqual(['a', 'language'])
    expect((await linesOf(disk)).slice(3)).toMatchObject([
      { question: 'a', old: 'one', new: 'by hand', reason: 'by-hand', by: 'ana', more: 1 },
      { question: 'language', part: 'head', old: 'en', new: 'fr', reason: 'by-hand' },
    ])
    const [, newest = ''] = await readdir(disk.at('versions'))
    expect(await disk.read(`versions/${newest}`)).toBe(whole)
    expect((await open(aHost(), disk.folder)).recovery.byHand).toEqual([])
    expect(await linesOf(disk)).toHaveLength(5)
  })

  test('is no change where only its spaces are others', async () => {
    const disk = await aDisk()
    const whole = (await saved(disk)).at(-1) ?? ''
    await disk.write('answers.json', JSON.stringify(JSON.parse(whole)))
    const again = await open(aHost(), disk.folder)
    expect(again).toMatchObject({ putBack: [], recovery: { byHand: [] } })
    expect(await linesOf(disk)).toHaveLength(3)
  })
})

describe('a file that has no journal yet', () => {
  test('gets one line for all that was in it, at the first save', async () => {
    const disk = await aDisk()
    const text = serialiseDraft({ ...emptyDraft('en'), answers: { old: 'yes', more: ['x'] } })
    await disk.write('answers.json', text)
    const host = aHost()
    const opened = await open(host, disk.folder)
    expect(await readdir(disk.folder)).toEqual(['answers.json'])
    await answering(host, opened, ['a', 'one'])
    expect(await linesOf(disk)).toMatchObject([
      { part: 'whole', old: null, new: 2, reason: 'by-hand' },
      { question: 'a', old: null, new: 'one', reason: null },
    ])
    const [version = ''] = await readdir(disk.at('versions'))
    expect(await disk.read(`versions/${version}`)).toBe(text)
  })
})

describe('versions', () => {
  const nameOf = (number: number) => `${String(number).padStart(4, '0')}-20260503T100000000Z.json`
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => nameOf(from + index))

  /** A case with twenty versions, beside which somebody keeps a note. */
  const withVersions = async (disk: Disk): Promise<void> => {
    await saved(disk)
    await rm(disk.at('versions'), { recursive: true })
    await mkdir(disk.at('versions'))
    for (const name of numbered(1, 20)) await disk.write(`versions/${name}`, name)
    await disk.write('versions/notes.txt', 'mine')
  }

  test('are the last 20, one for each sitting with a change', async () => {
    const disk = await aDisk()
    await withVersions(disk)
    const before = await disk.read('answers.json')
    const host = aHost()
    await open(host, disk.folder)
    expect(await readdir(disk.at('versions'))).toHaveLength(21)
    const first = await answering(host, await open(host, disk.folder), ['a', 'new'])
    await answering(host, first.dossier, ['a', 'newer'])
    const names = (await readdir(disk.at('versions'))).filter((name) => name !== 'notes.txt')
    expect(names.slice(0, -1)).toEqual(numbered(2, 20))
    expect(names.at(-1)).toMatch(/^0021-/)
    expect(await disk.read(`versions/${names.at(-1)}`)).toBe(before)
    expect(await disk.read('versions/notes.txt')).toBe('mine')
  })

  test('are not made of a state that is kept already', async () => {
    const disk = await aDisk()
    await saved(disk)
    const first = await open(aHost(), disk.folder)
    const full = aHost({ appendLine: failing('ENOSPC') })
    for (const host of [full, full, aHost()]) await answering(host, first, ['a', 'new'])
    expect(await readdir(disk.at('versions'))).toHaveLength(2)
  })

  test('stay where a newer one cannot be written, and the save tells it', async () => {
    const disk = await aDisk()
    await withVersions(disk)
    const full = aHost({ writeAtomically: failing('ENOSPC') })
    const { problem } = await answering(full, await open(full, disk.folder), ['a', 'new'])
    expect(problem).toMatchObject({ code: 'not-saved' })
    expect(await readdir(disk.at('versions'))).toHaveLength(21)
    expect((await open(aHost(), disk.folder)).draft.answers).toEqual(answers)
  })
})

test('temporary files that a stop left are taken away when somebody works, and others stay', async () => {
  const disk = await aDisk()
  await saved(disk)
  await mkdir(disk.at('evidence'))
  const left = ['.answers.json.4711.tmp', '.journal.ndjson.1.tmp', 'versions/.0002-x.json.9.tmp']
  for (const name of [...left, '.notes.tmp', '.notes.txt.12.tmp']) await disk.write(name, 'half')
  await readCase(aHost(), disk.folder)
  expect(await readdir(disk.folder)).toContain('.answers.json.4711.tmp')
  await open(aHost(), disk.folder)
  const names = await readdir(disk.folder, { recursive: true })
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual(['.notes.tmp', '.notes.txt.12.tmp'])
})

describe('a folder that can only be read', () => {
  const readOnly = () =>
    aHost({
      makeFolder: failing('EROFS'),
      writeAtomically: failing('EROFS'),
      appendLine: failing('EROFS'),
      rename: failing('EROFS'),
      remove: failing('EROFS'),
    })

  test('shows whoever reads what the journal alone holds, and tells whoever would work', async () => {
    const disk = await aDisk()
    const [, first = ''] = await saved(disk)
    await disk.write('answers.json', first)
    await disk.write('.answers.json.4711.tmp', 'half')
    const read = await readCase(readOnly(), disk.folder)
    expect(read.found && read.parsed.ok && read.parsed.value.draft.answers).toEqual(answers)
    expect(await openDossier(readOnly(), disk.folder, 'en')).toMatchObject({
      ok: false,
      problems: [{ code: 'not-saved' }],
    })
    expect(await disk.read('answers.json')).toBe(first)
  })

  test('is opened where nothing is amiss, and a save tells that nothing can be written', async () => {
    const disk = await aDisk()
    await saved(disk)
    const opened = await open(readOnly(), disk.folder)
    const { problem, dossier } = await answering(readOnly(), opened, ['a', 'new'])
    expect(problem).toMatchObject({ code: 'not-saved' })
    expect(dossier.draft.answers).toEqual(answers)
  })
})

test('a journal that cannot be read hinders nobody who only reads', async () => {
  const disk = await aDisk()
  await saved(disk)
  const { files } = aHost()
  const host = aHost({
    read: (path) => (path.endsWith('.ndjson') ? failing('EACCES')() : files.read(path)),
  })
  const read = await readCase(host, disk.folder)
  expect(read.found && read.parsed.ok && read.parsed.value.draft.answers).toEqual(answers)
})
