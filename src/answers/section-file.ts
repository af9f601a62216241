import { z } from 'zod'
import type { Question, Section } from '../catalogue/question.ts'
import { cellsOf } from './cells.ts'
import { applyChanges } from './differences.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { Copies } from './merge-drafts.ts'
import type { Change } from './record-answer.ts'
import { idsNamedIn } from './rename-ids.ts'

/** Stands in a file that holds one section of a case, made for a member who answers it. */
export const sectionMarkSchema = z.looseObject({
  id: z.string(),
  exportedAt: z.string(),
  /** Who answers it; stays in the house, as the file does. */
  member: z.string().nullish(),
  /** What stood in the file when it was made. */
  began: z.looseObject({
    answers: z.record(z.string(), z.unknown()),
    parked: z.record(z.string(), z.unknown()),
  }),
})

export type SectionMark = Readonly<z.infer<typeof sectionMarkSchema>>

/** Which section a file was made for; null for a whole case. */
export const sectionMarkOf = (draft: Draft): SectionMark | null =>
  sectionMarkSchema.safeParse(draft['section']).data ?? null

export const assignedSchema = z.record(z.string(), z.string())

/** Which member works on which section, by its id. In no paper and no bundle. */
export const assignedIn = (draft: Draft): Readonly<Record<string, string>> =>
  assignedSchema.safeParse(draft['assigned']).data ?? {}

/** A draft in which a section is assigned to a member, or (null) to nobody. */
export const withAssigned = (draft: Draft, section: string, member: string | null): Draft => {
  const { [section]: _, ...others } = assignedIn(draft)
  const assigned = member === null ? others : { ...others, [section]: member }
  const { assigned: __, ...rest } = draft
  return Object.keys(assigned).length === 0 ? rest : { ...rest, assigned }
}

export type Exporting = {
  readonly section: Section
  readonly at: Date
  readonly member: string | null
}

/**
 * A file of answers for one section: its answers, what decides which of its questions apply, and the evidence,
 * witnesses and wages that its records name. It keeps what it began with, so that it can be joined again.
 */
export const sectionDraft = (draft: Draft, { section, at, member }: Exporting): Draft => {
  const own = new Set(section.questions.map(({ id }) => id))
  const wanted = new Set([...own, ...ground, ...section.questions.flatMap(askedBefore)])
  const only = (answers: Draft['answers']) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => wanted.has(id)))
  const named = namedRecords(draft, only(draft.answers))
  const began = { answers: { ...named, ...only(draft.answers) }, parked: only(draft.parked) }
  return {
    ...emptyDraft(draft.language),
    ...began,
    section: { id: section.id, exportedAt: at.toISOString(), member, began },
  }
}

/** What decides of which State and of which Articles is spoken. */
const ground: readonly string[] = [
  'standing.country',
  'standing.countryName',
  'standing.bound',
  'standing.ratified',
  'standing.inForce',
  'scope.matters',
  'scope.provisions',
]

const askedBefore = ({ applies = [] }: Question): readonly string[] =>
  applies.flatMap((condition) => ('question' in condition ? [condition.question] : []))

/** The records of other lists that some answers name, and those that these name. */
const namedRecords = (draft: Draft, answers: Draft['answers']): Draft['answers'] => {
  const found: Record<string, readonly unknown[]> = {}
  let named = new Set(idsNamedIn(answers))
  for (let before = -1; before < named.size; ) {
    before = named.size
    for (const question of referred) {
      const list = draft.answers[question]
      const records = (Array.isArray(list) ? list : []).filter((one) => named.has(one?.id))
      if (records.length > 0) found[question] = records
    }
    named = new Set([...named, ...idsNamedIn(found)])
  }
  return found
}

const referred = ['evidence.items', 'witnesses', '4.2.d.pay.minimumWages'] as const

export type ComingBack = {
  readonly mark: SectionMark
  /** All ids that the case ever gave. */
  readonly used: ReadonlySet<string>
  /** What the member changed, and an earlier import brought already. */
  readonly shared: readonly Change[]
}

/**
 * A case and a section that comes back to it, as two copies that parted when the section was exported. Records that
 * the member made get other ids where theirs were given meanwhile.
 */
export const copiesOfSection = (
  draft: Draft,
  file: Draft,
  { mark, used, shared }: ComingBack,
): Copies => {
  const { section: _, ...answered } = file
  const { answers, parked } = mark.began
  const exported: Draft = { ...emptyDraft(file.language), answers, parked }
  const began = applyChanges(exported, shared)
  const there = new Set([...cellsOf(began).values()].flatMap((cell) => [...cell.keys()]))
  const given = new Set([...used].filter((id) => !there.has(id)))
  return {
    // The language of the paper, and who has which section, are the case's own.
    first: { draft, began: { ...began, ...headOf(draft) }, given },
    second: {
      draft: { ...answered, ...headOf(draft) },
      began: { ...began, ...headOf(draft) },
      given: new Set(),
    },
  }
}

const headOf = ({ answers, parked, unplaced, confirmed, ...head }: Draft): Partial<Draft> => head
