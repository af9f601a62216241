import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composeOverview } from '../../src/composition/compose-overview.ts'
import type { ManyCases } from '../../src/composition/overview-view.ts'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { Block, DocumentTree, Table } from '../../src/document/tree.ts'
import type { CaseOverview } from '../../src/overview/case-overview.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { treeOf } from './composing.ts'

const file = 'overview/document.hbs'
const source = readFileSync(new URL(`../../templates/${file}`, import.meta.url), 'utf8')

const row = (changes: Partial<CaseOverview> = {}): CaseOverview => ({
  case: 'a-case',
  organisation: 'UHS',
  state: { code: 'XA', invented: 'Valdora' },
  bound: true,
  papers: ['submission'],
  provisions: [{ key: '3', law: 'partly', practice: 'not' }],
  problems: { error: 1, warning: 2, note: 0 },
  deadline: { day: '2026-09-01', sendingDate: '2026-08-20', sending: 'inTime' },
  sent: null,
  ...changes,
})

const treeWith = (rows: readonly CaseOverview[], unread: ManyCases['unread'] = []): DocumentTree =>
  treeOf(
    composeOverview(
      {
        cases: rows.map((overview, index) => ({ name: `folder-${index + 1}`, overview })),
        unread,
        today: '2026-08-01',
      },
      { templates: [{ file, source }], wording: wordingOf('en'), hasGlyph: () => true },
    ),
  )

const tablesOf = (tree: DocumentTree): readonly Table[] =>
  [...everyBlock(tree.children)].filter((block) => block.type === 'table')

/** The paragraphs of a cell or an item, parted by strokes. */
const wordsIn = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.type === 'paragraph' ? plainText(block.children) : '')).join(' / ')

const rowsOf = ({ head, body }: Table): readonly (readonly string[])[] =>
  [...head, ...body].map(({ cells }) => cells.map(({ children }) => wordsIn(children)))

test('a case is a row: who, what for, what is left, by when', () => {
  const [cases] = tablesOf(treeWith([row()]))
  expect(rowsOf(cases as Table)).toEqual([
    ['No.', 'Case', 'Documents', 'Problems left', 'Deadline'],
    [
      '1',
      'UHS, Valdora / Folder: folder-1 / The Convention binds the State',
      'submission',
      '1 error, 2 warnings, 0 notes',
      '1 September 2026 / Date of sending: 20 August 2026, in time',
    ],
  ])
})

test('that a paper was sent stands under the deadline, and whether answers were changed since', () => {
  const sent = { on: '2026-08-19', changedSince: true }
  const [cases] = tablesOf(treeWith([row({ sent })]))
  expect(rowsOf(cases as Table)[1]?.[4]).toBe(
    '1 September 2026 / Date of sending: 20 August 2026, in time / ' +
      'Sent: 19 August 2026; answers were changed since',
  )
})

test('Articles stand below each other and cases beside, three to a table, each value in words', () => {
  const rows = [
    row(),
    row({ provisions: [{ key: '1.a', law: 'notAssessed', practice: 'notAssessed' }] }),
    row({ provisions: [{ key: '3', law: 'unanswered', practice: 'silent' }] }),
    row({ provisions: [] }),
  ]
  const [, first, ...more] = tablesOf(treeWith(rows))
  expect(more).toEqual([])
  expect(rowsOf(first as Table).map((cells) => cells.slice(1))).toEqual([
    ['1. UHS, Valdora', '2. UHS, Valdora', '3. UHS, Valdora'],
    ['–', 'Dealt with; not assessed', '–'],
    [
      'Law: partly in conformity / Practice: not in conformity',
      '–',
      'Law: no answer yet / Practice: silent',
    ],
  ])
})

test('a case without a deadline shows none', () => {
  const [cases] = tablesOf(treeWith([row({ papers: ['gap-report'], deadline: null })]))
  expect(rowsOf(cases as Table)[1]?.at(-1)).toBe('–')
})

test('what cannot be read is listed, and markup in a name stays words', () => {
  const tree = treeWith([], [{ name: '<b>bad</b>', problem: 'The file is empty.' }])
  const words = [...everyBlock(tree.children)].map((block) => wordsIn([block]))
  expect(words).toContain('No case could be read.')
  expect(words).toContain('<b>bad</b>: The file is empty.')
})

test('every page says that it is internal', () => {
  const { running } = treeWith([row()])
  expect(running.notice).toMatch(/Internal.*Not to be sent/)
  expect(running.foot).toBe('Internal')
})
