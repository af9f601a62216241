import type { DocumentTree } from '../../../src/document/tree.ts'
import type { Call } from './whole-process.ts'

/** A program that makes a PDF of the same content. */
export type Peer = {
  readonly name: string
  readonly version: string
  /** Writes what it reads into a folder, and answers with the file; not timed. */
  readonly prepare: (tree: DocumentTree, folder: string) => Promise<string>
  readonly call: (source: string, output: string) => Call
}

/** A peer, or why it is not compared. */
export type Sought = Peer | { readonly name: string; readonly missing: string }

export const isFound = (sought: Sought): sought is Peer => 'call' in sought
