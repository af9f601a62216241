import { recordsOf, textOf } from '../answers/answers.ts'
import { numberOf } from '../convention/cite.ts'
import { text } from '../problems/text.ts'
import { ownWords, placeOf } from './own-words.ts'
import { observations } from './paper-groups.ts'
import { assessedAs, claimsOf, type PlacedClaim } from './provision-facts.ts'
import type { Rule } from './rule.ts'
import { sentencesOf } from './sentences.ts'

const gapFitsAssessment: Rule = {
  code: 'gap-against-assessment',
  severity: 'warning',
  looksFor:
    'An Article under which a gap is told, while both the law and the practice are assessed as in conformity.',
  example: {
    found:
      'Law and practice “in conformity”, and the gap: “The rule stops at the door of the home.”',
    better: 'The law is assessed as “partly in conformity”, and the gap says why.',
  },
  why: 'Who says that all is well and that something is missing is believed in neither.',
  source: 'The craft of drafting',
  find: ({ answers, dealtWith }) =>
    dealtWith
      .filter((key) => textOf(answers, `${key}.gap`) !== null)
      .filter((key) =>
        (['law', 'practice'] as const).every(
          (side) => assessedAs(answers, key, side) === 'conforms',
        ),
      )
      .map((key) => ({
        question: `${key}.gap`,
        message: text(
          'A gap is told under Article {article}, but law and practice are assessed as in conformity.',
          { article: numberOf(key) },
        ),
        hint: text('Change the assessment, or take the gap away.'),
      })),
}

/** A claim stands once and names all Articles that it concerns. */
const claimStandsOnce: Rule = {
  code: 'claim-repeated',
  severity: 'note',
  looksFor: 'A claim with the very words of another one.',
  example: {
    found: 'The same sentence under Article 4(2)(d) and under Article 9(1).',
    better: 'One claim that names both Articles.',
  },
  why: 'What is told twice looks like two facts, and the reader finds out that it is one.',
  source: 'How this program orders the paper',
  find: (facts) => {
    const first = new Map<string, PlacedClaim>()
    const claims = claimsOf(facts).filter(({ claim }) => claim.text !== undefined)
    for (const placed of claims.toReversed()) first.set(wordsOf(placed), placed)
    return claims
      .filter((placed) => first.get(wordsOf(placed)) !== placed)
      .map(({ question, claim }) => ({
        question,
        record: claim.id,
        message: text('Another claim has the very same words.'),
        hint: text('Keep one of them, and let it name all the Articles that it concerns.'),
      }))
  },
}

const wordsOf = ({ claim }: PlacedClaim): string => (claim.text ?? '').trim().toLowerCase()

const payIsWhole: Rule = {
  code: 'pay-incomplete',
  severity: 'warning',
  looksFor: 'A rate of pay without the rate itself, or without saying when it was paid.',
  example: {
    found: '“Stitching the upper of a shoe: 0.60 EUR per pair.”',
    better: 'The same, with “April 2026”.',
  },
  why: 'A rate can be measured by the minimum wage of its own time only.',
  source: 'Article 4(2)(d) of Convention No. 177; the craft of drafting',
  find: ({ answers }) =>
    recordsOf(answers, '4.2.d.pay.records', 'pay')
      .filter(({ rate, when }) => rate === undefined || when === undefined)
      .map(({ id, rate }) => ({
        question: '4.2.d.pay.records',
        record: id,
        message:
          rate === undefined
            ? text('The rate of pay does not say how much is paid.')
            : text('The rate of pay does not say when it was paid.'),
        hint: text('Write how much is paid, for what, and in which month or year.'),
      })),
}

/** Our advice, no rule: none on length was found. */
const mostRequestWords = 120
const mostSummarySentences = 5

const requestIsShort: Rule = {
  code: 'request-too-long',
  severity: 'note',
  looksFor: 'A request of more than 120 words.',
  example: {
    found: 'A page of questions under one Article.',
    better: 'The two questions that matter most.',
  },
  why: 'The Committee puts one or two questions under an Article; of ten it chooses, not you.',
  source: 'How the Committee puts its own requests; the craft of drafting',
  papers: observations,
  find: (facts) =>
    ownWords(facts)
      .filter(({ question }) => question.endsWith('.request'))
      .filter(({ text: words }) => words.trim().split(/\s+/).length > mostRequestWords)
      .map((place) => ({
        ...placeOf(place),
        message: text('The request has more than {most} words.', { most: mostRequestWords }),
        hint: text('Keep what matters most.'),
      })),
}

const summaryIsShort: Rule = {
  code: 'summary-too-long',
  severity: 'note',
  looksFor: 'A summary of more than five sentences.',
  example: { found: 'A summary of a whole page.', better: 'Three sentences.' },
  why: 'Some readers read the summary alone.',
  source: 'The craft of drafting',
  find: ({ answers }) =>
    sentencesOf(textOf(answers, 'paper.summary') ?? '').length > mostSummarySentences
      ? [
          {
            question: 'paper.summary',
            message: text('The summary has more than {most} sentences.', {
              most: mostSummarySentences,
            }),
            hint: text('Say what is wrong, how many it concerns, and what you ask.'),
          },
        ]
      : [],
}

/** Whether the parts of the paper fit each other, and its reader's time. */
export const consistencyRules: readonly Rule[] = [
  gapFitsAssessment,
  claimStandsOnce,
  payIsWhole,
  requestIsShort,
  summaryIsShort,
]
