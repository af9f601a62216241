import { beforeAll, describe, expect, test } from 'vitest'
import { audiencesOf, type PaperName } from '../../src/catalogue/papers.ts'
import { paperCharts } from '../../src/commands/papers/paper-charts.ts'
import { compose } from '../../src/composition/compose.ts'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { DocumentTree, Figure, Table } from '../../src/document/tree.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Audience } from '../../src/evidence/released.ts'
import type { Figures } from '../../src/quantities/figures.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { assessmentOf, type Given } from '../builders/answers-file.ts'
import { templateOf, templatesOf, treeOf, wordsOf } from './composing.ts'

const spread = {
  median: '1.87',
  lowerQuartile: '1.24',
  upperQuartile: '3.20',
  least: '0.42',
  most: '6.10',
}

const group = (by: 'all' | 'sex', value: string | null, [n, belowMinimum]: [number, number]) => ({
  by,
  value,
  n,
  gross: spread,
  net: spread,
  belowMinimum,
})

const figures: Figures = {
  currency: 'EUR',
  minimum: { id: 'N-01', hourly: '4.20' },
  groups: [
    group('all', null, [60, 51]),
    group('sex', 'women', [57, 49]),
    group('sex', 'men', [3, 2]),
  ],
  payBands: [
    { from: '0', to: '2', n: 31 },
    { from: '2', to: '4', n: 18 },
    { from: '4', to: '6', n: 8 },
    { from: '6', to: null, n: 3 },
  ],
  hoursBands: [
    { from: '0', to: '40', n: 18 },
    { from: '40', to: '60', n: 38 },
    { from: '60', to: null, n: 4 },
  ],
  shares: [
    { subject: 'writtenContract', yes: 6, no: 54, unknown: 0 },
    { subject: 'maternity', yes: 3, no: 57, unknown: 0 },
  ],
}

const answers: Given = {
  'scope.provisions': ['4.2.d'],
  'evidence.surveys': [
    {
      id: 'S-01',
      title: 'Sixty homeworkers',
      when: 'June 2026',
      read: 63,
      kept: 60,
      refused: 3,
      figures,
    },
  ],
}

const paperOf = async (
  paper: PaperName,
  {
    audience = audiencesOf(paper)[0],
    given = answers,
  }: { audience?: Audience; given?: Given } = {},
): Promise<DocumentTree> => {
  const desk = {
    edition: withhold(assessmentOf(given), audience),
    wording: wordingOf('en'),
    draft: false,
  }
  const templates = templatesOf(paper)
  const charts = await paperCharts(desk, templates)
  return treeOf(compose(desk.edition, { ...desk, paper, templates, charts, hasGlyph: () => true }))
}

const figuresIn = ({ children }: DocumentTree): readonly Figure[] =>
  [...everyBlock(children)].filter((block) => block.type === 'figure')

const tablesIn = ({ children }: DocumentTree): readonly Table[] =>
  [...everyBlock(children)].filter((block) => block.type === 'table')

/** The cells of the tables that stand in the annex of the surveys. */
const annexCells = (tree: DocumentTree): readonly string[] => {
  const wanted = /^(?:Pay for an hour|Net pay|Hours a week|What homeworkers)/
  return tablesIn(tree)
    .filter(({ caption }) => wanted.test(plainText(caption)))
    .flatMap(({ head, body }) => [...head, ...body])
    .flatMap(({ cells }) => cells)
    .map(({ children }) => wordsOf({ ...tree, children }))
}

