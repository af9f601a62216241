import { type Content, everyElement, isElement } from '../element.ts'
import { shownWords } from '../expected.ts'
import { type Fault, short } from '../fault.ts'
import { Ref, textOf, type Value } from '../file/values.ts'
import type { Judged, Rule } from '../judged.ts'
import { type Destination, readDestination } from '../read.ts'
import { landsOn } from './links.ts'

type Bookmark = {
  readonly title: string
  readonly depth: number
  readonly destination: Destination | null
}

/** The bookmarks are the headings: their words, their nesting, their places. */
export const bookmarksAreHeadings: Rule = (judged) => {
  const headings = headingsOf(judged)
  const bookmarks = bookmarksOf(judged)
  const outline = (all: readonly { readonly title: string; readonly depth: number }[]) =>
    all.map(({ title, depth }) => `${'  '.repeat(depth)}${title}`)
  const [found, expected] = [outline(bookmarks), outline(headings)]
  const differs = expected.findIndex((line, index) => line !== found[index])
  const at = differs < 0 && found.length > expected.length ? expected.length : differs
  const words: Fault[] =
    at < 0
      ? []
      : [
          {
            code: 'bookmark',
            where: `bookmark ${at + 1}`,
            found: found[at] ?? 'nothing',
            expected: expected[at] ?? 'nothing',
          },
        ]
  const places = headings.flatMap(({ read, title }, index): Fault[] => {
    const destination = bookmarks[index]?.destination ?? null
    if (bookmarks[index]?.title !== title || landsOn(destination, read)) return []
    return [
      {
        code: 'bookmark-place',
        where: title,
        found: JSON.stringify(destination),
        expected: 'its heading',
      },
    ]
  })
  return [...words, ...places]
}

const headingsOf = ({ pairs }: Judged) => {
  const open: number[] = []
  return pairs
    .filter(({ expected }) => /^H\d$/.test(expected.role))
    .map(({ expected, seen }) => {
      const level = Number(expected.role.slice(1))
      while ((open.at(-1) ?? 0) >= level) open.pop()
      const depth = open.push(level) - 1
      return {
        title: headingWords(expected.contents).replace(/\s+/g, ' ').trim(),
        depth,
        read: seen.read,
      }
    })
}

const headingWords = (contents: readonly Content[]): string =>
  contents
    .map((content) => {
      if (typeof content === 'string') return content
      if (!isElement(content) || content.role === 'Reference' || content.role === 'Note') return ''
      return headingWords(content.contents)
    })
    .join('')

/** The items of the outline with their depth (ISO 32000-1, 12.3.3). */
const bookmarksOf = ({ document }: Judged): readonly Bookmark[] => {
  const { file, catalog } = document
  const pages = document.pages.map(({ object }) => object)
  const bookmarks: Bookmark[] = []
  const walk = (value: Value | undefined, depth: number): void => {
    for (let item = value; item instanceof Ref; item = file.dictionary(item).get('Next')) {
      const entries = file.dictionary(item)
      const destination = readDestination(file, entries.get('Dest'), pages)
      bookmarks.push({ title: textOf(entries.get('Title')) ?? '', depth, destination })
      if (bookmarks.length > 100_000) throw new Error('The bookmarks go round in a circle')
      walk(entries.get('First'), depth + 1)
    }
  }
  if (catalog.has('Outlines')) walk(file.dictionary(catalog.get('Outlines')).get('First'), 0)
  return bookmarks
}

/** A reader's page number is the printed one. */
export const labelsArePrinted: Rule = ({ labels }) =>
  labels.flatMap((label, index): Fault[] =>
    label === `${index + 1}`
      ? []
      : [
          {
            code: 'page-label',
            where: `page ${index + 1}`,
            found: label,
            expected: `${index + 1}`,
          },
        ],
  )

/** The paper is named, speaks a language and says which standards it keeps (ISO 14289-1, 5 and 7.1; ISO 19005-2, 6.6.4). */
export const paperIsNamed: Rule = ({ document, tree }) => {
  const { file, catalog } = document
  const info = file.dictionary(file.trailer.get('Info'))
  const metadata = file.data(catalog.get('Metadata')).toString('utf8')
  const view = catalog.has('ViewerPreferences')
    ? file.dictionary(catalog.get('ViewerPreferences'))
    : null
  const marked = catalog.has('MarkInfo') ? file.dictionary(catalog.get('MarkInfo')) : null
  const title = shownWords(tree.title).trim()
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ['title', textOf(info.get('Title')), title],
    ['title', tagged(metadata, 'dc:title'), title],
    ['title-shown', view?.get('DisplayDocTitle'), true],
    ['marked', marked?.get('Marked'), true],
    ['document-language', textOf(catalog.get('Lang')), tree.language],
    ['standard', tagged(metadata, 'pdfuaid:part'), '1'],
    ['standard', tagged(metadata, 'pdfaid:part'), '2'],
    ['standard', tagged(metadata, 'pdfaid:conformance'), 'A'],
  ]
  return facts.flatMap(([code, found, expected]): Fault[] =>
    found === expected
      ? []
      : [{ code, where: 'the paper', found: `${found}`, expected: `${expected}` }],
  )
}

/** The words inside of a tag of the metadata. */
const tagged = (metadata: string, tag: string): string | null => {
  const inside = new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`).exec(metadata)?.[0]
  if (inside === undefined) return null
  return inside
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .trim()
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Tab goes through links in the order of the structure (ISO 14289-1, 7.18.3). */
export const tabsFollowStructure: Rule = ({ document }) =>
  document.pages.flatMap(({ tabs, index, structParents }): Fault[] => [
    ...(tabs === 'S'
      ? []
      : [{ code: 'tab-order', where: `page ${index + 1}`, found: `${tabs}`, expected: 'S' }]),
    ...(structParents === null
      ? [
          {
            code: 'parent-tree',
            where: `page ${index + 1}`,
            found: 'no key',
            expected: 'a key into it',
          },
        ]
      : []),
  ])

/** Every language named is one (BCP 47). */
export const languagesExist: Rule = ({ seen }) =>
  [...everyElement(seen)].flatMap(({ language, role }): Fault[] => {
    try {
      return Intl.getCanonicalLocales(language).length === 1
        ? []
        : [{ code: 'language', where: role, found: short(language), expected: 'a language' }]
    } catch {
      return [{ code: 'language', where: role, found: short(language), expected: 'a language' }]
    }
  })
