import { describe, expect, test } from 'vitest'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import { peopleWarning } from '../../src/interview/people-warning.ts'
import { draftWith, talk } from './scripted.ts'

const us = ['3', 'Home Workers of Tarosa']
const where = ['XD', 'Tarosa', '2']
const ask = ['1 2', '3']

const pay = [
  'They reach half of the wage.',
  '38 of 60',
  'summer 2025',
  '3',
  '?',
  'All is well.',
  'No law reaches them.',
]

describe('where the Convention does not bind the State', () => {
  test('the short path speaks of a gap report, never of the Committee, and nobody signs', async () => {
    const { asked, draft } = await talk([...us, ...where, ...ask, '1', ...pay])
    expect(asked.join('\n')).not.toMatch(/Committee|signs/)
    expect(asked.slice(2, 8)).toEqual([
      'Which State is the paper about?',
      'What is the invented State called?',
      'Has the State ratified the Home Work Convention, as NORMLEX says?',
      'To whom does the gap report speak?',
      'What do you ask for?',
      'What hurts most? Choose up to three.',
    ])
    expect(asked.at(-1)).toBe('Check your answers.')
    expect(draft.answers).toMatchObject({
      'ratification.addressees': ['government', 'parliament'],
      'ratification.ask': 'both',
      '4.2.d.gap': 'No law reaches them.',
    })
    expect(parseAnswers(draft).problems).toEqual([])
  })

  test('the warning says that the paper is public, once', async () => {
    const { said } = await talk([...us, ...where, ...ask, '1', ...pay])
    const warnings = said.filter((line) => line.startsWith('BEFORE YOU GO ON'))
    expect(warnings).toEqual([`BEFORE YOU GO ON: ${peopleWarning.public.english}`])
  })

  test('another warning is told when the answer makes it another paper', async () => {
    const draft = draftWith({ 'standing.country': 'XD', 'standing.bound': 'no' })
    const { said } = await talk(
      [':jump organisation.signatory.name', ':jump standing.bound', '1', ':jump witnesses'],
      { draft },
    )
    const warnings = said.filter((line) => line.startsWith('BEFORE YOU GO ON'))
    expect(warnings.map((line) => line.slice(18))).toEqual([
      peopleWarning.public.english,
      peopleWarning.committee.english,
    ])
  })

  test('what was told is consented to by everybody, or stays with the organisation', async () => {
    const told = [...us, ...where, ...ask, '1', 'They reach half.', '38', '2025']
    const agreed = await talk([...told, '1'])
    expect(agreed.draft.answers['evidence.items']).toMatchObject([
      { consent: { union: true, ilo: true, public: true } },
    ])
    const refused = await talk([...told, '2'])
    expect(refused.draft.answers['evidence.items']).toMatchObject([
      { consent: { union: true, ilo: false, public: false } },
    ])
  })

  test('consent to the ILO that was given before stays when everybody is refused', async () => {
    const told = [...us, ...where, ...ask, '1', 'They reach half.', '38', '2025']
    const { draft } = await talk([...told, '1', ':back', '2'])
    expect(draft.answers['evidence.items']).toMatchObject([
      { consent: { union: true, ilo: true, public: false } },
    ])
  })

  test('without a number it asks whether it is one or many, and else does not', async () => {
    const told = [...us, ...where, ...ask, '1', 'They reach half.']
    const question = 'Is this about one person, several, or many?'
    expect((await talk([...told, '?'])).asked.at(-1)).toBe(question)
    expect((await talk([...told, '38'])).asked.at(-1)).toBe('When was that?')
    const { draft } = await talk([...told, '?', '3'])
    expect(draft.answers['4.2.d.practice.claims']).toMatchObject([{ about: 'many' }])
  })

  test.each([[['1']], [['?', '1']]])('of one person (%j) it says that it stays out', async (of) => {
    const { said } = await talk([...us, ...where, ...ask, '1', 'She lost her orders.', ...of])
    expect(said.at(-1)).toBe(
      'What tells of one person stays out of a public paper. It is kept for other papers.',
    )
  })

  test('a definition ends with wording for the law, for it has no gap', async () => {
    const { asked } = await talk([...us, ...where, ...ask, '6', ...pay.slice(0, -1)])
    expect(asked.at(-1)).toBe('Which wording in your law would close the gap?')
  })

  test('the messages name the paper that is made, and how to make the others', async () => {
    const draft = draftWith({
      'standing.country': 'XD',
      'standing.bound': 'no',
      'routes.conventions': [{ id: 'R-01', convention: 'C26' }],
    })
    const given = { draft, makeDraft: async () => 'my-case/out/gap-report.pdf' }
    const { said } = await talk([':list', 'draft'], given)
    expect(said.slice(-4, -1)).toEqual([
      'The draft of your gap report is there: my-case/out/gap-report.pdf',
      'Open it, read it, show it to others. You can go on with any part, or stop.',
      'Your answers make other papers too. To make them all, type: c177 build my-case --document all',
    ])
  })

  test.each([
    ['organisation.signatory.name', 'Who signs letters and observations?'],
    ['organisation.email', 'At which e-mail address can it be reached?'],
  ])('%s is asked in words that fit', async (question, words) => {
    const notBound = draftWith({ 'standing.country': 'XD', 'standing.bound': 'no' })
    const bound = draftWith({ 'standing.country': 'BG' })
    const jump = [`:jump ${question}`]
    expect((await talk(jump, { draft: notBound })).asked.at(-1)).toBe(words)
    expect((await talk(jump, { draft: bound })).asked.at(-1)).not.toBe(words)
  })

  test('towards ratification :why says what to look for, and :example gives one', async () => {
    const draft = draftWith({ 'standing.country': 'XD', 'standing.bound': 'no' })
    for (const part of ['submitted', 'examined', 'obstacles', 'precedents']) {
      const { said } = await talk([`:jump ratification.${part}`, ':why', ':example'], { draft })
      expect(said).toContain('Look for:')
      expect(said.at(-1)).toMatch(/^For example: /)
    }
  })
})
