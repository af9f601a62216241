import * as fc from 'fast-check'
import { everyBlock, finishDocument } from '../../../../src/document/finish.ts'
import type {
  Block,
  Cell,
  DocumentTree,
  Inline,
  ParagraphLook,
  Row,
  Sign,
} from '../../../../src/document/tree.ts'
import { treeOf } from '../trees.ts'
import { chart, photograph } from './torture.ts'

/** A way of writing: its language, and words in it. */
export type Writing = { readonly language: string; readonly words: readonly string[] }

/** What is hard in the alphabets that need no engine. */
export const plainWriting: Writing = {
  language: 'en',
  words: [
    'homeworker',
    'a',
    'soft\u00adware',
    'non\u00a0breaking',
    'e\u0301te\u0301',
    'Tiếng',
    'office',
    'труд',
    'εργασία',
    '0.60',
    '“so”',
    '—',
    'fi\u200cnd',
    'https://example.org/a/long/address?of=it&more=1',
    'x'.repeat(90),
    '•',
    '(1)',
    '&<>',
  ],
}

const plainParagraph = {
  type: 'paragraph',
  look: 'plain',
  id: null,
  number: null,
  sign: null,
} as const

const looks: readonly ParagraphLook[] = [
  'plain',
  'lead',
  'note',
  'label',
  'letterhead',
  'subtitle',
  'signature',
]

/** Trees of every kind of block and inline, however strange together; nothing in them is empty by rule. */
export const randomTrees = (writing: Writing): fc.Arbitrary<DocumentTree> => {
  const blank = fc.constantFrom(' ', '  ', ' ', '\u2028', '')
  const piece = fc
    .array(fc.tuple(fc.constantFrom(...writing.words), blank), { minLength: 1, maxLength: 7 })
    .map((pairs) => pairs.flat().join(''))
  const words: fc.Arbitrary<Inline> = piece.map((text) => ({ type: 'words', text }))
  const inline = inlineOf(words)
  const line = fc.array(inline, { minLength: 1, maxLength: 3 })
  const head = words.map((each): Block => ({ ...plainParagraph, children: [each] }))
  return fc
    .array(blockOf({ line, head }), { minLength: 1, maxLength: 6 })
    .map((blocks) => wholeTree(blocks, writing))
}

const inlineOf = (words: fc.Arbitrary<Inline>): fc.Arbitrary<Inline> =>
  fc.letrec<{ inline: Inline; quiet: Inline }>((tie) => {
    const children = fc.array(tie('quiet'), { minLength: 1, maxLength: 3 })
    const quiet = [
      { weight: 6, arbitrary: words },
      {
        weight: 1,
        arbitrary: children.map((inner): Inline => ({ type: 'strong', children: inner })),
      },
      {
        weight: 1,
        arbitrary: children.map((inner): Inline => ({ type: 'emphasis', children: inner })),
      },
      {
        weight: 1,
        arbitrary: children.map(
          (inner): Inline => ({ type: 'answer', from: '4.2.d', children: inner }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('bg', 'fr', 'en'), children)
          .map(([language, inner]): Inline => ({ type: 'foreign', language, children: inner })),
      },
      {
        weight: 1,
        arbitrary: words.map(
          (inner): Inline => ({
            type: 'abbreviation',
            expansion: 'what it stands for',
            children: [inner],
          }),
        ),
      },
    ]
    return {
      quiet: fc.oneof({ depthSize: 'small', withCrossShrink: true }, ...quiet),
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        ...quiet,
        {
          weight: 1,
          arbitrary: children.map(
            (inner): Inline => ({
              type: 'link',
              href: 'https://example.org/ü?a=1',
              children: inner,
            }),
          ),
        },
        {
          weight: 1,
          arbitrary: fc.tuple(children, fc.boolean()).map(
            ([inner, isPaged]): Inline => ({
              type: 'reference',
              to: 'somewhere',
              ...(isPaged ? { page: ' (page {page}) ' } : {}),
              children: inner,
            }),
          ),
        },
        {
          weight: 1,
          arbitrary: children.map((inner): Inline => ({ type: 'footnote', children: inner })),
        },
      ),
    }
  }).inline

type Line = fc.Arbitrary<readonly Inline[]>
/** The lines of blocks, and what stands in the head of a table: no notes or figures, for it comes again. */
type Lines = { readonly line: Line; readonly head: fc.Arbitrary<Block> }

/** How many blocks may stand inside of each other: more would not fit a page. */
const deepest = 2

const blockOf = ({ line, head }: Lines): fc.Arbitrary<Block> => {
  const numbered = simpleBlocks(line, {
    number: fc.option(fc.integer({ min: 1, max: 120 })),
    sign: fc.option(fc.constantFrom('conforms', 'partly', 'not', 'silent', 'cannot-say')),
  })
  const inner = innerBlock(line, deepest)
  return fc.oneof(
    ...numbered,
    ...nestedBlocks(inner),
    tableOf(innerBlock(line, 1), { line, head }),
    headingOf(line),
    // In the cells of many columns a picture would be wider than its cell.
    fc.constantFrom<Block>(chart, photograph()),
    fc.integer({ min: 1, max: 4 }).map((lines): Block => ({ type: 'ruled', lines })),
    several(inner).map((children): Block => ({ type: 'part', kind: 'body', children })),
  )
}

