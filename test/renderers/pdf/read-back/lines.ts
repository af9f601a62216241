import { around, type Box } from './file/geometry.ts'
import type { ShownText } from './file/painting.ts'
import { marksOf, type ReadElement } from './read.ts'

/** What stands on one line of a page, in the order in which it is read. */
export type ReadLine = {
  readonly page: number
  readonly box: Box
  /** The height of its base line. */
  readonly base: number
  readonly text: string
  readonly parts: readonly ShownText[]
}

type Part = { readonly page: number; readonly shown: ShownText }

/** The lines of an element and all that it holds; blanks alone are no line. */
export const linesOf = (element: ReadElement): readonly ReadLine[] =>
  linesFrom(marksOf(element).flatMap(({ page, texts }) => texts.map((shown) => ({ page, shown }))))

export const linesFrom = (parts: readonly Part[]): readonly ReadLine[] => {
  const lines: Part[][] = []
  for (const part of parts) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line && last && last.page === part.page && onOneLine(last.shown, part.shown))
      line.push(part)
    else lines.push([part])
  }
  return lines.flatMap((line) => {
    const shown = line.map((part) => part.shown)
    const inked = shown.filter(({ text }) => text.trim() !== '')
    const box = around(inked.map((each) => each.box))
    const page = line[0]?.page ?? 0
    const base = Math.min(...inked.map(({ start }) => start[1]))
    return box
      ? [{ page, box, base, text: shown.map(({ text }) => text).join(''), parts: shown }]
      : []
  })
}

// A raised mark of a note stands on the line of its word.
const onOneLine = (one: ShownText, other: ShownText): boolean =>
  Math.abs(one.start[1] - other.start[1]) < 0.4 * Math.max(one.size, other.size)
