import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDraft, serialiseDraft } from '../../src/answers/draft.ts'
import { type UpgradeStep, upgradeFile, upgradeSteps } from '../../src/answers/upgrade.ts'
import {
  answerMoved,
  fieldRenamed,
  questionRenamed,
  questionRetired,
} from '../../src/answers/upgrade-changes.ts'

/** Steps that never were, up to today's version, by which the machinery is tried. */
const steps: readonly UpgradeStep[] = [
  {
    from: -1,
    changes: [questionRenamed('law.text', '3.law.texts'), questionRetired('favourite.colour')],
  },
  {
    from: 0,
    changes: [
      fieldRenamed('3.law.texts', 'title', 'citation'),
      answerMoved('country', 'standing.country', (value) =>
        typeof value === 'string' && /^[a-z]{2}$/.test(value) ? value.toUpperCase() : undefined,
      ),
    ],
  },
]

const read = (file: object) => {
  const content = JSON.stringify({ format: 'c177-answers', language: 'en', ...file })
  const parsed = parseDraft(content, steps)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ code }) => code).join())
  return { draft: parsed.value.draft, codes: parsed.problems.map(({ code }) => code), parsed }
}

describe('a file of an older version', () => {
  test('goes through every step to today’s version, and each is told', () => {
    const { draft, codes } = read({
      version: -1,
      answers: {
        country: 'bg',
        'law.text': [{ id: 'L-01', title: 'Labour Code' }],
        'favourite.colour': 'blue',
        'organisation.name': 'Union',
      },
    })
    expect(draft).toMatchObject({
      version: 1,
      answers: {
        'standing.country': 'BG',
        '3.law.texts': [{ id: 'L-01', citation: 'Labour Code' }],
        'organisation.name': 'Union',
      },
      unplaced: { 'favourite.colour': 'blue' },
    })
    expect(Object.keys(draft.answers)).toHaveLength(3)
    expect(codes).toEqual([
      'file-upgraded',
      'answer-moved',
      'answer-renamed',
      'answer-renamed',
      'answer-unplaced',
    ])
  })

  test('begins at its own version', () => {
    const { draft } = read({ version: 0, answers: { 'law.text': 'x', country: 'bg' } })
    expect(draft.answers).toEqual({ 'law.text': 'x', 'standing.country': 'BG' })
  })

  test('keeps as unplaced what cannot be converted, and what finds its place taken', () => {
    const { draft, codes } = read({
      version: -1,
      answers: { country: 'Bulgaria', 'law.text': 'old', '3.law.texts': 'new' },
      unplaced: { country: 'kept before' },
    })
    expect(draft.answers).toEqual({ '3.law.texts': 'new' })
    expect(draft.unplaced).toEqual({
      country: 'kept before',
      'country-2': 'Bulgaria',
      'law.text': 'old',
    })
    expect(codes.filter((code) => code === 'answer-unplaced')).toHaveLength(2)
  })

  test('keeps both where a record has the old field and the new', () => {
    const { draft } = read({
      version: 0,
      answers: { '3.law.texts': [{ id: 'L-01', title: 'old', citation: 'new' }, 'no record'] },
    })
    expect(draft.answers).toEqual({ '3.law.texts': [{ id: 'L-01', citation: 'new' }, 'no record'] })
    expect(draft.unplaced).toEqual({ '3.law.texts.L-01.title': 'old' })
  })

  test('takes parked answers, special answers and confirmations along', () => {
    const entry = { code: 'x', question: 'country', text: '', reason: '', by: '', on: '' }
    const { draft } = read({
      version: -1,
      answers: { country: { notKnown: true } },
      parked: { 'law.text': 'parked' },
      confirmed: [entry],
    })
    expect(draft.answers).toEqual({ 'standing.country': { notKnown: true } })
    expect(draft.parked).toEqual({ '3.law.texts': 'parked' })
    expect(draft.confirmed).toEqual([{ ...entry, question: 'standing.country' }])
  })

  test('with a part of another form is refused at that part, not repaired', () => {
    const content = JSON.stringify({
      ...{ format: 'c177-answers', version: -1, language: 'en' },
      ...{ answers: { 'favourite.colour': 'blue' }, unplaced: ['kept'] },
    })
    const parsed = parseDraft(content, steps)
    expect(parsed.problems.map(({ message }) => message.values?.['part'])).toEqual(['unplaced'])
  })

  test('written again has today’s version and is upgraded no more', () => {
    const { draft } = read({ version: -1, answers: { country: 'bg' } })
    const again = parseDraft(serialiseDraft(draft), steps)
    expect(again).toMatchObject({ ok: true, problems: [] })
  })
})

describe('nothing is lost', () => {
  /** Every text in a value, with its number of times. */
  const leaves = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [JSON.stringify(value)]
  const id = fc.constantFrom('country', 'standing.country', 'law.text', '3.law.texts', 'other')
  const record = fc.dictionary(fc.constantFrom('id', 'title', 'citation', 'x'), fc.string())
  const answer = fc.oneof(
    fc.string({ minLength: 3 }),
    fc.integer(),
    fc.array(record, { maxLength: 3 }),
  )
  const answers = fc.dictionary(fc.oneof(id, fc.constant('favourite.colour')), answer, {
    maxKeys: 4,
  })

  test('whatever stood in answers, parked and unplaced stands in one of them afterwards', () => {
    fc.assert(
      fc.property(answers, answers, answers, (given, parked, unplaced) => {
        const before = { answers: given, parked, unplaced }
        const after = upgradeFile({ ...before, version: -1 }, { from: -1, to: 1, steps })
        const { version: _, ...kept } = after?.file ?? {}
        expect(leaves(kept).toSorted()).toEqual(leaves(before).toSorted())
      }),
      { numRuns: 50 },
    )
  })
})

test('a version that no step begins at was never published and is refused', () => {
  const content = '{"format": "c177-answers", "version": -2, "language": "en", "answers": {}}'
  expect(parseDraft(content, steps).problems.map(({ code }) => code)).toEqual(['wrong-part'])
})

test('a newer version is refused with an explanation, whatever else the file holds', () => {
  const content = '{"format": "c177-answers", "version": 2, "answers": ["another form"]}'
  const parsed = parseDraft(content, steps)
  expect(parsed.ok).toBe(false)
  expect(parsed.problems.map(({ code }) => code)).toEqual(['newer-version'])
})

test('the steps that were published follow one another up to today’s version', () => {
  const versions = upgradeSteps.map(({ from }) => from)
  expect(versions).toEqual(versions.map((_, index) => index + 1))
})
