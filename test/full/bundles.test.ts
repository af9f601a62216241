import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../src/bundles/open-archive.ts'
import type { Audience } from '../../src/evidence/released.ts'
import { exhibitTexts } from '../../src/evidence-files/exhibit-texts.ts'
import type { Host } from '../../src/host/host.ts'
import { lockNames } from '../../src/keys/key-file.ts'
import { sourceOf, zipWith } from '../builders/zips.ts'
import { call, newFolder } from '../commands/calling.ts'
import { photograph, planted, tellingPdf } from '../evidence-files/making.ts'

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

const iloOnly = { union: true, ilo: true }

/** A photograph and PDFs with what must not go out planted in them, and words. */
const originals: Readonly<Record<string, Uint8Array>> = {
  'E-01.pdf': await tellingPdf('Words of E-01'),
  'E-02.jpg': await photograph('jpeg'),
  'E-03.pdf': await tellingPdf('Words of E-03'),
  'E-04.pdf': await tellingPdf('Words of E-04'),
  'E-05.pdf': await tellingPdf('Words of E-05'),
  'E-06.txt': new TextEncoder().encode('Words of E-06'),
}

const contentOf = (file: string): Uint8Array => originals[file] ?? new Uint8Array()

const types = { pdf: 'application/pdf', jpg: 'image/jpeg', txt: 'text/plain' }

/** Evidence with a file. */
const filed = (id: string, fields: object, ending: keyof typeof types = 'pdf') => ({
  id,
  kind: 'document',
  title: `file ${id}`,
  file: `${id}.${ending}`,
  fileType: types[ending],
  fileBytes: contentOf(`${id}.${ending}`).length,
  sha256: hashOf(contentOf(`${id}.${ending}`)),
  addedOn: '2026-05-03',
  addedBy: 'Zwetana',
  giveAway: 'nothing',
  use: 'exhibit',
  ...fields,
})

const answers = {
  'standing.country': 'BG',
  'organisation.name': 'Union of Stitchers',
  '3.practice.claims': [
    { id: 'C-01', text: 'They are paid late.', about: 'many', matter: 'quietword' },
    { id: 'C-02', text: 'withheldclaim', about: 'many', witnesses: ['W-02'] },
  ],
  'evidence.items': [
    filed('E-01', {}),
    filed('E-02', { kind: 'photograph', shows: 'Two uppers and glue', consent: iloOnly }, 'jpg'),
    filed('E-03', { kind: 'testimony', title: 'withheldtitle' }),
    filed('E-04', { use: 'kept' }),
    filed('E-05', { consent: iloOnly }),
    filed('E-06', {}, 'txt'),
  ],
  witnesses: [
    { id: 'W-01', work: 'stitches', consent: iloOnly },
    { id: 'W-02', work: 'withheldwork', consent: { union: true } },
  ],
}

const journal = [
  { question: 'organisation.name', record: null, new: 'secretvalue' },
  { question: 'witnesses', record: 'W-01', new: { id: 'W-01' } },
  { question: 'witnesses', record: 'W-02', new: { id: 'W-02' } },
  { question: 'gone.away', record: null, new: 'x' },
  { question: 'organisation.name', record: null, new: 'x', at: 'Zwetana did it' },
]

const passphrase = 'seven blue kettles'

const keyContent = await lockNames(new Map([['W-01', { name: 'Velina Drazheva' }]]), {
  passphrase,
  workFactor: 1,
})

const keyWords = Buffer.from(keyContent).toString('latin1').slice(30, 70)

/** The words of a call that opens the names of a case. */
const opened = (path: string): readonly string[] => {
  const file = join(dirname(path), 'words-of-names.txt')
  return existsSync(file) ? [path, '--names-passphrase-file', file] : [path]
}

/** A case with files, a survey, a key file, a journal and a folder with something of its own. */
const aCase = (changes: object = {}): string => {
  const folder = join(newFolder(), 'my-union')
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const confirmed = [
    {
      code: 'x',
      question: 'organisation.name',
      text: 'confirmedwords',
      reason: 'confirmedreason',
      by: 'Zwetana',
      on: '2026-05-03',
    },
  ]
  put(
    'answers.json',
    JSON.stringify({
      format: 'c177-answers',
      version: 1,
      language: 'en',
      confirmed,
      parked: { 'organisation.about': 'parkedwords' },
      answers: { ...answers, ...changes },
    }),
  )
  for (const [name, content] of Object.entries(originals)) put(`evidence/${name}`, content)
  put('evidence/forgotten.txt', 'forgottenfile')
  put('surveys/S-01.ndjson', '{"row":"surveyrow"}\n')
  put('surveys/notes.txt', 'surveynotes')
  put('witnesses.key.age', keyContent)
  put('../words-of-names.txt', `${passphrase}\n`)
  put('templates/own.hbs', 'owntemplate')
  const line = { at: '2026-05-03T10:00:00.000Z', old: null, by: 'Zwetana', reason: null }
  put('journal.ndjson', journal.map((one) => `${JSON.stringify({ ...line, ...one })}\n`).join(''))
  return folder
}

