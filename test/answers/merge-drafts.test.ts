import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conflict, Decision } from '../../src/answers/conflict.ts'
import { type Draft, emptyDraft } from '../../src/answers/draft.ts'
import { type Copy, mergeDrafts } from '../../src/answers/merge-drafts.ts'

type Answers = Record<string, unknown>

const aDraft = (answers: Answers, more: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('en'),
  answers,
  ...more,
})

/** A copy that knows how it began. */
const copy = (began: Draft, draft: Draft, given: readonly string[] = []): Copy => ({
  draft,
  began,
  given: new Set(given),
})

/** Two copies of one beginning. */
const apart = (began: Draft, first: Draft, second: Draft) => ({
  first: copy(began, first),
  second: copy(began, second),
})

/** Two copies of which nobody knows how they began. */
const unknown = (first: Draft, second: Draft) => ({
  first: copy(first, first),
  second: copy(second, second),
})

const merged = (began: Answers, first: Answers, second: Answers) => {
  const { draft, conflicts, renamed } = mergeDrafts(
    apart(aDraft(began), aDraft(first), aDraft(second)),
  )
  return { answers: draft.answers, conflicts, renamed: [...renamed] }
}

const places = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ question, record, field }) => [question, record, field])

const claims = '3.practice.claims'
const laws = '3.law.texts'

describe('what only one of the two changed is taken', () => {
  test.each([
    { what: 'an answer', began: { a: 'x' }, first: { a: 'y' }, second: { a: 'x' }, is: { a: 'y' } },
    { what: 'an answer', began: { a: 'x' }, first: { a: 'x' }, second: { a: 'y' }, is: { a: 'y' } },
    { what: 'a new one', began: {}, first: {}, second: { a: 'y' }, is: { a: 'y' } },
    { what: 'what went', began: { a: 'x' }, first: {}, second: { a: 'x' }, is: {} },
    { what: 'two alike', began: {}, first: { a: 'y' }, second: { a: 'y' }, is: { a: 'y' } },
    {
      what: 'a record that went, and another that came',
      began: { [claims]: [{ id: 'C-01', text: 'x' }] },
      first: { [claims]: [] },
      second: {
        [claims]: [
          { id: 'C-01', text: 'x' },
          { id: 'C-02', text: 'y' },
        ],
      },
      is: { [claims]: [{ id: 'C-02', text: 'y' }] },
    },
    {
      what: 'two fields of one record',
      began: { [claims]: [{ id: 'C-01', text: 'x', when: '2024' }] },
      first: { [claims]: [{ id: 'C-01', text: 'y', when: '2024' }] },
      second: { [claims]: [{ id: 'C-01', text: 'x', about: 'many' }] },
      is: { [claims]: [{ id: 'C-01', text: 'y', about: 'many' }] },
    },
    {
      what: 'a new order of demands, and a demand that came',
      began: { demands: [{ id: 'D-01' }, { id: 'D-02' }] },
      first: { demands: [{ id: 'D-01' }, { id: 'D-02' }, { id: 'D-03' }] },
      second: { demands: [{ id: 'D-02' }, { id: 'D-01' }] },
      is: { demands: [{ id: 'D-02' }, { id: 'D-01' }, { id: 'D-03' }] },
    },
  ])('$what: $first and $second', ({ began, first, second, is }) => {
    expect(merged(began, first, second)).toEqual({ answers: is, conflicts: [], renamed: [] })
  })

  test('what stands beside the answers too', () => {
    const entry = { code: 'c', question: 'q', text: 't', reason: 'r', by: 'b', on: '2026' }
    const began = aDraft({}, { confirmed: [entry], unplaced: { old: 1 } })
    const first = aDraft({}, { confirmed: [], unplaced: { old: 1, one: 1 }, language: 'es' })
    const second = aDraft(
      {},
      { confirmed: [entry, { ...entry, code: 'd' }], unplaced: { old: 1, one: 2 } },
    )
    const { draft, conflicts } = mergeDrafts(apart(began, first, { ...second, ours: true }))
    expect(conflicts).toEqual([])
    expect(draft).toMatchObject({
      language: 'es',
      confirmed: [{ code: 'd' }],
      unplaced: { old: 1, one: 1, 'one (2)': 2 },
      ours: true,
    })
  })

  test('an answer that one parked and the other went on with is parked with what was written', () => {
    const began = aDraft({ q: 'x' })
    const first = aDraft({}, { parked: { q: 'x' } })
    const second = aDraft({ q: 'y' })
    for (const { draft, conflicts } of [
      mergeDrafts(apart(began, first, second)),
      mergeDrafts(apart(began, second, first)),
    ]) {
      expect(conflicts).toEqual([])
      expect(draft).toMatchObject({ answers: {}, parked: { q: 'y' } })
    }
  })
})

