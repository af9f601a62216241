import { type FontCodes, readFont } from './font-codes.ts'
import {
  type Box,
  boxOf,
  type Matrix,
  moved,
  movedBox,
  type Point,
  times,
  unity,
} from './geometry.ts'
import type { PdfObjects } from './objects.ts'
import { Bytes, type Dictionary, Name, textOf, type Value, ValueReader, Word } from './values.ts'

/** What a mark in the page's content says of what it holds (ISO 32000-1, 14.6 and 14.8.2.2). */
export type Owner =
  | { readonly kind: 'content'; readonly tag: string; readonly id: number }
  | {
      readonly kind: 'artifact'
      readonly type: string | null
      readonly subtype: string | null
      readonly attached: readonly string[]
    }
  | { readonly kind: 'none' }

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number]

/** What one operator painted; `order` counts over the page. */
export type ShownText = {
  readonly kind: 'text'
  readonly order: number
  readonly owner: Owner
  readonly text: string
  /** Codes of the font that the file gives no text. */
  readonly mute: number
  readonly font: FontCodes
  /** In points as seen on the page. */
  readonly size: number
  /** Without the blanks at its end. */
  readonly box: Box
  /** Where its base line begins. */
  readonly start: Point
  readonly colour: Colour
}
export type PaintedArea = {
  readonly kind: 'fill' | 'stroke' | 'image'
  readonly order: number
  readonly owner: Owner
  readonly box: Box
  readonly colour: Colour
}
export type Painted = ShownText | PaintedArea

export type Painting = {
  readonly painted: readonly Painted[]
  /** What is wrong with the marks themselves, in words. */
  readonly slips: readonly string[]
  /** What stands in `ActualText`, `Lang`, `E` or `Alt` of a mark in the content. */
  readonly said: readonly string[]
}

/** Follows a page's content and tells what it paints, in that order, and to what it belongs. */
export const readPainting = (file: PdfObjects, page: Dictionary, fonts: FontCache): Painting => {
  const state = new Painter(file, fonts)
  const contents = file.list(page.get('Contents')).map((part) => file.data(part).toString('latin1'))
  state.run(contents.join('\n'), inherited(file, page, 'Resources'))
  return state.finished()
}

/** Fonts once read, by the number of their object. */
export type FontCache = Map<number, FontCodes>

/** An entry of a page or of what it stands under (7.7.3.4). */
export const inherited = (file: PdfObjects, page: Dictionary, key: string): Value | undefined => {
  if (page.has(key)) return page.get(key)
  return page.has('Parent') ? inherited(file, file.dictionary(page.get('Parent')), key) : undefined
}

type Graphics = {
  readonly matrix: Matrix
  readonly fill: Colour
  readonly stroke: Colour
  readonly font: FontCodes | null
  readonly size: number
  readonly spacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
}