const bundled = async (path: string, edition: Audience, host: Partial<Host> = {}) => {
  const { code, out, talk } = await call(['bundle', ...opened(path), '--edition', edition], host)
  const file = join(path, `my-union.${edition}.zip`)
  return { code, out, talk, file, contents: code === 0 ? await contentsOf(file) : {} }
}

const contentsOf = async (file: string): Promise<Readonly<Record<string, string>>> => {
  const archive = await openArchive(sourceOf(readFileSync(file)))
  if (!archive.ok) throw new Error('no archive')
  const read = archive.value.files.map(
    async ({ path, open }) => [path, (await buffer(await open())).toString('latin1')] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

describe('a bundle holds what its edition may see', () => {
  const files: Readonly<Record<Audience, readonly string[]>> = {
    internal: [
      'README.txt',
      'answers.json',
      'changes.ndjson',
      'documents/brief.internal.pdf',
      'documents/law-comparison.internal.pdf',
      'documents/letters.internal.pdf',
      'documents/submission.internal.pdf',
      'documents/supply-chain.internal.pdf',
      'evidence/E-01.pdf',
      'evidence/E-02.jpg',
      'evidence/E-03.pdf',
      'evidence/E-04.pdf',
      'evidence/E-05.pdf',
      'evidence/E-06.txt',
      'manifest.json',
      'surveys/S-01.ndjson',
    ],
    committee: [
      'README.txt',
      'answers.json',
      'changes.ndjson',
      'documents/law-comparison.pdf',
      'documents/letters.pdf',
      'documents/submission.pdf',
      'evidence/E-01.pdf',
      'evidence/E-02.jpg',
      'evidence/E-05.pdf',
      'manifest.json',
    ],
    public: [
      'README.txt',
      'answers.json',
      'changes.ndjson',
      'documents/brief.pdf',
      'documents/supply-chain.pdf',
      'evidence/E-01.pdf',
      'manifest.json',
    ],
  }

  test.each(['internal', 'committee', 'public'] as const)('%s', async (edition) => {
    const { code, contents } = await bundled(aCase(), edition)
    expect([code, Object.keys(contents).sort()]).toEqual([0, files[edition]])
  })

  test.each(['committee', 'public'] as const)('and none of the rest: %s', async (edition) => {
    const { contents } = await bundled(aCase(), edition)
    const all = Object.values(contents).join('\n')
    const withheld = ['withheldclaim', 'withheldtitle', 'withheldwork', 'W-02', 'E-03.pdf']
    const inside = ['quietword', 'confirmedwords', 'confirmedreason', 'parkedwords', 'secretvalue']
    const others = [
      'surveyrow',
      'surveynotes',
      'forgottenfile',
      'owntemplate',
      'Words of E-06',
      planted.artist,
      planted.xmp,
      planted.camera,
    ]
    for (const word of [...withheld, ...inside, ...others, keyWords, 'Zwetana', 'gone.away'])
      expect([word, all.includes(word)]).toEqual([word, false])
  })

  test('not even in the house: the key file, who did what, quiet fields, values of the journal', async () => {
    const { contents } = await bundled(aCase(), 'internal')
    const all = Object.values(contents).join('\n')
    expect(all).toContain('surveyrow')
    expect(all).toContain('withheldwork')
    for (const word of [keyWords, 'Zwetana', 'quietword', 'secretvalue', 'confirmedwords'])
      expect([word, all.includes(word)]).toEqual([word, false])
  })

  test('the edition of the paper of its route, if none is named', async () => {
    const path = aCase()
    expect((await call(['bundle', ...opened(path)])).code).toBe(0)
    expect(readdirSync(path)).toContain('my-union.committee.zip')
    const other = aCase({ 'standing.country': 'PK' })
    expect((await call(['bundle', ...opened(other)])).code).toBe(0)
    expect(readdirSync(other)).toContain('my-union.public.zip')
  })
})

describe('the answers in it', () => {
  test('say of each file what is true of the one in the bundle, and nothing of others', async () => {
    const { contents } = await bundled(aCase(), 'committee')
    const items: readonly object[] = JSON.parse(contents['answers.json'] ?? '').answers[
      'evidence.items'
    ]
    const facts = (name: string) => {
      const bytes = Buffer.from(contents[`evidence/${name}`] ?? '', 'latin1')
      return { file: name, fileBytes: bytes.length, sha256: hashOf(bytes) }
    }
    expect(items).toMatchObject([
      { id: 'E-01', ...facts('E-01.pdf'), fileType: 'application/pdf' },
      { id: 'E-02', ...facts('E-02.jpg'), fileType: 'image/jpeg' },
      { id: 'E-04' },
      { id: 'E-05', ...facts('E-05.pdf') },
      { id: 'E-06' },
    ])
    expect(facts('E-01.pdf').sha256).not.toBe(hashOf(contentOf('E-01.pdf')))
    for (const item of [items[2], items[4]]) {
      expect(item).not.toHaveProperty('file')
      expect(item).not.toHaveProperty('sha256')
    }
  })

  test('are a case again where they are unpacked, and make the same bundle', async () => {
    // Pictures are drawn anew each time.
    const items = { 'evidence.items': [filed('E-01', {})] }
    const { file, contents } = await bundled(aCase(items), 'committee')
    const again = join(newFolder(), 'my-union')
    expect((await call(['unbundle', file, again])).code).toBe(0)
    const second = (await bundled(again, 'committee')).contents
    const names = ['answers.json', 'evidence/E-01.pdf', 'documents/submission.pdf']
    for (const name of names) expect([name, second[name] === contents[name]]).toEqual([name, true])
  })
})

describe('the log of changes', () => {
  const logOf = async (edition: Audience) => {
    const { contents } = await bundled(aCase(), edition)
    const lines = (contents['changes.ndjson'] ?? '').trim().split('\n')
    return lines.map((line) => JSON.parse(line))
  }

  test('tells others the month, of what they see', async () => {
    expect(await logOf('committee')).toEqual([
      { at: '2026-05', question: 'organisation.name', record: null },
      { at: '2026-05', question: 'witnesses', record: 'W-01' },
    ])
  })

  test('tells the house when what was changed', async () => {
    const log = await logOf('internal')
    const at = '2026-05-03T10:00:00.000Z'
    expect(log).toHaveLength(4)
    expect(log[2]).toEqual({ at, question: 'witnesses', record: 'W-02' })
  })
})

describe('files of evidence', () => {
  test('go out cleaned, and in the house as they were added', async () => {
    const path = aCase()
    const [out, house] = [await bundled(path, 'committee'), await bundled(path, 'internal')]
    for (const [name, original] of Object.entries(originals))
      expect([name, house.contents[`evidence/${name}`]]).toEqual([
        name,
        Buffer.from(original).toString('latin1'),
      ])
    const sent = Buffer.from(out.contents['evidence/E-01.pdf'] ?? '', 'latin1')
    expect((await exhibitTexts(sent))?.map(({ text }) => text).join()).toContain('Words of E-01')
    expect((await PDFDocument.load(sent)).getAuthor()).toBe(undefined)
    const picture = Buffer.from(out.contents['evidence/E-02.jpg'] ?? '', 'latin1')
    expect((await sharp(picture).metadata()).exif).toBe(undefined)
  })

  test('that stay behind are told, each with its reason', async () => {
    const { talk, contents } = await bundled(aCase(), 'committee')
    expect(talk).toContain('The bundle is without the file of E-06. Of this file nobody has')
    expect(talk).toContain('The bundle is without the file of E-04. Of this file nobody has')
    expect(contents['README.txt']).not.toContain('E-04')
  })

  test('that are no longer the ones that were added stay behind, in every edition', async () => {
    const path = aCase()
    writeFileSync(join(path, 'evidence/E-01.pdf'), 'otherwise')
    for (const edition of ['internal', 'committee', 'public'] as const) {
      const { code, talk, contents } = await bundled(path, edition)
      expect([code, contents['evidence/E-01.pdf']]).toEqual([0, undefined])
      expect(talk).toContain('The file of this evidence is not the one that was added')
    }
  })

  test('in which somebody saw what may give a person away stay behind', async () => {
    const items = [filed('E-01', { giveAway: 'something' })]
    const { contents } = await bundled(aCase({ 'evidence.items': items }), 'committee')
    expect(contents['evidence/E-01.pdf']).toBeUndefined()
  })

  test('that a path leads to from elsewhere never come in', async () => {
    const outside = join(newFolder(), 'outside.txt')
    writeFileSync(outside, contentOf('E-06.txt'))
    const path = aCase({
      'evidence.items': [filed('E-01', { file: '../answers.json' }), filed('E-06', {}, 'txt')],
    })
    rmSync(join(path, 'evidence/E-06.txt'))
    symlinkSync(outside, join(path, 'evidence/E-06.txt'))
    const { contents } = await bundled(path, 'internal')
    expect(Object.keys(contents).filter((name) => name.startsWith('evidence/'))).toEqual([])
  })
})

test('nothing in any file tells who or which computer has made it', async () => {
  const host = {
    user: 'unmistakable-user',
    environment: {
      HOME: '/home/unmistakable-user',
      USER: 'unmistakable-user',
      LOGNAME: 'unmistakable-user',
      HOSTNAME: 'unmistakable-host',
    },
  }
  const { username, homedir } = userInfo()
  const traces = ['unmistakable', process.cwd(), dirname(process.cwd()), `${homedir}/`, tmpdir()]
  // Short names stand by chance within packed bytes.
  const names = [username, hostname()].map(
    (name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'),
  )
  for (const edition of ['internal', 'committee', 'public'] as const) {
    const { contents } = await bundled(aCase(), edition, host)
    for (const [name, content] of Object.entries(contents)) {
      for (const trace of traces)
        expect([name, trace, content.includes(trace)]).toEqual([name, trace, false])
      if (!name.endsWith('.pdf'))
        expect([name, names.some((one) => one.test(content))]).toEqual([name, false])
    }
  }
})

test('a path of this computer in an answer stops the bundle, and names the file alone', async () => {
  const path = aCase()
  const own = { 'method.how': `The list is in ${path}/list.txt, on our computer.` }
  writeFileSync(
    join(path, 'answers.json'),
    readFileSync(join(path, 'answers.json'), 'utf8').replace(
      '"standing.country"',
      `${JSON.stringify(own).slice(1, -1)},"standing.country"`,
    ),
  )
  const { code, talk } = await call(['bundle', ...opened(path)])
  expect(code).toBe(1)
  expect(talk).toContain('answers.json  [bundle-names-machine]')
  expect(talk).not.toContain(path)
  expect(readdirSync(path)).not.toContain('my-union.committee.zip')
})

test('the same case makes the same bundle to the byte, at the time that is given', async () => {
  const path = aCase()
  const words = ['bundle', ...opened(path), '--out']
  const [one, other, later] = ['a', 'b', 'c'].map((name) => join(newFolder(), `${name}.zip`))
  const environment = { SOURCE_DATE_EPOCH: '1780000000' }
  await call([...words, one ?? ''], { environment })
  await call([...words, other ?? ''], { environment, now: () => new Date() })
  await call([...words, later ?? ''], { environment: { SOURCE_DATE_EPOCH: '1790000000' } })
  expect(readFileSync(one ?? '').equals(readFileSync(other ?? ''))).toBe(true)
  expect(readFileSync(one ?? '').equals(readFileSync(later ?? ''))).toBe(false)
})

describe('before anything leaves', () => {
  const noneIn = (path: string) => readdirSync(path).filter((name) => name.endsWith('.zip'))

  test.each(['committee', 'public'] as const)('its names are opened: %s', async (edition) => {
    const path = aCase()
    const { code, talk } = await call(['bundle', path, '--edition', edition])
    expect([code, talk.includes('[names-not-checked]'), noneIn(path)]).toEqual([1, true, []])
    const wrong = join(newFolder(), 'wrong.txt')
    writeFileSync(wrong, 'not these words\n')
    const tried = await call(['bundle', path, '--edition', edition, '--passphrase-file', wrong])
    expect([tried.code, tried.talk.includes('[names-not-checked]')]).toEqual([1, true])
    expect((await call(['bundle', path, '--edition', 'internal'])).code).toBe(0)
  })

  test('a passphrase file opens the names where nothing is encrypted', async () => {
    const path = aCase()
    const file = join(dirname(path), 'words-of-names.txt')
    expect((await call(['bundle', path, '--passphrase-file', file])).code).toBe(0)
  })

  const leaking: readonly (readonly [file: string, changes: object])[] = [
    ['answers.json', { 'method.how': 'Velina Drazheva counted them.' }],
    ['README.txt', { 'organisation.name': 'Union of Velina Drazheva’s friends' }],
    ['documents/submission.pdf', { 'method.how': 'Velina Drazheva counted them.' }],
  ]
  test.each(leaking)('no name of a witness is in %s', async (file, changes) => {
    const path = aCase(changes)
    const { code, talk } = await bundled(path, 'committee')
    expect([code, noneIn(path)]).toEqual([1, []])
    expect(talk).toContain(`W-01  ${file}  [leak]`)
    expect(talk).not.toMatch(/Velina|Drazheva/)
  })

  test('no name of a witness is in the words of an exhibit', async () => {
    const name = 'evidence/E-01.pdf'
    const bytes = await tellingPdf('Slip of Velina Drazheva')
    const path = aCase({ 'evidence.items': [{ ...filed('E-01', {}), sha256: hashOf(bytes) }] })
    writeFileSync(join(path, name), bytes)
    const { code, talk } = await bundled(path, 'committee')
    expect([code, noneIn(path)]).toEqual([1, []])
    expect(talk).toContain(`W-01  ${name}  [leak]`)
    expect(talk).not.toMatch(/Velina|Drazheva/)
  })

  test.each([
    ['committee', 'The Office sends all of this to the government.'],
    ['public', 'This paper is public: everybody may read it'],
    ['internal', 'This bundle is for your organisation alone'],
  ] as const)('it is told who reads it: %s', async (edition, words) => {
    expect((await bundled(aCase(), edition)).talk).toContain(words)
  })

  test('personal data that nobody confirmed keeps all of it in the house', async () => {
    const path = aCase({ 'method.how': 'Ask her neighbour: +359 88 123 4567.' })
    for (const edition of ['committee', 'public'] as const) {
      const { code, talk } = await bundled(path, edition)
      expect([code, talk.includes('telephone-in-text')]).toEqual([1, true])
      expect(talk).not.toContain('123 4567')
    }
    expect(readdirSync(path).filter((name) => name.endsWith('.zip'))).toEqual([])
    expect((await bundled(path, 'internal')).code).toBe(0)
  })

  test('papers with errors left are drafts, and that is told', async () => {
    const { talk } = await bundled(aCase(), 'committee')
    expect(talk).toContain('documents/submission.pdf  [bundle-with-draft]')
  })
})

describe('a call that cannot be done', () => {
  test('ends with 2 where there is no case, and with 1 where it cannot be read', async () => {
    const folder = newFolder()
    expect((await call(['bundle', join(folder, 'gone')])).code).toBe(2)
    writeFileSync(join(folder, 'answers.json'), '{')
    expect((await call(['bundle', folder])).code).toBe(1)
  })

  test.each([
    ['an edition that is none', ['--edition', 'private']],
    ['a file of another kind', ['--out', 'answers.json']],
    ['a name for what is encrypted', ['--out', 'x.zip.age']],
  ])('ends with 2: %s', async (_, words) => {
    expect((await call(['bundle', aCase(), ...words])).code).toBe(2)
  })

  test('ends with 2 where a passphrase is needed and nobody can be asked', async () => {
    const path = aCase()
    const { code, talk } = await call(['bundle', ...opened(path), '--encrypt'])
    expect([code, talk.includes('--passphrase-file')]).toEqual([2, true])
    expect(readdirSync(path).filter((name) => /zip/.test(name))).toEqual([])
  })

  test.each([
    ['too short', 'short', 'passphrase-too-short'],
    ['empty', '\n\n', 'passphrase-file-empty'],
  ])('ends with 2 where the passphrase is %s', async (_, content, expected) => {
    const file = join(newFolder(), 'words.txt')
    writeFileSync(file, content)
    const words = ['bundle', ...opened(aCase()), '--encrypt', '--passphrase-file', file]
    const { code, talk } = await call(words)
    expect([code, talk.includes(expected)]).toEqual([2, true])
  })
})

describe('verify', () => {
  test('finds a new bundle in order, and tells the same hash', async () => {
    const { file, out } = await bundled(aCase(), 'committee')
    const { code, out: found } = await call(['verify', file])
    expect(code).toBe(0)
    expect(found).toMatch(/^in order\tcommittee\t10 files\t/)
    expect(found.split(': ').at(-1)).toBe(out.split(': ').at(-1))
  })

  test('names each wrong file as JSON', async () => {
    const { contents } = await bundled(aCase(), 'committee')
    const changed: Record<string, string> = {
      ...contents,
      'answers.json': `${contents['answers.json']} `,
      'evidence/E-99.txt': '',
    }
    delete changed['README.txt']
    const file = join(newFolder(), 'changed.zip')
    const entries = Object.entries(changed)
    const zip = entries.map(([name, words]) => ({ name, content: Buffer.from(words, 'latin1') }))
    writeFileSync(file, zipWith(zip))
    const { code, out } = await call(['verify', file, '--json'])
    const answer = JSON.parse(out)
    expect([code, answer.ok, answer.bundle.edition, answer.bundle.files]).toEqual([
      1,
      false,
      'committee',
      10,
    ])
    const found = answer.problems.map((one: { code: string; file: string }) => [one.code, one.file])
    expect(found).toEqual([
      ['bundle-file-missing', 'README.txt'],
      ['bundle-file-differs', 'answers.json'],
      ['bundle-file-extra', 'evidence/E-99.txt'],
    ])
    expect((await call(['verify', file])).out).toMatch(/^not in order\t/m)
    expect((await call(['unbundle', file, join(newFolder(), 'x')])).code).toBe(1)
  })

  test('ends with 2 where there is nothing, and with 1 where it is no archive', async () => {
    const folder = newFolder()
    const gone = await call(['verify', join(folder, 'gone.zip'), '--json'])
    expect([gone.code, JSON.parse(gone.out).bundle]).toEqual([2, null])
    writeFileSync(join(folder, 'words.zip'), 'no archive')
    expect((await call(['verify', join(folder, 'words.zip')])).code).toBe(1)
    expect((await call(['verify', folder])).code).toBe(2)
  })
})

describe('unbundle', () => {
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

  test('writes for the owner alone, with nothing beside the files of the bundle', async () => {
    const { file, contents } = await bundled(aCase(), 'internal')
    const folder = join(newFolder(), 'deep', 'case')
    const { code, out } = await call(['unbundle', file, folder])
    expect([code, out]).toEqual([0, `${folder}\tinternal\t16 files\n`])
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = found.filter((one) => one.isFile())
    const paths = files.map(({ parentPath, name }) => join(parentPath, name))
    expect(paths.map((path) => path.slice(folder.length + 1)).sort()).toEqual(
      Object.keys(contents).sort(),
    )
    expect(new Set(paths.map(modeOf))).toEqual(new Set(['600']))
    expect([modeOf(folder), modeOf(join(folder, 'evidence'))]).toEqual(['700', '700'])
  })

  test('takes an empty folder, and none with anything in it, hidden or a link', async () => {
    const { file } = await bundled(aCase(), 'public')
    const empty = newFolder()
    expect((await call(['unbundle', file, empty])).code).toBe(0)
    const hidden = newFolder()
    writeFileSync(join(hidden, '.hidden'), '')
    const linked = newFolder()
    symlinkSync(newFolder(), join(linked, 'evidence'))
    const aFile = join(newFolder(), 'file')
    writeFileSync(aFile, '')
    for (const folder of [hidden, linked, aFile]) {
      const { code, talk } = await call(['unbundle', file, folder])
      expect([code, talk.includes('[folder-not-empty]')]).toEqual([2, true])
    }
    expect([readdirSync(hidden), readdirSync(linked)]).toEqual([['.hidden'], ['evidence']])
  })

  test('writes nothing at all of an archive with one wrong thing in it', async () => {
    const { contents } = await bundled(aCase(), 'public')
    const honest = Object.entries(contents).map(([name, words]) => ({
      name,
      content: Buffer.from(words, 'latin1'),
    }))
    const parent = newFolder()
    const file = join(parent, 'wrong.zip')
    for (const wrong of [
      { name: '../../escaped.txt', content: 'x' },
      { name: 'evidence/link', content: '/etc', mode: 0o120777 },
      { name: 'ANSWERS.json', content: '{}' },
      { name: 'extra.txt', content: 'x' },
    ]) {
      writeFileSync(file, zipWith([...honest, wrong]))
      const { code } = await call(['unbundle', file, join(parent, 'a', 'b')])
      expect([wrong.name, code, readdirSync(parent)]).toEqual([wrong.name, 1, ['wrong.zip']])
    }
    expect(existsSync(join(dirname(parent), 'escaped.txt'))).toBe(false)
  })
})