describe('what both changed differently is a conflict', () => {
  test.each([
    { what: 'an answer', began: { a: 'x' }, first: { a: 'y' }, second: { a: 'z' } },
    { what: 'a new answer', began: {}, first: { a: 'y' }, second: { a: 'z' } },
    { what: 'gone here, changed there', began: { a: 'x' }, first: {}, second: { a: 'z' } },
  ])('$what', ({ began, first, second }) => {
    expect(places(merged(began, first, second).conflicts)).toEqual([['a', null, null]])
    expect(places(merged(began, second, first).conflicts)).toEqual([['a', null, null]])
  })

  test('a field of a record, with both values', () => {
    const record = (text: string) => ({ [claims]: [{ id: 'C-01', text }] })
    const { conflicts } = merged(record('x'), record('y'), record('z'))
    expect(conflicts).toEqual([
      {
        ...{ part: 'answers', question: claims, record: 'C-01', field: 'text' },
        ...{ first: 'y', second: 'z', offers: ['first', 'second', 'both'] },
      },
    ])
  })

  test('a record that one took away and the other changed', () => {
    const began = { [claims]: [{ id: 'C-01', text: 'x' }] }
    const { conflicts } = merged(began, { [claims]: [] }, { [claims]: [{ id: 'C-01', text: 'y' }] })
    expect(conflicts).toMatchObject([
      { record: 'C-01', field: null, first: undefined, offers: ['first', 'second'] },
    ])
  })

  test('fields that tell one thing together, as one', () => {
    const claim = (more: object) => ({ [claims]: [{ id: 'C-01', ...more }] })
    const { conflicts } = merged(
      claim({ affected: 38, asked: 60 }),
      claim({ affected: 40, asked: 60 }),
      claim({ affected: 38, asked: 80 }),
    )
    expect(conflicts).toMatchObject([
      {
        field: 'affected',
        first: { affected: 40, asked: 60 },
        second: { affected: 38, asked: 80 },
      },
    ])
  })

  test('the order of a list', () => {
    const list = (...ids: string[]) => ({ demands: ids.map((id) => ({ id })) })
    const { conflicts } = merged(
      list('D-01', 'D-02', 'D-03'),
      list('D-02', 'D-01', 'D-03'),
      list('D-03', 'D-01', 'D-02'),
    )
    expect(conflicts).toMatchObject([
      { question: 'demands', record: null, first: ['D-02', 'D-01', 'D-03'] },
    ])
  })
})

describe('a decision ends a conflict', () => {
  const decide = (
    copies: Parameters<typeof mergeDrafts>[0],
    choice: Decision['choice'],
  ): ReturnType<typeof mergeDrafts> => {
    const { conflicts } = mergeDrafts(copies)
    return mergeDrafts(
      copies,
      conflicts.map((conflict) => ({ conflict, choice })),
    )
  }
  const text = (words: string) => aDraft({ [claims]: [{ id: 'C-01', text: words }] })

  test.each([
    { choice: 'first', is: 'y' },
    { choice: 'second', is: 'z' },
    { choice: 'both', is: 'y\n\nz' },
  ] as const)('$choice', ({ choice, is }) => {
    const { draft, conflicts } = decide(apart(text('x'), text('y'), text('z')), choice)
    expect([draft.answers, conflicts]).toEqual([{ [claims]: [{ id: 'C-01', text: is }] }, []])
  })

  test('of two lists of evidence both keeps all', () => {
    const lists = [['E-01'], ['E-01', 'E-02'], ['E-01', 'E-03']]
    const [began, first, second] = lists.map((evidence) =>
      aDraft({ [claims]: [{ id: 'C-01', evidence }] }),
    )
    const copies = apart(began as Draft, first as Draft, second as Draft)
    expect(decide(copies, 'both').draft.answers).toEqual({
      [claims]: [{ id: 'C-01', evidence: ['E-01', 'E-02', 'E-03'] }],
    })
  })

  test('no more may be kept of a list than its question takes', () => {
    const [first, second] = [
      ['a', 'b'],
      ['c', 'd'],
    ].map((matters) => aDraft({ 'scope.matters': matters }))
    const { conflicts } = mergeDrafts(apart(aDraft({}), first as Draft, second as Draft))
    expect(conflicts).toMatchObject([{ offers: ['first', 'second'] }])
  })

  test('the second time around what was taken away stays away', () => {
    const copies = apart(aDraft({ a: 'x' }), aDraft({}), aDraft({ a: 'z' }))
    expect(decide(copies, 'first').draft.answers).toEqual({})
    expect(decide(copies, 'second').draft.answers).toEqual({ a: 'z' })
  })
})

