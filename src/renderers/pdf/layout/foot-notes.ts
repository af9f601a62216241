import { type FootNote, noteRoom } from '../foot-note.ts'
import { colour } from '../look.ts'
import type { Vector } from '../node.ts'
import type { PageMargins, PageSize, Writer } from './inner.ts'

/** The notes of one page with their lines in place, and the rule above them. */
export type PageNotes = { readonly notes: readonly FootNote[]; readonly rule: Vector }

const ruleWidth = 110

/** Gathers the notes of each page while it fills, and takes their room from its foot. */
export class FootNotes {
  readonly #writer: Writer
  readonly #ofPage = new Map<number, FootNote[]>()
  readonly #waiting: FootNote[] = []

  constructor(writer: Writer) {
    this.#writer = writer
  }

  /** Notes of lines in a cell: they are placed when their row stands. */
  wait(notes: readonly FootNote[]): void {
    this.#waiting.push(...notes)
  }

  /** Puts what waits at the foot of the present page, or of the next where this one is full. */
  placeWaiting(): void {
    const waiting = this.#waiting.splice(0)
    for (const note of waiting) {
      if (this.#roomFor([note]) > this.#writer.context().availableHeight)
        this.#writer.moveToNextPage()
      this.place([note])
    }
  }

  /** Puts notes at the foot of the present page. */
  place(notes: readonly FootNote[]): void {
    if (notes.length === 0) return
    const context = this.#writer.context()
    context.availableHeight -= this.#roomFor(notes)
    const known = this.#ofPage.get(context.page)
    if (known) known.push(...notes)
    else this.#ofPage.set(context.page, [...notes])
  }

  /** Where all notes stand, when all pages are full. */
  placed(size: PageSize, margins: PageMargins): ReadonlyMap<number, PageNotes> {
    const bottom = size.height - margins.bottom
    return new Map(
      Array.from(this.#ofPage, ([page, notes]) => [page, standing(notes, margins.left, bottom)]),
    )
  }

  #roomFor(notes: readonly FootNote[]): number {
    const isFirst = !this.#ofPage.has(this.#writer.context().page)
    return notes.reduce((sum, { height }) => sum + height, isFirst ? noteRoom : 0)
  }
}

const standing = (notes: readonly FootNote[], x: number, bottom: number): PageNotes => {
  const top = bottom - notes.reduce((sum, { height }) => sum + height, 0)
  let y = top
  for (const { lines } of notes)
    for (const line of lines) {
      line.x = x
      line.y = y
      y += line.getHeight()
    }
  const at = top - noteRoom / 3
  const rule: Vector = {
    type: 'line',
    x1: x,
    x2: x + ruleWidth,
    y1: at,
    y2: at,
    lineWidth: 0.5,
    lineColor: colour.muted,
  }
  return { notes, rule }
}
