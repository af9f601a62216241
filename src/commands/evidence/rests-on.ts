import { recordsOf } from '../../answers/answers.ts'
import type { Assessment } from '../../assessment/assess.ts'

/** What rests on each piece of evidence: ids of claims and rates of pay, in their order. */
export const restsOn = ({
  answers,
  dealtWith,
}: Pick<Assessment, 'answers' | 'dealtWith'>): ReadonlyMap<string, readonly string[]> => {
  const resting = [
    ...dealtWith.flatMap((key) => recordsOf(answers, `${key}.practice.claims`, 'claim')),
    ...recordsOf(answers, '4.2.d.pay.records', 'pay'),
  ]
  const found = new Map<string, readonly string[]>()
  for (const { id, evidence = [] } of resting)
    for (const on of new Set(evidence)) found.set(on, [...(found.get(on) ?? []), id])
  return found
}
