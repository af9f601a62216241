import type { Heading } from '../../../document/tree.ts'
import { drawableText } from '../drawable-text.ts'
import { headingTypes } from '../look.ts'
import type { Run } from '../node.ts'
import type { Role } from '../structure/element.ts'
import { type Build, enter, type Handler, leafOf, spokenIn } from './build.ts'
import { inlineRuns, isEmpty } from './inline-runs.ts'

/** A heading keeps with what follows and is a bookmark. */
export const heading: Handler<Heading> = (block, outer, build) => {
  if (isEmpty(block.children)) return []
  const element = enter(headingRole(block.level, build), block, { setting: outer, build })
  const setting = spokenIn(outer, block)
  const runs = inlineRuns(block.children, { setting, build, element })
  // Inside of a letter it is the subject, set no larger than a line of it.
  const type = headingTypes[setting.inLetter ? 3 : block.level]
  return [
    leafOf(
      runs,
      { type: setting.inCell ? { ...setting.type, bold: true } : type, build, setting },
      {
        element,
        keepWithNext: true,
        anchor: block.id,
        outline: { level: block.level, text: outlineText(runs) },
      },
    ),
  ]
}

/** Chapters come below the paper's title, if it has one. */
export const headingRole = (level: 1 | 2 | 3, { above }: Build): Role =>
  (['H1', 'H2', 'H3', 'H4'] as const)[level - 1 + above] ?? 'H4'

/** What a bookmark says: the words without the marks of notes. */
export const outlineText = (runs: readonly Run[]): string =>
  drawableText(
    runs
      .filter(({ note }) => note === undefined)
      .map((run) => run.text)
      .join(''),
  )
    .replace(/\s+/g, ' ')
    .trim()
