import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/answers/draft.ts'
import { waitingNote } from '../../src/answers/waiting-answers.ts'
import type { Problem } from '../../src/problems/problem.ts'
import { text } from '../../src/problems/text.ts'
import { draftWith, talk } from './scripted.ts'

const problem = (place: Problem['place'], severity: Problem['severity'] = 'warning'): Problem => ({
  code: 'made-up',
  severity,
  place,
  message: text('Something is odd.'),
  hint: text('Look at it.'),
})

const draft = draftWith({
  'organisation.legalForm': 'tradeUnion',
  'organisation.founded': 'long ago',
  'scope.provisions': ['7'],
  '7.practice.claims': [{ id: 'C-01', text: 'Glue without a window', provisions: ['C177:7'] }],
})

const found = [
  problem({ question: '7.practice.claims', record: 'C-01' }),
  problem({ question: 'organisation.founded' }, 'error'),
  problem({ file: 'templates/submission/opening.hbs' }, 'note'),
]
const withProblems = { draft, problems: () => found }

describe('everything at once', () => {
  test('lists what check finds, the gravest first, and all parts with a number each', async () => {
    const { screen } = await talk([':review'], withProblems)
    expect(screen).toContain('1 error, 1 warning, 1 note. Where would you like to go?')
    expect(screen).toContain(' 1. ERROR, Founded: Something is odd.')
    expect(screen).toContain(
      ' 2. warning, What happens in practice, Article 7, C-01: Something is odd.',
    )
    expect(screen).toContain(' 3. note: Something is odd.')
    expect(screen).toContain(' 4. Who you are: 2 of 14 answered, 1 problem')
  })

  test('leads to each place and back after the change, looked at anew', async () => {
    const problems = (now: Draft) =>
      now.answers['organisation.founded'] === '1998' ? found.slice(0, 1) : found
    const { asked, said, screen } = await talk([':review', '1', '1998'], { draft, problems })
    expect(asked.at(-2)).toBe('When was it founded?')
    expect(said).toContain('Look at it.')
    expect(screen).toContain('0 errors, 1 warning, 0 notes.')
  })

  test('leads to a record, and after its last question back', async () => {
    const { asked } = await talk([':review', '2'], withProblems)
    expect(asked.at(-1)).toContain('What happens in practice?')
    const enters = Array.from({ length: 20 }, () => '')
    const { asked: all } = await talk([':review', '2', ...enters], withProblems)
    expect(all.filter((one) => one.startsWith('1 error, 1 warning')).length).toBe(2)
  })

  test('what belongs to no question tells what to do', async () => {
    const { said, asked } = await talk([':review', '3'], withProblems)
    expect(said.slice(-2)).toEqual(['Something is odd.', 'Look at it.'])
    expect(asked.at(-1)).toContain('1 error')
  })

  test('a part leads to its answers, and from there back', async () => {
    const { asked } = await talk([':review', '4', ''], withProblems)
    expect(asked.slice(-2)).toEqual(['Check your answers.', asked[1]])
  })

  test('and after a change among them to them, and then back', async () => {
    const { asked, draft: after } = await talk([':review', '4', '2', 'UHS', ''], withProblems)
    expect(after.answers['organisation.name']).toBe('UHS')
    expect(asked.slice(-2)).toEqual(['Check your answers.', asked[1]])
  })

  test('what a change opens is asked before one comes back, and may be left open', async () => {
    const bound = draftWith({ 'organisation.legalForm': 'tradeUnion' })
    const problems = () => [problem({ question: 'organisation.legalForm' })]
    const { asked } = await talk([':review', '1', '3', ''], { draft: bound, problems })
    expect(asked.slice(-3)).toEqual([
      'What is your organisation in law?',
      'Which trade union signs with you?',
      '0 errors, 1 warning, 0 notes. Where would you like to go?',
    ])
  })

  test('Enter goes on to the list of parts, which offers it as well', async () => {
    const { prompts } = await talk([':review', ''], withProblems)
    const sign = prompts.at(-1)?.offers.find(({ value }) => value === 'review')?.sign ?? ''
    const { asked } = await talk([':list', sign], withProblems)
    expect(asked.at(-1)).toContain('1 error')
  })
})

describe('answers that do not apply now', () => {
  const parked = {
    'organisation.cosigner': 'Confederation',
    '9.1.law.texts': [{ id: 'L-01', title: 'Code' }],
  }
  const waiting: Draft = { ...draft, parked }

  test('are listed with what would bring them back', async () => {
    const list = (await talk([':list'], { draft: waiting })).prompts.at(-1)
    const row = list?.offers.find(({ value }) => value === 'parked')
    const { screen } = await talk([':list', row?.sign ?? ''], { draft: waiting })
    expect(screen).toContain('  1. Trade union that signs too: Confederation')
    expect(screen).toContain(
      'It comes back when “Legal form” is neither “a trade union” nor “a federation or confederation of trade unions”.',
    )
    expect(screen).toContain('  2. What the law says, Article 9(1): 1 entry: L-01  Code')
    expect(screen).toContain('It comes back when the paper deals with Article 9(1) again.')
  })

  test('come back when what decides them is changed there', async () => {
    const problems = (now: Draft) => waitingNote(now)
    const { draft: after, asked } = await talk([':review', '1', '1', '3'], {
      draft: waiting,
      problems,
    })
    expect(after.answers['organisation.cosigner']).toBe('Confederation')
    expect(asked.at(-2)).toBe('What is your organisation in law?')
    expect(asked.at(-1)).toContain('1 note')
  })

  test('are told of by check in one note', () => {
    expect(waitingNote(draft)).toEqual([])
    expect(waitingNote(waiting)).toMatchObject([{ code: 'answers-waiting', severity: 'note' }])
  })
})
