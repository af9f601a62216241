import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { openArchive } from '../../../src/bundles/open-archive.ts'
import { isSealed, unseal } from '../../../src/bundles/sealed.ts'
import { verifyArchive } from '../../../src/bundles/verify-archive.ts'
import { readOwnFonts } from '../../../src/commands/fonts/own-fonts.ts'
import { readTable } from '../../../src/commands/surveys/import-rows.ts'
import { readRaster } from '../../../src/document/pictures/read-raster.ts'
import { cleanPdf } from '../../../src/evidence-files/clean-pdf.ts'
import { cleanPhotograph } from '../../../src/evidence-files/clean-photograph.ts'
import { examineFile } from '../../../src/evidence-files/examine-file.ts'
import { exhibitTexts } from '../../../src/evidence-files/exhibit-texts.ts'
import { lockNames, openNames } from '../../../src/keys/key-file.ts'
import { wordingOf } from '../../../src/wording/wording.ts'
import { workbookOf, zipOf } from '../../builders/workbook.ts'
import { sourceOf, zipWith } from '../../builders/zips.ts'
import { familyNamed, inPackage } from '../../commands/fonts/font-files.ts'
import { photograph, tellingPdf } from '../../evidence-files/making.ts'
import { expectWords, fuzz } from './fuzzing.ts'
import { memoryHost } from './memory-host.ts'

const wording = wordingOf('en')
const small = { width: 24, height: 16 }

test('a workbook or a zip of tables is read row by row, or refused in words', async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>sex</t></is></c></row><row r="2"><c r="A2" s="1"><v>45000.5</v></c><c r="B2" t="b"><v>1</v></c></row>'
  const workbook = await workbookOf(
    { one: rows },
    { shared: ['<t>hours</t>'], formats: [0, 14, 'yyyy'] },
  )
  const stored = zipWith([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="a" r:id="r0"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="r0" Type="t/worksheet" Target="s0.xml"/></Relationships>',
    },
    { name: 'xl/s0.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ])
  const tables = await zipOf({
    'a.csv': 'hours,sex\n40,woman\n',
    'a-work.csv': 'PARENT_KEY,hours\n1,2\n',
  })
  await fuzz('workbook', {
    // Of what is stored as it is, the parts themselves are spoiled, not only what packs them.
    seeds: [workbook, tables, stored, stored],
    read: async (bytes) => {
      const { host, changed } = memoryHost({ t: bytes })
      const wanted = { file: '/memory/t', mapping: null, quiet: true }
      const found = await readTable(wanted, () => {}, { host, wording })
      expectWords(found.problems)
      if (found.ok) expectWords(found.value.read.problems)
      expect(changed).toEqual([])
    },
  })
})

test('a picture of a case is read, or called damaged', async () => {
  const seeds = [await photograph('png', small), await photograph('jpeg', small)]
  await fuzz('raster', {
    seeds: [...seeds, onePixel],
    read: (bytes) => {
      readRaster('a.png', bytes)
      readRaster('a.jpg', bytes)
    },
  })
})

/** Of one pixel: its parts are a large share of it. */
const onePixel = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from([0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]),
  Buffer.from([0x90, 0x77, 0x53, 0xde, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54]),
  deflateSync(Buffer.from([0, 255, 0, 0])),
])

test('a file of evidence is examined and cleaned, or its fault is named', async () => {
  const seeds = await Promise.all(
    (['jpeg', 'png', 'webp', 'tiff'] as const).map((format) => photograph(format, small)),
  )
  await fuzz('evidence', {
    seeds: [...seeds, Buffer.from('A note.\n'), Buffer.from('ID3\u0003\0\0\0\0\0\u0021')],
    read: async (bytes) => {
      await examineFile('a.jpg', bytes)
      await cleanPhotograph(bytes, { width: 10, height: 10 })
    },
  })
})

test('a PDF is examined, cleaned and read, or its fault is named', async () => {
  await fuzz('pdf', {
    seeds: [await tellingPdf()],
    read: async (bytes) => {
      await examineFile('a.pdf', bytes)
      const cleaned = await cleanPdf(bytes)
      if (typeof cleaned !== 'string') await exhibitTexts(cleaned.bytes)
    },
  })
})

test('a font of one’s own is taken, or passed over in words', async () => {
  const path = inPackage(
    familyNamed('Noto Sans Gujarati'),
    '400Regular/NotoSansGujarati_400Regular.ttf',
  )
  const font = readFileSync(path)
  await fuzz('font', {
    seeds: [font, font.subarray(0, 3000)],
    read: async (bytes) => {
      const { host } = memoryHost({})
      const files = {
        ...host.files,
        entryAt: async () => 'folder' as const,
        list: async () => ['a.ttf'],
        read: async () => new Uint8Array(bytes),
      }
      expectWords((await readOwnFonts({ ...host, files })).problems)
    },
  })
})

const manifest = JSON.stringify({
  format: 'c177-bundle',
  version: 1,
  files: [{ path: 'case/answers.json', bytes: 2, sha256: 'ab'.repeat(32) }],
})

test('a bundle is verified, or refused in words', () =>
  fuzz('bundle', {
    seeds: [
      zipWith([
        { name: 'manifest.json', content: manifest },
        { name: 'case/answers.json', content: '{}' },
      ]),
      zipWith([
        { name: 'manifest.json', content: manifest, deflated: true },
        { name: 'case/answers.json', content: '{}', deflated: true },
      ]),
    ],
    read: async (bytes) => {
      const archive = await openArchive(sourceOf(bytes))
      expectWords(archive.problems)
      if (archive.ok) expectWords((await verifyArchive(archive.value)).problems)
    },
  }))

test('what is encrypted is opened, or refused in words', async () => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase('correct horse')
  encrypter.setScryptWorkFactor(2)
  const sealed = Buffer.from(await encrypter.encrypt('PK a bundle'))
  await fuzz('sealed', {
    seeds: [sealed],
    read: async (bytes) => {
      const pieces = async function* () {
        yield new Uint8Array(bytes)
      }
      if (isSealed(bytes)) expectWords((await unseal(pieces(), 'correct horse')).problems)
    },
  })
})

test('the file with the names of witnesses is opened, or refused in words', async () => {
  const secret = await generateIdentity()
  const lock = { recipients: [await identityToRecipient(secret)] }
  const locked = await lockNames(new Map([['W-01', { name: 'Invented' }]]), lock)
  await fuzz('names', {
    seeds: [Buffer.from(locked)],
    read: async (bytes) => expectWords((await openNames(bytes, { secret })).problems),
  })
})
