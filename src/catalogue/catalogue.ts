import {
  committeeSection,
  demandsSection,
  evidenceSection,
  homeWorkSection,
  methodSection,
  paperSection,
  statusSection,
} from './ground-sections.ts'
import { provisionSections, scopeSection } from './provision-sections.ts'
import type { Question, Section } from './question.ts'
import {
  legislationSection,
  lettersSection,
  ratificationSection,
  routesSection,
  supplySection,
} from './ratification-sections.ts'
import { sendingSection } from './sending.ts'
import { membershipSection, organisationSection, standingSection } from './who-sections.ts'

/** Every question, in the order of the long interview. */
export const sections: readonly Section[] = [
  organisationSection,
  standingSection,
  scopeSection,
  homeWorkSection,
  methodSection,
  statusSection,
  committeeSection,
  legislationSection,
  ...provisionSections,
  demandsSection,
  evidenceSection,
  ratificationSection,
  routesSection,
  supplySection,
  lettersSection,
  paperSection,
  membershipSection,
  sendingSection,
]

export const questions: readonly Question[] = sections.flatMap((section) => section.questions)

const byId: ReadonlyMap<string, Question> = new Map(
  questions.map((question) => [question.id, question]),
)

export const questionWithId = (id: string): Question | null => byId.get(id) ?? null
