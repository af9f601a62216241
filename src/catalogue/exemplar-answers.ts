import { referTo } from '../convention/cite.ts'
import { provisionKeys } from '../convention/provisions.ts'
import type { Figures } from '../quantities/figures.ts'
import type { Field, Kind, ReferredList } from '../questions/kinds.ts'
import type { RawAnswers } from './applies.ts'
import { questions } from './catalogue.ts'
import type { Question } from './question.ts'
import { type RecordName, recordKinds } from './records.ts'

/** Records of a list; with each turn they make other choices. */
const inList = 3

/** So many files are filled; the records of all of them together make every choice of a list of up to twelve. */
const turns = 4

/**
 * Files of answers in which every question is answered; one where nothing is known that can be unknown, and one
 * where nothing is answered. From them it is learnt what papers can name. Nothing in them is true
 * of anybody.
 */
export const exemplarAnswers = (): readonly RawAnswers[] => [
  everything(0),
  notBound(everything(1)),
  withOneMinimumWage(everything(2)),
  notBound(everything(3)),
  { ...everything(turns - 1), ...nothingKnown },
  {},
]

const nothingKnown: RawAnswers = Object.fromEntries(
  questions
    .filter(({ kind, provision }) => kind.type !== 'records' || provision !== undefined)
    .map(({ id }) => [id, { notKnown: true, note: 'words' }]),
)

const everything = (turn: number): RawAnswers => ({
  ...Object.fromEntries(questions.map((question) => [question.id, replyTo(question, turn)])),
  [figuresQuestion]: [
    ...recordsOf('figure', figuresQuestion, turn),
    // Two figures at odds, of which the internal edition tells.
    ...['1', '2'].map((value) => ({ id: `F-9${value}`, measures: 'words', value })),
  ],
  // What is asked of an invented State alone is asked here too.
  'standing.country': 'XA',
  'membership.print': 'yes',
})

/** Of two that are in force at once none is set beside pay. */
const withOneMinimumWage = (answers: RawAnswers): RawAnswers => {
  const wages = answers['4.2.d.pay.minimumWages']
  return { ...answers, '4.2.d.pay.minimumWages': Array.isArray(wages) ? wages.slice(0, 1) : [] }
}

/** The same of a State that the Convention does not bind. */
const notBound = ({
  'standing.ratified': _ratified,
  'standing.inForce': _inForce,
  ...answers
}: RawAnswers): RawAnswers => ({ ...answers, 'standing.bound': 'no' })

const figuresQuestion = 'homework.figures'

const replyTo = (question: Question, turn: number): unknown =>
  question.kind.type === 'records'
    ? recordsOf(question.kind.record, question.id, turn)
    : valueOfKind(question.kind, turn * inList)

/** In the last of a list only choices are made: what a paper says of a record without words is met too. */
const recordsOf = (name: RecordName, id: string, turn: number): readonly object[] => {
  const { prefix, fields } = recordKinds[name]
  const alike = questions.filter(
    ({ kind }) => kind.type === 'records' && recordKinds[kind.record].prefix === prefix,
  )
  const first = alike.findIndex((one) => one.id === id) * inList + 1
  // Consent that was taken back would take the record out of every paper.
  const kinds = Object.entries<Field>(fields).filter(([field]) => field !== 'consentWithdrawn')
  return Array.from({ length: inList }, (_, index) => ({
    id: `${prefix}-${String(first + index).padStart(2, '0')}`,
    ...Object.fromEntries(
      kinds
        .filter(([, { kind }]) => index < inList - 1 || kind.type === 'choice')
        .map(([field, { kind }], at) => {
          const record = turn * inList + index
          // In every other record only the first field makes another choice: it comes with the common ones too.
          return [field, valueOfKind(kind, record % 2 === 1 || at === 0 ? record : 0)]
        }),
    ),
  }))
}

const exemplarIds: Readonly<Record<ReferredList, string>> = {
  'evidence.items': 'E-01',
  witnesses: 'W-01',
  '4.2.d.pay.minimumWages': 'N-01',
}

const exemplarSpread = {
  median: '1.40',
  lowerQuartile: '1.10',
  upperQuartile: '1.90',
  least: '0.80',
  most: '2.60',
}

const exemplarFigures: Figures = {
  currency: 'EUR',
  minimum: { id: 'N-01', hourly: '3.00' },
  groups: [
    {
      ...{ by: 'all', value: null, n: 60, belowMinimum: 50 },
      gross: exemplarSpread,
      net: exemplarSpread,
    },
  ],
  payBands: [
    { from: '0', to: '1', n: 20 },
    { from: '1', to: null, n: 40 },
  ],
  hoursBands: [
    { from: '0', to: '40', n: 30 },
    { from: '40', to: null, n: 30 },
  ],
  shares: [{ subject: 'writtenContract', yes: 6, no: 50, unknown: 4 }],
}

const valueOfKind = (kind: Kind, turn: number): unknown => {
  switch (kind.type) {
    case 'text':
      return 'words'
    case 'longText':
      return 'one line\nand another'
    case 'choice':
      return kind.choices[Math.floor((turn * kind.choices.length) / (turns * inList))]?.value
    case 'choices':
      return kind.choices.map(({ value }) => value).slice(0, kind.atMost)
    case 'count':
      return 22
    case 'date':
      return '2026-05-31'
    case 'link':
      return 'https://example.org/'
    case 'country':
      return 'XA'
    case 'rate':
      return { amount: '0.60', currency: 'EUR', per: 'pair' }
    case 'money':
      return { amount: '4.20', currency: 'EUR' }
    case 'decimal':
      return '7.5'
    case 'figures':
      return exemplarFigures
    case 'consent':
      return { union: true, ilo: true, public: true }
    case 'references':
      return [exemplarIds[kind.to]]
    case 'provisions':
      return provisionKeys.map(referTo)
  }
}
