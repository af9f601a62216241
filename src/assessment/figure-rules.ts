import { recordsOf } from '../answers/answers.ts'
import type { Figure } from '../catalogue/records.ts'
import { type Text, text } from '../problems/text.ts'
import type { FreeText } from './free-texts.ts'
import { hasPercentage, hasShareOfPeople, namesBase } from './percentages.ts'
import { claimsOf } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { sentencesOf } from './sentences.ts'

const percentageHasBase: Rule = {
  code: 'percentage-without-number',
  severity: 'warning',
  looksFor: 'A percentage of people without the number of those who were asked or counted.',
  example: {
    found: '“80 per cent have no contract.”',
    better: '“51 of the 64 who were asked (80 per cent) have no contract.”',
  },
  why: 'Eighty per cent of five people is four people: a share means little without the number behind it.',
  source:
    'The accounts of surveys among homeworkers that do not agree with each other; the craft of drafting',
  find: (facts) => [...bareFigures(facts), ...bareClaims(facts), ...bareTexts(facts)],
}

const bareFigures = ({ answers }: Facts): readonly Finding[] =>
  figuresOf(answers)
    .filter(({ value, measures, sample }) => sample === undefined && hasPercentage(value, measures))
    .map(({ id }) => ({
      question: figuresQuestion,
      record: id,
      message: text('The figure is a percentage without the number of those asked or counted.'),
      hint: text('Write of how many people or households it is made.'),
    }))

const bareClaims = (facts: Facts): readonly Finding[] =>
  claimsOf(facts)
    .filter(({ claim }) => claim.asked === undefined && hasPercentage(claim.text))
    .filter(({ claim }) => !namesBase(claim.text ?? ''))
    .map(({ question, claim }) => ({
      question,
      record: claim.id,
      message: text('The claim holds a percentage but not how many were asked.'),
      hint: text('Write how many people you asked or counted in all.'),
    }))

/** Elsewhere no field holds the number, so the sentence itself must. */
const bareTexts = (facts: Facts): readonly Finding[] =>
  facts.texts
    .filter(isToldByTheOrganisation)
    .filter(({ text: words }) => hasShareOfPeople(words) && !namesBase(words))
    .map(({ question }) => ({
      question,
      message: text('The text holds a percentage, but not of how many.'),
      hint: text('Write the number of people beside it, such as “60 of 64 (94 per cent)”.'),
    }))

const toldParts = /\.(?:comparator|government|answer|gap|news)$/
const isToldByTheOrganisation = ({ question, nature, record }: FreeText): boolean =>
  nature === 'words' &&
  record === undefined &&
  (toldParts.test(question) || /^(?:homework|status|method)\.|^paper\.summary$/.test(question))

const figureCountsHomeworkers: Rule = {
  code: 'figure-counts-more',
  severity: 'warning',
  looksFor:
    'A figure that counts more than homeworkers, or of which the source does not say whom it counts, with no word about that where the figure is explained.',
  example: {
    found: 'A figure of all who work at home, given as if it counted homeworkers.',
    better: 'The same, with “The figure also counts those who sell their own goods.”',
  },
  why: 'Own-account workers make for themselves and are outside Article 1, so a figure that counts both proves less.',
  source: 'Article 1 of Convention No. 177',
  find: ({ answers }) =>
    figuresOf(answers).flatMap(({ id, counts, method }) => {
      const message = countsOthers[counts ?? 'homeworkers']
      return message === null || admission.test(method ?? '')
        ? []
        : [
            {
              question: figuresQuestion,
              record: id,
              message,
              hint: text('Say so where the figure is explained (“How the figure was made”).'),
            },
          ]
    }),
}

const countsOthers: Readonly<Record<NonNullable<Figure['counts']>, Text | null>> = {
  homeworkers: null,
  homeBased: text(
    'The figure counts all who work at home, more than homeworkers in the sense of Article 1.',
  ),
  teleworkers: text(
    'The figure counts teleworkers; those who only sometimes work at home are outside Article 1.',
  ),
  unclear: text(
    'The source does not say whom the figure counts; it may be more than homeworkers in the sense of Article 1.',
  ),
}

