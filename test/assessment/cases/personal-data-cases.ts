import { aCase, type Case } from '../builder.ts'

const telephone = '+359 888 123 456'
const withTelephone = aCase().claim({ text: `Call ${telephone}.` })
const confirmed = {
  code: 'telephone-in-text',
  question: '9.1.practice.claims',
  record: 'C-11',
  text: telephone,
}

export const personalDataCases: readonly Case[] = [
  {
    title: 'a telephone number in a claim',
    given: withTelephone,
    expect: ['C-11: telephone-in-text'],
  },
  {
    title: 'an e-mail address in an answer',
    given: aCase().with({ 'homework.givers': 'Write to maria@mail.example.' }),
    expect: ['email-in-text'],
  },
  {
    title: 'coordinates in a note',
    given: aCase().saying('government', { notKnown: true, note: 'Near 42.6977, 23.3219.' }),
    expect: ['coordinates-in-text'],
  },
  {
    title: 'an identity number in what a witness told',
    given: aCase()
      .evidence({
        kind: 'testimony',
        title: 'Talk',
        date: '2026',
        words: 'My EGN is 8001014509.',
        consent: { ilo: true },
      })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: ['E-11: identity-number-in-text'],
  },
  {
    title: 'each is told by itself, and once',
    given: aCase().with({
      'homework.givers': 'Call +359 888 123 456 or +359 888 123 457, I say +359 888 123 456.',
    }),
    expect: ['telephone-in-text', 'telephone-in-text'],
  },
  {
    title: 'the address, the e-mail and the registration of the organisation are its own',
    given: aCase().with({
      'organisation.address': 'Post box 12, tel. +359 2 981 12 34',
      'organisation.email': 'office@union.example',
      'organisation.registration': 'Register of unions, 121212121',
      'organisation.about': 'Write to us at office@union.example',
    }),
    expect: [],
  },
  {
    title: 'a link is looked up by others, not searched',
    given: aCase().law({ link: 'https://law.example/maria@mail.example' }),
    expect: [],
  },
  { title: 'confirmed', given: withTelephone.confirming(confirmed), expect: [] },
  {
    title: 'confirmed for another record',
    given: withTelephone.confirming({ ...confirmed, record: 'C-12' }),
    expect: ['C-11: telephone-in-text', 'C-12: silence-lapsed'],
  },
  {
    title: 'confirmed, and changed since',
    given: withTelephone.confirming({ ...confirmed, text: '+359 888 123 457' }),
    expect: ['C-11: telephone-in-text', 'C-11: silence-lapsed'],
  },
  {
    title: 'one confirmation silences one finding',
    given: aCase()
      .claim({ text: 'Call +359 888 123 456 or maria@mail.example.' })
      .confirming(confirmed),
    expect: ['C-11: email-in-text'],
  },
  {
    title: 'a warning may be confirmed too',
    given: aCase()
      .claim({ when: undefined })
      .confirming({ ...confirmed, code: 'claim-without-date', text: '' }),
    expect: [],
  },
  {
    title: 'a missing signatory may not',
    given: aCase().with({ 'organisation.signatory.name': undefined }).confirming({
      code: 'signatory-missing',
      question: 'organisation.signatory.name',
      text: '',
    }),
    expect: ['signatory-missing', 'silence-lapsed'],
  },
  {
    title: 'a warning was confirmed, and has been mended since',
    given: aCase().confirming({ ...confirmed, code: 'claim-without-date', text: '' }),
    expect: ['C-11: silence-lapsed'],
  },
  {
    title: 'what was confirmed is no rule, at a place that there is not',
    given: aCase().confirming({ code: '\u001b[2J', question: 'no.such', text: '' }),
    expect: ['silence-lapsed'],
  },
]
