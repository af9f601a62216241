import { characterRules } from './character-rules.ts'
import { coverageRules } from './coverage-rules.ts'
import { evidenceRules } from './evidence-rules.ts'
import { figureRules } from './figure-rules.ts'
import { gapRules } from './gap-rules.ts'
import { lawRules } from './law-rules.ts'
import { personalDataRules } from './personal-data-rules.ts'
import { practiceRules } from './practice-rules.ts'
import { readinessRules } from './readiness-rules.ts'
import type { Rule } from './rule.ts'
import { standingRules } from './standing-rules.ts'
import { wordingRules } from './wording-rules.ts'

/** Every rule, in the order in which a colleague would speak of them. */
export const rules: readonly Rule[] = [
  ...personalDataRules,
  ...readinessRules,
  ...standingRules,
  ...coverageRules,
  ...gapRules,
  ...lawRules,
  ...practiceRules,
  ...evidenceRules,
  ...figureRules,
  ...wordingRules,
  ...characterRules,
]
