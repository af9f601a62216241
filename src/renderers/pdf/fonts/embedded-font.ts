import type { PdfFile } from '../file/pdf-file.ts'
import {
  array,
  decimal,
  dictionary,
  name,
  number,
  numbers,
  type Pdf,
  type Ref,
  reference,
} from '../file/syntax.ts'
import type { TextRun } from './embedded-fonts.ts'
import type { Face, Picture, Shaped, Speech, Unit } from './face.ts'
import { wordsOf } from './font-face.ts'
import { toUnicode } from './to-unicode.ts'
import { subsetOf } from './true-type-subset.ts'
import { blankWidth, isBlank } from './units.ts'

const mostCodes = 0xffff
const notShown: Picture = { kind: 'glyph', glyph: 0 }

/**
 * A face in one document: a composite font whose codes are the units shown, in the order of their first use
 * (ISO 32000-1, 9.7). Two codes may show one glyph and be read differently.
 */
export class EmbeddedFont {
  readonly name: string
  readonly ref: Ref
  readonly #face: Face
  readonly #tag: string
  readonly #units: Unit[] = []
  readonly #codes = new Map<Unit, string>()
  readonly #words = new Map<string, Map<string, string>>()
  #speech: Speech | null = null
  #wordsOfSpeech = new Map<string, string>()

  constructor(face: Face, count: number, ref: Ref) {
    this.#face = face
    this.name = `F${count}`
    this.#tag = subsetTag(count)
    this.ref = ref
  }

  show(run: TextRun): string {
    return run.speech.direction === 'rtl' ? this.#rightToLeft(run) : this.#leftToRight(run)
  }

