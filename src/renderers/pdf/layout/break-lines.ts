import { lettersOf } from '../split-words.ts'
import { type Inline, type InnerLine, Line } from './inner.ts'
import { widthsOf } from './word-widths.ts'

// Rounding of sums must not push a word that fits exactly.
const hair = 0.001

/**
 * Words into lines of a width, greedily. Replaces pdfmake's own breaking, which is quadratic in the
 * words of a paragraph and lets a word set in two looks run over the margin.
 */
export const breakLines = (inlines: readonly Inline[], width: number): InnerLine[] => {
  const lines = new LineMaker(width)
  for (const chain of chainsOf(inlines)) lines.add(chain)
  return lines.done()
}

/** Words and pieces between which no line may break, unless they are wider than a line. */
export const chainsOf = (inlines: readonly Inline[]): Inline[][] => {
  const chains: Inline[][] = []
  let chain: Inline[] = []
  for (const inline of inlines) {
    chain.push(inline)
    if (inline.noNewLine && inline.cut !== 'soft' && !inline.lineEnd) continue
    chains.push(chain)
    chain = []
  }
  if (chain.length > 0) chains.push(chain)
  return chains
}

/** The least width a chain needs without cutting a word that is not a monster. */
export const chainWidth = (chain: readonly Inline[]): number => {
  const trimmed = (inline: Inline) => inline.width - inline.leadingCut - inline.trailingCut
  return chain.some((inline) => inline.cut === 'hard')
    ? Math.max(...chain.map(trimmed))
    : fullWidth(chain) - (chain[0]?.leadingCut ?? 0) - (chain.at(-1)?.trailingCut ?? 0)
}

const fullWidth = (chain: readonly Inline[]): number =>
  chain.reduce((sum, inline) => sum + inline.width, 0)

class LineMaker {
  readonly #lines: InnerLine[] = []
  readonly #width: number
  #line: InnerLine

  constructor(width: number) {
    this.#width = width
    this.#line = new Line(width)
  }

  add(chain: readonly Inline[]): void {
    if (!this.#holds(chain) && this.#line.inlines.length > 0) this.#next()
    if (this.#holds(chain)) for (const inline of chain) this.#line.addInline(inline)
    else for (const inline of chain) this.#addCut(inline)
    if (chain.at(-1)?.lineEnd) this.#next()
  }

  done(): InnerLine[] {
    if (this.#line.inlines.length > 0) this.#next()
    const last = this.#lines.at(-1)
    if (last) last.lastLineInParagraph = true
    return this.#lines
  }

  #next(): void {
    this.#lines.push(this.#line)
    this.#line = new Line(this.#width)
  }

  #free(): number {
    return this.#width - this.#line.inlineWidths + this.#line.leadingCut + hair
  }

  #holds(chain: readonly Inline[]): boolean {
    const start = this.#line.inlines.length === 0 ? (chain[0]?.leadingCut ?? 0) : 0
    return fullWidth(chain) - start - (chain.at(-1)?.trailingCut ?? 0) <= this.#free()
  }

  // The chain is wider than a line: cut where the line ends, at least one letter a line.
  #addCut(inline: Inline): void {
    let rest = inline
    while (!this.#holds([rest])) {
      const letters = lettersOf(rest.text)
      const atLeast = this.#line.inlines.length === 0 ? 1 : 0
      const count = Math.max(atLeast, fitting(rest, letters, this.#free()))
      if (count >= letters.length) break
      if (count > 0) this.#line.addInline(part(rest, letters.slice(0, count)))
      rest = part(rest, letters.slice(count))
      this.#next()
    }
    this.#line.addInline(rest)
  }
}

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

const part = (inline: Inline, letters: readonly string[]): Inline => {
  const text = letters.join('')
  return { ...inline, text, ...widthsOf({ ...inline, text }) }
}
