import { describe, expect, test } from 'vitest'
import {
  colonLineOf,
  readColonWord,
  withDoubledColons,
  withoutDoubledColons,
} from '../../src/interview/colon-words.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { draftWith, talk } from './scripted.ts'

const { say } = wordingOf('en')
const french = wordingOf(
  'fr',
  new Map([
    ['back', 'retour'],
    ['quit', 'quitter'],
  ]),
).say

describe('a word behind what stood in the line', () => {
  test.each([
    ['my-case:quit', 'my-case', ':quit'],
    ['3.000 :back', '3.000', ' :back'],
    [':why', 'my-case', ':why'],
    ['my-case', 'my-case', null],
    ['See: note', 'See', null],
    ['other:quit', 'my-case', null],
    ['::text', '', null],
  ])('%j after %j is %j', (line, initial, word) => {
    expect(colonLineOf(line, initial)).toBe(word)
  })

  test('a text with a colon stands in the line as it was typed', () => {
    const text = ':one\ntwo: three\n :four'
    expect(withoutDoubledColons(withDoubledColons(text))).toBe(text)
    expect(withDoubledColons(':UHS')).toBe('::UHS')
  })
})

describe('a word with a colon', () => {
  test.each([
    [':back', 'back', ''],
    [' :BACK ', 'back', ''],
    [': back', 'back', ''],
    [':q', 'quit', ''],
    [':jump 4.2.d', 'jump', '4.2.d'],
    [':jump  Your demands ', 'jump', 'Your demands'],
    [':', 'help', ''],
    [':?', 'help', ''],
  ])('%j is %s', (line, word, argument) => {
    expect(readColonWord(line, say)).toEqual({ word, argument })
  })

  test('has a spelling in another language, and the English one as well', () => {
    expect(readColonWord(':retour', french)).toMatchObject({ word: 'back' })
    expect(readColonWord(':back', french)).toMatchObject({ word: 'back' })
  })

  test('that could be two is not guessed', () => {
    expect(readColonWord(':s', say)).toMatchObject({ word: null })
  })

  test('that nobody knows names the nearest', () => {
    expect(readColonWord(':bakc', say)).toEqual({ word: null, typed: 'bakc', near: 'back' })
  })
})

describe('at every prompt', () => {
  const places: readonly (readonly [string, readonly string[]])[] = [
    ['a list', []],
    ['a line', ['3']],
    ['a list of many', ['1', 'U', 'A', 'BG', '1', '1']],
    ['a long text', ['1', 'U', 'A', 'BG', '1', '1', '1']],
    ['answers to check', [':jump organisation.address', ':skip']],
    ['the task list', [':list']],
    ['a list of records', [':jump demands']],
    ['a field', [':jump demands', 'a']],
  ]
  test.each(places)('%s: :why :example :save :help stay, :quit ends with 0', async (_, path) => {
    const here = (await talk(path)).asked.at(-1)
    for (const word of [':why', ':example', ':save', ':help', ':nosuchword']) {
      const { asked, said } = await talk([...path, word])
      expect(asked.at(-1)).toBe(here)
      expect(said.length).toBeGreaterThan(0)
    }
    expect((await talk([...path, ':quit'])).ending.code).toBe(0)
    expect((await talk([...path, ':list'])).asked.at(-1)).toBe('What would you like to do now?')
    expect((await talk([...path, ':jump standing.country'])).asked.at(-1)).toBe(
      'Which State is the paper about?',
    )
  })

  test(':quit says where the answers are and how to come back', async () => {
    const { ending } = await talk([':quit'])
    expect(ending.said.map(say)).toEqual([
      'All your answers are saved in my-case/answers.json.',
      'To go on later, type: c177 interview my-case',
    ])
  })

  test('Ctrl-C ends quietly with 130', async () => {
    expect((await talk(['3'])).ending).toEqual({ code: 130, said: [] })
  })

  test('an unknown word names the near one and loses nothing', async () => {
    const { said, asked } = await talk(['3', ':skp'])
    expect(said.at(-2)).toBe('“:skp” is no word known here. Did you mean “:skip”?')
    expect(asked.at(-1)).toBe('What is the full name of your organisation?')
  })

  test('two colons begin a text with one', async () => {
    const { draft } = await talk(['3', '::Union'])
    expect(draft.answers['organisation.name']).toBe(':Union')
  })
})

