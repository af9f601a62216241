import { type Fault, short } from '../fault.ts'
import { type Box, within } from '../file/geometry.ts'
import type { Judged, Rule } from '../judged.ts'
import { linesOf } from '../lines.ts'
import type { Annotation, Destination, ReadElement } from '../read.ts'
import { annotationsOf } from '../seen.ts'

/**
 * A link has one annotation a line, after its words and over them, that says what they say (ISO 14289-1, 7.18.5),
 * and the parent tree leads back from it.
 */
export const linksSayTheirWords: Rule = (judged) =>
  judged.document.elements
    .filter(({ role }) => role === 'Link')
    .flatMap((link) => linkFaults(link, judged))

const linkFaults = (link: ReadElement, { document }: Judged): Fault[] => {
  const annotations = annotationsOf(link)
  const lines = linesOf(link)
  const where = `link ${short(lines.map(({ text }) => text).join(''))}`
  const say = (code: string, found: string, expected: string): Fault => ({
    code,
    where,
    found,
    expected,
  })
  const count =
    annotations.length === lines.length
      ? []
      : [say('link-lines', `${annotations.length} annotations`, `${lines.length}, one a line`)]
  const first = link.kids.findIndex(({ kind }) => kind === 'annotation')
  const early = first === 0 ? [say('link-order', 'its annotation first', 'its words first')] : []
  const each = annotations.flatMap((annotation, index): Fault[] => {
    const line = lines[index]
    const { contents, subtype, structParent, page, rectangle } = annotation
    const owner = document.parentTree.get(structParent ?? -1)
    return [
      ...(contents === line?.text.trim()
        ? []
        : [say('link-contents', `${contents}`, `${line?.text.trim()}`)]),
      ...(subtype === 'Link' ? [] : [say('link-kind', subtype, 'Link')]),
      ...(owner === link.object
        ? []
        : [say('struct-parent', `object ${owner}`, `object ${link.object}`)]),
      ...(line && line.page === page && covers(rectangle, line.box)
        ? []
        : [say('link-place', JSON.stringify(rectangle), JSON.stringify(line?.box))]),
    ]
  })
  return [...count, ...early, ...each]
}

// Room for letters that reach over the face's own height, and no room to be taken for a neighbour.
const covers = (rectangle: Box, words: Box): boolean =>
  within(words, rectangle, 3) && within(rectangle, words, 12)

/** Every annotation belongs to a link of the structure: none lives in an artifact (ISO 14289-1, 7.18.1). */
export const annotationsAreLinks: Rule = ({ document }) => {
  const known = new Set(document.elements.flatMap(annotationsOf))
  return document.pages.flatMap(({ annotations, index }) =>
    annotations.flatMap((annotation): Fault[] =>
      known.has(annotation)
        ? []
        : [
            {
              code: 'loose-annotation',
              where: `page ${index + 1}`,
              found: short(annotation.contents ?? annotation.subtype),
              expected: 'a link of the structure',
            },
          ],
    ),
  )
}

/** A link inside of the paper lands on what it names. */
export const linksLand: Rule = ({ pairs, found }) =>
  pairs.flatMap(({ expected, seen }): Fault[] => {
    const { target } = expected
    if (target === undefined || !target.startsWith('#')) return []
    const aim = found.get(target.slice(1))
    return annotationsOf(seen.read).flatMap((annotation: Annotation): Fault[] =>
      landsOn(annotation.destination, aim)
        ? []
        : [
            {
              code: 'link-target',
              where: `link to ${target}`,
              found: JSON.stringify(annotation.destination),
              expected: aim ? JSON.stringify(linesOf(aim)[0]?.box) : 'a target',
            },
          ],
    )
  })

/** Whether a destination shows the first line of an element at the window's top. */
export const landsOn = (destination: Destination | null, aim: ReadElement | undefined): boolean => {
  const line = aim && linesOf(aim)[0]
  if (!line || destination?.page !== line.page || destination.top === null) return false
  return destination.top >= line.base && destination.top <= line.box.top + 24
}

/** An entry of the contents names its heading (ISO 32000-2, 14.7.2). */
export const entriesNameHeadings: Rule = ({ pairs, found }) =>
  pairs.flatMap(({ expected, seen }): Fault[] => {
    const { entryOf } = expected
    if (entryOf === undefined) return []
    const heading = found.get(entryOf)
    return seen.read.refs.length === 1 && seen.read.refs[0] === heading?.object
      ? []
      : [
          {
            code: 'entry-ref',
            where: `entry of ${entryOf}`,
            found: `objects ${seen.read.refs.join(', ')}`,
            expected: `object ${heading?.object}`,
          },
        ]
  })