describe('records that both added under one id are both kept', () => {
  const began = { 'evidence.items': [{ id: 'E-01', title: 'old' }] }
  const withE02 = (title: string, claim: string) => ({
    'evidence.items': [
      { id: 'E-01', title: 'old' },
      { id: 'E-02', title, file: 'E-02.jpg' },
    ],
    [claims]: [{ id: claim, text: `see E-02, not E-02b nor XE-02`, evidence: ['E-01', 'E-02'] }],
  })

  test('and what names them follows, in lists, files, texts and confirmations', () => {
    const confirmed = [
      {
        code: 'c',
        question: 'evidence.items',
        record: 'E-02',
        text: 't',
        reason: 'r',
        by: 'b',
        on: '2026',
      },
    ]
    const { draft, renamed } = mergeDrafts(
      apart(
        aDraft(began),
        aDraft(withE02('one', 'C-01')),
        aDraft(withE02('two', 'C-02'), { confirmed }),
      ),
    )
    expect([...renamed]).toEqual([['E-02', 'E-03']])
    expect(draft.answers).toEqual({
      'evidence.items': [
        { id: 'E-01', title: 'old' },
        { id: 'E-02', title: 'one', file: 'E-02.jpg' },
        { id: 'E-03', title: 'two', file: 'E-03.jpg' },
      ],
      [claims]: [
        { id: 'C-01', text: 'see E-02, not E-02b nor XE-02', evidence: ['E-01', 'E-02'] },
        { id: 'C-02', text: 'see E-03, not E-02b nor XE-02', evidence: ['E-01', 'E-03'] },
      ],
    })
    expect(draft.confirmed).toMatchObject([{ record: 'E-03' }])
  })

  test('a record that says the same, but names another, is another', () => {
    const { answers, renamed } = merged(began, withE02('one', 'C-01'), withE02('two', 'C-01'))
    expect(renamed).toEqual([
      ['E-02', 'E-03'],
      ['C-01', 'C-02'],
    ])
    expect(answers[claims]).toMatchObject([
      { id: 'C-01' },
      { id: 'C-02', evidence: ['E-01', 'E-03'] },
    ])
  })

  test('under different Articles', () => {
    const { answers } = merged(
      {},
      { [laws]: [{ id: 'L-01' }] },
      { '6.law.texts': [{ id: 'L-01' }] },
    )
    expect(answers).toEqual({ [laws]: [{ id: 'L-01' }], '6.law.texts': [{ id: 'L-02' }] })
  })

  test('an id that a record had which is gone is not given to another', () => {
    const { first, second } = apart(aDraft({}), aDraft({}), aDraft({ demands: [{ id: 'D-01' }] }))
    const { draft } = mergeDrafts({ first: { ...first, given: new Set(['D-01']) }, second })
    expect(draft.answers).toEqual({ demands: [{ id: 'D-02' }] })
  })

  test('one that came over before is found under its new id', () => {
    const joined = mergeDrafts(
      apart(aDraft(began), aDraft(withE02('one', 'C-01')), aDraft(withE02('two', 'C-02'))),
    )
    const again = mergeDrafts(apart(aDraft(began), joined.draft, aDraft(withE02('two', 'C-02'))))
    expect(again.conflicts).toEqual([])
    expect(again.draft.answers).toEqual(joined.draft.answers)
  })
})

describe('where nobody knows how the two began', () => {
  test('what one has alone is taken, and each difference is a conflict', () => {
    const { draft, conflicts } = mergeDrafts(
      unknown(
        aDraft({ a: 'x', b: 'only', [claims]: [{ id: 'C-01', text: 't', when: '2024' }] }),
        aDraft({ a: 'y', c: 'only', [claims]: [{ id: 'C-01', text: 't', when: '2025' }] }),
      ),
    )
    expect(draft.answers).toMatchObject({ b: 'only', c: 'only' })
    expect(places(conflicts)).toEqual([
      ['a', null, null],
      [claims, 'C-01', 'when'],
    ])
  })

  test('two records of one id that tell different things may become two', () => {
    const copies = unknown(
      aDraft({ [claims]: [{ id: 'C-01', text: 'one', when: '2024' }] }),
      aDraft({ [claims]: [{ id: 'C-01', text: 'two', when: '2025' }] }),
    )
    const { conflicts } = mergeDrafts(copies)
    expect(conflicts).toMatchObject([
      { record: 'C-01', field: null, offers: ['first', 'second', 'both'] },
    ])
    const both = conflicts.map((conflict) => ({ conflict, choice: 'both' as const }))
    const { draft, conflicts: left } = mergeDrafts(copies, both)
    expect(left).toEqual([])
    expect(draft.answers[claims]).toEqual([
      { id: 'C-01', text: 'one', when: '2024' },
      { id: 'C-02', text: 'two', when: '2025' },
    ])
  })
})