describe(':back and Esc', () => {
  test('go to the question before, with its answer in the prompt', async () => {
    const { prompts, asked } = await talk(['3', 'Union', 'Esc'])
    expect(asked.at(-1)).toBe('What is the full name of your organisation?')
    expect(prompts.at(-1)?.initial).toBe('Union')
  })

  test('go on afterwards to where one was', async () => {
    const { asked } = await talk(['3', 'Union', 'Bulgaria', 'Esc', 'Esc', 'Union of Sewers'])
    expect(asked.at(-1)).toBe('Which trade union signs with you?')
  })

  test('return from a jump', async () => {
    const { asked } = await talk(['3', ':jump demands', 'Esc'])
    expect(asked.at(-1)).toBe('What is the full name of your organisation?')
  })

  test('have nowhere to go from the first question', async () => {
    const { said, asked } = await talk([':back'])
    expect(said.at(-1)).toBe('There is no question before this one.')
    expect(asked).toHaveLength(2)
  })

  test('in a record go to the field before, then to the list', async () => {
    const { asked } = await talk([':jump demands', 'a', 'A register', 'Esc', 'Esc'])
    expect(asked.slice(-3)).toEqual([
      'Who should do it?',
      'What do you demand?',
      'What do you demand, the most important first?',
    ])
  })

  test('work after coming back another day, when nobody remembers the way', async () => {
    const draft = draftWith({ 'organisation.legalForm': 'tradeUnion', 'organisation.name': 'U' })
    const last = {
      question: 'organisation.name',
      record: null,
      old: null,
      new: 'U',
      reason: null,
    }
    const { asked } = await talk(['Esc', 'Esc'], { draft, last })
    expect(asked).toEqual([
      'Which State is the paper about?',
      'What is the full name of your organisation?',
      'What is your organisation in law?',
    ])
  })
})

describe(':jump', () => {
  const draft = draftWith({
    'scope.matters': ['pay'],
    'demands.items': [{ id: 'D-01', text: 'x' }],
  })
  test.each([
    ['standing.country', 'Which State is the paper about?'],
    ['demands', 'What do you demand, the most important first?'],
    ['4.2.d', 'Which laws speak of this?'],
    ['Article 4(2)(d)', 'Which laws speak of this?'],
    ['d-01', 'What do you demand?'],
    ['Registration', 'Where and when is it registered, and under which number?'],
    ['what you ask', 'What should the Committee ask the government?'],
    ['how you know', 'How was the paper made? Who met, who asked, who wrote?'],
  ])('%s', async (typed, question) => {
    expect((await talk([`:jump ${typed}`], { draft })).asked.at(-1)).toBe(question)
  })

  test('without a name shows the task list', async () => {
    expect((await talk([':jump'], { draft })).asked.at(-1)).toBe('What would you like to do now?')
  })

  test.each([
    [
      '9.2',
      'Your paper does not deal with Article 9(2) yet. Type :jump scope.provisions to add it.',
    ],
    [
      'demmands',
      'Nothing here is called “demmands”. Did you mean “demands”? :list shows all parts.',
    ],
    ['xyzzy quux', 'Nothing here is called “xyzzy quux”. Type :list to see all parts.'],
  ])('%s stays and says why', async (typed, message) => {
    const { said, asked } = await talk([`:jump ${typed}`], { draft })
    expect(said.at(-1)).toBe(message)
    expect(asked.at(-1)).toBe(asked.at(-2))
  })
})

describe(':why, :example and :edit', () => {
  test('tell what the Article asks, what to ask homeworkers, and hard words', async () => {
    const { said } = await talk([':jump 4.2.d.practice.claims', ':why'], {
      draft: draftWith({ 'scope.matters': ['pay'] }),
    })
    const told = said.join('\n')
    expect(told).toContain('Article 4(2)(d) asks, in short:')
    expect(told).toContain('Ask homeworkers:')
  })

  test('explain one word', async () => {
    const { said } = await talk([':why piece rates'])
    expect(said.at(-1)).toBe('piece rate: Pay for each piece, not for the hour.')
  })

  test('show the example of the question', async () => {
    expect((await talk(['3', ':example'])).said.at(-1)).toBe(
      'For example: Union of Home Stitchers of Valdora',
    )
  })

  test('take what was written in an editor as the answer', async () => {
    const edit = async (typed: string) => ({ text: `${typed}written in an editor\n` })
    const { draft } = await talk([':jump organisation.about', ':edit'], { edit })
    expect(draft.answers['organisation.about']).toBe('written in an editor')
  })
})

test('a long text that was begun is saved before its place is left', async () => {
  const { draft } = await talkInText(':quit')
  expect(draft.answers['organisation.about']).toBe('We sew.\nWe knit.')
})

const talkInText = (word: string) => talk([':jump organisation.about', `${word}<We sew.\nWe knit.`])
