import type { ProvisionKey } from '../convention/provisions.ts'
import type { InstrumentCode } from './instruments.ts'

/** What of another instrument carries evidence that was collected under provisions of C177. */
export type CrosswalkRow = {
  /** The provisions of C177; none for an instrument that only seems to fit. */
  readonly provisions: readonly ProvisionKey[]
  readonly instrument: InstrumentCode
  /** As one writes them after "Article" or "Articles": "1 to 3 and 5". */
  readonly articles: string
  /** What these Articles ask, in our own words, after the text. */
  readonly duty: string
  /** Whom they reach, in a few words. */
  readonly reach: string
  /** Whether that reach stands in the text, or we reason so. */
  readonly reachSure: 'seen' | 'inferred'
  /** Why the evidence fits, where the scope of the whole instrument does not say it. */
  readonly why?: string
  /** Which evidence serves; absent where none does. */
  readonly evidence?: string
  readonly limits?: string
  readonly source: string
}