/** Small drafts of few questions and values, so that copies meet often. */
const value = fc.constantFrom('x', 'y', 'z')
const record = (id: string) =>
  fc
    .record(
      { text: value, when: value, affected: fc.nat(2), evidence: fc.subarray(['E-01', 'E-02']) },
      { requiredKeys: [] },
    )
    .map((fields) => ({ id, ...fields }))
const list = (ids: readonly string[]) =>
  fc
    .subarray([...ids])
    .chain((chosen) => fc.tuple(...chosen.map(record)))
    .map((records) => [...records])
const anAnswers = fc.record(
  {
    a: value,
    b: fc.oneof(value, fc.constant({ notKnown: true })),
    [claims]: list(['C-01', 'C-02', 'C-03']),
    'evidence.items': list(['E-01', 'E-02']),
  },
  { requiredKeys: [] },
)
const drafts = fc
  .record({ answers: anAnswers, parked: fc.record({ p: value }, { requiredKeys: [] }) })
  .map(({ answers, parked }) => aDraft(answers, { parked }))

describe('whatever the two copies hold', () => {
  const holds = (property: (began: Draft, first: Draft, second: Draft) => void): void =>
    fc.assert(fc.property(drafts, drafts, drafts, property), { numRuns: 60 })

  test('a copy joined with itself is the same', () => {
    holds((began, first) => {
      const { draft, conflicts, renamed } = mergeDrafts(apart(began, first, first))
      expect([draft, conflicts, renamed.size]).toEqual([first, [], 0])
    })
  })

  test('what only one of them changed arrives whole', () => {
    holds((began, first) => {
      for (const copies of [apart(began, first, began), apart(began, began, first)]) {
        const { draft, conflicts } = mergeDrafts(copies)
        expect(conflicts).toEqual([])
        expect(draft).toEqual(first)
      }
    })
  })

  test('the order of the two does not matter for what is a conflict', () => {
    holds((began, first, second) => {
      const one = mergeDrafts(apart(began, first, second)).conflicts
      const other = mergeDrafts(apart(began, second, first)).conflicts
      const sorted = (conflicts: readonly Conflict[]) => places(conflicts).map(String).sort()
      expect(sorted(one)).toEqual(sorted(other))
      expect(other.length).toBe(one.length)
    })
  })

  test('no answer and no record that somebody added or kept is lost', () => {
    holds((began, first, second) => {
      const { draft, conflicts, renamed } = mergeDrafts(apart(began, first, second))
      const kept = JSON.stringify([draft, conflicts])
      for (const [own, names] of [
        [first, new Map()],
        [second, renamed],
      ] as const)
        for (const [question, answer] of Object.entries(own.answers)) {
          const records = Array.isArray(answer) ? answer : []
          for (const { id } of records) {
            const isNew = !JSON.stringify(began.answers[question] ?? []).includes(`"id":"${id}"`)
            if (isNew) expect(kept).toContain(`"id":"${names.get(id) ?? id}"`)
          }
          if (records.length === 0 && began.answers[question] === undefined)
            expect(kept).toContain(JSON.stringify(answer))
        }
    })
  })

  test('with every conflict decided there is none left, and each id stands once', () => {
    const choices = fc.constantFrom('first', 'second', 'both')
    fc.assert(
      fc.property(fc.tuple(drafts, drafts, drafts), choices, ([began, first, second], choice) => {
        const copies = apart(began, first, second)
        const decisions = mergeDrafts(copies).conflicts.map((conflict) => ({
          conflict,
          choice: conflict.offers.find((offer) => offer === choice) ?? 'first',
        }))
        const { draft, conflicts } = mergeDrafts(copies, decisions)
        expect(conflicts).toEqual([])
        const ids = [...JSON.stringify(draft.answers).matchAll(/"id":"([^"]+)"/g)].map(
          ([, id]) => id,
        )
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 60 },
    )
  })
})
