import { aCase, type Case } from '../builder.ts'

const to = 'the Ministry of Labour'
const letters = (...items: readonly object[]) =>
  aCase().with({
    'letters.items': items.map((item, index) => ({ id: `B-0${index + 1}`, ...item })),
  })
const unknown = { notKnown: true }

export const letterCases: readonly Case[] = [
  {
    title: 'a copy with its addressee',
    given: letters({ kind: 'government', to }),
    expect: [],
  },
  {
    title: 'a letter to nobody',
    given: letters({ kind: 'government', to }, { kind: 'network' }),
    expect: ['B-02: letter-addressee-missing'],
  },
  { title: 'no letter is chosen', given: letters(), expect: ['letter-addressee-missing'] },
  {
    title: 'a request for a text that names one',
    given: letters({ kind: 'text', to, asks: 'the decree on home work' }),
    expect: [],
  },
  {
    title: 'a request for a text, and none is unknown',
    given: letters({ kind: 'text', to }),
    expect: ['B-01: letter-nothing-asked'],
  },
  {
    title: 'a request for a text, and what the government says is not known',
    given: letters({ kind: 'text', to }).saying('government', unknown),
    expect: [],
  },
  {
    title: 'a request for a figure, and none is unknown',
    given: letters({ kind: 'figure', to }).saying('government', unknown),
    expect: ['B-01: letter-nothing-asked'],
  },
  {
    title: 'a request for a figure, and the figures are not known',
    given: letters({ kind: 'figure', to }).with({ 'homework.formality': unknown }),
    expect: [],
  },
]
