import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import { idsIn } from '../../document/answers-in.ts'
import type { DocumentTree } from '../../document/tree.ts'

/** The places that links lead to. */
export type Bookmarks = {
  /** The name of an id's bookmark, or null where the paper has no such id. */
  readonly nameOf: (id: string) => string | null
  /** The children with the bookmark of an id around them, where it is not set yet. */
  readonly around: (
    id: string | null,
    children: readonly ParagraphChild[],
  ) => readonly ParagraphChild[]
}

/**
 * Names of bookmarks have letters, digits and low lines, forty at most, and begin with a letter; ids have
 * anything. So names are counted, with as much of the id as fits for whoever looks them up in Word.
 */
export const beginBookmarks = (tree: DocumentTree): Bookmarks => {
  const names = new Map<string, string>()
  for (const id of tree.children.flatMap(idsIn)) {
    if (!names.has(id)) names.set(id, nameOf(id, names.size + 1))
  }
  const set = new Set<string>()
  return {
    nameOf: (id) => names.get(id) ?? null,
    around: (id, children) => {
      const name = id === null ? undefined : names.get(id)
      if (name === undefined || set.has(name)) return children
      set.add(name)
      return [new BookmarkStart(name, set.size), ...children, new BookmarkEnd(set.size)]
    },
  }
}

const nameOf = (id: string, count: number): string =>
  `p${count}_${id.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 28)}`
