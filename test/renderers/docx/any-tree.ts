import fc, { type Arbitrary } from 'fast-check'
import type { Block, Cell, Inline, Row } from '../../../src/document/tree.ts'
import { anyCharacter } from '../../builders/any-character.ts'

// Trees as wild as the types allow, small enough that many of them can be made.

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,9}$/) },
  fc.constantFrom('عمل', 'בית', 'घर', 'บ้าน', '家', '<w:t>', '&amp;', '{bullet-0}', '12.5', '😀'),
  fc.constantFrom(
    'CURRENT',
    'TOTAL_PAGES',
    'a\u2028b',
    'co\u00adop',
    '\uffff',
    '\u0001',
    ' ',
    '\t',
  ),
)
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
const words = text.map((each): Inline => ({ type: 'words', text: each }))
const language = fc.constantFrom('en', 'ar', 'he', 'hi', 'zh')
const id = fc.constantFrom('a', 'b-2', 'C 3', 'пример', '')

const inPath = fc.oneof(
  fc.constantFrom(...'az09-._~!$&()*+,;=:@'),
  anyCharacter.map(encodeURIComponent),
)
const href = fc
  .tuple(fc.webAuthority(), fc.array(fc.string({ unit: inPath })))
  .map(([host, path]) => `https://${[host, ...path].join('/')}`)

const inline: Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => {
  const children = fc.array(tie('inline'), { maxLength: 3 })
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const), children }),
      fc.record({ type: fc.constant('link' as const), href, children }),
      fc.record(
        {
          type: fc.constant('reference' as const),
          to: id,
          page: fc.constantFrom(' (page {page})', '{page}', ', {page} b\u2028'),
          children,
        },
        { requiredKeys: ['type', 'to', 'children'] },
      ),
      fc.record({ type: fc.constant('answer' as const), from: id, children }),
      fc.record({ type: fc.constant('foreign' as const), language, children }),
      fc.record({ type: fc.constant('footnote' as const), children: fc.array(words) }),
    ),
  }
}).inline
const inlines = fc.array(inline, { maxLength: 4 })

const sign = fc.constantFrom(null, 'conforms' as const, 'not' as const)
const span = fc.constantFrom(1, 1, 1, 2, 3)

export const anyBlock: Arbitrary<Block> = fc.letrec<{ block: Block; row: Row; cell: Cell }>(
  (tie) => {
    const blocks = fc.array(tie('block'), { maxLength: 3 })
    const rows = fc.array(tie('row'), { maxLength: 3 })
    return {
      cell: fc.record({
        role: fc.constantFrom('column' as const, 'row' as const, 'data' as const),
        figure: fc.boolean(),
        sign,
        id: fc.option(id),
        columns: span,
        rows: span,
        children: blocks,
      }),
      row: fc.record({ cells: fc.array(tie('cell'), { maxLength: 4 }) }),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.record({
          type: fc.constant('paragraph' as const),
          look: fc.constantFrom('plain', 'plain', 'lead', 'note', 'label', 'title', 'signature'),
          id: fc.option(id),
          number: fc.option(fc.integer({ min: 1, max: 9 })),
          sign,
          children: inlines,
        }),
        fc.record({
          type: fc.constant('heading' as const),
          level: fc.constantFrom(1 as const, 2 as const, 3 as const),
          id,
          children: inlines,
        }),
        fc.record({
          type: fc.constant('list' as const),
          ordered: fc.boolean(),
          items: fc.array(blocks, { maxLength: 3 }),
        }),
        fc.record({
          type: fc.constant('table' as const),
          caption: inlines,
          head: rows,
          body: rows,
          shares: fc.constantFrom(null, [1, 2], [3, 1, 1]),
        }),
        fc.record({
          type: fc.constantFrom('quote' as const, 'request' as const),
          children: blocks,
        }),
        fc.record({ type: fc.constant('gap' as const), from: id, children: inlines }),
        fc.record({ type: fc.constant('ruled' as const), lines: fc.nat({ max: 3 }) }),
        fc.record({
          type: fc.constant('part' as const),
          kind: fc.constantFrom('letter' as const, 'body' as const),
          children: blocks,
        }),
        fc.record({
          type: fc.constant('contents' as const),
          title: inlines,
          entries: fc.array(
            fc.record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const), to: id, text }),
            { maxLength: 3 },
          ),
        }),
      ),
    }
  },
).block
