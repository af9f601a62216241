import type { ProvisionReference } from '../convention/cite.ts'
import type { Figures } from '../quantities/figures.ts'
import type { Money, Rate } from '../quantities/money.ts'

/** One of the things that may be chosen; `value` stands in the file, `label` before the reader. */
export type Choice<V extends string = string> = {
  readonly value: V
  readonly label: string
  /** A few words more, where the label alone may be misunderstood. */
  readonly hint?: string
}

/** What may be done with what somebody told; absent is no. `ilo` includes the government. */
export type Consent = {
  readonly union?: boolean | undefined
  readonly ilo?: boolean | undefined
  readonly public?: boolean | undefined
}

/** The lists of records to which another record may refer by id. */
export type ReferredList = 'evidence.items' | 'witnesses' | '4.2.d.pay.minimumWages'

/** What a question or a field accepts. The prompt, the schema and the check are made from it. */
export type Kind =
  | { readonly type: 'text' }
  | { readonly type: 'longText' }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'choices'; readonly choices: readonly Choice[]; readonly atMost?: number }
  | { readonly type: 'count' }
  | { readonly type: 'date' }
  | { readonly type: 'link' }
  | { readonly type: 'country' }
  | { readonly type: 'rate' }
  | { readonly type: 'money' }
  /** A number that need not be whole, as a decimal string: hours, kilograms. */
  | { readonly type: 'decimal' }
  /** What the rows of a survey come to. */
  | { readonly type: 'figures' }
  | { readonly type: 'consent' }
  | { readonly type: 'references'; readonly to: ReferredList }
  | { readonly type: 'provisions' }

/** The value that a kind yields, as it stands in a file of answers. */
export type ValueOf<K extends Kind> = K extends {
  type: 'choice'
  choices: readonly Choice<infer V>[]
}
  ? V
  : K extends { type: 'choices'; choices: readonly Choice<infer V>[] }
    ? readonly V[]
    : K extends { type: 'count' }
      ? number
      : K extends { type: 'rate' }
        ? Rate
        : K extends { type: 'money' }
          ? Money
          : K extends { type: 'figures' }
            ? Figures
            : K extends { type: 'consent' }
              ? Consent
              : K extends { type: 'references' }
                ? readonly string[]
                : K extends { type: 'provisions' }
                  ? readonly ProvisionReference[]
                  : string

/** The words around a prompt; all in plain words for a reader with eight years of school. */
export type Asking = {
  /** A few words that name the answer: in lists, in gaps of a draft, in problems. */
  readonly label: string
  readonly prompt: string
  readonly hint?: string
  readonly why?: string
  readonly example?: string
  /** Kept in the file for the interview's own use; never asked and never printed. */
  readonly quiet?: true
  /** Written by a command from what it saw, such as a hash; never asked, though a paper may print it. */
  readonly recorded?: true
  /** For the organisation’s own house: in no edition for others. */
  readonly house?: true
}

/** One thing asked inside a record. Fields may stay empty; rules say what a good record has. */
export type Field<K extends Kind = Kind> = Asking & {
  readonly kind: K
  /** With one of these answers in another field there is nothing to ask here. */
  readonly unless?: { readonly field: string; readonly is: readonly string[] }
}
export type Fields = Readonly<Record<string, Field>>

/** A record as a file of answers holds it: its id, and what was said of its fields. */
export type RecordOf<F extends Fields> = { readonly id: string } & {
  readonly [N in keyof F]?: ValueOf<F[N]['kind']> | undefined
}

/** A kind of record: how its ids begin, and what is asked of each. */
export type RecordKind<F extends Fields = Fields> = {
  readonly prefix: string
  /** "a claim", "a law": what is added. */
  readonly one: string
  /** The field by which a record is told from its neighbours in a list. */
  readonly named: keyof F & string
  readonly fields: F
}
