import { type Answers, textOf } from '../answers/answers.ts'
import { text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { observations, signed } from './paper-groups.ts'
import type { Finding, Rule } from './rule.ts'

const procedure =
  'ILO guide to the supervisory system, “Governments prepare and send reports” (read on guide-supervision.ilo.org)'

/** Advice, never a bar: nobody is turned away for her legal form. */
const routeIsClear: Rule = {
  code: 'cosigner-advised',
  severity: 'warning',
  looksFor: 'An organisation that is no trade union, with no trade union that signs too.',
  example: {
    found: 'An association sends the paper alone.',
    better: 'The association sends it, and a trade union signs with it.',
  },
  why: 'Observations come from organisations of workers or of employers; a trade union that signs too leaves no doubt about who speaks.',
  source:
    'ILO handbook for minorities of 2002 (NGOs are advised to write through a trade union) and what WIEGO tells of Bulgaria, where an NGO of homeworkers founded a union in 2014',
  papers: observations,
  find: ({ answers }) => {
    const form = textOf(answers, 'organisation.legalForm') ?? 'tradeUnion'
    const isUnion = form === 'tradeUnion' || form === 'federation'
    if (isUnion || textOf(answers, 'organisation.cosigner') !== null) return []
    return [
      {
        question: 'organisation.cosigner',
        message: text('The organisation is not a trade union, and no trade union signs with it.'),
        hint: text(
          'We advise you to ask a trade union or a confederation to sign too, and to name it here. You can go on without.',
        ),
      },
    ]
  },
}

const organisationIsNamed: Rule = {
  code: 'organisation-missing',
  severity: 'warning',
  looksFor: 'A paper without the name of the organisation that sends it.',
  example: {
    found: '“Name of the organisation” is empty.',
    better: 'The full name of your organisation.',
  },
  why: 'The Office lists by name who has sent observations.',
  source: procedure,
  find: ({ answers }) =>
    missingText(answers, {
      question: 'organisation.name',
      message: text('The paper does not say which organisation sends it.'),
      hint: text('Write the full name of the organisation.'),
    }),
}

const intentIsStated: Rule = {
  code: 'intent-not-stated',
  severity: 'error',
  looksFor:
    'A paper that does not say that it is meant as observations for the Committee of Experts.',
  example: { found: '“Meant as observations” is not answered.', better: '“Yes, it says so.”' },
  why: 'The Office has to see clearly that the paper is meant as observations for the Committee of Experts.',
  source: procedure,
  papers: observations,
  find: ({ answers }) =>
    textOf(answers, 'standing.intent') === 'observations'
      ? []
      : [
          {
            question: 'standing.intent',
            message: text(
              'The paper does not say that it is observations for the Committee of Experts.',
            ),
            hint: text('Answer “yes, it says so” when your organisation has decided to send it.'),
          },
        ],
}

const signatoryIsNamed: Rule = {
  code: 'signatory-missing',
  severity: 'error',
  looksFor: 'A paper that somebody must sign, with nobody named.',
  example: {
    found: '“Who signs” is empty.',
    better: 'An officer of the organisation, with her function.',
  },
  why: 'Observations must be signed.',
  source: procedure,
  papers: signed,
  find: ({ answers }) =>
    missingText(answers, {
      question: 'organisation.signatory.name',
      message: text('Nobody is named who signs the paper.'),
      hint: text('Name an officer of the organisation who signs; the name reaches the government.'),
    }),
}

const addresseeIsNamed: Rule = {
  code: 'addressee-missing',
  severity: 'error',
  looksFor: 'Observations that do not say to whom they go.',
  example: {
    found: '“To whom it goes” is not answered.',
    better: 'The International Labour Office, by e-mail.',
  },
  why: 'Observations go to the International Labour Office, which sends a copy to the government at once.',
  source: procedure,
  papers: observations,
  find: ({ answers }) =>
    missingText(answers, {
      question: 'standing.addressee',
      message: text('The paper does not say to whom it goes.'),
      hint: text('Choose whether it goes to the Office by e-mail or by post.'),
    }),
}

const sendingDateIsGiven: Rule = {
  code: 'sending-date-missing',
  severity: 'warning',
  looksFor: 'Observations without the day of sending.',
  example: { found: '“Day of sending” is empty.', better: '20 August 2026.' },
  why: 'The paper must reach the Office by 1 September, and a reader must see from when it is.',
  source: procedure,
  papers: observations,
  find: ({ answers }) =>
    missingText(answers, {
      question: 'standing.sendingDate',
      message: text('The paper has no date of sending.'),
      hint: text('Write the day on which you will send it, before 1 September.'),
    }),
}

const sentInTime: Rule = {
  code: 'sending-date-late',
  severity: 'warning',
  looksFor: 'A day of sending that is after 1 September.',
  example: { found: '15 September 2026.', better: '20 August 2026.' },
  why: 'What reaches the Office after 1 September may have to wait for a later session of the Committee.',
  source: procedure,
  papers: observations,
  find: ({ answers }) => {
    const date = readDate(textOf(answers, 'standing.sendingDate') ?? '')
    if (date === null || !isLate(date)) return []
    return [
      {
        question: 'standing.sendingDate',
        message: text('The day of sending is after 1 September.'),
        hint: text(
          'Send it earlier if you can. A late paper is still received, but it may have to wait.',
        ),
      },
    ]
  },
}

/** A whole year or a summer may still be in time; "September" is not, as nobody sends on its first day alone. */
const isLate = ({ earliest, latest }: { earliest: string; latest: string }): boolean => {
  const lastDay = `${earliest.slice(0, 4)}-09-01`
  return latest > lastDay && earliest >= lastDay
}

const missingText = (answers: Answers, finding: Finding): readonly Finding[] =>
  textOf(answers, finding.question) === null ? [finding] : []

export const readinessRules: readonly Rule[] = [
  intentIsStated,
  organisationIsNamed,
  routeIsClear,
  signatoryIsNamed,
  addresseeIsNamed,
  sendingDateIsGiven,
  sentInTime,
]
