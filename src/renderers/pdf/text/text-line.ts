import type { Direction } from '../fonts/face.ts'
import type { Stamps } from '../layout/flowing.ts'
import type { Inline } from './inline.ts'
import { visualOrder } from './visual-order.ts'

/**
 * A line of text. pdfmake's layout places it by these methods and fields; what it holds stays in the order
 * in which it is read, each inline with its own x from the line's left edge.
 */
export class TextLine {
  readonly inlines: Inline[] = []
  readonly direction: Direction
  inlineWidths = 0
  leadingCut = 0
  trailingCut = 0
  x?: number
  y?: number
  stamps?: Stamps
  #ascent = 0
  #descent = 0
  #isMixed: boolean

  /** `direction` is that of the paragraph. */
  constructor(direction: Direction) {
    this.direction = direction
    this.#isMixed = direction === 'rtl'
  }

  addInline(inline: Inline): void {
    if (this.inlines.length === 0) this.leadingCut = inline.leadingCut
    inline.x = this.inlineWidths - this.leadingCut
    this.trailingCut = inline.trailingCut
    this.inlineWidths += inline.width
    if (inline.level !== 0) this.#isMixed = true
    if (inline.ascent > this.#ascent) this.#ascent = inline.ascent
    if (inline.descent > this.#descent) this.#descent = inline.descent
    this.inlines.push(inline)
  }

  /** Puts the inlines into the order in which they are seen, once the line is full. */
  arrange(): void {
    if (!this.#isMixed) return
    this.#freeTrailingBlank()
    const base = this.direction === 'rtl' ? 1 : 0
    let x = 0 - (this.direction === 'rtl' ? this.trailingCut : this.leadingCut)
    for (const index of visualOrder(this.#levels(base))) {
      const inline = this.inlines[index]
      if (!inline) continue
      inline.x = x
      x += inline.width
    }
  }

  getHeight(): number {
    return this.#ascent + this.#descent
  }

  getAscenderHeight(): number {
    return this.#ascent
  }

  /** Without the blanks at its edges. */
  getWidth(): number {
    return this.inlineWidths - this.leadingCut - this.trailingCut
  }

  /** What pdfmake does with the lines of a table's head, on every page that repeats it. */
  clone(): TextLine {
    const line = new TextLine(this.direction)
    for (const inline of this.inlines) line.inlines.push(inline)
    line.inlineWidths = this.inlineWidths
    line.leadingCut = this.leadingCut
    line.trailingCut = this.trailingCut
    if (this.x !== undefined) line.x = this.x
    if (this.y !== undefined) line.y = this.y
    if (this.stamps !== undefined) line.stamps = this.stamps
    line.#ascent = this.#ascent
    line.#descent = this.#descent
    line.#isMixed = this.#isMixed
    return line
  }

  // The blank at the end of a line takes the paragraph's level (UAX 9, rule L1) and leaves its word for it.
  #freeTrailingBlank(): void {
    const last = this.inlines.at(-1)
    const base = this.direction === 'rtl' ? 1 : 0
    if (!last || last.trailingCut === 0 || last.level === base) return
    const word = last.text.trimEnd()
    if (word === '') return
    const blank = last.text.slice(word.length)
    this.inlines.pop()
    this.inlines.push(
      {
        ...last,
        text: word,
        width: last.width - last.trailingCut,
        trailingCut: 0,
        noNewLine: true,
      },
      { ...last, text: blank, width: last.trailingCut, leadingCut: 0, level: base },
    )
  }

  #levels(base: number): number[] {
    const levels = this.inlines.map(({ level }) => level)
    for (let index = levels.length - 1; index >= 0; index--) {
      if (this.inlines[index]?.text.trim() !== '') break
      levels[index] = base
    }
    return levels
  }
}
