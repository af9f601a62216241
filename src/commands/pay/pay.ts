import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { asJson, problemAsJson } from '../report.ts'
import { tellSentences } from '../tell-texts.ts'
import type { Figures } from './typed-pay.ts'

export type PayOptions = {
  /** A folder or a file of answers; null: figures. */
  readonly case: string | null
  /** Null where none were given; in a terminal they are then asked for. */
  readonly figures: Figures | null
  readonly json: boolean
  readonly quiet: boolean
}

/**
 * Reckons what an hour of work brings. Exit code: 0; 1 where a file cannot be read as answers, or figures do not
 * tell it; 2 where there is no case at the path, or neither a case nor figures; 130 where somebody stops.
 */
export const runPay = async (
  options: PayOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const { json, quiet, figures } = options
  const desk = { host, wording, json, quiet }
  if (options.case !== null && figures !== null) return refuse(caseAndFigures, desk)
  if (options.case !== null) {
    const { payOfCase } = await import('./pay-of-case.ts')
    return payOfCase(options.case, desk)
  }
  const { typedPay } = await import('./typed-pay.ts')
  if (figures !== null) return typedPay(figures, desk)
  if (json || !host.isTerminal) return refuse(nothingNamed, desk)
  const { askedFigures } = await import('./ask-figures.ts')
  const asked = await askedFigures(host, wording)
  return 'code' in asked ? asked.code : typedPay(asked, desk)
}

/** In the way of a wrong call. */
const refuse = (
  problem: Problem,
  {
    host,
    wording,
    json,
  }: Pick<PayOptions, 'json'> & { readonly host: Host; readonly wording: Wording },
): number => {
  if (json) host.print(asJson({ ok: false, problems: [problemAsJson(problem, wording)] }))
  else tellSentences([problem.message, problem.hint], { host, wording })
  return 2
}

const caseAndFigures: Problem = {
  ...{ code: 'wrong-call', severity: 'error', place: {} },
  message: text('A case and figures were both given.'),
  hint: text('Give one or the other: figures are not written into a case.'),
}

const nothingNamed: Problem = {
  ...{ code: 'wrong-call', severity: 'error', place: {} },
  message: text('Neither a case nor figures were given.'),
  hint: text(
    'Name a case, or write for example: c177 pay --rate "0.60 EUR per pair" --pieces 120 --hours 38.5',
  ),
}
