import { recordsOf } from '../answers/answers.ts'
import type { Figure } from '../catalogue/records.ts'
import { text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { plainDigits } from './digits.ts'
import { minimumWageIsComparable } from './minimum-wage-rule.ts'
import { hasPercentage, hasShareOfPeople } from './percentages.ts'
import { claimsOf, type PlacedClaim } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { sentencesOf } from './sentences.ts'

const figuresQuestion = 'homework.figures'
const figuresOf = ({ answers }: Facts): readonly Figure[] =>
  recordsOf(answers, figuresQuestion, 'figure')

const teleworkIsPermanent: Rule = {
  code: 'telework-counted',
  severity: 'note',
  looksFor:
    'A figure of homeworkers, or a claim with a number, that counts telework without saying that it is permanent or regular.',
  example: {
    found: '“21 000 homeworkers telework.”',
    better: '“21 000 people telework permanently and work at no office.”',
  },
  why: 'Who works at home only now and then is no homeworker; who does so permanently is one.',
  source:
    'Article 1(b) of Convention No. 177; direct request of 2013 to the Netherlands, NORMLEX comment 3149656',
  find: (facts) => [
    ...figuresOf(facts)
      .filter(({ counts }) => counts === undefined || counts === 'homeworkers')
      .filter(({ measures = '', method = '' }) => countsTelework(`${measures}. ${method}`))
      .map(({ id }) => ({ question: figuresQuestion, record: id, ...teleworkWords })),
    ...claimsOf(facts)
      .filter(({ claim }) => countsPeople(claim) && countsTelework(claim.text ?? ''))
      .map(({ question, claim }) => ({ question, record: claim.id, ...teleworkWords })),
  ],
}

const teleworkWords = {
  message: text('Telework is counted, but not said to be permanent or regular.'),
  hint: text(
    'Say whether they work at home always or on fixed days; leave out who does so only now and then.',
  ),
}

const countsPeople = ({ affected, text: words = '' }: PlacedClaim['claim']): boolean =>
  affected !== undefined || /\p{Nd}/u.test(words)

const telework = /\btele-?work|\bremote(?:ly)? work|\bwork(?:s|ing)? remotely\b|\bhome office\b/i
const isSetApart =
  /\b(?:permanent|regular|full[- ]time|always|every (?:day|week)|fixed|only|not|no|never|than|unlike|without|except|exclud|left out|instead|apart|law|act|policy)/i

const countsTelework = (words: string): boolean =>
  telework.test(words) &&
  sentencesOf(words).some((sentence) => telework.test(sentence)) &&
  !sentencesOf(words).some((sentence) => telework.test(sentence) && isSetApart.test(sentence))

/** Two sources may differ and both be told: then the words beside the figures say so. */
const figureHasOneValue: Rule = {
  code: 'figure-told-twice',
  severity: 'warning',
  looksFor:
    'Two figures that count the same thing in the same year with two values; or a claim that tells another number for what a figure counts.',
  example: {
    found: 'Homeworkers in the country in 2025: “12 000” and “15 000”.',
    better:
      'One figure; or both, with “Another source has 12 000: it leaves out those without a contract.”',
  },
  why: 'Accounts of the same survey that do not agree make the reader doubt all of them.',
  source:
    'The accounts of surveys among homeworkers that do not agree with each other; the craft of drafting',
  find: (facts) => [...figuresAtOdds(figuresOf(facts)), ...claimsAtOdds(facts)],
}

const figuresAtOdds = (figures: readonly Figure[]): readonly Finding[] =>
  contradictions(figures).map(([before, { id }]) => ({
    question: figuresQuestion,
    record: id,
    message: text('{other} counts the same thing in the same year, with another value.', {
      other: before.id,
    }),
    hint: text('Keep one, or say where the figure is explained why the two differ.'),
  }))

/** Each figure that another value for the same count stands before, with the first such. */
export const contradictions = (
  figures: readonly Figure[],
): readonly (readonly [Figure, Figure])[] =>
  figures.flatMap((figure, index) => {
    const before = figures
      .slice(0, index)
      .find((one) => isSameCount(one, figure) && differ(one, figure))
    return before === undefined ? [] : [[before, figure] as const]
  })

const isSameCount = (one: Figure, other: Figure): boolean =>
  one.measures !== undefined &&
  plain(one.measures) === plain(other.measures ?? '') &&
  one.year === other.year &&
  one.reach === other.reach &&
  one.counts === other.counts

const differ = (one: Figure, other: Figure): boolean =>
  numbersIn(one.value).join(' ') !== numbersIn(other.value).join(' ') &&
  ![one, other].some(({ method }) => admitsOther.test(method ?? ''))

const admitsOther =
  /\b(?:an)?other (?:source|survey|figure|account|count|estimate|office|table)|\bdiffer|\bnot agree|\bconflict|\bdeviat/i

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** "12 000", "12,000" and "12.000" are one number. */
const numbersIn = (words: string = ''): readonly string[] =>
  plainDigits(words)
    .replace(/(?<=\d)[ ,.\u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .match(/\d+(?:[.,]\d+)?/g) ?? []

/** Only where the very words of the figure stand in the sentence, of the same year. */
const claimsAtOdds = (facts: Facts): readonly Finding[] => {
  const figures = figuresOf(facts)
  return claimsOf(facts)
    .filter(({ claim }) => figures.some((figure) => isAtOdds(claim, figure)))
    .map(({ question, claim }) => ({
      question,
      record: claim.id,
      message: text('The claim tells another number for what one of the figures counts.'),
      hint: text('Use the number of the figure, or say why the two differ.'),
    }))
}

const isAtOdds = ({ text: words = '', when }: PlacedClaim['claim'], figure: Figure): boolean => {
  const measured = plain(figure.measures ?? '')
  const [value] = numbersIn(figure.value)
  if (measured.split(' ').length < 3 || value === undefined) return false
  if (yearOf(when) !== yearOf(figure.year)) return false
  return sentencesOf(words)
    .filter((sentence) => plain(sentence).includes(measured))
    .map((sentence) => numbersIn(sentence))
    .some((numbers) => numbers.length > 0 && !numbers.includes(value))
}

const yearOf = (date: string | undefined): string | null =>
  readDate(date ?? '')?.latest.slice(0, 4) ?? null

const sharesAreWithinWhole: Rule = {
  code: 'percentage-over-hundred',
  severity: 'warning',
  looksFor: 'A share of people that is more than 100 per cent.',
  example: {
    found: '“180 per cent of those who were asked have no contract.”',
    better: '“51 of the 64 who were asked (80 per cent) have no contract.”',
  },
  why: 'A share of people is never more than the whole: the reader sees the slip and doubts the rest.',
  source: 'Arithmetic',
  find: (facts) => [
    ...figuresOf(facts)
      .filter(({ value = '', sample }) => sample !== undefined && isOverHundred(value))
      .map(({ id }) => ({ question: figuresQuestion, record: id, ...overHundred })),
    ...claimsOf(facts)
      .filter(({ claim }) => hasPercentage(claim.text))
      .filter(({ claim }) => sentencesOf(claim.text ?? '').some(isOverHundred))
      .map(({ question, claim }) => ({ question, record: claim.id, ...overHundred })),
  ],
}

const overHundred = {
  message: text('A share of people is more than 100 per cent.'),
  hint: text('Look for a slip, or say of what it is a share.'),
}

const isOverHundred = (words: string): boolean =>
  hasShareOfPeople(words) &&
  [...plainDigits(words).matchAll(/(\d+(?:[.,]\d+)?) ?(?:%|٪|per[ -]?cent|percent)/gi)].some(
    ([, share = '']) => Number(share.replace(',', '.')) > 100,
  )

const affectedAreAmongAsked: Rule = {
  code: 'more-affected-than-asked',
  severity: 'warning',
  looksFor: 'A claim that happens to more people than were asked or counted.',
  example: { found: '“64 of 38.”', better: '“38 of 64.”' },
  why: 'Who was not asked cannot be counted among the answers.',
  source: 'Arithmetic',
  find: (facts) =>
    claimsOf(facts)
      .filter(({ claim: { affected = 0, asked } }) => asked !== undefined && affected > asked)
      .map(({ question, claim }) => ({
        question,
        record: claim.id,
        message: text('The claim happens to more people than were asked.'),
        hint: text('Look whether the two numbers were changed for each other.'),
      })),
}

/** Whether numbers can be true together. */
export const countRules: readonly Rule[] = [
  affectedAreAmongAsked,
  sharesAreWithinWhole,
  figureHasOneValue,
  teleworkIsPermanent,
  minimumWageIsComparable,
]
