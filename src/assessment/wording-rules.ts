import { otherConventionsHaveTheirOwnWay, recommendationIsGuidance } from './binding-rules.ts'
import { dutyAsStrongAsItsText } from './duty-rule.ts'
import { requestCanBeAnswered } from './request-rule.ts'
import type { Rule } from './rule.ts'
import { toneIsTheCommittees } from './tone-rule.ts'

/** How the paper speaks: with the strength of the Article, of what binds, and so that it can be answered. */
export const wordingRules: readonly Rule[] = [
  dutyAsStrongAsItsText,
  recommendationIsGuidance,
  otherConventionsHaveTheirOwnWay,
  requestCanBeAnswered,
  toneIsTheCommittees,
]
