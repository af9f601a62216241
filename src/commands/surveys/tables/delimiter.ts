import { parse } from 'csv-parse/sync'

/** What may part the cells of a row; of two that part a table equally well, the earlier one. */
const delimiters = [',', ';', '\t', '|'] as const

/** Each of them ends a row; a file may mix them. */
export const lineEnds = ['\r\n', '\n', '\r']

const sampledRows = 20

/** How a table of text is parted, by its beginning; "sep=;" in a first line of its own says so itself. */
export const delimiterOf = (beginning: string): string => {
  const said = saidDelimiter.exec(beginning)?.[1]
  if (said !== undefined) return said
  const best = delimiters
    .map((delimiter) => ({ delimiter, fit: fitOf(beginning, delimiter) }))
    .reduce((one, other) => (other.fit > one.fit ? other : one))
  return best.delimiter
}

/** A line that Excel writes and reads before the headings. */
export const saidDelimiter = /^"?sep=(.)"?\r?\n/i

/**
 * How well a delimiter parts the rows: the share of them that have as many cells as the first, then how many
 * these are. 0 where the first row stays whole.
 */
const fitOf = (beginning: string, delimiter: string): number => {
  const widths = widthsOf(beginning, delimiter)
  const [first = 0] = widths
  if (first < 2) return 0
  const alike = widths.filter((width) => width === first).length
  return alike / widths.length + first / 100_000
}

const widthsOf = (beginning: string, delimiter: string): readonly number[] => {
  const widths: number[] = []
  try {
    parse(beginning, {
      ...{ delimiter, record_delimiter: lineEnds, to: sampledRows },
      ...{ relax_quotes: true, relax_column_count: true, skip_empty_lines: true },
      on_record: (record: readonly string[]) => {
        widths.push(record.length)
        return null
      },
    })
  } catch {
    // The beginning may end inside quotation marks; the rows before it tell enough.
  }
  return widths
}
