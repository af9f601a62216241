import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PlainSheet } from '../../../src/commands/surveys/tables/plain-sheet.ts'
import { DamagedTable, type TableRow } from '../../../src/commands/surveys/tables/table.ts'
import { SheetHearing, SheetRows } from '../../../src/commands/surveys/tables/xlsx-rows.ts'
import { type XmlWriting, xmlWriting } from '../../../src/commands/surveys/tables/xml-pieces.ts'

const meaning = {
  styles: { isDate: [false, true], from1904: false },
  shared: ['sex', 'woman', ' two blanks ', 'হ্যাঁ'],
}

type Seen = readonly TableRow[] | 'damaged'

const seenBy = (pieces: readonly string[], begin: (rows: SheetRows) => XmlWriting): Seen => {
  const rows = new SheetRows()
  try {
    const writing = begin(rows)
    for (const piece of pieces) writing.write(piece)
    writing.close()
    return rows.take()
  } catch (thrown) {
    if (thrown instanceof DamagedTable) return 'damaged'
    throw thrown
  }
}

const plain = (pieces: readonly string[]): Seen =>
  seenBy(pieces, (rows) => new PlainSheet(meaning, rows))

/** A reader of XML, who looks at each character. */
const heard = (pieces: readonly string[]): Seen =>
  seenBy(pieces, (rows) => xmlWriting(new SheetHearing(meaning, rows)))

const cells = [
  '<c r="A1" t="s"><v>1</v></c>',
  '<c r="C1" s="1"><v>45000.5</v></c>',
  '<c><v>0.60000000000000009</v></c>',
  '<c s="0" t="inlineStr"><is><t xml:space="preserve"> a b </t></is></c>',
  '<c r="AB7"/>',
  '<c r="B2" t="b"><v>1</v></c>',
  // What the quick way leaves to the other.
  '<c t="inlineStr"><is><t>a &amp; b</t></is></c>',
  "<c r='D1'><v>2</v></c>",
  '<c t="str"><f>A1&amp;B1</f><v>kept</v></c>',
  '<c t="inlineStr"><is><r><t>in</t></r><r><t> runs</t></r></is></c>',
  '<c t="str"><v>two\r\nlines</v></c>',
  '<c><!-- </row><row r="9"><c><v>9</v></c></row> --><v>3</v></c>',
  '<c t="str"><v><![CDATA[</row>]]></v></c>',
  ' ',
]
const betweenRows = ['', '', '', '\n  ', '<!-- <row r="7"><c><v>7</v></c></row> -->', '<row/>']

const sheetOf = (rows: readonly string[], head = ''): string =>
  `<?xml version="1.0"?>\n<worksheet>${head}<sheetData>${rows.join('')}</sheetData><rowBreaks/></worksheet>`

const row = fc
  .tuple(
    fc.constantFrom('', ' r="#"', ' r="#" spans="1:3" x14ac:dyDescent="0.25"', ' spans="1:3"'),
    fc.array(fc.constantFrom(...cells), { maxLength: 5 }),
    fc.constantFrom(...betweenRows),
  )
  .map(([attributes, own, after]) => `<row${attributes}>${own.join('')}</row>${after}`)

const sheet = fc
  .tuple(fc.array(row, { maxLength: 8 }), fc.constantFrom('', '<cols/>', '<!-- <row> -->'))
  .map(([rows, head]) =>
    sheetOf(
      rows.map((one, index) => one.replace('#', String(index + 1))),
      head,
    ),
  )

const cutAt = (text: string, places: readonly number[]): readonly string[] => {
  const sorted = [0, ...places.map((place) => place % (text.length + 1)), text.length]
  sorted.sort((one, other) => one - other)
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end))
}

const places = fc.array(fc.nat(2000), { maxLength: 6 })

const spoiling = fc.record({
  at: fc.nat(),
  length: fc.nat(20),
  put: fc.constantFrom('', '<', '</row>', '&', '"', '\u0001'),
})

describe('a sheet read the quick way', () => {
  test('has the rows that a reader of XML finds, wherever its pieces end', () => {
    fc.assert(
      fc.property(sheet, places, (text, ends) => {
        expect(plain(cutAt(text, ends))).toEqual(heard([text]))
      }),
      { numRuns: 300 },
    )
  })

  test('has none that a reader of XML would not find, where something is spoiled', () => {
    fc.assert(
      fc.property(sheet, spoiling, (text, { at, length, put }) => {
        const place = at % text.length
        const spoiled = text.slice(0, place) + put + text.slice(place + length)
        const found = heard([spoiled])
        if (found !== 'damaged') expect(plain([spoiled])).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })

  test('is refused where its rows go back, or stand where no column is', () => {
    const [one, none] = ['<c><v>1</v></c>', '<c r="ZZZ1"><v>1</v></c>']
    expect(plain([sheetOf([`<row r="2">${one}</row>`, `<row r="1">${one}</row>`])])).toBe('damaged')
    expect(plain([sheetOf([`<row r="1">${none}</row>`])])).toBe('damaged')
  })

  test('is refused where it has no end', () => {
    expect(plain([sheetOf(['<row r="1"><c><v>1</v></c></row>']).slice(0, -5)])).toBe('damaged')
  })
})