describe('the submission', () => {
  let tree: DocumentTree
  beforeAll(async () => {
    tree = await paperOf('submission')
  })

  test('shows pay, protections and hours, each with what it shows, n and source', () => {
    const told = figuresIn(tree).map(({ alternative, caption }) => [
      alternative,
      plainText(caption),
    ])
    expect(told.map(([alternative]) => alternative).toSorted()).toEqual([
      'Hours of all work for a week, as told by 60 homeworkers. The largest group, 42 of them, works 40 or more hours.',
      'Of 60 homeworkers who told of their pay, 51 earn less than EUR 4.20 an hour. After their own costs, half of them earn EUR 1.87 or less.',
      'What homeworkers have, of all who were asked. The most have this: A written contract: 6 of 60. The fewest: Pay during maternity: fewer than 5 of 60.',
    ])
    for (const [, caption] of told) {
      expect(caption).toContain('n = 60')
      expect(caption).toContain('Source: survey S-01, “Sixty homeworkers”. Asked: June 2026.')
    }
  })

  test('says how many answers were read and left out', () => {
    expect(wordsOf(tree)).toContain('The answers of 60 people are counted.')
    expect(wordsOf(tree)).toContain('Answers read: 63; of these left out: 3.')
  })

  test('has the numbers of the pictures as tables', () => {
    const cells = annexCells(tree)
    for (const number of ['60', '51', '31', '18', '42', '6', '54']) expect(cells).toContain(number)
  })

  test('tells of no number of one to four people in any table or picture', () => {
    expect(annexCells(tree)).toContain('fewer than 5')
    expect(annexCells(tree).filter((cell) => /^[1-4]$/.test(cell))).toEqual([])
    const labels = figuresIn(tree).flatMap(({ picture }) =>
      picture.type === 'drawing'
        ? picture.shapes.flatMap((shape) => (shape.type === 'label' ? [shape.text] : []))
        : [],
    )
    expect(labels).toContain('fewer than 5 of 60')
    expect(labels.filter((label) => /^[1-4](?: of \d+)?$/.test(label))).toEqual([])
  })
})

describe('other papers', () => {
  test('for the house hold all numbers', async () => {
    const cells = annexCells(await paperOf('submission', { audience: 'internal' }))
    expect(cells).toContain('3')
    expect(cells.some((cell) => cell.includes('0.42–6.10'))).toBe(true)
  })

  test.each(['brief', 'gap-report'] as const)('such as the %s show pay', async (paper) => {
    const alternatives = figuresIn(await paperOf(paper)).map(({ alternative }) => alternative)
    expect(alternatives.some((words) => words.startsWith('Of 60 homeworkers'))).toBe(true)
  })

  test('without a survey have neither pictures nor an annex of it', async () => {
    const tree = await paperOf('submission', { given: { 'scope.provisions': ['4.2.d'] } })
    expect(figuresIn(tree)).toEqual([])
    expect(wordsOf(tree)).not.toContain('Figures of the surveys')
  })
})

describe('the picture of assessments', () => {
  const given = {
    'scope.provisions': ['4.2.d', '7', '8'],
    '4.2.d.law.assessment': 'partly',
    '4.2.d.practice.assessment': 'not',
    '7.law.assessment': 'not',
    '7.practice.assessment': 'not',
    '8.law.assessment': 'conforms',
  }

  test('says how many conform, and shows each Article in its row', async () => {
    const [figure] = figuresIn(await paperOf('submission', { given }))
    expect(figure?.alternative).toMatch(
      /^Of 3 provisions that are assessed, 1 conform in law and 1 do not; in practice 0 conform and 2 do not\./,
    )
    const labels =
      figure?.picture.type === 'drawing'
        ? figure.picture.shapes.flatMap((shape) => (shape.type === 'label' ? [shape.text] : []))
        : []
    expect(labels.filter((label) => label.includes('4(2)(d)'))).toHaveLength(2)
    expect(labels).not.toContain('is silent')
  })
})

describe('a template that asks for a chart', () => {
  const about =
    '<figure><svg viewBox="0 0 9 9"><title>x</title><rect width="9" height="9"/></svg></figure>'
  const composedWith = (chart: string) =>
    compose(withhold(assessmentOf({ 'organisation.about': about }), 'committee'), {
      paper: 'submission',
      templates: templateOf(`<section>${chart}<p>–</p></section>`),
      wording: wordingOf('en'),
      draft: false,
      hasGlyph: () => true,
      charts: new Map(),
    })

  test('gets none out of an answer', () => {
    expect(figuresIn(treeOf(composedWith('{{chart organisation.about.text}}')))).toEqual([])
  })
})
