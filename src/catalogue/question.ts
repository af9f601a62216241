import type { ProvisionKey } from '../convention/provisions.ts'
import type { Asking, Kind } from '../questions/kinds.ts'
import type { RecordName } from './records.ts'

/**
 * When a question applies. `isNot: []` asks for any answer; an unanswered question meets neither form. `bound`
 * asks whether the Convention binds the State, `listed` whether our list of ratifications has it; of a State not
 * yet named neither is true. `examined` holds unless the Convention does not bind it, so that the Committee has
 * nothing to examine.
 */
export type Condition =
  | { readonly question: string; readonly isNot: readonly string[] }
  | { readonly deals: ProvisionKey }
  | { readonly bound: boolean }
  | { readonly listed: boolean }
  | { readonly examined: true }
  | { readonly invented: true }

/** What stands under a provision, and its place in the id: `<key>.<part>`. */
export type ProvisionPart =
  | 'law.texts'
  | 'law.assessment'
  | 'practice.claims'
  | 'practice.assessment'
  | 'comparator'
  | 'government'
  | 'answer'
  | 'gap'
  | 'proposal'
  | 'news'
  | 'request'
  | 'pay.records'
  | 'pay.minimumWages'

export type QuestionKind = Kind | { readonly type: 'records'; readonly record: RecordName }

export type Question = Asking & {
  /** Its key in the file, the journal, problems, templates and the schema. */
  readonly id: string
  readonly section: string
  readonly kind: QuestionKind
  /** All of these must hold; a question without conditions always applies. */
  readonly applies?: readonly Condition[]
  /** Set under a provision. */
  readonly provision?: ProvisionKey
  readonly part?: ProvisionPart
  /** A draft shows a gap where the answer is missing. */
  readonly expected?: true
  /** Asked on the short path, before any matter; `committee`: unless the Convention does not bind the State. */
  readonly short?: true | 'committee'
  /** About people: the warning of who reads the paper stands before the first of these. */
  readonly aboutPeople?: true
  /** For the organisation's own use; not printed unless chosen. */
  readonly internal?: true
}

export type Section = {
  readonly id: string
  readonly title: string
  readonly questions: readonly Question[]
}
