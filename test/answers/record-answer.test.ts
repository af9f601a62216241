import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from '../../src/answers/draft.ts'
import { nextRecordId, type Replying, recordAnswer } from '../../src/answers/record-answer.ts'
import { draftOf } from '../builders/answers-file.ts'

const draftAfter = (draft: Draft, ...replies: readonly Replying[]): Draft =>
  replies.reduce((before, replying) => recordAnswer(before, replying).draft, draft)

describe('an answer is recorded', () => {
  test('whole, with what stood there before', () => {
    const { draft, changes } = recordAnswer(draftOf({ 'organisation.name': 'Old' }), {
      question: 'organisation.name',
      value: 'New',
    })
    expect(draft.answers).toEqual({ 'organisation.name': 'New' })
    expect(changes).toEqual([
      { question: 'organisation.name', record: null, old: 'Old', new: 'New', reason: null },
    ])
  })

  test('whatever it is worth', () => {
    const wrong = draftAfter(emptyDraft('en'), {
      question: 'organisation.founded',
      value: 'long ago',
    })
    expect(wrong.answers).toEqual({ 'organisation.founded': 'long ago' })
  })

  test('and taken away', () => {
    const gone = draftAfter(draftOf({ 'organisation.name': 'Old' }), {
      question: 'organisation.name',
      value: undefined,
    })
    expect(gone.answers).toEqual({})
  })

  test('without a change to the draft before', () => {
    const before = Object.freeze(draftOf(Object.freeze({ 'organisation.name': 'Old' })))
    recordAnswer(before, { question: 'organisation.name', value: 'New' })
    expect(before.answers).toEqual({ 'organisation.name': 'Old' })
  })
})

describe('a record is added, changed and removed', () => {
  const claims = '6.practice.claims'
  const one = { id: 'C-01', text: 'one' }
  const two = { id: 'C-02', text: 'two' }
  const cases: readonly [
    what: string,
    before: unknown,
    record: string,
    value: unknown,
    after: unknown,
  ][] = [
    ['the first', undefined, 'C-01', one, [one]],
    ['one more', [one], 'C-02', two, [one, two]],
    [
      'one changed in its place',
      [one, two],
      'C-01',
      { id: 'C-01', text: 'new' },
      [{ id: 'C-01', text: 'new' }, two],
    ],
    ['one removed', [one, two], 'C-01', undefined, [two]],
    ['beside what is no record', ['by hand', one], 'C-02', two, ['by hand', one, two]],
    ['in place of "not known"', { notKnown: true }, 'C-01', one, [one]],
  ]
  test.each(cases)('%s', (_, ...[before, record, value, expected]) => {
    const draft = before === undefined ? emptyDraft('en') : draftOf({ [claims]: before })
    expect(draftAfter(draft, { question: claims, record, value }).answers[claims]).toEqual(expected)
  })

  test('the journal hears of the record alone', () => {
    const { changes } = recordAnswer(draftOf({ [claims]: [one, two] }), {
      question: claims,
      record: 'C-02',
      value: undefined,
    })
    expect(changes).toEqual([
      { question: claims, record: 'C-02', old: two, new: null, reason: null },
    ])
  })

  test('the journal hears the whole where something else stood there', () => {
    const note = { notKnown: true, note: 'asked in May' }
    const { changes } = recordAnswer(draftOf({ [claims]: note }), {
      question: claims,
      record: 'C-01',
      value: one,
    })
    expect(changes).toEqual([
      { question: claims, record: null, old: note, new: [one], reason: null },
    ])
  })
})

