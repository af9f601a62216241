import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges, differencesOf } from '../../src/answers/differences.ts'
import { type Draft, emptyDraft } from '../../src/answers/draft.ts'
import { recordAnswer } from '../../src/answers/record-answer.ts'
import { recordConfirmation } from '../../src/answers/record-confirmation.ts'
import { sameJson } from '../../src/answers/same-json.ts'
import { draftOf } from '../builders/answers-file.ts'

const claim = (id: string, text: string) => ({ id, text })
const question = '4.2.d.practice.claims'

describe('two drafts are compared', () => {
  test('answer by answer', () => {
    const before = draftOf({ same: 'x', changed: 'old', gone: 'y' })
    expect(differencesOf(before, draftOf({ same: 'x', changed: 'new', come: 7 }))).toEqual([
      { question: 'changed', record: null, old: 'old', new: 'new', reason: null },
      { question: 'come', record: null, old: null, new: 7, reason: null },
      { question: 'gone', record: null, old: 'y', new: null, reason: null },
    ])
  })

  test('record by record', () => {
    const before = draftOf({ [question]: [claim('C-01', 'a'), claim('C-02', 'b')] })
    const after = draftOf({ [question]: [claim('C-02', 'B'), claim('C-03', 'c')] })
    expect(differencesOf(before, after)).toEqual([
      { question, record: 'C-01', old: claim('C-01', 'a'), new: null, reason: null },
      {
        ...{ question, record: 'C-02', reason: null },
        ...{ old: claim('C-02', 'b'), new: claim('C-02', 'B') },
      },
      { question, record: 'C-03', old: null, new: claim('C-03', 'c'), reason: null },
    ])
  })

  test('as a whole where records changed their order, or a list came in the place of a reply', () => {
    const [one, two] = [claim('C-01', 'a'), claim('C-02', 'b')]
    const turned = differencesOf(
      draftOf({ [question]: [one, two] }),
      draftOf({ [question]: [two, one] }),
    )
    expect(turned).toMatchObject([{ record: null, old: [one, two], new: [two, one] }])
    const known = differencesOf(
      draftOf({ [question]: { notKnown: true } }),
      draftOf({ [question]: [one] }),
    )
    expect(known).toMatchObject([{ record: null, old: { notKnown: true }, new: [one] }])
  })

  test('with what stands outside the answers, each by its part', () => {
    const entry = { code: 'c', question: 'q', text: 't', reason: 'r', by: 'b', on: '2026-05-03' }
    const before: Draft = { ...emptyDraft('en'), parked: { a: 1 } }
    const after: Draft = { ...emptyDraft('fr'), confirmed: [entry], unplaced: { a: 1 } }
    expect(differencesOf(before, after)).toMatchObject([
      { part: 'unplaced', question: 'a', old: null, new: 1 },
      { part: 'confirmed', question: 'confirmed', old: null, new: [entry] },
      { part: 'head', question: 'language', old: 'en', new: 'fr' },
      { part: 'parked', question: 'a', old: 1, new: null },
    ])
  })

  test('and where keys stand in another order there is no difference', () => {
    expect(differencesOf(draftOf({ a: { x: 1, y: 2 } }), draftOf({ a: { y: 2, x: 1 } }))).toEqual(
      [],
    )
    expect(sameJson([1], { 0: 1 })).toBe(false)
  })
})

const record = fc.record({ id: fc.constantFrom('C-01', 'C-02', 'C-03', ''), text: fc.string() })
const answer = fc.oneof(
  fc.string(),
  fc.array(record, { maxLength: 4 }),
  fc.constant({ notKnown: true }),
  fc.array(fc.string(), { maxLength: 2 }),
)
const values = fc.dictionary(fc.constantFrom('a', 'b c', 'confirmed', 'language', 'head'), answer)
const entries = fc.array(
  fc.record({
    ...{ code: fc.string(), question: fc.string(), text: fc.string() },
    ...{ reason: fc.string(), by: fc.string(), on: fc.string() },
  }),
  { maxLength: 2 },
)
const drafts: fc.Arbitrary<Draft> = fc
  .record({ answers: values, parked: values, unplaced: values, confirmed: entries })
  .chain((parts) =>
    fc
      .record({
        language: fc.constantFrom('en', 'fr'),
        note: fc.option(fc.string(), { nil: undefined }),
      })
      .map(({ language, note }) => ({
        ...emptyDraft(language),
        ...parts,
        ...(note !== undefined && { note }),
      })),
  )

test('the changes between any two drafts make one of the other', () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      expect(applyChanges(before, differencesOf(before, after))).toEqual(after)
    }),
    { numRuns: 30 },
  )
})

test('changes as they were recorded make the same draft again, moves and confirmations included', () => {
  const before = draftOf({
    'organisation.legalForm': 'association',
    'organisation.cosigner': 'Confederation',
  })
  const moved = recordAnswer(before, { question: 'organisation.legalForm', value: 'tradeUnion' })
  expect(moved.changes).toHaveLength(2)
  expect(applyChanges(before, moved.changes)).toEqual(moved.draft)
  const entry = { code: 'c', question: 'q', text: 't', reason: 'r', by: 'b', on: '2026-05-03' }
  const confirmed = recordConfirmation(moved.draft, entry)
  const twice = recordConfirmation(confirmed.draft, entry)
  expect(applyChanges(moved.draft, [...confirmed.changes, ...twice.changes])).toEqual(twice.draft)
})