/** Words by which a text says that the figure counts others too. */
const admission =
  /own[- ]account|self[- ]employed|also (?:counts?|includes?)|includes? (?:all|also|those)|home[- ]based|sell their own|telework|more than homeworkers|do(?:es)? not (?:say|tell|distinguish|separate)|not only homeworkers/i

/** "52 self-employed women": the number counts them; "told them that they are self-employed" counts nobody. */
const claimCountsHomeworkers: Rule = {
  code: 'own-account-counted',
  severity: 'note',
  looksFor: 'A claim with a number that counts self-employed or own-account workers.',
  example: {
    found: '“500 self-employed women sew at home.”',
    better: '“In the region 320 women sew at home to the order of workshops.”',
  },
  why: 'Who works for herself is outside Article 1; who is only called so is not.',
  source: 'Article 1(a) of Convention No. 177',
  find: (facts) =>
    claimsOf(facts)
      .filter(({ claim: { text: words = '' } }) => countsOwnAccount(words))
      .map(({ question, claim }) => ({
        question,
        record: claim.id,
        message: text('The claim counts self-employed or own-account workers.'),
        hint: text(
          'Say whether they work to the order of others; leave out of the number who works for herself.',
        ),
      })),
}

const ownAccount = /\b(?:self[- ]employed|own[- ]account)\b/i
const onlyCalled =
  /\b(?:told|says?|said|call(?:s|ed)?|claim(?:s|ed)?|treat(?:s|ed)?|consider(?:s|ed)?|regard(?:s|ed)?|classif\w+|register(?:s|ed)?|declare[sd]?|as)\b/i

const countsOwnAccount = (words: string): boolean =>
  ownAccount.test(words) &&
  sentencesOf(words).some(
    (sentence) =>
      ownAccount.test(sentence) && !onlyCalled.test(sentence) && /\p{Nd}/u.test(sentence),
  )

const figureIsNational: Rule = {
  code: 'figure-is-global',
  severity: 'warning',
  looksFor: 'A figure that is for the world or for several countries.',
  example: {
    found: 'A figure for all home-based workers in the world.',
    better: 'A figure of your own country or your own count; the other stays as background only.',
  },
  why: 'A figure for the world says nothing about one State.',
  source: 'The craft of drafting',
  find: ({ answers }) =>
    figuresOf(answers)
      .filter(({ reach }) => reach === 'global')
      .map(({ id }) => ({
        question: figuresQuestion,
        record: id,
        message: text('The figure is for the world or for several countries.'),
        hint: text('Keep it only as background, and add a figure of your own country or count.'),
      })),
}

const figureHasSource: Rule = {
  code: 'figure-without-source',
  severity: 'warning',
  looksFor: 'A figure without its source or without its year.',
  example: {
    found: '“About 12 000 homeworkers.”',
    better: 'The same, with “Labour Office, annual report” and its year.',
  },
  why: 'A figure is believed when the reader can look it up.',
  source: 'The craft of drafting: number, date and source for each figure',
  find: ({ answers }) =>
    figuresOf(answers)
      .filter(({ source, year }) => source === undefined || year === undefined)
      .map(({ id }) => ({
        question: figuresQuestion,
        record: id,
        message: text('The figure has no source or no year.'),
        hint: text('Write who published it and of which year it is.'),
      })),
}

const figuresQuestion = 'homework.figures'
const figuresOf = (answers: Facts['answers']): readonly Figure[] =>
  recordsOf(answers, figuresQuestion, 'figure')

/** What figures say, of how many, and about whom. */
export const figureRules: readonly Rule[] = [
  percentageHasBase,
  figureCountsHomeworkers,
  claimCountsHomeworkers,
  figureIsNational,
  figureHasSource,
]
