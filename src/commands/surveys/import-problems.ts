import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Tallied } from '../../surveys/tally.ts'

/** Problems beyond those that are listed one by one. */
export const unlistedProblems = (more: number): readonly Problem[] =>
  more === 0
    ? []
    : [
        {
          code: 'survey-more-problems',
          severity: 'error',
          place: {},
          message: text('{more} more problems of this kind are not listed.', { more }),
          hint: text('Correct those that are listed first; probably all have the same cause.'),
        },
      ]

/** Rows that are kept but in no figure of pay. */
export const tallyProblems = ({ unreckoned, otherMoney, figures }: Tallied): readonly Problem[] => [
  ...(unreckoned === 0 ? [] : [unreckonedRows(unreckoned)]),
  ...(otherMoney === 0 ? [] : [otherMoneyRows(otherMoney, figures.currency ?? '')]),
]

const unreckonedRows = (rows: number): Problem => ({
  code: 'survey-pay-unreckoned',
  severity: 'warning',
  place: {},
  message: text(
    '{rows, plural, one {In # row} other {In # rows}} pay is told, but not what an hour comes to: the rate, its money, the pieces or the hours are missing.',
    { rows },
  ),
  hint: text(
    'If no column tells the money, write it into the mapping: "currency": "EUR". The rows are kept, but are in no figure of pay.',
  ),
})

const otherMoneyRows = (rows: number, currency: string): Problem => ({
  code: 'survey-other-money',
  severity: 'warning',
  place: {},
  message: text(
    '{rows, plural, one {# row} other {# rows}} of pay in other money than {currency} cannot be put together with the rest.',
    { rows, currency },
  ),
  hint: text(
    'The rows are kept, but are in no figure of pay. Import them as a survey of their own.',
  ),
})

export const unknownSurvey = (survey: string): Problem => ({
  code: 'survey-unknown',
  severity: 'error',
  place: { question: 'evidence.surveys' },
  message: text('The case has no survey "{survey}".', { survey }),
  hint: text('Leave --survey out to make a new one, or see "c177 check" for the numbers.'),
})

/** Then nothing is written: rows of an earlier import stay. */
export const nothingKept = (): Problem => ({
  code: 'survey-nothing-kept',
  severity: 'error',
  place: {},
  message: text('No row could be kept, so nothing was changed in the case.'),
  hint: text('See above what hindered it; if the columns are read wrongly, use "c177 survey map".'),
})