const innerBlock = (line: Line, depth: number): fc.Arbitrary<Block> => {
  const simple = simpleBlocks(line, { number: fc.constant(null), sign: fc.constant(null) })
  if (depth === 0) return fc.oneof(...simple)
  const inner = innerBlock(line, depth - 1)
  return fc.oneof(...simple, ...nestedBlocks(inner))
}

const several = (block: fc.Arbitrary<Block>): fc.Arbitrary<Block[]> =>
  fc.array(block, { minLength: 1, maxLength: 3 })

const nestedBlocks = (inner: fc.Arbitrary<Block>): fc.Arbitrary<Block>[] => [
  fc
    .record({
      ordered: fc.boolean(),
      items: fc.array(several(inner), { minLength: 1, maxLength: 4 }),
    })
    .map((list): Block => ({ type: 'list', ...list })),
  fc
    .tuple(fc.constantFrom('bg', 'en'), several(inner))
    .map(([language, children]): Block => ({ type: 'quote', language, children })),
  several(inner).map((children): Block => ({ type: 'request', children })),
]

const headingOf = (line: Line): fc.Arbitrary<Block> =>
  fc.tuple(fc.constantFrom(1, 2, 3), line).map(([level, children]): Block => {
    const words: Inline = { type: 'words', text: 'On ' }
    // A reference may print its page, which a bookmark does not know.
    const others = children.filter(({ type }) => type !== 'reference')
    return { type: 'heading', level, id: 'h', children: [words, ...others] }
  })

/** What hangs beside a paragraph: only in the flow of the page, in a list the marks of items stand there. */
type Hanging = {
  readonly number: fc.Arbitrary<number | null>
  readonly sign: fc.Arbitrary<Sign | null>
}

const simpleBlocks = (line: Line, hanging: Hanging): fc.Arbitrary<Block>[] => [
  fc
    .record({ look: fc.constantFrom(...looks), ...hanging, children: line })
    .map((facts): Block => ({ type: 'paragraph', id: null, ...facts })),
  line.map((children): Block => ({ type: 'gap', from: 'a.b.c', children })),
]

const reaches = [
  { columns: 1, rows: 1 },
  { columns: 1, rows: 1 },
  { columns: 1, rows: 1 },
  { columns: 2, rows: 1 },
  { columns: 1, rows: 2 },
  { columns: 1, rows: 9 },
  { columns: 2, rows: 2 },
  { columns: 3, rows: 9 },
]

const tableOf = (inner: fc.Arbitrary<Block>, { line, head }: Lines): fc.Arbitrary<Block> => {
  const cell = (role: fc.Arbitrary<Cell['role']>, children: fc.Arbitrary<Block[]>) =>
    fc
      .record({
        role,
        figure: fc.boolean(),
        sign: fc.constant(null),
        id: fc.constant(null),
        reach: fc.constantFrom(...reaches),
        children,
      })
      .map(({ reach, ...facts }) => ({ ...facts, ...reach }))
  const rows = (one: ReturnType<typeof cell>, most: number): fc.Arbitrary<Row[]> =>
    fc.array(fc.record({ cells: fc.array(one, { minLength: 1, maxLength: 3 }) }), {
      maxLength: most,
    })
  return fc
    .record({
      caption: fc.oneof(line, fc.constant([])),
      head: rows(cell(fc.constant('column'), several(head)), 2),
      body: rows(cell(fc.constantFrom('data', 'data', 'row'), several(inner)), 5),
      shares: fc.constant(null),
    })
    .map((table): Block => ({ type: 'table', ...table }))
}

/** Headings get ids of their own, references lead to one of them. */
const wholeTree = (blocks: readonly Block[], { language }: Writing): DocumentTree => {
  let count = 0
  const named = blocks.map((block) => renamed(block, () => `h${++count}`))
  const hasHeading = [...everyBlock(named)].some(({ type }) => type === 'heading')
  const contents: Block = {
    type: 'contents',
    title: [{ type: 'words', text: 'Contents' }],
    entries: [],
  }
  const first: Block = {
    type: 'heading',
    level: 1,
    id: 'somewhere',
    children: [{ type: 'words', text: '1' }],
  }
  const finished = finishDocument([first, ...(hasHeading ? [contents] : []), ...named])
  if (!finished.ok) throw new Error('A random tree is not whole')
  return { ...treeOf(finished.value, { draft: 'DRAFT' }), language }
}

const renamed = (block: Block, name: () => string): Block => {
  if (block.type === 'heading') return { ...block, id: name() }
  if (block.type === 'part')
    return { ...block, children: block.children.map((inner) => renamed(inner, name)) }
  return block
}
