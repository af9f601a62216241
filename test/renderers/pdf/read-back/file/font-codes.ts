import type { PdfObjects } from './objects.ts'
import { Bytes, Name, type Value, ValueReader, Word } from './values.ts'

/** How a font of the file turns codes into text and widths (ISO 32000-1, 9.7 and 9.10.3). */
export type FontCodes = {
  readonly name: string
  readonly bold: boolean
  /** In thousandths of the type size. */
  readonly ascent: number
  readonly descent: number
  /** The text of a code; undefined where the file says none. */
  readonly textOf: (code: number) => string | undefined
  readonly widthOf: (code: number) => number
  /** Every text that the map gives. */
  readonly texts: ReadonlyMap<number, string>
}

/** A composite font with two bytes a code, as the only ones we write. */
export const readFont = (file: PdfObjects, font: Value | undefined): FontCodes => {
  const entries = file.dictionary(font)
  const encoding = file.resolve(entries.get('Encoding'))
  if (!(encoding instanceof Name) || encoding.name !== 'Identity-H')
    throw new Error('A font has another encoding than Identity-H')
  const descendant = file.dictionary(file.list(entries.get('DescendantFonts'))[0])
  const descriptor = file.dictionary(descendant.get('FontDescriptor'))
  const base = file.resolve(entries.get('BaseFont'))
  const name = base instanceof Name ? base.name : ''
  const texts = entries.has('ToUnicode')
    ? readCharacterMap(file.data(entries.get('ToUnicode')).toString('latin1'))
    : new Map<number, string>()
  const widths = readWidths(file, descendant.get('W'))
  const usual = Number(descendant.get('DW') ?? 1000)
  return {
    name,
    bold: /bold|black|heavy/i.test(name),
    ascent: Number(descriptor.get('Ascent')),
    descent: Number(descriptor.get('Descent')),
    textOf: (code) => texts.get(code),
    widthOf: (code) => widths.get(code) ?? usual,
    texts,
  }
}

const codeOf = (value: Value | undefined): number =>
  value instanceof Bytes
    ? Number.parseInt(Buffer.from(value.bytes, 'latin1').toString('hex') || '0', 16)
    : 0

const unicodeOf = (value: Value | undefined): string =>
  value instanceof Bytes ? Buffer.from(value.bytes, 'latin1').swap16().toString('utf16le') : ''

/** The pairs of a ToUnicode map. */
const readCharacterMap = (source: string): Map<number, string> => {
  const texts = new Map<number, string>()
  const reader = new ValueReader(source)
  let operands: Value[] = []
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!(value instanceof Word)) {
      operands.push(value)
      continue
    }
    if (value.word === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2)
        texts.set(codeOf(operands[at]), unicodeOf(operands[at + 1]))
    if (value.word === 'endbfrange') throw new Error('A ToUnicode map has ranges')
    operands = []
  }
  return texts
}

// 9.7.4.3: "first [w w …]" or "first last w".
const readWidths = (file: PdfObjects, value: Value | undefined): Map<number, number> => {
  const widths = new Map<number, number>()
  const items = file.list(value)
  for (let at = 0; at < items.length; ) {
    const first = Number(items[at])
    const second = file.resolve(items[at + 1])
    if (Array.isArray(second)) {
      second.forEach((width, index) => {
        widths.set(first + index, Number(width))
      })
      at += 2
    } else {
      for (let code = first; code <= Number(second); code++) widths.set(code, Number(items[at + 2]))
      at += 3
    }
  }
  return widths
}
