import { characterRules } from './character-rules.ts'
import { commentRules } from './comment-rules.ts'
import { consistencyRules } from './consistency-rules.ts'
import { countRules } from './count-rules.ts'
import { coverageRules } from './coverage-rules.ts'
import { evidenceRules } from './evidence-rules.ts'
import { figureRules } from './figure-rules.ts'
import { fileRules } from './file-rules.ts'
import { gapReportRules } from './gap-report-rules.ts'
import { gapRules } from './gap-rules.ts'
import { harmRules } from './harm-rules.ts'
import { lawRules } from './law-rules.ts'
import { ledgerRules } from './ledger-rules.ts'
import { letterRules } from './letter-rules.ts'
import { payRules } from './pay-rules.ts'
import { personalDataRules } from './personal-data-rules.ts'
import { practiceRules } from './practice-rules.ts'
import { readinessRules } from './readiness-rules.ts'
import { routeRules } from './route-rules.ts'
import type { Rule } from './rule.ts'
import { standingRules } from './standing-rules.ts'
import { supplyRules } from './supply-rules.ts'
import { timeRules } from './time-rules.ts'
import { wayRules } from './way-rules.ts'
import { wordingRules } from './wording-rules.ts'

/** Every rule, in the order in which a colleague would speak of them. */
export const rules: readonly Rule[] = [
  ...personalDataRules,
  ...harmRules,
  ...readinessRules,
  ...standingRules,
  ...commentRules,
  ...coverageRules,
  ...timeRules,
  ...routeRules,
  ...wayRules,
  ...gapRules,
  ...gapReportRules,
  ...lawRules,
  ...practiceRules,
  ...evidenceRules,
  ...ledgerRules,
  ...fileRules,
  ...consistencyRules,
  ...figureRules,
  ...countRules,
  ...payRules,
  ...letterRules,
  ...supplyRules,
  ...wordingRules,
  ...characterRules,
]
