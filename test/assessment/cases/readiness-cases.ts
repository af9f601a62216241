import { aCase, anEmptyCase, type Case } from '../builder.ts'

const association = aCase().with({ 'organisation.legalForm': 'association' })
const missing = { notKnown: true }

export const readinessCases: readonly Case[] = [
  { title: 'all is well', given: aCase(), expect: [] },
  {
    title: 'nothing is answered yet',
    given: anEmptyCase(),
    expect: [
      'intent-not-stated',
      'organisation-missing',
      'signatory-missing',
      'addressee-missing',
      'sending-date-missing',
      'state-missing',
      'nothing-dealt-with',
      'demands-missing',
    ],
  },
  {
    title: 'an association is advised to find a co-signing union',
    given: association,
    expect: ['cosigner-advised'],
  },
  ...['cooperative', 'ngo', 'informal'].map((form) => ({
    title: `and so is this form: ${form}`,
    given: aCase().with({ 'organisation.legalForm': form }),
    expect: ['cosigner-advised'],
  })),
  {
    title: 'an association with a co-signing union is not',
    given: association.with({ 'organisation.cosigner': 'Confederation of Labour' }),
    expect: [],
  },
  {
    title: 'a federation of unions is not',
    given: aCase().with({ 'organisation.legalForm': 'federation' }),
    expect: [],
  },
  {
    title: 'the organisation has no name',
    given: aCase().with({ 'organisation.name': undefined }),
    expect: ['organisation-missing'],
  },
  {
    title: 'the intent is not yet stated',
    given: aCase().with({ 'standing.intent': 'notYet' }),
    expect: ['intent-not-stated'],
  },
  {
    title: '"not known" is no stated intent',
    given: aCase().with({ 'standing.intent': missing }),
    expect: ['intent-not-stated'],
  },
  {
    title: 'nobody signs',
    given: aCase().with({ 'organisation.signatory.name': undefined }),
    expect: ['signatory-missing'],
  },
  {
    title: 'no addressee',
    given: aCase().with({ 'standing.addressee': missing }),
    expect: ['addressee-missing'],
  },
  {
    title: 'by post is as good as by e-mail',
    given: aCase().with({ 'standing.addressee': 'officePost' }),
    expect: [],
  },
  {
    title: 'no date of sending',
    given: aCase().with({ 'standing.sendingDate': undefined }),
    expect: ['sending-date-missing'],
  },
  {
    title: 'sent on the last day',
    given: aCase().with({ 'standing.sendingDate': '1 September 2026' }),
    expect: [],
  },
  {
    title: 'sent a day late',
    given: aCase().with({ 'standing.sendingDate': '2026-09-02' }),
    expect: ['sending-date-late'],
  },
  {
    title: 'sent some day in September',
    given: aCase().with({ 'standing.sendingDate': 'September 2026' }),
    expect: ['sending-date-late'],
  },
  {
    title: 'sent in some year: it may be in time',
    given: aCase().with({ 'standing.sendingDate': '2026' }),
    expect: [],
  },
  {
    title: 'sent years ago',
    given: aCase().with({ 'standing.sendingDate': '2018-08-30' }),
    expect: [],
  },
]
