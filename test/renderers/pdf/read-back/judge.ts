import type { DocumentTree } from '../../../../src/document/tree.ts'
import { compareTrees, pairsOf } from './compare.ts'
import { expectedOf } from './expected.ts'
import type { Fault } from './fault.ts'
import type { Judged, Rule } from './judged.ts'
import { linesOf } from './lines.ts'
import { pageLabelsOf, type ReadElement, readDocument } from './read.ts'
import { artifactsSayNothingNew, runningLinesAreOutside } from './rules/artifacts.ts'
import { codesAreReadable, wordsAreReadable } from './rules/characters.ts'
import { wordsStandOut } from './rules/contrast.ts'
import {
  annotationsAreLinks,
  entriesNameHeadings,
  linksLand,
  linksSayTheirWords,
} from './rules/links.ts'
import { everythingBelongs, paintedInOrder } from './rules/marks.ts'
import {
  bookmarksAreHeadings,
  labelsArePrinted,
  languagesExist,
  paperIsNamed,
  tabsFollowStructure,
} from './rules/navigation.ts'
import { allIsOnThePage, seenInOrder } from './rules/places.ts'
import {
  elementsNestRightly,
  figuresAreFound,
  idsLeadToElements,
  tablesAreGrids,
} from './rules/structure.ts'
import { agreesWithPdfJs } from './second-reader.ts'
import { seenOf } from './seen.ts'

const rules: readonly Rule[] = [
  ({ expected, seen, found, labels }) =>
    compareTrees(
      expected,
      seen,
      (id) => labels[linesOf(found.get(id) ?? seen.read)[0]?.page ?? -1] ?? '?',
    ),
  everythingBelongs,
  paintedInOrder,
  seenInOrder,
  allIsOnThePage,
  elementsNestRightly,
  tablesAreGrids,
  idsLeadToElements,
  figuresAreFound,
  linksSayTheirWords,
  annotationsAreLinks,
  linksLand,
  entriesNameHeadings,
  bookmarksAreHeadings,
  labelsArePrinted,
  paperIsNamed,
  tabsFollowStructure,
  languagesExist,
  codesAreReadable,
  wordsAreReadable,
  artifactsSayNothingNew,
  runningLinesAreOutside,
  wordsStandOut,
]

/**
 * Everything that a reader of the PDF would be told otherwise than the tree says it: read by the objects of the
 * file, and read again by PDF.js.
 */
export const judge = async (tree: DocumentTree, bytes: Uint8Array): Promise<readonly Fault[]> => {
  const judged = readAll(tree, bytes)
  if ('code' in judged) return [judged]
  return [...rules.flatMap((rule) => rule(judged)), ...(await agreesWithPdfJs(bytes, judged))]
}

/** The same without the second reader. */
export const judgeObjects = (tree: DocumentTree, bytes: Uint8Array): readonly Fault[] => {
  const judged = readAll(tree, bytes)
  return 'code' in judged ? [judged] : rules.flatMap((rule) => rule(judged))
}

const readAll = (tree: DocumentTree, bytes: Uint8Array): Judged | Fault => {
  try {
    const document = readDocument(bytes)
    const expected = expectedOf(tree)
    const seen = seenOf(document)
    const pairs = pairsOf(expected, seen)
    const found = new Map<string, ReadElement>()
    for (const pair of pairs)
      if (pair.expected.id !== undefined) found.set(pair.expected.id, pair.seen.read)
    return { tree, expected, document, seen, pairs, found, labels: pageLabelsOf(document) }
  } catch (error) {
    const found = error instanceof Error ? error.message : `${error}`
    return { code: 'unreadable', where: 'the file', found, expected: 'a tagged PDF' }
  }
}
