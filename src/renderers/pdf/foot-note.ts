import type { Leaf } from './node.ts'
import type { TextLine } from './text/text-line.ts'

/** A note while its page is made: what it says, and its lines once they are broken. */
export class FootNote {
  readonly leaf: Leaf
  /** Empty until the words that it belongs to are measured. */
  lines: readonly TextLine[] = []

  constructor(leaf: Leaf) {
    this.leaf = leaf
  }

  /** In points. */
  get height(): number {
    return this.lines.reduce((sum, line) => sum + line.getHeight(), 0)
  }
}

/** The notes whose marks stand in a line, in their order, with those inside of them. */
export const notesOf = (line: TextLine): readonly FootNote[] => {
  const notes: FootNote[] = []
  for (const { run } of line.inlines)
    if (run.note !== undefined && !notes.includes(run.note))
      notes.push(run.note, ...run.note.lines.flatMap(notesOf))
  return notes
}

/** Between the text and the first note: a short rule with air around it. */
export const noteRoom = 14

/** What a line needs on its page: its own height, and that of its notes. */
export const roomFor = (line: TextLine): number => {
  const notes = notesOf(line)
  const height = notes.reduce((sum, note) => sum + note.height, 0)
  return line.getHeight() + (notes.length > 0 ? height + noteRoom : 0)
}
