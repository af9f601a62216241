import { describe, expect, test } from 'vitest'
import { foldWords } from '../../src/interview/fold-words.ts'
import { search } from '../../src/interview/search.ts'
import type { View } from '../../src/interview/target.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { draftWith, talk } from './scripted.ts'

const claims = [
  { id: 'C-01', text: 'Żaneta’s group gets 0.60 EUR a pair', provisions: ['C177:4.2.d'] },
  { id: 'C-02', text: 'सिलाई का काम घर पर', provisions: ['C177:4.2.d'] },
]
const draft = draftWith({
  'organisation.name': 'Union of Home Stitchers of São Tomé',
  'organisation.legalForm': 'tradeUnion',
  'scope.provisions': ['4.2.d'],
  '4.2.d.practice.claims': claims,
})

describe('words are looked for in questions, answers and hard words', () => {
  test('and a number goes to the answer itself', async () => {
    const { screen, asked } = await talk([':find zaneta', '1'], { draft })
    expect(asked).toContain('1 place was found for “zaneta”.')
    expect(asked.at(-1)).toContain('What happens in practice?')
    expect(screen).toContain('> Żaneta’s group')
  })

  test.each([
    ['sao tome', 'Name of the organisation: Union of Home Stitchers of São Tomé'],
    ['TOMÉ union', 'Name of the organisation: Union of Home Stitchers of São Tomé'],
    ['सिलाई घर', 'C-02, '],
    ['a trade union', 'Legal form: a trade union'],
  ])('“%s” is found in “%s”', async (typed, row) => {
    const { screen } = await talk([`:find ${typed}`], { draft })
    expect(screen).toContain(row)
  })

  test('also in what can be chosen', async () => {
    const { screen } = await talk([':find paid less than the minimum'], { draft })
    expect(screen).toContain('Question: Matters')
  })

  test('every word must be there', async () => {
    const { asked } = await talk([':find stitchers Żaneta'], { draft })
    expect(asked.at(-1)).toBe('Nothing was found for “stitchers Żaneta”. Try other words.')
  })

  test('an answer stands before questions that only speak of it, its name before both', async () => {
    const { prompts } = await talk([':find legal form'], { draft })
    expect(prompts.at(-1)?.offers[0]?.label.values?.['name']).toBeDefined()
    const { screen } = await talk([':find legal form'], { draft })
    expect(screen.indexOf('Legal form: a trade union')).toBeGreaterThan(0)
    expect(screen).not.toContain('Question: Legal form')
  })

  test('a hard word is explained where one is', async () => {
    const { screen, prompts } = await talk([':find intermediary'], { draft })
    const sign = prompts
      .at(-1)
      ?.offers.find(({ label }) => label.english.startsWith('What “'))?.sign
    expect(screen).toContain('What “intermediary” means')
    const { said } = await talk([':find intermediary', sign ?? ''], { draft })
    expect(said.at(-1)).toContain('An agent, contractor or middleman')
  })

  test('where nothing is found, the nearest words stand ready', async () => {
    const { screen, asked } = await talk([':find stichers', 'Stitchers'], { draft })
    expect(asked.at(-2)).toBe('Nothing was found for “stichers”. Did you mean “stitchers”?')
    expect(screen).toContain('Union of Home Stitchers')
  })

  test('without words they are asked for, and the list of parts offers it', async () => {
    const first = await talk([':find', 'tomé'], { draft })
    expect(first.asked.at(-2)).toBe('What are you looking for?')
    expect(first.screen).toContain('São Tomé')
    const list = (await talk([':list'], { draft })).prompts.at(-1)
    const sign = list?.offers.find(({ value }) => value === 'find')?.sign ?? ''
    expect((await talk([':list', sign], { draft })).asked.at(-1)).toBe('What are you looking for?')
  })

  test('what waits is found too, and leads to what waits', async () => {
    const waiting = { ...draft, parked: { 'organisation.cosigner': 'Confederation of Labour' } }
    const { screen, asked } = await talk([':find confederation labour', '1'], { draft: waiting })
    expect(asked.at(-1)).toContain('These answers do not apply now.')
    expect(screen).toContain('Confederation of Labour')
  })

  test('Esc goes back to where one was', async () => {
    const { asked } = await talk([':find tome', 'Esc'], { draft })
    expect(asked.at(-1)).toBe(asked[0])
  })
})

test.each([
  ['Żółć', 'zolc'],
  ['Straße', 'strasse'],
  ['مُحَمَّد', 'محمد'],
  ['İstanbul', 'istanbul'],
  ['١٢', '12'],
  ['काम', 'काम'],
])('%s is compared as %s', (words, folded) => {
  expect(foldWords(words)).toBe(foldWords(folded))
})

test('one of five thousand answers is found', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    id: `C-${index + 10}`,
    text: `Stitcher number ${index} was paid ${index % 90} cents for a pair of uppers in winter`,
  }))
  const view: View = {
    draft: draftWith({ 'scope.provisions': ['4.2.d'], '4.2.d.practice.claims': many }),
    wording: wordingOf('en'),
    usedIds: [],
    state: null,
    today: '2026-11-22',
    problems: [],
    papers: [],
  }
  expect(search('uppers 4321', view).hits).toHaveLength(2)
  expect(search('upers', view).near).toBe('uppers')
})
