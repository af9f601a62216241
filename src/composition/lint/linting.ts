import type { Pictures } from '../../document/pictures/read-raster.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Sections } from './sections.ts'

/** The state of one judgement of a document's templates; it ends with the judgement. */
export type Linting = {
  readonly sections: Sections
  /** Files that are called from the document. */
  readonly called: Set<string>
  readonly problems: Problem[]
  /** Ids that are given in the document, and links inside of it, with `putIn` for what is put in. */
  readonly ids: Set<string>
  readonly links: Link[]
  /** Whether a file is the association's own. */
  readonly isOwn: (file: string) => boolean
  readonly pictures?: Pictures | undefined
  /** How many statements may still be judged. */
  left: number
}

/** Where a link leads, without its "#", and where it stands. */
export type Link = { readonly aim: string; readonly place: Place }

/** Statements that are judged in one document, sections as often as they are called; ours have some thousand. */
const most = 100_000

/** Levels of blocks and sections inside one another. */
export const deepest = 40

export const newLinting = (
  sections: Sections,
  known: Pick<Linting, 'isOwn' | 'pictures'>,
): Linting => ({
  sections,
  called: new Set(),
  problems: [...sections.problems],
  ids: new Set(),
  links: [],
  ...known,
  left: most,
})

/** Characters of HTML that count as one statement. */
const worthOne = 64

/**
 * Whether another statement, or so many characters of HTML, may be judged: sections that call each other many
 * times would never end.
 */
export const goesOn = (linting: Linting, characters = 0): boolean => {
  linting.left -= 1 + Math.floor(characters / worthOne)
  return linting.left > 0
}

/** In the order of files, lines and columns, each once. */
export const inOrderOfPlace = (problems: readonly Problem[]): readonly Problem[] => {
  const known = new Map(problems.map((problem) => [keyOf(problem), problem]))
  return [...known.values()].sort((one, other) => compare(one.place, other.place))
}

const keyOf = ({ code, place, message }: Problem): string => JSON.stringify([code, place, message])

const compare = (one: Place, other: Place): number =>
  (one.file ?? '') < (other.file ?? '')
    ? -1
    : (one.file ?? '') > (other.file ?? '')
      ? 1
      : (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
