import { type FontTexts, fontTexts } from './font-texts.ts'
import { nameIn, type PdfObjects } from './objects.ts'
import { type Dictionary, Name, Ref, type Value, ValueReader, Word } from './values.ts'

/** What a page shows: its own words, and what runs around them on every page. */
export type ContentText = { readonly body: string; readonly around: string }

/** Fonts once read, by the number of their object. */
export type KnownFonts = Map<number, FontTexts>

/** The words of a page's content in the order in which they are painted, a line feed where a line ends. */
export const contentText = (
  file: PdfObjects,
  content: { readonly bytes: Uint8Array; readonly resources: Value | undefined },
  fonts: KnownFonts,
): ContentText => {
  const painter = new Painter(file, fonts)
  painter.run(content.bytes, content.resources, 0)
  return painter.text()
}

/** Forms that paint each other go no deeper. */
const deepest = 8
/** Elements inside of lines (ISO 32000-1, 14.8.4.4). */
const inLine = new Set(['Span', 'Link', 'Reference', 'Note', 'Quote', 'Code', 'Lbl', 'Figure'])
/** So wide a gap (in thousandths of the type size) parts words where a font has no blank. */
const wideGap = -180

class Painter {
  readonly #file: PdfObjects
  readonly #fonts: KnownFonts
  #body = ''
  #around = ''
  #font: FontTexts | null = null
  #line: number | null = null
  /** Whether each open mark is, or stands in, an artifact (ISO 32000-1, 14.8.2.2). */
  #marks: boolean[] = []
  #wasInLine = false
  #resources: Dictionary = new Map()

  constructor(file: PdfObjects, fonts: KnownFonts) {
    this.#file = file
    this.#fonts = fonts
  }

  text(): ContentText {
    return { body: this.#body, around: this.#around }
  }

  run(bytes: Uint8Array, resources: Value | undefined, depth: number): void {
    const outside = this.#resources
    this.#resources = this.#file.dictionary(resources)
    const reader = new ValueReader(bytes, 0, { isContent: true })
    let operands: Value[] = []
    for (let value = reader.next(); value !== undefined; value = reader.next()) {
      if (!(value instanceof Word)) {
        operands.push(value)
        continue
      }
      if (value.word === 'Do') this.#object(operands[0], depth)
      else this.#operator(value.word, operands)
      operands = []
    }
    this.#resources = outside
  }

  #operator(word: string, operands: readonly Value[]): void {
    if (word === 'TJ') this.#parts(operands[0])
    else if (word === 'Tj') this.#show(operands[0])
    else if (word === 'Tf') this.#choose(operands[0])
    else if (word === 'Tm') this.#moveTo(operands[5])
    else if (word === 'Td' || word === 'TD') this.#moveBy(operands[1])
    else if (word === 'T*') this.#add('\n')
    else if (word === "'" || word === '"') {
      this.#add('\n')
      this.#show(operands.at(-1))
    } else if (word === 'BDC' || word === 'BMC') this.#open(operands[0])
    else if (word === 'EMC') this.#marks.pop()
  }

  /** Two blocks beside each other, such as the cells of a row, are parted; what stands inside of a line is not. */
  #open(tag: Value | undefined): void {
    const name = tag instanceof Name ? tag.name : ''
    const isInLine = inLine.has(name)
    if (!isInLine && !this.#wasInLine) this.#add('\n')
    this.#wasInLine = isInLine
    this.#marks.push(name === 'Artifact' || this.#isAround())
  }

  #isAround(): boolean {
    return this.#marks.at(-1) === true
  }

  #choose(name: Value | undefined): void {
    if (!(name instanceof Name)) return
    const font = this.#file.dictionary(this.#resources.get('Font')).get(name.name)
    const number = font instanceof Ref ? font.number : -1
    const known = this.#fonts.get(number) ?? fontTexts(this.#file, font)
    if (number >= 0) this.#fonts.set(number, known)
    this.#font = known
  }

  #moveTo(y: Value | undefined): void {
    if (typeof y !== 'number') return
    if (this.#line !== null && Math.abs(this.#line - y) > 4) this.#add('\n')
    this.#line = y
  }

  #moveBy(y: Value | undefined): void {
    if (typeof y === 'number' && y !== 0) this.#add('\n')
  }

  #parts(parts: Value | undefined): void {
    if (!Array.isArray(parts)) return
    for (const part of parts) {
      if (typeof part !== 'number') this.#show(part)
      else if (part < wideGap && this.#font?.hasBlank === false) this.#add(' ')
    }
  }

  #show(codes: Value | undefined): void {
    const font = this.#font
    if (font === null || !(codes instanceof Uint8Array)) return
    let text = ''
    const step = font.bytesPerCode
    for (let at = 0; at + step <= codes.length; at += step) {
      const [one = 0, two = 0] = [codes[at], codes[at + 1]]
      text += font.textOf(step === 2 ? one * 256 + two : one)
    }
    this.#add(text)
  }

  #add(text: string): void {
    if (this.#isAround()) this.#around += text
    else this.#body += text
  }

  #object(name: Value | undefined, depth: number): void {
    if (!(name instanceof Name) || depth >= deepest) return
    const object = this.#file.dictionary(this.#resources.get('XObject')).get(name.name)
    const form = this.#file.stream(object)
    if (form === null || nameIn(form.entries, 'Subtype') !== 'Form') return
    const bytes = this.#file.data(form)
    if (bytes === null) return
    this.#add('\n')
    this.run(bytes, form.entries.get('Resources') ?? this.#resources, depth + 1)
    this.#add('\n')
  }
}
