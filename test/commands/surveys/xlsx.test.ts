import { Buffer } from 'node:buffer'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { workbookOf, zipOf } from '../../builders/workbook.ts'
import { newFolder } from '../calling.ts'
import { seen } from './tables.ts'

const folder = newFolder()
const read = (bytes: Uint8Array | string) => seen(folder, bytes)

const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`

describe('a workbook is read', () => {
  test('with shared and inline texts, in runs, and what is not there left empty', async () => {
    const sheet =
      row(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="C1" t="s"><v>1</v></c>') +
      row(3, '<c r="B3" t="inlineStr"><is><r><t>in</t></r><r><t> runs</t></r></is></c>')
    const shared = ['<t>q</t>', '<r><t>hours </t></r><rPh><t>spoken</t></rPh><r><t>a week</t></r>']
    expect(await read(await workbookOf({ Data: sheet }, { shared }))).toEqual({
      rows: ['Data 1: q||hours a week', 'Data 3: |in runs'],
      torn: [],
    })
  })

  test('with numbers as they were typed, truth, errors, and the kept value of a formula', async () => {
    const cells = [
      '<c><v>0.60000000000000009</v></c>',
      '<c><v>1E-3</v></c>',
      '<c><v>12.375</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="str"><f>A1&amp;B1</f><v>kept</v></c>',
      '<c><f>1+1</f><v>2</v></c>',
      '<c><f>1+1</f></c>',
    ]
    expect(await read(await workbookOf({ D: row(1, ...cells) }))).toEqual({
      rows: ['D 1: 0.6|0.0010|12.3750|TRUE|#N/A|kept|2|'],
      torn: [],
    })
  })

  const days: readonly [what: string, format: number | string, value: string, iso: string][] = [
    ['a day of the standard', 14, '46113', '2026-04-01'],
    ['a moment', 22, '46113.604166666664', '2026-04-01T14:30:00'],
    ['a time', 20, '0.5', '12:00:00'],
    ['a format of its own', 'yyyy\\-mm;@', '46113', '2026-04-01'],
    ['a format in another language', '[$-402]d mmmm yyyy', '46113', '2026-04-01'],
    ['no date: words in quotes', '0.00 &quot;days&quot;', '46113', '46113'],
    ['no date: colours', '[Red]0.0', '7.5', '7.5'],
    ['the last day before the day that never was', 14, '59', '1900-02-28'],
  ]
  test.each(days)('with dates as ISO 8601: %s', async (_, format, ...[value, iso]) => {
    const sheet = row(1, `<c s="0"><v>${value}</v></c>`)
    expect(await read(await workbookOf({ D: sheet }, { formats: [format] }))).toMatchObject({
      rows: [`D 1: ${iso}`],
    })
  })

  test('with dates that count from 1904', async () => {
    const file = await workbookOf(
      { D: row(1, '<c s="0"><v>44651</v></c>') },
      { formats: [14], from1904: true },
    )
    expect(await read(file)).toMatchObject({ rows: ['D 1: 2026-04-01'] })
  })

  test('with several sheets in their order, under a prefix of their own', async () => {
    const first = '<x:row r="1"><x:c><x:v>1</x:v></x:c></x:row>'
    const file = await workbookOf({ First: first, 'The second': row(1, '<c><v>2</v></c>') })
    expect(await read(file)).toMatchObject({ rows: ['First 1: 1', 'The second 1: 2'] })
  })
})

describe('what is no such workbook is refused', () => {
  test('an old Excel, a table of LibreOffice, a zip of other things', async () => {
    expect(await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual({
      problem: 'table-old-excel',
    })
    expect(await read(await zipOf({ mimetype: 'application/vnd.oasis' }))).toEqual({
      problem: 'table-open-document',
    })
    expect(await read(await zipOf({ 'a.txt': 'a,b' }))).toEqual({ problem: 'table-unknown' })
  })

  test('a file that was cut off', async () => {
    const file = await workbookOf({ D: row(1, '<c><v>1</v></c>') })
    expect(await read(file.subarray(0, file.length - 60))).toEqual({ problem: 'table-damaged' })
  })

  test.each([
    ['XML that breaks off', '<row r="1"><c><v>1</v>'],
    ['a column beyond the last', row(1, '<c r="ZZZZ1"><v>1</v></c>')],
    ['rows that go backwards', row(2, '<c><v>1</v></c>') + row(1, '<c><v>1</v></c>')],
    ['an entity that is not XML’s own', row(1, '<c t="str"><v>&lots;</v></c>')],
  ])('%s', async (_, sheet) => {
    expect(await read(await workbookOf({ D: sheet }))).toEqual({ problem: 'table-damaged' })
  })

  test('what would swell when unpacked', async () => {
    const blanks = ' '.repeat(40 * 1024 * 1024)
    const file = await workbookOf({ D: row(1, '<c><v>1</v></c>') + blanks })
    expect(file.length).toBeLessThan(200_000)
    expect(await read(file)).toEqual({ problem: 'table-too-large' })
  })

  test('what says that it is smaller than it is', async () => {
    const file = await workbookOf({ D: row(1, '<c><v>1</v></c>'.repeat(5000)) })
    const lied = Buffer.from(file)
    const central = lied.lastIndexOf('xl/s0.xml') - 46
    lied.writeUInt32LE(10, central + 24)
    expect(await read(lied)).toEqual({ problem: 'table-damaged' })
  })

  test('a text without an end', async () => {
    const endless = deflateRawSync(Buffer.alloc(0)).length + 9 * 1024 * 1024
    const noise = Array.from({ length: 9000 }, (_, index) => `${index} `.repeat(200)).join('')
    expect(noise.length).toBeGreaterThan(endless - 2 * 1024 * 1024)
    const file = await workbookOf({ D: row(1, `<c t="str"><v>${noise}</v></c>`) })
    expect(await read(file)).toEqual({ problem: 'table-damaged' })
  })
})

test('tables zipped together are read by their names', async () => {
  const file = await zipOf({ 'form/women.csv': 'a,b\n1,2\n', 'form/women-work.csv': 'c;d\n3;4\n' })
  expect(await read(file)).toMatchObject({
    rows: ['women 1: a|b', 'women 2: 1|2', 'women-work 1: c|d', 'women-work 2: 3|4'],
  })
})
