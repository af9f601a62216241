import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PdfFile } from '../../../../../src/renderers/pdf/file/pdf-file.ts'
import {
  array,
  dictionary,
  hexString,
  name,
  number,
  numbers,
  type Ref,
  reference,
  words,
} from '../../../../../src/renderers/pdf/file/syntax.ts'
import { PdfObjects } from './objects.ts'
import { readPainting } from './painting.ts'
import {
  Bytes,
  Name,
  Ref as ObjectRef,
  textOf,
  textString,
  type Value,
  ValueReader,
  Word,
  written,
} from './values.ts'

const all = (source: string): Value[] => {
  const reader = new ValueReader(source)
  const values: Value[] = []
  for (let value = reader.next(); value !== undefined; value = reader.next()) values.push(value)
  return values
}

describe('a value of PDF', () => {
  const cases: readonly (readonly [string, Value[]])[] = [
    ['1 -2.5 +.5 4.', [1, -2.5, 0.5, 4]],
    ['/Name /A#20b', [new Name('Name'), new Name('A b')]],
    ['(plain) (with (inner) ones)', [new Bytes('plain'), new Bytes('with (inner) ones')]],
    [String.raw`(\(\\\101\12\n)`, [new Bytes('(\\A\n\n')]],
    ['<48 65 6c6C6f 7>', [new Bytes('Hellop')]],
    ['[1 0 R 2 0] % a remark\n true null', [[new ObjectRef(1), 2, 0], true, null]],
    ['<</A<</B[/C]>>>>', [new Map([['A', new Map([['B', [new Name('C')]]])]])]],
    [
      '1 0 0 RG BT/F1 9 Tf',
      [1, 0, 0, new Word('RG'), new Word('BT'), new Name('F1'), 9, new Word('Tf')],
    ],
  ]

  it.each(cases)('%s is read as it stands', (source, expected) => {
    expect(all(source)).toEqual(expected)
  })

  it.each(cases)('%s is the same once written and read again', (source, expected) => {
    expect(all(all(source).map(written).join(' '))).toEqual(expected)
  })

  it('is no value when it does not end', () => {
    for (const source of ['(open', '[1', '<</A', '<4g>', ')'])
      expect(() => all(source)).toThrow(/PDF/)
  })

  it('for people is ASCII or UTF-16', () => {
    expect(textOf(new Bytes('plain'))).toBe('plain')
    expect(textOf(textString('“Ж𝄞”'))).toBe('“Ж𝄞”')
  })
})

const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  inflate: (bytes: Uint8Array) => inflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
}

/** A page with a font of two letters and a blank, of which each is half as wide as it is high. */
const paper = (
  content: string,
  unicode = '<0001> <0041>\n<0002> <00660069>\n<0003> <0020>',
): Uint8Array => {
  const file = new PdfFile(tools)
  const descriptor = file.put(dictionary({ Ascent: number(800), Descent: number(-200) }))
  const letters = file.put(
    dictionary({
      FontDescriptor: reference(descriptor),
      W: array([number(1), numbers([500, 600])]),
      DW: number(250),
    }),
  )
  const map = file.textStream(`1 begincodespacerange <0000> <ffff> endcodespacerange
3 beginbfchar\n${unicode}\nendbfchar`)
  const font = file.put(
    dictionary({
      BaseFont: name('AAAAAA+Plain-Bold'),
      Encoding: name('Identity-H'),
      DescendantFonts: array([reference(letters)]),
      ToUnicode: reference(map),
    }),
  )
  const page = file.put(
    dictionary({
      Type: name('Page'),
      Contents: reference(file.textStream(content)),
      Resources: dictionary({ Font: dictionary({ F1: reference(font) }) }),
    }),
  )
  return file.finish(
    file.put(
      dictionary({ Only: reference(page), Words: words('“so”'), Id: hexString(Uint8Array.of(7)) }),
    ),
    1 as Ref,
  )
}

