import { aCase, type Case } from '../builder.ts'

const fine = aCase().saying('law.assessment', 'conforms').saying('practice.assessment', 'conforms')
const manyWords = (count: number): string =>
  `to state which texts were adopted ${'and sent '.repeat(count / 2)}`

export const consistencyCases: readonly Case[] = [
  {
    title: 'law and practice are in conformity, and yet something is missing',
    given: fine,
    expect: ['gap-against-assessment'],
  },
  {
    title: 'the practice falls short',
    given: fine.saying('practice.assessment', 'partly'),
    expect: [],
  },
  { title: 'no gap is told', given: fine.saying('gap', undefined), expect: [] },
  {
    title: 'the same claim twice',
    given: aCase().claim({ text: 'They get nothing.' }, { text: ' they get nothing.' }),
    expect: ['C-12: claim-repeated'],
  },
  {
    title: 'the same claim under two Articles: the later one in the order of the paper',
    given: aCase()
      .claim({ text: 'They get nothing.' })
      .dealingWith('6')
      .claim({ text: 'They get nothing.' }),
    expect: ['C-11: claim-repeated'],
  },
  {
    title: 'two claims without words have no same words',
    given: aCase().claim({ text: undefined }, { text: undefined }),
    expect: ['C-11: claim-without-text', 'C-12: claim-without-text'],
  },
  {
    title: 'a rate of pay without its time, and one without the rate',
    given: aCase().dealingWith('4.2.d').pay({ when: undefined }, { rate: undefined }),
    expect: ['P-21: pay-incomplete', 'P-22: pay-incomplete'],
  },
  { title: 'a whole rate of pay', given: aCase().dealingWith('4.2.d').pay({}), expect: [] },
  {
    title: 'a request of a page',
    given: aCase().saying('request', manyWords(130)),
    expect: ['request-too-long'],
  },
  {
    title: 'a request of a paragraph',
    given: aCase().saying('request', manyWords(100)),
    expect: [],
  },
  {
    title: 'a summary of six sentences',
    given: aCase().with({ 'paper.summary': 'One. Two. Three. Four. Five. Six.' }),
    expect: ['summary-too-long'],
  },
  {
    title: 'a summary of three sentences',
    given: aCase().with({ 'paper.summary': 'One. Two. Three.' }),
    expect: [],
  },
]
