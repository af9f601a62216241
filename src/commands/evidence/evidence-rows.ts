import { recordsOf } from '../../answers/answers.ts'
import { type Assessment, isFor } from '../../assessment/assess.ts'
import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import { type Audience, releasedFor } from '../../evidence/released.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { restsOn } from './rests-on.ts'
import { evidenceQuestion, itemProblem, type StoredFault, storedFaults } from './stored-file.ts'

/** One piece of evidence in the list. */
export type EvidenceRow = {
  readonly item: EvidenceItem
  /** Of its file; null where it has none, or where the case is a lone file. */
  readonly state: 'ok' | StoredFault | null
  /** Whom a paper that holds it may be for, by the consent that is noted. */
  readonly audiences: readonly Audience[]
  /** Ids of the claims and rates of pay that name it. */
  readonly usedBy: readonly string[]
  readonly findings: readonly Problem[]
}

type Judged = { readonly assessment: Assessment; readonly caseFolder: string | null }

const audiences: readonly Audience[] = ['internal', 'committee', 'public']

/** The evidence of a case, each piece with its file compared, who may see it, and what rests on it. */
export const evidenceRows = async (
  { assessment, caseFolder }: Judged,
  host: Host,
): Promise<readonly EvidenceRow[]> => {
  const { answers } = assessment
  const items = recordsOf(answers, evidenceQuestion, 'evidence')
  const witnesses = recordsOf(answers, 'witnesses', 'witness')
  const faults = caseFolder === null ? null : await storedFaults(host, caseFolder, items)
  const resting = restsOn(assessment)
  const released = audiences.map((audience) => releasedFor(audience, witnesses, items))
  return items.map((item) => {
    const fault = faults?.get(item.id)
    return {
      item,
      state: item.file === undefined || faults === null ? null : (fault ?? 'ok'),
      audiences: released.filter(({ ids }) => ids.has(item.id)).map(({ audience }) => audience),
      usedBy: resting.get(item.id) ?? [],
      findings: [
        ...(fault === undefined ? [] : [itemProblem(fault, item)]),
        ...findingsOn(item, assessment),
      ],
    }
  })
}

const findingsOn = ({ id }: EvidenceItem, { judged, meant }: Assessment): readonly Problem[] =>
  judged
    .filter((one) => isFor(one, meant))
    .map(({ problem }) => problem)
    .filter(({ place }) => place.question === evidenceQuestion && place.record === id)