describe('the objects of a file', () => {
  it('are found in streams of objects and beside them, and unpacked', () => {
    const file = new PdfObjects(paper('0 0 m'.repeat(40)))
    const root = file.dictionary(file.trailer.get('Root'))
    expect(textOf(root.get('Words'))).toBe('“so”')
    expect(root.get('Id')).toEqual(new Bytes('\x07'))
    const page = file.dictionary(root.get('Only'))
    expect(file.data(page.get('Contents')).toString()).toBe('0 0 m'.repeat(40))
  })

  it('are the same after they were written plainly, but for what was changed', () => {
    const file = new PdfObjects(paper('0 0 m'))
    const page = file.dictionary(file.dictionary(file.trailer.get('Root')).get('Only'))
    file.replaceData(page.get('Contents'), '1 1 m')
    page.set('Tabs', new Name('S'))
    const again = new PdfObjects(file.write())
    const pageAgain = again.dictionary(again.dictionary(again.trailer.get('Root')).get('Only'))
    expect(again.data(pageAgain.get('Contents')).toString()).toBe('1 1 m')
    expect(pageAgain).toEqual(page)
  })

  it('are not made up where the file has none', () => {
    const bytes = paper('0 0 m')
    expect(() => new PdfObjects(bytes).object(999)).toThrow('no object 999')
    expect(() => new PdfObjects(bytes.slice(0, -8))).toThrow('cross-reference')
  })
})

describe('what a page paints', () => {
  const paint = (content: string, unicode?: string) => {
    const file = new PdfObjects(paper(content, unicode))
    const page = file.dictionary(file.dictionary(file.trailer.get('Root')).get('Only'))
    return readPainting(file, page, new Map())
  }

  it('is text by the maps of its fonts, at its place, in its colour, with its owner', () => {
    const { painted, slips } = paint(
      '/P <</MCID 0>> BDC q 2 0 0 2 100 0 cm 1 0 0 rg BT /F1 10 Tf 1 0 0 1 5 50 Tm [<0001> -1000 <00020003>] TJ ET Q EMC',
    )
    expect(slips).toEqual([])
    expect(painted).toMatchObject([
      {
        text: 'Afi ',
        owner: { kind: 'content', tag: 'P', id: 0 },
        size: 20,
        colour: [1, 0, 0],
        start: [110, 100],
        // 5 for the A, 10 for the gap, 6 for the rest without its blank; twice as large.
        box: { left: 110, right: 110 + 2 * 21, bottom: 100 - 2 * 2, top: 100 + 2 * 8 },
        font: { bold: true },
      },
    ])
  })

  it('is areas, each in its own colour and of its own artifact', () => {
    const { painted } = paint(
      '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC 0.5 g 10 10 20 5 re f 0 0 m 9 9 l S EMC',
    )
    expect(painted).toMatchObject([
      {
        kind: 'fill',
        colour: [0.5, 0.5, 0.5],
        box: { left: 10, bottom: 10, right: 30, top: 15 },
        owner: { kind: 'artifact', type: 'Pagination', subtype: 'Header', attached: ['Top'] },
      },
      { kind: 'stroke', colour: [0, 0, 0], box: { right: 9 } },
    ])
  })

  it('has codes without a text counted', () => {
    const { painted } = paint('BT /F1 10 Tf <00010009> Tj ET', '<0001> <0041>')
    expect(painted).toMatchObject([{ text: 'A', mute: 1, owner: { kind: 'none' } }])
  })

  it.each([
    ['/P <</MCID 0>> BDC', 'a mark is not closed'],
    ['EMC', 'a mark is closed that was not opened'],
    ['/P <</MCID 0>> BDC /Artifact BMC EMC EMC', 'artifact stands inside content'],
    ['/P <</MCID 0>> BDC EMC /P <</MCID 0>> BDC EMC', 'mark 0 is opened twice'],
    ['q', 'a saved graphics state is not restored'],
  ])('has its slips told: %s', (content, slip) => {
    expect(paint(content).slips).toEqual([slip])
  })

  it('is not guessed where an operator is unknown', () => {
    expect(() => paint('1 2 3 sh')).toThrow('operator sh')
  })
})
