import type { Direction } from '../fonts/face.ts'
import { chainEnd, fullWidth } from '../text/chains.ts'
import type { Inline } from '../text/inline.ts'
import { lettersOf } from '../text/letters.ts'
import { pieceOf } from '../text/styled-words.ts'
import { TextLine } from '../text/text-line.ts'

// Rounding of sums must not push a word that fits exactly.
const hair = 0.001

/**
 * Words into lines of a width in points, greedily, each line in the order in which it is seen. Replaces
 * pdfmake's own breaking, which is quadratic in the words of a paragraph and knows one direction only.
 */
export const breakLines = (
  inlines: readonly Inline[],
  width: number,
  direction: Direction,
): TextLine[] => {
  const maker = new LineMaker(width, direction)
  for (let from = 0; from < inlines.length; ) {
    const to = chainEnd(inlines, from)
    maker.add(inlines, from, to)
    from = to
  }
  return maker.done()
}

class LineMaker {
  readonly #lines: TextLine[] = []
  readonly #width: number
  readonly #direction: Direction
  #line: TextLine

  constructor(width: number, direction: Direction) {
    this.#width = width
    this.#direction = direction
    this.#line = new TextLine(direction)
  }

  add(inlines: readonly Inline[], from: number, to: number): void {
    const first = inlines[from]
    const last = inlines[to - 1]
    if (!first || !last) return
    const chain = { width: fullWidth(inlines, from, to), first, last }
    if (!this.#holds(chain) && this.#line.inlines.length > 0) this.#next()
    const isWhole = this.#holds(chain)
    for (let index = from; index < to; index++) {
      const inline = inlines[index]
      if (inline) isWhole ? this.#line.addInline(inline) : this.#addCut(inline)
    }
    if (last.lineEnd) this.#next()
  }

  done(): TextLine[] {
    if (this.#line.inlines.length > 0) this.#next()
    return this.#lines
  }

  #next(): void {
    this.#line.arrange()
    this.#lines.push(this.#line)
    this.#line = new TextLine(this.#direction)
  }

  #free(): number {
    return this.#width - this.#line.inlineWidths + this.#line.leadingCut + hair
  }

  #holds({ width, first, last }: Chain): boolean {
    const start = this.#line.inlines.length === 0 ? first.leadingCut : 0
    return width - start - last.trailingCut <= this.#free()
  }

  // The chain is wider than a line: cut where the line ends, at least one letter a line.
  #addCut(inline: Inline): void {
    if (inline.run.picture) {
      this.#line.addInline(shrunk(inline, this.#width))
      return
    }
    let rest = inline
    while (!this.#holds({ width: rest.width, first: rest, last: rest })) {
      const letters = lettersOf(rest.text)
      const atLeast = this.#line.inlines.length === 0 ? 1 : 0
      const count = Math.max(atLeast, fitting(rest, letters, this.#free()))
      if (count >= letters.length) break
      const start = { ...part(rest, letters.slice(0, count)), noNewLine: true, lineEnd: false }
      if (count > 0) this.#line.addInline(start)
      rest = part(rest, letters.slice(count))
      this.#next()
    }
    this.#line.addInline(rest)
  }
}

/** A picture wider than its line: as wide as that. */
const shrunk = (inline: Inline, width: number): Inline => {
  const { picture } = inline.run
  if (picture === undefined || picture.width <= width) return inline
  const height = (picture.height * width) / picture.width
  const run = { ...inline.run, picture: { ...picture, width, height } }
  return { ...inline, run, width, ascent: height }
}

type Chain = { readonly width: number; readonly first: Inline; readonly last: Inline }

const fitting = (inline: Inline, letters: readonly string[], free: number): number => {
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (part(inline, letters.slice(0, middle)).width <= free) low = middle
    else high = middle - 1
  }
  return low
}

// Its look, its face and its direction stay what they were for the whole word.
const part = (inline: Inline, letters: readonly string[]): Inline => {
  const piece = pieceOf(letters.join(''), inline.font, inline.speech)
  const scale = inline.fontSize / 1000
  return {
    ...inline,
    text: piece.text,
    width: piece.width * scale,
    leadingCut: piece.leading * scale,
    trailingCut: piece.trailing * scale,
  }
}
