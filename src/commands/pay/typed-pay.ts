import { hourlyWords } from '../../composition/pay-view.ts'
import type { Host } from '../../host/host.ts'
import { wrap } from '../../interview/terminal/wrap.ts'
import { hourlyPay, type PayTold } from '../../pay/hourly-pay.ts'
import { type HourlyMinimum, hourlyMinimum, type MinimumWageTold } from '../../pay/minimum-wage.ts'
import { hindranceReason, lackHint } from '../../pay/reasons.ts'
import { minimumLine } from '../../pay/working-line.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { payAsJson } from './pay-as-json.ts'

/** Figures that were typed; a minimum wage is the one in force, whoever types it says so. */
export type Figures = { readonly told: PayTold; readonly minimum: MinimumWageTold | null }

type Desk = {
  readonly host: Host
  readonly wording: Wording
  readonly json: boolean
  readonly quiet: boolean
}

/** Reckons and prints. Exit code: 0; 1 where the figures do not tell an hour’s pay. */
export const typedPay = ({ told, minimum: wage }: Figures, desk: Desk): number => {
  const result = hourlyPay(told)
  if (!result.known) {
    report(
      result.hindrances.map((hindrance) => problemOf('pay-not-known', hindranceReason(hindrance))),
      desk,
    )
    return 1
  }
  const { pay } = result
  const { minimum, problems } = minimumBeside(wage, pay.currency)
  if (desk.json) {
    const problemsTold = problems.map((problem) => problemAsJson(problem, desk.wording))
    const row = payAsJson({ pay, minimum }, desk.wording)
    desk.host.print(asJson({ ok: true, problems: problemsTold, pay: row }))
    return 0
  }
  const lines = linesOf({ pay, minimum }, desk.wording)
  const width = desk.host.columns
  desk.host.print(
    lines
      .flatMap((line) => (width === undefined ? [line] : wrap(line, width - 1, '  ')))
      .join('\n'),
  )
  if (problems.length > 0 && !desk.quiet) report(problems, desk)
  return 0
}

type Reasons = Pick<Problem, 'message' | 'hint'>

const problemOf = (
  code: string,
  reason: Reasons,
  severity: Problem['severity'] = 'error',
): Problem => ({
  ...{ code, severity, place: {} },
  ...reason,
})

const report = (problems: readonly Problem[], { host, wording, json }: Desk): void => {
  if (json) {
    const told = problems.map((problem) => problemAsJson(problem, wording))
    host.print(asJson({ ok: false, problems: told }))
  } else host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
}

type Beside = { readonly minimum: HourlyMinimum | null; readonly problems: readonly Problem[] }

/** The minimum wage for an hour, in the money of the pay; else why there is none. */
const minimumBeside = (wage: MinimumWageTold | null, currency: string): Beside => {
  if (wage === null) return { minimum: null, problems: [] }
  const result = hourlyMinimum(wage)
  if (!result.known) {
    const message = text('The minimum wage cannot be told for an hour.')
    const reason = { message, hint: lackHint(result.lacks) }
    return { minimum: null, problems: [problemOf('minimum-wage-without-hours', reason, 'warning')] }
  }
  if (result.minimum.currency === currency) return { minimum: result.minimum, problems: [] }
  const reason = {
    message: text('The minimum wage is in other money than the pay.'),
    hint: text('Give both in the money of that time.'),
  }
  return { minimum: null, problems: [problemOf('pay-minimum-not-found', reason, 'warning')] }
}

const linesOf = (
  row: {
    readonly pay: Parameters<typeof hourlyWords>[0]['pay']
    readonly minimum: HourlyMinimum | null
  },
  wording: Wording,
): readonly string[] => {
  const { say, locale } = wording
  const words = hourlyWords(row, wording)
  const before = text('Before deductions and own costs: {gross} an hour', words)
  const minimum = row.minimum === null ? null : minimumLine(row.minimum, locale)
  return [
    words.working,
    words.grossShare === '' ? say(before) : `${say(before)}, ${words.grossShare}`,
    ...(minimum === null ? [] : [say(text('Minimum wage: {minimum}', { minimum }))]),
    ...[words.fair, words.untold].filter((line) => line !== ''),
  ]
}
