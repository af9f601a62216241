import { describe, expect, test } from 'vitest'
import { draftWith, talk } from './scripted.ts'

const founded = ':jump organisation.founded'

describe('a date that can be read in two ways', () => {
  test('is asked back with its readings in words, and the one chosen is kept', async () => {
    const { asked, prompts, draft, said } = await talk([founded, '03/05/1998', '2'])
    expect(asked.at(2)).toBe('“03/05/1998” can be read in more ways than one. Which do you mean?')
    expect(prompts.at(2)?.offers).toHaveLength(3)
    expect(draft.answers).toEqual({ 'organisation.founded': '1998-03-05' })
    expect(said).toContain('Understood: Thursday, 5 March 1998.')
  })

  test('is saved in no way before one is chosen', async () => {
    const { draft, screen } = await talk([founded, '03/05/1998'])
    expect(draft.answers).toEqual({})
    expect(screen).toContain(' 1. Sunday, 3 May 1998\n 2. Thursday, 5 March 1998\n')
  })

  test.each([['3'], ['Esc']])(
    'goes on standing in its prompt with %s, to be typed anew',
    async (leave) => {
      const { screen } = await talk([founded, '03/05/1998', leave])
      expect(screen).toContain('When was it founded?')
      expect(screen).toContain('> 03/05/1998')
    },
  )

  test('is never kept by what is no number of the list', async () => {
    const { screen, draft } = await talk([founded, '03/05/1998', 'the first'])
    expect(screen).toContain('Type one of the numbers.')
    expect(draft.answers).toEqual({})
  })

  test('does not come again on the way back once it is settled', async () => {
    const { asked } = await talk([founded, '03/05/1998', '1', 'Esc'])
    expect(asked.at(-1)).toBe('When was it founded?')
  })
})

test('in a record as well, with what one should know of the answer', async () => {
  const draft = draftWith({
    'standing.country': 'BG',
    'scope.provisions': ['4.2.d'],
    '4.2.d.pay.records': [{ id: 'P-01', item: 'shoes' }],
  })
  const { draft: after, said } = await talk([':jump P-01', '', '1.200 BGN a pair', '2'], { draft })
  expect(said.join('\n')).toContain('Understood: BGN')
  expect(JSON.stringify(after.answers['4.2.d.pay.records'])).toContain('"amount":"1.200"')
})

describe('what does not fit is kept in its prompt as it was typed', () => {
  const cases: readonly [kind: string, jump: string, typed: string][] = [
    ['a date', founded, 'long ago'],
    ['a count', ':jump organisation.members.women', 'many'],
    ['a country', ':jump standing.country', 'Atlantis'],
    ['a choice', ':jump organisation.legalForm', 'a club'],
    ['choices', ':jump scope.matters', 'everything'],
    ['provisions', ':jump scope.provisions', '77'],
    ['a link', ':jump L-01', 'ask Ana'],
    ['a rate', ':jump P-01', 'sixty cents'],
    ['a decimal', ':jump P-01', 'some'],
    ['money', ':jump P-01', 'a little'],
  ]
  const records = {
    'scope.provisions': ['4.2.d'],
    '4.2.d.law.texts': [{ id: 'L-01' }],
    '4.2.d.pay.records': [{ id: 'P-01' }],
  }
  test.each(cases)('%s', async (kind, jump, typed) => {
    const draft = draftWith(records)
    const enters = Array.from({ length: fieldsBefore[kind] ?? 0 }, () => '')
    const once = await talk([jump, ...enters, typed], { draft })
    expect(once.prompts.at(-1)?.initial).toBe(typed)
    expect(once.changes).toEqual([])
    const twice = await talk([jump, ...enters, typed, typed], { draft })
    expect(JSON.stringify(twice.changes)).toContain(JSON.stringify(typed))
  })
})

/** Fields of a record that come before the one of the kind. */
const fieldsBefore: Readonly<Record<string, number>> = {
  'a link': 4,
  'a rate': 1,
  'a decimal': 2,
  money: 4,
}
