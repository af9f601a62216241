import type { hourlyViews } from '../../composition/pay-view.ts'
import { columns, wrap } from '../../interview/terminal/wrap.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'

type Views = ReturnType<typeof hourlyViews> & {
  /** Records of which an hour’s pay is not known. */
  readonly unknown: readonly { readonly id: string; readonly why: string }[]
}

/** In which words, and how wide; undefined leaves lines whole. */
type Reader = { readonly wording: Wording; readonly columns: number | undefined }

type Lines = readonly string[]

/** What the records of a case come to, as plain text. */
export const payLines = (views: Views, { wording, columns: width }: Reader): string =>
  [
    ...views.hourly.flatMap((record) => recordLines(record, wording)),
    ...views.unknown.flatMap(({ id, why }) => [id, `  ${why}`, '']),
    ...views.payGroups.flatMap((table) => groupLines(table, wording)),
    ...fairLines(views, wording),
    ...minimumLines(views, wording),
  ]
    .flatMap((line) => (width === undefined ? [line] : wrap(line, width - 1, '    ')))
    .join('\n')
    .trimEnd()

const recordLines = (record: Views['hourly'][number], { say }: Wording): Lines => {
  const { id, work, working, minimum, gross, grossShare, net, netShare, fair, untold } = record
  const before = grossShare === '' ? gross : `${gross} (${grossShare})`
  const after = netShare === '' ? net : `${net} (${netShare})`
  return [
    work === '' ? id : `${id}  ${work}`,
    `  ${working}${minimum === '' ? '' : ` (${minimum})`}.`,
    `  ${say(text('An hour before deductions and costs: {before}; after them: {after}.', { before, after }))}`,
    ...[fair, untold].filter((line) => line !== '').map((line) => `  ${line}`),
    '',
  ]
}

const groupLines = ({ currency, rows }: Views['payGroups'][number], { say }: Wording): Lines => {
  const head = [
    say(text('Who')),
    say(text('Records')),
    say(text('Median before')),
    say(text('Median after')),
    say(text('Middle half')),
    say(text('Range')),
    say(text('Below the minimum')),
  ]
  const cells = rows.map(({ group, n, gross, net, middle, range, below }) => [
    ...[group, n, gross, net, middle, range, below || '–'],
  ])
  return [
    say(text('An hour by groups, in {currency}, before and after costs', { currency })),
    ...aligned([head, ...cells]),
    '',
  ]
}

const fairLines = ({ fairRates }: Views, { say }: Wording): Lines => {
  if (fairRates.length === 0) return []
  const head = [
    say(text('Work')),
    say(text('Unit')),
    say(text('Records')),
    say(text('Pieces an hour')),
    say(text('Paid')),
    say(text('Fair rate')),
  ]
  const cells = fairRates.map(({ work, per, n, piecesAnHour, paid, rate }) => [
    ...[work || '–', per, n, piecesAnHour, paid, rate],
  ])
  return [
    say(text('Rates at which an average worker would reach the minimum wage')),
    ...aligned([head, ...cells]),
    '',
  ]
}

const minimumLines = ({ minimumWages }: Views, { say }: Wording): Lines =>
  minimumWages.length === 0
    ? []
    : [
        say(text('Minimum wages')),
        ...minimumWages.map(({ id, title, working, source, link, lookedOn }) => {
          const looked = lookedOn === '' ? '' : say(text('looked at on {day}', { day: lookedOn }))
          const told = [title, working, source || link, looked].filter((words) => words !== '')
          return `  ${id}  ${told.join('; ')}`
        }),
      ]

/** Cells under each other, two spaces between. */
const aligned = (rows: readonly Lines[]): Lines => {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => columns(row[column] ?? ''))))
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columns(cell))).join('  ')}`.trimEnd(),
  )
}
