import { describe, expect, test } from 'vitest'
import { nothingKnownOf, type StateKnowledge } from '../../src/countries/knowledge.ts'
import { state as india } from '../../src/countries/known/in.ts'
import { draftWith, talk } from './scripted.ts'

const list = 'routes.conventions'

const notBound = (more: Readonly<Record<string, unknown>> = {}) => ({
  'standing.country': 'XD',
  'standing.bound': 'no',
  'scope.matters': ['pay', 'organise'],
  ...more,
})

/** At the list of other Conventions; of an invented State nothing is known. */
const atTheList = (typed: readonly string[], more = {}, state?: StateKnowledge) =>
  talk([`:jump ${list}`, ...typed], {
    draft: draftWith(notBound(more)),
    ...(state !== undefined && { state }),
  })

const entries = (...routes: readonly object[]) => ({
  [list]: routes.map((route, index) => ({ id: `R-0${index + 1}`, ...route })),
})

describe('at the list of other Conventions', () => {
  test('those that carry what is told are proposed, home work named first, each with its scope', async () => {
    const { screen } = await atTheList([])
    expect(screen).toContain(
      [
        'A proposal; look up on NORMLEX whether your State has ratified it:',
        '  t 1. C26 Minimum Wage-Fixing Machinery Convention, 1928 (for Article 4(2)(d)): Articles 1 and 2 name home working trades.',
      ].join('\n'),
    )
    expect(screen).toContain('(As we read it.)')
    expect(screen).toMatch(/\(\d+ more come when these are in the list\.\)/)
  })

  test('nothing is in the list until somebody takes it over', async () => {
    const { draft } = await atTheList([''])
    expect(draft.answers[list]).toBeUndefined()
  })

  test('“t 1” makes an entry with the Convention alone, and asks whether it is ratified', async () => {
    const { draft, asked } = await atTheList(['t 1'])
    expect(draft.answers[list]).toEqual([{ id: 'R-01', convention: 'C26' }])
    expect(asked.at(-1)).toBe('Has the State ratified it, as NORMLEX says?')
  })

  test('what is in the list is not proposed again', async () => {
    const { screen } = await atTheList([], entries({ convention: 'C26' }))
    expect(screen).toContain('1. R-01  C26')
    expect(screen).not.toMatch(/t \d\. C26/)
  })

  test.each([['C17'], ['C121'], ['C44'], ['C175'], ['C189']])(
    '%s is never proposed, and the help says why where it is chosen',
    async (code) => {
      const told = { 'scope.provisions': ['4.2.e', '4.2.c', '1.a'] }
      const { screen } = await atTheList([], { ...told, 'scope.matters': ['insurance'] })
      expect(screen).toContain('t 1.')
      expect(screen).not.toContain(` ${code} `)
      const { said } = await atTheList(['a', code, ':why'])
      expect(said.filter((line) => line.startsWith('Take care'))).toHaveLength(2)
    },
  )

  test('those proposed for the State are offered, without what was seen as not ratified', async () => {
    const state = { ...india, carriers: ['C44', 'C87', 'C144', 'C26', 'C190'] }
    const { screen } = await atTheList([], {}, state)
    expect(screen).toContain('t 1. C26')
    expect(screen).toContain('t 2. C144')
    expect(screen).not.toMatch(/C44|C87|C190|t 3/)
  })

  test('a State of which no proposal is known gets those of what is told', async () => {
    const { screen } = await atTheList([], {}, nothingKnownOf('MV', '2026-11-21'))
    expect(screen).toContain('t 1. C26')
  })

  test('a number that is not there is told', async () => {
    const { said } = await atTheList(['t 9'])
    expect(said.at(-1)).toBe('There is no such proposal. Type t and one of the numbers above.')
  })
})

describe('of a Convention in the list', () => {
  test('that is not ratified only the day and the place of looking are asked', async () => {
    const { asked, draft } = await atTheList(['t 1', '2', '3 May 2026', 'NORMLEX'])
    expect(asked.slice(-3)).toEqual([
      'On which day did you look it up?',
      'Where did you look it up?',
      'Under which other Conventions could the same facts be told?',
    ])
    expect(draft.answers[list]).toMatchObject([{ ratified: 'no', source: 'NORMLEX' }])
  })

  test('that was not looked up nothing more is asked', async () => {
    const { asked, said } = await atTheList(['t 1', '3'])
    expect(said).toContain('Look it up, then change this answer; the rest is asked then.')
    expect(asked.at(-1)).toBe('Under which other Conventions could the same facts be told?')
  })

  test.each([
    [{}, '“npx c177 check” lists them.'],
    [{ 'standing.country': 'IN' }, '“npx c177 country IN” lists them, and “npx c177 check” too.'],
  ])(
    'that is fundamental and not ratified it says where other ways stand (%j)',
    async (more, where) => {
      const { said } = await atTheList(['a', 'C87', '2'], more)
      expect(said.at(-1)).toContain(`ways that need no ratification. ${where}`)
    },
  )

  test('of which none can be used the list says the same', async () => {
    const none = entries({ convention: 'C26', ratified: 'no' })
    expect((await atTheList([], none)).screen).toContain('None of those in the list can be used.')
    const one = entries({ convention: 'C26', ratified: 'no' }, { convention: 'C95' })
    expect((await atTheList([], one)).screen).not.toContain('can be used')
  })

  test.each([
    ['ratified', 'We have seen C26 as ratified on 10 January 1955 (as of 31 October 2011).'],
    ['scope', 'The text says: Articles 1 and 2 name home working trades.'],
    ['excluded', 'We know of no such list under C26.'],
    ['request', 'What C26 asks, in our words:'],
    ['request', 'net pay for an hour beside the minimum wage'],
  ])(':why at “%s” tells what is known: %s', async (field, words) => {
    const fields = ['ratified', 'ratifiedOn', 'lookedOn', 'source', 'excluded', 'scope', 'asked']
    const before = fields.slice(
      0,
      fields.indexOf(field) < 0 ? fields.length : fields.indexOf(field),
    )
    const more = entries({ convention: 'C26', ratified: 'yes' })
    const { said } = await atTheList(['1', '', ...before.map(() => ''), ':why'], more, india)
    expect(said.join('\n')).toContain(words)
  })

  test('whose text obliges the State to list whom it leaves out, :why says so', async () => {
    const more = entries({ convention: 'C131', ratified: 'yes' })
    const { said } = await atTheList(['1', '', '', '', '', '', ':why'], more)
    expect(said.join('\n')).toContain('C131 obliges the State to list in its first report')
  })

  test(':example at the request names the duties', async () => {
    const more = entries({ convention: 'C26', ratified: 'yes' })
    const { said } = await atTheList(['1', ...Array(8).fill(''), ':example'], more)
    expect(said.at(-1)).toMatch(/^ {2}- Articles 3\(2\)\(1\) to \(3\): /)
  })
})

test('whether the State has ratified, :why tells what was seen and when', async () => {
  const draft = draftWith({ 'standing.country': 'IN' })
  const { said } = await talk([':jump standing.bound', ':why'], { draft, state: india })
  expect(said.join('\n')).toContain('C177 was not ratified when we saw it (as of June 2021')
})
