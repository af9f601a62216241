import { aCase, type Case } from '../builder.ts'

const pay = aCase().dealingWith('4.2.d')
const law = aCase().saying('law.texts', undefined)
const notKnown = { notKnown: true }

export const gapCases: readonly Case[] = [
  { title: 'law, evidence, comparison and request are there', given: pay, expect: [] },
  { title: 'no text of law', given: law, expect: ['law-text-missing'] },
  {
    title: 'the law is not known, and assessed as partly in conformity: measured by what?',
    given: law.saying('law.texts', notKnown),
    expect: ['law-text-missing'],
  },
  {
    title: 'the law is not known, and assessed as silent',
    given: law.saying('law.texts', notKnown).saying('law.assessment', 'silent'),
    expect: [],
  },
  {
    title: 'there is no such law, and it is assessed as silent',
    given: law.saying('law.texts', { doesNotApply: true }).saying('law.assessment', 'silent'),
    expect: [],
  },
  {
    title: 'assessed as silent, but nobody answered whether there is a law',
    given: law.saying('law.assessment', 'silent'),
    expect: ['law-text-missing'],
  },
  {
    title: 'law and practice in conformity, and no gap told: nothing is missing',
    given: aCase()
      .saying('law.texts', undefined)
      .saying('law.assessment', 'conforms')
      .saying('practice.assessment', 'conforms')
      .saying('practice.claims', undefined)
      .saying('gap', undefined)
      .saying('request', undefined)
      .with({ 'evidence.items': undefined }),
    expect: [],
  },
  {
    title: 'a gap in words only is a gap too',
    given: aCase()
      .saying('law.texts', undefined)
      .saying('law.assessment', undefined)
      .saying('practice.assessment', undefined)
      .saying('request', undefined),
    expect: ['law-text-missing', 'gap-without-request'],
  },
  {
    title: 'nothing shows the gap',
    given: aCase().saying('practice.claims', undefined).with({ 'evidence.items': undefined }),
    expect: ['gap-without-evidence'],
  },
  {
    title: 'a claim that stands elsewhere but names the Article shows it',
    given: aCase()
      .saying('practice.claims', undefined)
      .dealingWith('4.1')
      .claim({ provisions: ['C177:4.1', 'C177:9.1'] }),
    expect: [],
  },
  {
    title: 'a rate of pay with evidence shows a gap of pay',
    given: pay.saying('practice.claims', undefined).pay({}),
    expect: [],
  },
  {
    title: 'a gap in the law alone is shown by the law',
    given: aCase()
      .saying('practice.claims', undefined)
      .saying('practice.assessment', 'cannotSay')
      .with({ 'evidence.items': undefined }),
    expect: [],
  },
  {
    title: 'no request',
    given: aCase().saying('request', undefined),
    expect: ['gap-without-request'],
  },
  {
    title: 'the organisation asks nothing here, and says so',
    given: aCase().saying('request', { doesNotApply: true }),
    expect: [],
  },
  {
    title: 'nobody to compare with under Article 4',
    given: pay.saying('comparator', undefined),
    expect: ['comparator-missing'],
  },
  {
    title: 'nobody known to compare with is an answer',
    given: pay.saying('comparator', notKnown),
    expect: [],
  },
  {
    title: 'under Article 9 nobody need be compared with',
    given: aCase().saying('comparator', undefined),
    expect: [],
  },
  {
    title: 'a definition is neither complied with nor broken: no gap',
    given: aCase().dealingWith('1.a').saying('law.texts', undefined),
    expect: [],
  },
]
