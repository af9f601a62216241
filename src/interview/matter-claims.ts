import type { RawAnswers } from '../catalogue/applies.ts'
import { type Matter, matterNamed } from '../catalogue/matters.ts'
import { referTo } from '../convention/cite.ts'
import { type RawRecord, recordsAt } from './records.ts'

/** The list in which a matter's claim stands. */
export const claimsOf = (matter: Matter): string => `${matter.provision}.practice.claims`

export const lawsOf = (matter: Matter): string => `${matter.provision}.law.texts`

/** The claim that the short path made for a matter. */
export const claimOf = (answers: RawAnswers, matter: Matter): RawRecord | null =>
  recordsAt(answers, claimsOf(matter)).find((claim) => claim['matter'] === matter.value) ?? null

/** The matters chosen, in the order in which they were. */
export const chosenMatters = (answers: RawAnswers): readonly Matter[] => {
  const chosen = answers['scope.matters']
  if (!Array.isArray(chosen)) return []
  const matters = chosen.map((value) => (typeof value === 'string' ? matterNamed(value) : null))
  return matters.filter((matter) => matter !== null)
}

/** A new claim for a matter, before anything was said of it. */
export const newClaim = (id: string, matter: Matter): RawRecord => ({
  id,
  provisions: [matter.provision, ...matter.also].map(referTo),
  matter: matter.value,
})
