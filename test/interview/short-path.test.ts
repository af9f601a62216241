import { describe, expect, test } from 'vitest'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import { talk } from './scripted.ts'

const us = ['3', 'Union of Home Stitchers']
const who = [...us, 'Bulgaria', 'Confederation of Labour', 'Ana Petrova']
const where = ['1', '1']

const matter = (what: string): readonly string[] => [
  what,
  '38 of 60',
  'summer 2025',
  '1',
  'The Labour Code does not speak of homeworkers.',
  'The ministry says that all is well.',
  'to say how many workshops were inspected',
]

describe('the short path', () => {
  test('asks at most 30 prompts for a whole first draft, in its worst case', async () => {
    const typed = [
      ...who,
      ...where,
      '1 3 7',
      ...matter('Women who sew bags reach half of the minimum wage.'),
      ...matter('They glue shoes in the kitchen.'),
      ...matter('Nobody is insured.'),
      '',
    ]
    const { prompts, drafts, asked } = await talk([...typed, ':quit'])
    expect(drafts).toBe(1)
    const untilDraft = prompts.length - 1
    expect(untilDraft, asked.join('\n')).toBeLessThanOrEqual(30)
    expect(asked[untilDraft]).toBe('What would you like to do now?')
  })

  test('asks an invented State for its name as well', async () => {
    const { asked } = await talk([...us, 'XV', 'Valdora', '1'])
    expect(asked.slice(-3)).toEqual([
      'What is the invented State called?',
      'Has the State ratified the Home Work Convention, as NORMLEX says?',
      'Which trade union signs with you?',
    ])
  })

  test('asks a trade union for nobody who signs too', async () => {
    const { asked } = await talk(['1', 'Union of Home Stitchers', 'Bulgaria'])
    expect(asked.at(-1)).toBe('Who signs the paper?')
  })

  test('makes a claim, its evidence and a law of the seven answers about a matter', async () => {
    const { draft } = await talk([...who, ...where, '1', ...matter('They reach half of the wage.')])
    expect(draft.answers['4.2.d.practice.claims']).toEqual([
      {
        id: 'C-01',
        provisions: ['C177:4.2.d'],
        matter: 'pay',
        text: 'They reach half of the wage.',
        about: 'many',
        affected: 38,
        asked: 60,
        when: 'summer 2025',
        evidence: ['E-01'],
      },
    ])
    expect(draft.answers['evidence.items']).toEqual([
      { id: 'E-01', kind: 'testimony', consent: { union: true, ilo: true, public: false } },
    ])
    expect(draft.answers['4.2.d.law.texts']).toEqual([
      { id: 'L-01', says: 'The Labour Code does not speak of homeworkers.' },
    ])
    expect(parseAnswers(draft).problems).toEqual([])
  })

  test('says that what was told without consent stays out of the paper', async () => {
    const { draft, said } = await talk([...who, ...where, '1', 'They reach half.', '', '', '2'])
    expect(draft.answers['evidence.items']).toMatchObject([{ consent: { ilo: false } }])
    expect(said.join('\n')).toContain('It stays out of the paper until they agree')
  })

  test('keeps one piece of evidence when the answer to how one knows changes', async () => {
    const path = [...who, ...where, '1', 'They reach half.', '', '', '2']
    const agreed = await talk([...path, ':back', '1'])
    expect(agreed.draft.answers['evidence.items']).toEqual([
      { id: 'E-01', kind: 'testimony', consent: { union: true, ilo: true, public: false } },
    ])
    const own = await talk([...path, ':back', '8'])
    expect(own.draft.answers['evidence.items']).toEqual([])
    expect(own.draft.answers['4.2.d.practice.claims']).toMatchObject([{ evidence: [] }])
  })

  test('asks law, government and request once for two matters under one provision', async () => {
    const { asked } = await talk([
      ...who,
      ...where,
      '2 15',
      ...matter('No slip says what was ordered.'),
      'No inspector came in ten years.',
      '',
      '',
      '8',
    ])
    expect(
      asked.filter((question) => question === 'What does the law say about this?'),
    ).toHaveLength(1)
    expect(asked.at(-1)).toBe('Check your answers.')
  })

  test('asks neither how many nor when where it is not known what happens', async () => {
    const { draft, asked } = await talk([...who, ...where, '1', '? nobody was asked yet'])
    expect(draft.answers['4.2.d.practice.claims']).toEqual({
      notKnown: true,
      note: 'nobody was asked yet',
    })
    expect(asked.at(-1)).toBe('What does the law say about this?')
  })

  test('takes “do not know” for the law', async () => {
    const { draft } = await talk([...who, ...where, '1', ':skip', 'do not know'])
    expect(draft.answers['4.2.d.law.texts']).toEqual({ notKnown: true })
  })

  test('warns before the first prompt about people, once', async () => {
    const { said, prompts } = await talk([...who, ...where, '1', 'They reach half.'])
    const warnings = said.filter((line) => line.includes('Write no homeworker’s name'))
    expect(warnings).toHaveLength(1)
    expect(prompts[4]?.said).toHaveLength(1)
  })

  test('ends with all answers to check, each of which can be changed', async () => {
    const path = [...who, ...where, '1', ...matter('They reach half.')]
    const { screen } = await talk(path)
    expect(screen).toMatchInlineSnapshot(`
      "The short path
      Check your answers.
        1. Legal form: an association
        2. Name of the organisation: Union of Home Stitchers
        3. State: Bulgaria (BG)
        4. Trade union that signs too: Confederation of Labour
        5. Who signs: Ana Petrova
        6. What the paper is: yes, it says so
        7. Addressee: the International Labour Office, Geneva, by e-mail to ORGS-CEACR@ilo.org
        8. Matters: We are paid less than the minimum
      We are paid less than the minimum:
        9. What happens: They reach half.
        10. How many it happens to: 38 of 60
        11. When: summer 2025
        12. How you know it: homeworkers told us, and they agreed that the ILO and the government read it
        13. What the law says: The Labour Code does not speak of homeworkers.
        14. What the government says: The ministry says that all is well.
        15. What you ask: to say how many workshops were inspected
      > "
    `)
    const changed = await talk([...path, '2', 'Union of Bag Sewers'])
    expect(changed.draft.answers['organisation.name']).toBe('Union of Bag Sewers')
    expect(changed.asked.at(-1)).toBe('Check your answers.')
  })

  test('offers at its end the draft, more questions, or to stop', async () => {
    const path = [...who, ...where, '1', ...matter('They reach half.')]
    expect((await talk([...path, ''])).drafts).toBe(1)
    expect((await talk([...path, 'more'])).asked.at(-1)).toBe('What would you like to do now?')
    expect((await talk([...path, 'stop'])).ending.code).toBe(0)
  })
})
