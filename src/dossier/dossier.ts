import type { Draft } from '../answers/draft.ts'
import type { Journal } from './journal.ts'
import type { Places } from './places.ts'

/** One case on the disk, as it is worked on. */
export type Dossier = Places & {
  readonly draft: Draft
  readonly journal: Journal
  /** Questions whose answer stood in the journal but not yet in the file, after a crash between the two. */
  readonly putBack: readonly string[]
  readonly recovery: Recovery
  /** How the case stood when it was opened; null once that is kept as a version, by the first save. */
  readonly beginning: Beginning | null
  /** `sumOf` what may stand in the file of answers: what was read or written last, and what a failed save tried. */
  readonly sums: readonly string[]
}

/** What the opening of a case found amiss and set right. */
export type Recovery = {
  /** The file of answers was not there, or damaged, and was made anew out of the journal. */
  readonly rebuilt: 'missing' | 'damaged' | null
  /** The name under which a damaged file of answers is kept. */
  readonly setAside: string | null
  /** How many lines of the journal were set aside. */
  readonly damagedLines: number
  /** Questions whose answers somebody changed in the file itself. */
  readonly byHand: readonly string[]
}

export type Beginning = {
  /** The text of the file of answers. */
  readonly content: string
  /** The file was there, and no journal. */
  readonly isUnjournalled: boolean
}
