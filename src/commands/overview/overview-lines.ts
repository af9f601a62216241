import { citeProvision } from '../../convention/cite.ts'
import { columns as columnsOf, wrap } from '../../interview/terminal/wrap.ts'
import type { CaseOverview, ProvisionOverview } from '../../overview/case-overview.ts'
import {
  boundWords,
  deadlineDay,
  isAssessed,
  nameOfCase,
  problemsCounted,
  sendingWords,
  sentWords,
  sideWords,
} from '../../overview/overview-words.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Reader } from '../report.ts'
import type { Seen } from './overview-cases.ts'

/** A block a case, each line a whole statement, so that it can be listened to as well as read. */
export const overviewLines = (overview: CaseOverview, { wording, columns }: Reader): string => {
  const { say, locale } = wording
  const lines = [
    say(nameOfCase(overview, locale)),
    say(boundWords(overview)),
    say(text('Documents: {papers}', { papers: overview.papers.join(', ') })),
    say(text('Problems left: {problems}', { problems: problemsCounted(overview) })),
    say(text('Deadline: {day}', { day: deadlineDay(overview.deadline, locale) })),
    ...(overview.deadline === null ? [] : [say(sendingWords(overview.deadline, locale))]),
    ...(overview.sent === null ? [] : [say(sentWords(overview.sent, locale))]),
    ...provisionLines(overview.provisions, wording),
  ]
  return blockOf(overview.case, lines, columns)
}

/** A case without a row, with what was found. */
export const unreadLines = ({ path, problems }: Seen, { wording, columns }: Reader): string => {
  const { say } = wording
  const lines = problems.flatMap(({ message, hint }) => [
    say(text('Cannot be read: {problem}', { problem: message })),
    say(text('What to do: {hint}', { hint })),
  ])
  return blockOf(path, lines, columns)
}

/** The path stays whole, to be copied; the lines below it are set in. */
const blockOf = (path: string, lines: readonly string[], columns = 80): string =>
  [path, ...lines.flatMap((line) => wrap(`  ${line}`, columns - 1, '  '))].join('\n')

const provisionLines = (
  provisions: readonly ProvisionOverview[],
  { say }: Wording,
): readonly string[] => {
  if (provisions.length === 0) return [say(text('No Article is dealt with yet.'))]
  const rows = provisions.map((provision) => cellsOf(provision).map((cell) => say(cell)))
  const widthOf = (column: number): number =>
    Math.max(...rows.filter((row) => row.length > 2).map((row) => columnsOf(row[column] ?? '')))
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widthOf(column)))
      .join('  ')
      .trimEnd(),
  )
}

const padded = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - columnsOf(cell)))

const cellsOf = (provision: ProvisionOverview): readonly (Text | string)[] => {
  const article = citeProvision(provision.key)
  return isAssessed(provision)
    ? [
        article,
        text('law: {word},', { word: sideWords[provision.law] }),
        text('practice: {word}', { word: sideWords[provision.practice] }),
      ]
    : [article, text('dealt with; not assessed')]
}

/** "4 cases; with errors: 2; to be sent after the deadline: 0; not readable: 0." */
export const totalLine = (
  overviews: readonly CaseOverview[],
  unread: number,
  { say }: Wording,
): string =>
  say(
    text(
      '{cases, plural, one {# case} other {# cases}}; with errors: {errors}; to be sent after the deadline: {late}; not readable: {unread}.',
      {
        cases: overviews.length + unread,
        errors: overviews.filter(({ problems }) => problems.error > 0).length,
        late: overviews.filter(({ deadline }) => deadline?.sending === 'late').length,
        unread,
      },
    ),
  )