const atStart: Graphics = {
  matrix: unity,
  fill: [0, 0, 0],
  stroke: [0, 0, 0],
  font: null,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

const operators = {
  fillColour: new Set(['rg', 'g', 'k', 'sc', 'scn']),
  strokeColour: new Set(['RG', 'G', 'K', 'SC', 'SCN']),
  path: new Set(['m', 'l', 'c', 'v', 'y']),
  fill: new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']),
  stroke: new Set(['S', 's']),
}
const harmless = new Set(['w', 'J', 'j', 'M', 'd', 'ri', 'i', 'W', 'W*', 'MP', 'DP', 'BX', 'EX'])

type Shown = {
  readonly text: string
  readonly mute: number
  readonly first: number
  readonly ink: number
  readonly end: number
}

class Painter {
  readonly #file: PdfObjects
  readonly #fonts: FontCache
  readonly #painted: Painted[] = []
  readonly #slips: string[] = []
  readonly #said: string[] = []
  readonly #opened = new Set<number>()
  #graphics = atStart
  #saved: Graphics[] = []
  #marks: Owner[] = []
  #textMatrix = unity
  #lineMatrix = unity
  #path: Point[] = []
  #resources: Dictionary = new Map()

  constructor(file: PdfObjects, fonts: FontCache) {
    this.#file = file
    this.#fonts = fonts
  }

  finished(): Painting {
    if (this.#marks.length > 0) this.#slips.push('a mark is not closed')
    if (this.#saved.length > 0) this.#slips.push('a saved graphics state is not restored')
    return { painted: this.#painted, slips: this.#slips, said: this.#said }
  }

  run(content: string, resources: Value | undefined): void {
    const around = this.#resources
    this.#resources = this.#file.dictionary(resources ?? new Map())
    const reader = new ValueReader(content, 0, { isContent: true })
    let operands: Value[] = []
    for (let value = reader.next(); value !== undefined; value = reader.next()) {
      if (value instanceof Word) {
        this.#operator(value.word, operands)
        operands = []
      } else operands.push(value)
    }
    this.#resources = around
  }

  #operator(word: string, operands: readonly Value[]): void {
    if (harmless.has(word)) return
    if (this.#marking(word, operands) || this.#stateful(word, operands)) return
    if (this.#colouring(word, operands) || this.#drawing(word, operands)) return
    if (this.#texting(word, operands)) return
    throw new Error(`The content has the operator ${word}, which this reader does not know`)
  }

  // Marked content (14.6).

  #marking(word: string, [tag, properties]: readonly Value[]): boolean {
    if (word === 'EMC') {
      if (!this.#marks.pop()) this.#slips.push('a mark is closed that was not opened')
      return true
    }
    if (word !== 'BDC' && word !== 'BMC') return false
    this.#open(tag instanceof Name ? tag.name : '', this.#properties(properties))
    return true
  }

  #properties(value: Value | undefined): Dictionary {
    if (value instanceof Name)
      return this.#file.dictionary(this.#resource('Properties', value.name))
    return value instanceof Map ? value : new Map()
  }

  #open(tag: string, properties: Dictionary): void {
    for (const key of ['ActualText', 'Lang', 'E', 'Alt'])
      if (properties.has(key)) this.#said.push(`${key} ${textOf(properties.get(key)) ?? ''}`)
    const owner = ownerOf(tag, properties)
    const above = this.#owner()
    if (owner.kind !== 'none' && above.kind !== 'none')
      this.#slips.push(`${owner.kind} stands inside ${above.kind}`)
    if (owner.kind === 'content') {
      if (this.#opened.has(owner.id)) this.#slips.push(`mark ${owner.id} is opened twice`)
      this.#opened.add(owner.id)
    }
    this.#marks.push(owner.kind === 'none' ? above : owner)
  }

  #owner(): Owner {
    return this.#marks.at(-1) ?? { kind: 'none' }
  }

  // Graphics state (8.4).

  #stateful(word: string, operands: readonly Value[]): boolean {
    if (word === 'q') this.#saved.push(this.#graphics)
    else if (word === 'Q') this.#restore()
    else if (word === 'cm') this.#set({ matrix: times(matrixOf(operands), this.#graphics.matrix) })
    else if (word === 'gs') this.#extended(operands[0])
    else return false
    return true
  }

  #restore(): void {
    const saved = this.#saved.pop()
    if (saved) this.#graphics = saved
    else this.#slips.push('a graphics state is restored that was not saved')
  }

  // Half-clear ink would make the colours that are read here untrue.
  #extended(name: Value | undefined): void {
    const state = this.#file.dictionary(this.#resource('ExtGState', nameOf(name)))
    for (const key of ['ca', 'CA'])
      if (state.has(key) && state.get(key) !== 1) this.#slips.push('ink is half-clear')
  }

  #set(change: Partial<Graphics>): void {
    this.#graphics = { ...this.#graphics, ...change }
  }

  #colouring(word: string, operands: readonly Value[]): boolean {
    const numbers = operands.map(Number)
    if (operators.fillColour.has(word)) this.#set({ fill: colourOf(numbers) })
    else if (operators.strokeColour.has(word)) this.#set({ stroke: colourOf(numbers) })
    else if (word === 'cs') this.#set({ fill: [0, 0, 0] })
    else if (word === 'CS') this.#set({ stroke: [0, 0, 0] })
    else return false
    return true
  }

  // Paths and pictures (8.5, 8.8, 8.10).

  #drawing(word: string, operands: readonly Value[]): boolean {
    if (operators.path.has(word)) this.#points(operands.map(Number))
    else if (word === 're') this.#rectangle(operands.map(Number))
    else if (operators.fill.has(word)) this.#paint('fill')
    else if (operators.stroke.has(word)) this.#paint('stroke')
    else if (word === 'n') this.#path = []
    else if (word === 'Do') this.#object(nameOf(operands[0]))
    else return word === 'h'
    return true
  }

  #points(numbers: readonly number[]): void {
    for (let at = 0; at + 1 < numbers.length; at += 2)
      this.#path.push(moved([numbers[at] ?? 0, numbers[at + 1] ?? 0], this.#graphics.matrix))
  }

  #rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    this.#points([x, y, x + width, y, x + width, y + height, x, y + height])
  }

  #paint(kind: 'fill' | 'stroke' | 'image'): void {
    const box = boxOf(this.#path)
    const colour = kind === 'stroke' ? this.#graphics.stroke : this.#graphics.fill
    this.#path = []
    if (box)
      this.#painted.push({ kind, order: this.#painted.length, owner: this.#owner(), box, colour })
  }

  #object(name: string): void {
    const reference = this.#resource('XObject', name)
    const entries = this.#file.dictionary(reference)
    if (nameOf(this.#file.resolve(entries.get('Subtype'))) === 'Image') {
      this.#points([0, 0, 1, 0, 1, 1, 0, 1])
      this.#paint('image')
      return
    }
    const before = this.#graphics
    const matrix = this.#file.list(entries.get('Matrix'))
    if (matrix.length > 0) this.#set({ matrix: times(matrixOf(matrix), before.matrix) })
    this.run(
      this.#file.data(reference).toString('latin1'),
      entries.get('Resources') ?? this.#resources,
    )
    this.#graphics = before
  }

  #resource(kind: string, name: string): Value | undefined {
    return this.#file.dictionary(this.#resources.get(kind)).get(name)
  }

  // Text (9.3, 9.4).

  #texting(word: string, operands: readonly Value[]): boolean {
    return (
      this.#textState(word, operands) ||
      this.#textPlace(word, operands) ||
      this.#show(word, operands)
    )
  }

  #textState(word: string, [first, second]: readonly Value[]): boolean {
    const amount = Number(first)
    if (word === 'Tf') this.#set({ font: this.#font(nameOf(first)), size: Number(second) })
    else if (word === 'Tc') this.#set({ spacing: amount })
    else if (word === 'Tw') this.#set({ wordSpacing: amount })
    else if (word === 'Tz') this.#set({ stretch: amount / 100 })
    else if (word === 'TL') this.#set({ leading: amount })
    else if (word === 'Ts') this.#set({ rise: amount })
    else if (word === 'Tr') this.#set({ mode: amount })
    else return false
    return true
  }

  #textPlace(word: string, operands: readonly Value[]): boolean {
    const [x = 0, y = 0] = operands.map(Number)
    if (word === 'BT') this.#begin(unity)
    else if (word === 'Tm') this.#begin(matrixOf(operands))
    else if (word === 'Td') this.#line(x, y)
    else if (word === 'TD') {
      this.#set({ leading: -y })
      this.#line(x, y)
    } else if (word === 'T*') this.#line(0, -this.#graphics.leading)
    else return word === 'ET'
    return true
  }

  #begin(matrix: Matrix): void {
    this.#textMatrix = matrix
    this.#lineMatrix = matrix
  }

  #line(x: number, y: number): void {
    this.#begin(times([1, 0, 0, 1, x, y], this.#lineMatrix))
  }

  #show(word: string, operands: readonly Value[]): boolean {
    if (word === 'Tj') this.#shown(operands)
    else if (word === 'TJ') this.#shown(Array.isArray(operands[0]) ? operands[0] : [])
    else return false
    return true
  }

  #font(name: string): FontCodes {
    const reference = this.#resource('Font', name)
    const number = 'number' in Object(reference) ? Object(reference).number : -1
    const font = this.#fonts.get(number) ?? readFont(this.#file, reference)
    this.#fonts.set(number, font)
    return font
  }

  #shown(parts: readonly Value[]): void {
    const { font, size, rise, matrix, mode, stroke, fill } = this.#graphics
    if (!font) throw new Error('Text is shown before a font was chosen')
    const { text, mute, first, ink, end } = this.#codes(parts, font)
    const place = times(this.#textMatrix, matrix)
    const own = {
      left: Math.min(first, ink),
      right: Math.max(first, ink),
      ...heightOf(font, size, rise),
    }
    this.#painted.push({
      kind: 'text',
      order: this.#painted.length,
      owner: this.#owner(),
      text,
      mute,
      font,
      size: size * Math.hypot(place[2], place[3]),
      box: movedBox(own, place),
      start: moved([first, 0], place),
      colour: mode === 1 ? stroke : fill,
    })
    this.#textMatrix = times([1, 0, 0, 1, end, 0], this.#textMatrix)
  }

  /**
   * The text of codes with the gaps between them; `first` is where its first letter begins, `ink` where its last
   * one ends, before blanks.
   */
  #codes(parts: readonly Value[], font: FontCodes): Shown {
    const shown = { text: '', mute: 0, first: 0, ink: 0, end: 0 }
    for (const part of parts) {
      if (!(part instanceof Bytes)) {
        shown.end -= (Number(part) / 1000) * this.#graphics.size * this.#graphics.stretch
        continue
      }
      for (const code of codesOf(part.bytes)) {
        const text = font.textOf(code)
        if (shown.text === '') shown.first = shown.end
        shown.text += text ?? ''
        if (text === undefined) shown.mute++
        shown.end += this.#advance(font.widthOf(code))
        if (text?.trim() !== '') shown.ink = shown.end
      }
    }
    return shown.ink === 0 ? { ...shown, ink: shown.end } : shown
  }

  // Word space is only for codes of one byte (9.3.3), which we have none of.
  #advance(width: number): number {
    const { size, spacing, stretch } = this.#graphics
    return ((width / 1000) * size + spacing) * stretch
  }
}

