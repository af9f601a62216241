import type { Host } from '../../host/host.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { assessCase } from '../checking/assess-case.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { type EvidenceRow, evidenceRows } from './evidence-rows.ts'
import { evidenceTable } from './evidence-table.ts'

export type ListOptions = { readonly case: string; readonly json: boolean }

type Desk = { readonly host: Host; readonly wording: Wording }

/**
 * Lists the evidence of a case; writes nothing. Exit code: 0; 1 where the answers cannot be read; 2 where the case is
 * not there.
 */
export const runListEvidence = async (
  { case: path, json }: ListOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const desk = { host, wording }
  const assessed = await assessCase(host, path)
  if (!assessed.found) return refuse([caseMissing(path)], json, desk)
  const { assessment, caseFolder } = assessed
  if (assessment === null) return refuse(assessed.problems, json, desk)
  const rows = await evidenceRows({ assessment, caseFolder }, host)
  if (json) host.print(asJson(listAsJson(rows, path, wording)))
  else if (rows.length === 0) host.print(wording.say(text('The case has no evidence yet.')))
  else host.print(evidenceTable(rows, { wording, columns: host.columns }))
  return 0
}

const refuse = (problems: readonly Problem[], json: boolean, { host, wording }: Desk): number => {
  const told = problems.map((problem) => problemAsJson(problem, wording))
  if (json) host.print(asJson({ ok: false, problems: told }))
  else host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  return problems.some(({ code }) => code === 'case-missing') ? 2 : 1
}

const listAsJson = (rows: readonly EvidenceRow[], path: string, wording: Wording): object => {
  const problems = rows.flatMap(({ findings }) => findings)
  return {
    ok: !hasError(problems),
    problems: problems.map((problem) =>
      problemAsJson({ ...problem, place: { case: path, ...problem.place } }, wording),
    ),
    evidence: rows.map(rowAsJson),
  }
}

/** What the interface promises: what is not known is null. */
const rowAsJson = ({ item, state, audiences, usedBy, findings }: EvidenceRow): object => ({
  id: item.id,
  kind: item.kind ?? null,
  title: item.title ?? null,
  date: item.date ?? null,
  file: item.file ?? null,
  state,
  type: item.fileType ?? null,
  bytes: item.fileBytes ?? null,
  sha256: item.sha256 ?? null,
  use: item.use ?? null,
  giveAway: item.giveAway ?? null,
  consent: {
    union: item.consent?.union ?? null,
    ilo: item.consent?.ilo ?? null,
    public: item.consent?.public ?? null,
    withdrawn: item.consentWithdrawn ?? null,
  },
  audiences,
  usedBy,
  findings: findings.map(({ code }) => code),
})
