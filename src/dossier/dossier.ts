import type { Draft } from '../answers/draft.ts'
import type { Journal } from './journal.ts'

/** One case on the disk, as it is worked on. */
export type Dossier = {
  readonly draft: Draft
  readonly folder: string
  readonly file: string
  readonly journalFile: string
  readonly journal: Journal
  /** Questions whose answer stood in the journal but not yet in the file, after a crash between the two. */
  readonly putBack: readonly string[]
}
