import { evidenceKinds } from '../../evidence/evidence-item.ts'
import { columns as columnsOf, wrap } from '../../interview/terminal/wrap.ts'
import { type Text, text } from '../../problems/text.ts'
import { describeDate } from '../../quantities/approximate-date.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Reader } from '../report.ts'
import type { EvidenceRow } from './evidence-rows.ts'

const headings: readonly Text[] = [
  text('No.'),
  text('What it is'),
  text('Date'),
  text('File'),
  text('May see it'),
  text('Rests on it'),
]

/** In characters, with two between; the second takes what is left of the line. */
const widths = [5, 24, 10, 7, 12, 11] as const
const usualWidth = 80
const most = 120

/** The list as a table that fits a line of 80 characters, with what was found below each piece. */
export const evidenceTable = (
  rows: readonly EvidenceRow[],
  { wording, columns = usualWidth }: Reader,
): string => {
  const room = Math.min(most, Math.max(usualWidth, columns)) - usualWidth
  const sizes = widths.map((width, column) => (column === 1 ? width + room : width))
  const { say } = wording
  const head = headings.map((heading) => say(heading))
  return [
    ...lineUp(head, sizes),
    sizes.map((size) => '-'.repeat(size)).join('  '),
    ...rows.flatMap((row) => [
      ...lineUp(cellsOf(row, wording), sizes),
      ...row.findings.flatMap(({ message, code }) =>
        wrap(`      ! ${say(message)} [${code}]`, usualWidth + room - 1, '  '),
      ),
    ]),
  ].join('\n')
}

const cellsOf = (row: EvidenceRow, { say, locale }: Wording): readonly string[] => {
  const { item, state, usedBy } = row
  const kind = evidenceKinds.find(({ value }) => value === item.kind)
  const what = [item.title, kind === undefined ? undefined : say({ english: kind.label })]
  return [
    item.id,
    what.filter((part) => part !== undefined).join(': ') || '–',
    item.date === undefined ? '–' : describeDate(item.date, locale),
    state === null ? '–' : say(stateWords[state]),
    say(widest(row)),
    usedBy.join(' ') || '–',
  ]
}

const stateWords: Readonly<Record<NonNullable<EvidenceRow['state']>, Text>> = {
  ok: text('ok'),
  missing: text('missing'),
  changed: text('changed'),
  unreadable: text('cannot be read'),
}

/** Who may see what others may not, may see all. */
const widest = ({ audiences }: EvidenceRow): Text => {
  if (audiences.includes('public')) return text('everybody')
  if (audiences.includes('committee')) return text('ILO, and so the government')
  return audiences.includes('internal') ? text('your house') : text('nobody')
}

const lineUp = (cells: readonly string[], sizes: readonly number[]): readonly string[] => {
  const wrapped = cells.map((cell, column) => fitted(cell, sizes[column] ?? usualWidth))
  const height = Math.max(...wrapped.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, column) => padded(lines[line] ?? '', sizes[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** A word that is longer than its column is cut into pieces. A title may not steer the terminal. */
const fitted = (cell: string, size: number): readonly string[] => {
  const plain = cell.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD')
  const words = plain.split(' ').flatMap((word) => piecesOf(word, size))
  return wrap(words.join(' '), size)
}

const piecesOf = (word: string, size: number): readonly string[] => {
  const pieces: string[] = []
  for (const character of word) {
    const last = pieces.at(-1)
    if (last === undefined || columnsOf(last + character) > size) pieces.push(character)
    else pieces[pieces.length - 1] = last + character
  }
  return pieces
}

const padded = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - columnsOf(cell)))