  write(file: PdfFile): void {
    const { pictures, glyphs } = this.#glyphs()
    const subset = subsetOf(this.#face.file, pictures)
    const program = file.stream(subset, { Length1: number(subset.length) })
    const fontName = name(`${this.#tag}+${this.#face.file.postScriptName}`)
    const descendant = file.put(
      dictionary({
        Type: name('Font'),
        Subtype: name('CIDFontType2'),
        BaseFont: fontName,
        CIDSystemInfo: dictionary({
          Registry: '(Adobe)' as Pdf,
          Ordering: '(Identity)' as Pdf,
          Supplement: number(0),
        }),
        FontDescriptor: reference(file.put(descriptor(this.#face, fontName, program))),
        W: array([number(0), numbers(this.#widths())]),
        CIDToGIDMap: glyphMap(file, glyphs),
      }),
    )
    file.put(
      dictionary({
        Type: name('Font'),
        Subtype: name('Type0'),
        BaseFont: fontName,
        Encoding: name('Identity-H'),
        DescendantFonts: array([reference(descendant)]),
        ToUnicode: reference(file.textStream(toUnicode(this.#units))),
      }),
      this.ref,
    )
  }

  #leftToRight({ text, speech, size, x, y }: TextRun): string {
    const words = this.#wordsOf(speech)
    let body = ''
    for (const word of wordsOf(text)) {
      let shown = words.get(word)
      if (shown === undefined) {
        shown = this.#shown(this.#face.shape(word, speech))
        words.set(word, shown)
      }
      body += shown
    }
    const strings = body.endsWith('<') ? body.slice(0, -1) : `${body}>`
    return `BT /${this.name} ${decimal(size)} Tf 1 0 0 1 ${decimal(x)} ${decimal(y)} Tm [<${strings}] TJ ET`
  }

  /** The inside of a TJ array, from the first string's opening bracket to the last one's closing. */
  #shown({ units, advances }: Shaped): string {
    let body = ''
    for (const [index, unit] of units.entries()) {
      const back = decimal(unit.width - (advances[index] ?? 0))
      body += back === '0' ? this.#code(unit) : `${this.#code(unit)}>${back}<`
    }
    return body
  }

  /**
   * Codes in the order in which they are read, each to the left of the one before. Each has an operator of its
   * own: PDFium turns the text of one operator round as a whole. Marks, whose codes are blank, have a size that
   * differs by a trifle: PDF.js turns a letter and its mark round unless something parts them.
   */
  #rightToLeft({ text, speech, size, x, y }: TextRun): string {
    const { units, advances, width } = this.#face.shape(text, speech)
    const font = `/${this.name} `
    let left = width - (advances[0] ?? 0)
    let pen = left
    let current = size
    let operators = `BT ${font}${decimal(size)} Tf 1 0 0 1 ${decimal(x + (left * size) / 1000)} ${decimal(y)} Tm`
    for (const [index, unit] of units.entries()) {
      const blank = isBlank(unit)
      if (index > 0) left -= blank ? blankWidth : (advances[index] ?? 0)
      const move = decimal(pen - left)
      const own = markSize(size, blank ? current : null)
      if (own !== current) operators += ` ${font}${decimal(own)} Tf`
      operators += ` [${move === '0' ? '' : move}<${this.#code(unit)}>] TJ`
      current = own
      pen = left + unit.width
    }
    return `${operators} ET`
  }

  #wordsOf(speech: Speech): Map<string, string> {
    if (this.#speech === speech) return this.#wordsOfSpeech
    const words = this.#words.get(speech.language) ?? new Map<string, string>()
    this.#words.set(speech.language, words)
    this.#speech = speech
    this.#wordsOfSpeech = words
    return words
  }

  #code(unit: Unit): string {
    const known = this.#codes.get(unit)
    if (known !== undefined) return known
    // Code 0 is left to what a font lacks.
    const code = this.#units.push(unit)
    if (code > mostCodes) throw new Error('A font of a document has too many codes')
    const hex = code.toString(16).padStart(4, '0')
    this.#codes.set(unit, hex)
    return hex
  }

  /** The pictures that the font needs, once each, and the glyph of each code. */
  #glyphs(): { readonly pictures: readonly Picture[]; readonly glyphs: readonly number[] } {
    const pictures = [notShown]
    const numbersOf = new Map<Picture, number>()
    const glyphs = this.#units.map(({ picture }) => {
      const glyph = numbersOf.get(picture) ?? pictures.push(picture) - 1
      numbersOf.set(picture, glyph)
      return glyph
    })
    return { pictures, glyphs: [0, ...glyphs] }
  }

  #widths(): readonly number[] {
    const { file } = this.#face
    const first = (file.advanceOf(0) * 1000) / file.metrics.unitsPerEm
    return [first, ...this.#units.map(({ width }) => width)]
  }
}

/** The size of a letter, or of a mark that comes after something of the size `before`. */
const markSize = (size: number, before: number | null): number => {
  if (before === null) return size
  return before === size + 0.01 ? size + 0.02 : size + 0.01
}

/** Six capitals that tell the subsets of a document apart (ISO 32000-1, 9.6.4). */
const subsetTag = (count: number): string => {
  let rest = count
  let tag = ''
  for (let letter = 0; letter < 6; letter++) {
    tag = String.fromCharCode(0x41 + (rest % 26)) + tag
    rest = Math.floor(rest / 26)
  }
  return tag
}

const glyphMap = (file: PdfFile, glyphs: readonly number[]): Pdf => {
  if (glyphs.every((glyph, code) => glyph === code)) return name('Identity')
  const bytes = new Uint8Array(2 * glyphs.length)
  const view = new DataView(bytes.buffer)
  for (const [code, glyph] of glyphs.entries()) view.setUint16(2 * code, glyph)
  return reference(file.stream(bytes))
}

const flags = { fixedPitch: 1, serif: 2, symbolic: 4, italic: 64 } as const

/** ISO 32000-1, 9.8. */
const descriptor = ({ file }: Face, fontName: Pdf, program: Ref): Pdf => {
  const { metrics } = file
  const scaled = (value: number): Pdf => number((value * 1000) / metrics.unitsPerEm)
  const { fixedPitch, serif, italic } = metrics
  return dictionary({
    Type: name('FontDescriptor'),
    FontName: fontName,
    // Symbolic: the codes are our own.
    Flags: number(
      flags.symbolic |
        (fixedPitch ? flags.fixedPitch : 0) |
        (serif ? flags.serif : 0) |
        (italic ? flags.italic : 0),
    ),
    FontBBox: array(metrics.box.map(scaled)),
    ItalicAngle: number(metrics.italicAngle),
    Ascent: scaled(metrics.ascender),
    Descent: scaled(metrics.descender),
    CapHeight: scaled(metrics.capHeight),
    XHeight: scaled(metrics.xHeight),
    // Not known.
    StemV: number(0),
    FontFile2: reference(program),
  })
}