describe('what does not apply is parked, and comes back', () => {
  test('when a provision is chosen no more', () => {
    const chosen = draftOf({
      'scope.provisions': ['3', '6'],
      '6.gap': 'No figures.',
      '3.gap': 'No policy.',
    })
    const { draft, changes } = recordAnswer(chosen, { question: 'scope.provisions', value: ['3'] })
    expect(draft.answers).toEqual({ 'scope.provisions': ['3'], '3.gap': 'No policy.' })
    expect(draft.parked).toEqual({ '6.gap': 'No figures.' })
    expect(
      changes.map(({ question, old, new: now, reason }) => [question, old, now, reason]),
    ).toEqual([
      ['scope.provisions', ['3', '6'], ['3'], null],
      ['6.gap', 'No figures.', null, 'parked'],
    ])
    const again = recordAnswer(draft, { question: 'scope.provisions', value: ['6', '3'] })
    expect(again.draft.answers['6.gap']).toBe('No figures.')
    expect(again.draft.parked).toEqual({})
    expect(again.changes.at(-1)).toEqual({
      question: '6.gap',
      record: null,
      old: null,
      new: 'No figures.',
      reason: 'restored',
    })
  })

  test('when a matter is chosen no more, but not while the Article is chosen too', () => {
    const both = draftOf({
      'scope.matters': ['uncounted'],
      'scope.provisions': ['6'],
      '6.gap': 'x',
    })
    const kept = draftAfter(both, { question: 'scope.matters', value: [] })
    expect(kept.answers['6.gap']).toBe('x')
    expect(draftAfter(kept, { question: 'scope.provisions', value: [] }).parked).toEqual({
      '6.gap': 'x',
    })
  })

  test('when the answer changes on which it depends', () => {
    const association = draftOf({
      'organisation.legalForm': 'association',
      'organisation.cosigner': 'Garment Union',
    })
    const union = draftAfter(association, {
      question: 'organisation.legalForm',
      value: 'tradeUnion',
    })
    expect(union.parked).toEqual({ 'organisation.cosigner': 'Garment Union' })
    const back = draftAfter(union, { question: 'organisation.legalForm', value: 'ngo' })
    expect(back.answers['organisation.cosigner']).toBe('Garment Union')
  })

  test('with what follows from its return: of an invented State that is not bound again', () => {
    const answers = {
      'standing.country': 'XA',
      'standing.bound': 'no',
      'ratification.ask': 'To ratify',
    }
    const there = recordAnswer(draftOf(answers), { question: 'standing.country', value: 'BG' })
    expect(there.draft.parked).toEqual({ 'standing.bound': 'no', 'ratification.ask': 'To ratify' })
    const back = recordAnswer(there.draft, { question: 'standing.country', value: 'XA' })
    expect(back.draft).toEqual(draftOf(answers))
    expect(back.changes.map(({ question, reason }) => [question, reason])).toEqual([
      ['standing.country', null],
      ['standing.bound', 'restored'],
      ['ratification.ask', 'restored'],
    ])
  })

  test('an answer given anew is not overwritten by the parked one, nor the parked one by it', () => {
    const parked: Draft = { ...draftOf({ '6.gap': 'new' }), parked: { '6.gap': 'old' } }
    const draft = draftAfter(
      parked,
      { question: 'scope.provisions', value: ['6'] },
      { question: 'scope.provisions', value: [] },
    )
    expect([draft.answers['6.gap'], draft.parked['6.gap']]).toEqual(['new', 'old'])
  })

  test('what no question knows stays where it is', () => {
    const draft = draftOf({ 'scope.provisions': ['6'], '6.my.own': 'x', 'unheard.of': 1 })
    expect(draftAfter(draft, { question: 'scope.provisions', value: [] }).answers).toEqual({
      'scope.provisions': [],
      '6.my.own': 'x',
      'unheard.of': 1,
    })
  })
})

describe('record ids are never given twice', () => {
  const cases: readonly [what: string, draft: Draft, used: readonly string[], next: string][] = [
    ['the first', emptyDraft('en'), [], 'C-01'],
    ['after those in the answers', draftOf({ '6.practice.claims': [{ id: 'C-07' }] }), [], 'C-08'],
    [
      'after those of any list',
      draftOf({ '3.practice.claims': [{ id: 'C-09' }], '6.practice.claims': [{ id: 'C-02' }] }),
      [],
      'C-10',
    ],
    [
      'after those parked',
      { ...emptyDraft('en'), parked: { '6.practice.claims': [{ id: 'C-03' }] } },
      [],
      'C-04',
    ],
    [
      'after those unplaced',
      { ...emptyDraft('en'), unplaced: { old: [{ id: 'C-05' }] } },
      [],
      'C-06',
    ],
    [
      'after those once removed',
      draftOf({ '6.practice.claims': [{ id: 'C-01' }] }),
      ['C-04', 'E-09'],
      'C-05',
    ],
    ['after a hundred', draftOf({ '6.practice.claims': [{ id: 'C-99' }] }), [], 'C-100'],
    [
      'after one of which something was confirmed',
      {
        ...emptyDraft('en'),
        confirmed: [
          { code: 'c', question: 'q', record: 'C-02', text: '', reason: '', by: '', on: '' },
        ],
      },
      [],
      'C-03',
    ],
  ]
  test.each(cases)('%s', (_, ...[draft, used, next]) => {
    expect(nextRecordId(draft, 'claim', used)).toBe(next)
  })
})

describe('nothing is ever lost', () => {
  const reply = fc.oneof(
    fc.record({ question: fc.constant('scope.provisions'), value: fc.subarray(['3', '6', '10']) }),
    fc.record({
      question: fc.constant('scope.matters'),
      value: fc.subarray(['pay', 'uncounted', 'unheard']),
    }),
    fc.record({
      question: fc.constant('organisation.legalForm'),
      value: fc.constantFrom('ngo', 'tradeUnion'),
    }),
    fc.record({
      question: fc.constant('standing.lastSubmission'),
      value: fc.constantFrom('2020', undefined),
    }),
    fc.record({
      question: fc.constant('standing.country'),
      value: fc.constantFrom('XA', 'BG', undefined),
    }),
    fc.record({
      question: fc.constantFrom(
        '6.gap',
        '3.gap',
        '3.news',
        '6.news',
        '4.2.d.gap',
        'organisation.cosigner',
        'standing.countryName',
      ),
      value: fc.nat().map(String),
    }),
  )
  const valuesIn = ({ answers, parked }: Draft): readonly string[] =>
    [...Object.entries(answers), ...Object.entries(parked)].map((entry) => JSON.stringify(entry))

  test('every value that was there is still answered or parked, but for the one that was replaced', () => {
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 30 }), (replies) => {
        replies.reduce((before, replying) => {
          const { draft } = recordAnswer(before, replying)
          const replaced = JSON.stringify([replying.question, before.answers[replying.question]])
          const now = valuesIn(draft)
          expect(
            valuesIn(before).filter((value) => value !== replaced && !now.includes(value)),
          ).toEqual([])
          return draft
        }, emptyDraft('en'))
      }),
      { numRuns: 300 },
    )
  })
})
