import type { Confirmation } from '../../answers/draft.ts'
import { recordConfirmation } from '../../answers/record-confirmation.ts'
import { isFor, type Judged } from '../../assessment/assess.ts'
import { withLock } from '../../dossier/lock.ts'
import { openDossier } from '../../dossier/open-dossier.ts'
import { saveAnswer } from '../../dossier/save-answer.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { assessCase } from './assess-case.ts'

/** A finding that may be silenced, with the words that the entry must hold. */
export type Silenceable = Judged & { readonly confirm: string }

/** Asks somebody; a test answers by itself. */
export type SilenceTalk = {
  /** Which finding is as it should be; null: none. */
  readonly choose: (findings: readonly Silenceable[]) => Promise<Silenceable | null>
  readonly reason: () => Promise<string>
  /** Who says so: a function is enough. */
  readonly by: () => Promise<string>
}

/**
 * Silences findings of a case, one by one, as long as somebody chooses one; each is on the disk before the next.
 * Answers with what hindered the saving, or nothing.
 */
export const silenceFindings = async (
  path: string,
  host: Host,
  talk: SilenceTalk,
): Promise<readonly Problem[]> => {
  const findings = await silenceableIn(path, host)
  const chosen = findings.length === 0 ? null : await talk.choose(findings)
  if (chosen === null) return []
  const entry = entryFor(chosen, { reason: await talk.reason(), by: await talk.by() }, host.now())
  const locked = await withLock(host, path, { work: () => saveEntry(path, entry, host) })
  const problems = locked.ok ? locked.value : locked.problems
  return problems.length === 0 ? silenceFindings(path, host, talk) : problems
}

const saveEntry = async (
  path: string,
  entry: Confirmation,
  host: Host,
): Promise<readonly Problem[]> => {
  const opened = await openDossier(host, path, 'en')
  if (!opened.ok) return opened.problems
  const recorded = recordConfirmation(opened.value.draft, entry)
  const { problem } = await saveAnswer(host, opened.value, recorded)
  return problem === null ? [] : [problem]
}

const silenceableIn = async (path: string, host: Host): Promise<readonly Silenceable[]> => {
  const assessed = await assessCase(host, path)
  if (!assessed.found || assessed.assessment === null) return []
  const { judged, meant } = assessed.assessment
  return judged.filter((one) => isFor(one, meant)).filter(isSilenceable)
}

const isSilenceable = (one: Judged): one is Silenceable => one.confirm !== null

const entryFor = (
  { problem: { code, place }, confirm }: Silenceable,
  said: Pick<Confirmation, 'reason' | 'by'>,
  now: Date,
): Confirmation => ({
  code,
  question: place.question ?? '',
  ...(place.record !== undefined && { record: place.record }),
  text: confirm,
  ...said,
  on: now.toISOString().slice(0, 10),
})
