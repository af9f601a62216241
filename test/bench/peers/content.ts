import type {
  Block,
  Contents,
  DocumentTree,
  Heading,
  Inline,
  Table,
} from '../../../src/document/tree.ts'
import {
  cell,
  emphasis,
  heading,
  headRow,
  link,
  list,
  paragraph,
  reference,
  row,
  strong,
  table,
  treeOf,
  words,
} from '../../renderers/pdf/trees.ts'
import { capital, type Prose, proseFrom } from './prose.ts'

/** How many pages it has as we set it, about, and of what it is made. */
export type Size = {
  readonly pages: number
  readonly chapters: number
  /** Paragraphs and few short tables; otherwise a report with long ones. */
  readonly kind: 'prose' | 'report'
}

/** Each report has four times the content of the one before. */
export const sizes: readonly Size[] = [
  { pages: 12, chapters: 3, kind: 'prose' },
  { pages: 40, chapters: 5, kind: 'report' },
  { pages: 160, chapters: 20, kind: 'report' },
  { pages: 640, chapters: 80, kind: 'report' },
  { pages: 2600, chapters: 325, kind: 'report' },
]

/** The same document for the same size and seed: title, contents, and chapters that refer to each other. */
export const contentOf = ({ chapters, kind }: Size, seed: number): DocumentTree => {
  const prose = proseFrom(seed)
  const writing = { prose, chapters, kind }
  const blocks = Array.from({ length: chapters }, (_, index) => chapter(writing, index + 1)).flat()
  const title = paragraph(capital(prose.words(5)), { look: 'title' })
  return treeOf([title, contentsOf(blocks), ...blocks])
}

type Writing = { readonly prose: Prose } & Pick<Size, 'chapters' | 'kind'>

const contentsOf = (blocks: readonly Block[]): Contents => ({
  type: 'contents',
  title: [words('Contents')],
  entries: blocks
    .filter((block): block is Heading => block.type === 'heading')
    .map(({ level, id, children }) => ({ level, to: id, text: textOf(children) })),
})

/** The words of runs, without what they are. */
export const textOf = (children: readonly Inline[]): string =>
  children.map((child) => (child.type === 'words' ? child.text : textOf(child.children))).join('')

const chapter = (writing: Writing, number: number): readonly Block[] => {
  const parts = Array.from({ length: 4 }, (_, index) => section(writing, number, index + 1))
  return [titleOf(writing, 1, idOf(number)), ...paragraphs(writing, 3), ...parts.flat()]
}

const section = (writing: Writing, chapter: number, number: number): readonly Block[] => [
  titleOf(writing, number === 4 ? 3 : 2, idOf(chapter, number)),
  ...paragraphs(writing, writing.kind === 'prose' ? 3 : 4),
  ...(number === 2 ? [points(writing)] : []),
  ...(writing.kind === 'report' ? [figures(writing, 22)] : []),
  ...(writing.kind === 'prose' && number === 3 ? [figures(writing, 4)] : []),
  ...paragraphs(writing, 1),
]

const idOf = (...numbers: readonly number[]): string => `s-${numbers.join('-')}`

const titleOf = ({ prose }: Writing, level: 1 | 2 | 3, id: string): Heading =>
  heading(level, id, capital(prose.words(3 + prose.number(4))))

const paragraphs = (writing: Writing, count: number): readonly Block[] =>
  Array.from({ length: count }, () => paragraph(runs(writing)))

/** One paragraph in three has words that stand out, and one in six leads somewhere. */
const runs = ({ prose, chapters }: Writing): readonly Inline[] => {
  const plain = (): Inline => words(prose.sentences(30 + prose.number(30)))
  const kind = prose.number(6)
  if (kind > 2) return [plain()]
  const special = [
    () => strong(prose.words(2)),
    () => emphasis(prose.words(3)),
    () =>
      prose.number(2) === 0
        ? link(`https://example.org/${prose.words(1)}`, prose.words(3))
        : reference(idOf(1 + prose.number(chapters)), prose.words(3)),
  ][kind]
  return [plain(), words(' '), ...(special === undefined ? [] : [special()]), words(' '), plain()]
}

const points = ({ prose }: Writing): Block =>
  list(prose.number(2) === 0, ...Array.from({ length: 5 }, () => prose.sentences(12)))

const columns = ['Place', 'Trade', 'Asked', 'Paid less', 'Paid late', 'Since']

const figures = ({ prose }: Writing, rows: number): Table => {
  const figure = (below: number) => cell(String(prose.number(below)), { figure: true })
  const body = Array.from({ length: rows }, () =>
    row(
      cell(capital(prose.words(2)), { role: 'row' }),
      prose.words(3),
      ...[figure(900), figure(400), figure(200), figure(2026)],
    ),
  )
  return table(
    capital(prose.words(6)),
    { head: [headRow(...columns)], body },
    [22, 30, 12, 12, 12, 12],
  )
}