const heightOf = (font: FontCodes, size: number, rise: number): Pick<Box, 'bottom' | 'top'> => ({
  bottom: (font.descent / 1000) * size + rise,
  top: (font.ascent / 1000) * size + rise,
})

const codesOf = (bytes: string): number[] => {
  if (bytes.length % 2 !== 0) throw new Error('A shown text has half a code')
  return Array.from(
    { length: bytes.length / 2 },
    (_, index) => bytes.charCodeAt(2 * index) * 256 + bytes.charCodeAt(2 * index + 1),
  )
}

const nameOf = (value: Value | undefined): string => (value instanceof Name ? value.name : '')

const matrixOf = (values: readonly Value[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map(Number)
  return [a, b, c, d, e, f]
}

const colourOf = (numbers: readonly number[]): Colour => {
  const [one = 0, two = 0, three = 0, four = 0] = numbers
  if (numbers.length === 1) return [one, one, one]
  if (numbers.length === 3) return [one, two, three]
  if (numbers.length === 4)
    return [(1 - one) * (1 - four), (1 - two) * (1 - four), (1 - three) * (1 - four)]
  throw new Error('A colour has an unknown number of parts')
}

const ownerOf = (tag: string, properties: Dictionary): Owner => {
  if (tag === 'Artifact') {
    const attached = properties.get('Attached')
    return {
      kind: 'artifact',
      type: nameOf(properties.get('Type')) || null,
      subtype: nameOf(properties.get('Subtype')) || null,
      attached: Array.isArray(attached) ? attached.map(nameOf) : [],
    }
  }
  const id = properties.get('MCID')
  return typeof id === 'number' ? { kind: 'content', tag, id } : { kind: 'none' }
}
