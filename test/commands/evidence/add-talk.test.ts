import { beforeEach, expect, test, vi } from 'vitest'
import { addTalk } from '../../../src/commands/evidence/add-talk.ts'
import { wordingOf } from '../../../src/wording/wording.ts'

type Question = {
  readonly type: string
  readonly message: string
  readonly choices?: readonly { readonly value: string; readonly name: string }[]
}

const asked: Question[] = []

// What the library for prompts is given; its own drawing is its own.
vi.mock('inquirer', () => ({
  default: {
    prompt: async ([question]: readonly Question[]) => {
      if (question !== undefined) asked.push(question)
      return { answer: ' ' }
    },
  },
}))

beforeEach(() => asked.splice(0))

const { ask } = addTalk(wordingOf('en'))

test.each(['kind', 'giveAway', 'use'] as const)(
  'Enter alone answers nothing: %s',
  async (field) => {
    expect(await ask(field)).toBe(null)
    expect(asked[0]?.choices?.[0]).toEqual({ value: '', name: 'leave it open' })
    expect(asked[0]?.choices?.length).toBeGreaterThan(2)
  },
)

test('only what may be chosen is offered', async () => {
  await ask('use', ['exhibit', 'kept'])
  expect(asked[0]?.choices?.map(({ value }) => value)).toEqual(['', 'exhibit', 'kept'])
})

test('a title is typed, with what must not be in it said before', async () => {
  expect(await ask('title')).toBe(null)
  expect(asked[0]?.type).toBe('input')
  expect(asked[0]?.message).toContain('Write no homeworker’s name.')
})
