import { aCase, type Case } from '../builder.ts'

const law = { id: 'G-01', title: 'Supply Chain Act', lookedOn: '2026-06-15' }
const annex = aCase().with({
  'homework.chain': [{ id: 'T-01', who: 'homeworker', does: 'sews', known: 'our count' }],
  'supply.diligence': [law],
  'supply.requests': 'Publish the list of workshops.',
})

export const supplyCases: readonly Case[] = [
  { title: 'a chain, a law looked up, a request', given: annex, expect: [] },
  {
    title: 'a law without the day of looking',
    given: annex.with({ 'supply.diligence': [law, { id: 'G-02', title: 'Another Act' }] }),
    expect: ['G-02: diligence-not-looked-up'],
  },
  {
    title: 'nothing is asked of the buyer',
    given: annex.with({ 'supply.requests': undefined }),
    expect: ['supply-request-missing'],
  },
  {
    title: 'no place of the chain is named',
    given: annex.with({ 'homework.chain': undefined }),
    expect: ['chain-empty'],
  },
]
