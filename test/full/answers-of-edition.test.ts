import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/answers/answers.ts'
import { parseDraft, serialiseDraft } from '../../src/answers/draft.ts'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import { exemplarAnswers } from '../../src/catalogue/exemplar-answers.ts'
import { answersOfEdition } from '../../src/editions/answers-of-edition.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Audience } from '../../src/evidence/released.ts'
import { assessmentOf, type Given, parsedFrom } from '../builders/answers-file.ts'
import { sampleAnswers } from '../builders/samples.ts'

const audiences: readonly Audience[] = ['internal', 'committee', 'public']
const samples = [
  'fictional-union',
  'fictional-cooperative',
  'bulgaria-public-record',
  'barely-started',
]

/** Every sample and every file of the exemplars, for every audience. */
const cases: readonly (readonly [what: string, given: Given, audience: Audience])[] = [
  ...samples.map((name) => [name, sampleAnswers(name)] as const),
  ...exemplarAnswers().map((given, index) => [`exemplar ${index}`, given] as const),
].flatMap(([what, given]) =>
  audiences.map((audience) => [`${what}, ${audience}`, given, audience] as const),
)

const editionOf = (given: Given, audience: Audience) => withhold(assessmentOf(given), audience)

/** As it is read where it is unpacked. */
const readAgain = (given: Given, audience: Audience) => {
  const parsed = parseDraft(serialiseDraft(answersOfEdition(editionOf(given, audience))))
  if (!parsed.ok) throw new Error('not read')
  return parsed.value.draft
}

/** Outside the house the figures of surveys stand in the papers alone. */
const withoutFigures = ([id, reply]: readonly [string, Reply]): readonly [string, Reply] => {
  if (id !== 'evidence.surveys' || reply.state !== 'given') return [id, reply]
  const surveys = reply.value as readonly { readonly figures?: unknown }[]
  return [id, { ...reply, value: surveys.map(({ figures, ...survey }) => survey) } as Reply]
}

describe('answers of an edition are a file of answers like any other', () => {
  // What was wrong in the answers before was left out of the edition, so nothing is wrong in it.
  test.each(cases)('without an error or a question that does not apply: %s', (_, ...made) => {
    const { problems } = parseAnswers(readAgain(...made))
    const allowed = new Set(['reference-missing'])
    expect(problems.filter(({ code }) => !allowed.has(code))).toEqual([])
  })

  test.each(cases)('of which the same edition can be made again: %s', (_, given, audience) => {
    const draft = readAgain(given, audience)
    const again = editionOf(draft.answers, audience)
    const before = editionOf(given, audience).replies
    expect(Object.keys(draft.parked).filter((id) => again.replies.has(id))).toEqual([])
    const expected = [...before].filter(([id]) => draft.parked[id] === undefined)
    const told = audience === 'internal' ? expected : expected.map(withoutFigures)
    expect(Object.fromEntries(again.replies)).toEqual(Object.fromEntries(told))
    expect(again.replies.size + Object.keys(draft.parked).length).toBe(before.size)
  })
})

describe('nothing of what an audience may not see is in them', () => {
  const word = 'Zwetana'
  const held: readonly (readonly [what: string, given: Given])[] = [
    ['a witness who said nothing', { witnesses: [{ id: 'W-01', work: word }] }],
    [
      'evidence of such a witness',
      { 'evidence.items': [{ id: 'E-01', kind: 'testimony', title: word }] },
    ],
    [
      'a claim that rests on it alone',
      {
        'evidence.items': [{ id: 'E-01', kind: 'testimony', title: 'x' }],
        '3.practice.claims': [{ id: 'C-01', text: word, about: 'many', evidence: ['E-01'] }],
      },
    ],
    ['who added a file', { 'evidence.items': [{ id: 'E-01', title: 'x', addedBy: word }] }],
    ['a field that nobody knows', { witnesses: [{ id: 'W-01', work: 'x', maiden: word }] }],
  ]
  test.each(held)('%s', (_, given) => {
    for (const audience of ['committee', 'public'] as const)
      expect(serialiseDraft(answersOfEdition(editionOf(given, audience)))).not.toContain(word)
  })

  test('not even in the house: who confirmed what, quiet fields, what was parked', () => {
    const { answers } = parsedFrom({
      'evidence.items': [{ id: 'E-01', title: 'x', addedBy: word }],
    })
    const confirmed = [
      { code: 'x', question: 'y', text: word, reason: word, by: word, on: '2026-08-01' },
    ]
    const assessment = { ...assessmentOf({}), answers: { ...answers, confirmed } }
    const draft = answersOfEdition(withhold(assessment, 'internal'))
    expect(serialiseDraft(draft)).not.toContain(word)
    expect(draft.answers['evidence.items']).toEqual([{ id: 'E-01', title: 'x' }])
  })
})

test('“not known” and “does not apply” keep their notes, and the language stays', () => {
  const given = {
    'organisation.founded': { notKnown: true, note: 'asked the registry' },
    'organisation.registration': { doesNotApply: true },
  }
  const assessment = assessmentOf(given)
  const answers = { ...assessment.answers, language: 'bg' }
  const draft = answersOfEdition(withhold({ ...assessment, answers }, 'committee'))
  expect([draft.language, draft.answers]).toEqual(['bg', given])
})

test('a reply that applied only because of a withheld one waits in the park', () => {
  const given = { 'standing.country': 'BG', ...sampleAnswers('fictional-union') }
  const parked = audiences.map((audience) => Object.keys(readAgain(given, audience).parked))
  expect(parked[0]).toEqual([])
})
