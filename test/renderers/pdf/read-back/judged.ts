import type { DocumentTree } from '../../../../src/document/tree.ts'
import type { Pair } from './compare.ts'
import type { Element } from './element.ts'
import type { Fault } from './fault.ts'
import type { ReadDocument, ReadElement } from './read.ts'
import type { Seen } from './seen.ts'

/** All that a rule may look at: what was meant and what was read. */
export type Judged = {
  readonly tree: DocumentTree
  readonly expected: Element
  readonly document: ReadDocument
  readonly seen: Seen
  readonly pairs: readonly Pair[]
  /** What was read for each id of the tree. */
  readonly found: ReadonlyMap<string, ReadElement>
  /** The number of each page as a reader shows it. */
  readonly labels: readonly string[]
}

export type Rule = (judged: Judged) => readonly Fault[]
