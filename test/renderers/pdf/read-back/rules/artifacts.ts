import { everyBlock } from '../../../../../src/document/finish.ts'
import type { Figure } from '../../../../../src/document/tree.ts'
import { shownWords } from '../expected.ts'
import { type Fault, short } from '../fault.ts'
import type { Owner, ShownText } from '../file/painting.ts'
import type { Judged, Rule } from '../judged.ts'
import type { ReadElement, ReadPage } from '../read.ts'

type Artifact = Extract<Owner, { kind: 'artifact' }>
type Kind = 'header' | 'footer' | 'watermark' | 'repeated' | 'layout'

/** What is no part of the document is of a known kind, and says only what such a thing may say. */
export const artifactsSayNothingNew: Rule = (judged) =>
  judged.document.pages.flatMap((page) => [...kindsOn(page), ...textsOn(judged, page)])

const kindOf = ({ type, subtype, attached }: Artifact): Kind | null => {
  if (type === 'Layout') return subtype === null ? 'layout' : null
  if (type !== 'Pagination') return null
  if (subtype === 'Header') return attached.includes('Top') ? 'header' : null
  if (subtype === 'Footer') return attached.includes('Bottom') ? 'footer' : null
  if (subtype === 'Watermark') return 'watermark'
  return subtype === null ? 'repeated' : null
}

const kindsOn = ({ index, painting }: ReadPage): Fault[] =>
  painting.painted.flatMap(({ owner }): Fault[] =>
    owner.kind === 'artifact' && kindOf(owner) === null
      ? [
          {
            code: 'artifact-kind',
            where: `page ${index + 1}`,
            found: `${owner.type} ${owner.subtype} ${owner.attached.join(' ')}`,
            expected: 'layout, or pagination: header, footer, watermark, repeated head',
          },
        ]
      : [],
  )

const bare = (text: string): string => text.replace(/\s+/gu, '')

const textsOn = (judged: Judged, page: ReadPage): Fault[] => {
  const texts: Record<Kind, ShownText[]> = {
    header: [],
    footer: [],
    watermark: [],
    repeated: [],
    layout: [],
  }
  for (const each of page.painting.painted) {
    if (each.kind !== 'text' || each.owner.kind !== 'artifact') continue
    const kind = kindOf(each.owner)
    if (kind) texts[kind].push(each)
  }
  const said = (kind: Kind) => bare(texts[kind].map(({ text }) => text).join(''))
  const { head, foot, page: pattern, notice, draft } = judged.tree.running
  const number = pattern
    .replaceAll('{page}', judged.labels[page.index] ?? '')
    .replaceAll('{pages}', `${judged.document.pages.length}`)
  const running = {
    header: [head, draft ?? '', notice ?? ''],
    footer: [foot, number],
    watermark: [draft ?? ''],
  } as const
  const where = `page ${page.index + 1}`
  return [
    ...(['header', 'footer', 'watermark'] as const).flatMap((kind): Fault[] => {
      const expected = bare(shownWords(running[kind].join(' ')))
      return said(kind) === expected
        ? []
        : [
            {
              code: `artifact-text`,
              where: `${where}, ${kind}`,
              found: short(said(kind)),
              expected: short(expected),
            },
          ]
    }),
    ...repeatedOn(judged, said('repeated'), where),
    ...layoutOn(judged, texts.layout, where),
  ]
}

/** Heads of tables again, in the order of the tables, each under the word that says so. */
const repeatedOn = ({ document, tree }: Judged, said: string, where: string): Fault[] => {
  let rest = said
  const continued = bare(shownWords(tree.running.continued))
  for (const head of document.elements.filter(({ role }) => role === 'THead')) {
    const words = bare(wordsWithoutNotes(head))
    if (words !== '' && rest.startsWith(continued + words))
      rest = rest.slice(continued.length + words.length)
  }
  if (rest === '') return []
  const expected = 'the head of a table'
  return [{ code: 'artifact-text', where: `${where}, repeated head`, found: short(rest), expected }]
}

const wordsWithoutNotes = (element: ReadElement): string =>
  element.kids
    .map((kid) => {
      if (kid.kind === 'mark') return kid.texts.map(({ text }) => text).join('')
      return kid.kind === 'element' && kid.role !== 'Note' ? wordsWithoutNotes(kid) : ''
    })
    .join('')

/** Leaders, and the words inside of drawings, which are told by what stands for the picture. */
const layoutOn = ({ tree }: Judged, texts: readonly ShownText[], where: string): Fault[] => {
  const labels = bare(
    labelsOf([...everyBlock(tree.children)].filter((block) => block.type === 'figure')),
  )
  return texts.flatMap(({ text }): Fault[] => {
    const words = bare(text)
    if (/^[.\u2026\u00b7]*$/u.test(words) || labels.includes(words)) return []
    return [
      {
        code: 'artifact-text',
        where: `${where}, layout`,
        found: short(text),
        expected: 'leaders, words of a drawing',
      },
    ]
  })
}

const labelsOf = (figures: readonly Figure[]): string =>
  figures
    .flatMap(({ picture }) => (picture.type === 'drawing' ? picture.shapes : []))
    .map((shape) => (shape.type === 'label' ? shownWords(shape.text) : ''))
    .join('\n')

/** The head stands above the words of its page, the foot below them. */
export const runningLinesAreOutside: Rule = ({ document }) =>
  document.pages.flatMap(({ index, painting }): Fault[] => {
    const texts = painting.painted.filter((each) => each.kind === 'text')
    const body = texts.filter(({ owner, text }) => owner.kind === 'content' && text.trim() !== '')
    const [top, bottom] = [
      Math.max(...body.map(({ start }) => start[1])),
      Math.min(...body.map(({ start }) => start[1])),
    ]
    return texts.flatMap(({ owner, start, text }): Fault[] => {
      const kind = owner.kind === 'artifact' ? kindOf(owner) : null
      const wrong =
        (kind === 'header' && start[1] <= top) || (kind === 'footer' && start[1] >= bottom)
      return wrong
        ? [
            {
              code: 'running-line-inside',
              where: `page ${index + 1}`,
              found: short(text),
              expected: 'outside of the text',
            },
          ]
        : []
    })
  })
