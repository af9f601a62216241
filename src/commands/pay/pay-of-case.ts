import type { PayRecord } from '../../catalogue/records.ts'
import { hourlyViews } from '../../composition/pay-view.ts'
import { type Edition, recordsIn } from '../../editions/edition.ts'
import { withhold } from '../../editions/withhold.ts'
import type { Host } from '../../host/host.ts'
import { hourlyPay } from '../../pay/hourly-pay.ts'
import { hindranceReason } from '../../pay/reasons.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { assessCase } from '../checking/assess-case.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { caseAsJson } from './case-as-json.ts'
import { payLines } from './pay-lines.ts'

type Desk = {
  readonly host: Host
  readonly wording: Wording
  readonly json: boolean
  readonly quiet: boolean
}

/** Prints what the records of a case come to, for those who work on it. */
export const payOfCase = async (path: string, desk: Desk): Promise<number> => {
  const assessed = await assessCase(desk.host, path)
  if (!assessed.found) return refuse([caseMissing(path)], desk, 2)
  if (assessed.assessment === null) return refuse(assessed.problems, desk, 1)
  const problems = assessed.problems.filter(({ place }) => place.question?.startsWith('4.2.d.pay.'))
  const edition = withhold(assessed.assessment, 'internal')
  if (desk.json) printJson(edition, problems, desk)
  else {
    printLines(edition, desk)
    tellProblems(problems, desk)
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

const refuse = (problems: readonly Problem[], desk: Desk, code: number): number => {
  const { host, wording } = desk
  if (desk.json) {
    const told = problems.map((problem) => problemAsJson(problem, wording))
    host.print(asJson({ ok: false, problems: told }))
  } else host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  return code
}

const tellProblems = (problems: readonly Problem[], { host, wording, quiet }: Desk): void => {
  const told = problems.filter(({ severity }) => !quiet || severity === 'error')
  if (told.length > 0) host.tell(problemsAsLines(told, { wording, columns: host.columns }))
}

/** What the edition for the house holds: who said no even to the house is not in it. */
const printJson = (edition: Edition, problems: readonly Problem[], desk: Desk): void => {
  const { host, wording } = desk
  const told = problems.map((problem) => problemAsJson(problem, wording))
  const ok = problems.every(({ severity }) => severity !== 'error')
  host.print(asJson({ ok, problems: told, ...caseAsJson(edition, wording) }))
}

const printLines = (edition: Edition, { host, wording }: Desk): void => {
  const views = hourlyViews({ edition, wording, draft: false })
  const records = recordsIn(edition, '4.2.d.pay.records', 'pay')
  if (records.length + views.minimumWages.length === 0) {
    host.print(wording.say(text('The case holds no record of pay.')))
    return
  }
  const unknown = records.flatMap((record) => whyUnknown(record, wording))
  host.print(payLines({ ...views, unknown }, { wording, columns: host.columns }))
}

const whyUnknown = (
  record: PayRecord,
  { say }: Wording,
): readonly { readonly id: string; readonly why: string }[] => {
  const result = hourlyPay(record)
  const [first] = result.known ? [] : result.hindrances
  return first === undefined ? [] : [{ id: record.id, why: say(hindranceReason(first).message) }]
}
