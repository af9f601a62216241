import { everyBlock, plainText } from '../../../document/finish.ts'
import type { Cell, Table } from '../../../document/tree.ts'
import type { Grid } from '../../pdf/blocks/table-grid.ts'
import { twips } from '../look.ts'

/** Letters of the longest text that still make a column wider. */
const most = 42
/** A letter of a cell's bold face, about, and the room beside the words. */
const letterWidth = twips(5.8)
const padding = twips(12)

/**
 * Widths of the columns in twips, together the width given: by the table's shares, else by the words in them, and
 * none narrower than its longest word while there is room. Word would find them itself; other readers take what
 * stands in the file.
 */
export const columnWidths = (
  { shares }: Table,
  grids: readonly Grid[],
  width: number,
): readonly number[] => {
  const columns = Math.max(...grids.map((grid) => grid.columns))
  const texts = Array.from({ length: columns }, (_, column) => textsIn(column, grids))
  const wanted = shares?.length === columns ? shares : texts.map(lettersOf)
  const least = texts.map((column) => wordOf(column) * letterWidth + padding)
  return whole(sharedOut(wanted, least, width))
}

/** What stands in a column; cells over several columns do not tell. */
const textsIn = (column: number, grids: readonly Grid[]): readonly string[] =>
  grids.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const place = row[column]
      return typeof place === 'object' && place.columns === 1 ? textsOf(place.cell) : []
    }),
  )

const textsOf = ({ children, sign }: Cell): readonly string[] =>
  [...everyBlock(children)].flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? [`${sign === null ? '' : 'xxx '}${plainText(block.children)}`]
      : [],
  )

const longest = (texts: readonly string[]): number =>
  texts.reduce((length, text) => Math.max(length, text.length), 1)

const lettersOf = (texts: readonly string[]): number => Math.min(most, longest(texts) + 2)

/** A word longer than a line is broken in any case. */
const wordOf = (texts: readonly string[]): number =>
  Math.min(24, longest(texts.flatMap((text) => text.split(/\s+/))))

/** Shares of a width, with the least that each column wants first, where all of it fits. */
const sharedOut = (
  wanted: readonly number[],
  least: readonly number[],
  width: number,
): readonly number[] => {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const parts = wanted.map((share) => (share / sum(wanted)) * width)
  const short = parts.map((part, column) => Math.max(0, (least[column] ?? 0) - part))
  const spare = parts.map((part, column) => Math.max(0, part - (least[column] ?? 0)))
  if (sum(short) === 0 || sum(short) > sum(spare)) return parts
  const given = sum(short) / sum(spare)
  return parts.map((part, column) => part + (short[column] ?? 0) - (spare[column] ?? 0) * given)
}

/** Whole numbers with the same sum. */
const whole = (widths: readonly number[]): readonly number[] => {
  let edge = 0
  let given = 0
  return widths.map((width) => {
    edge += width
    const own = Math.max(1, Math.round(edge) - given)
    given += own
    return own
  })
}
