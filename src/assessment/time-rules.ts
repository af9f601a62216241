import { recordsOf, textOf } from '../answers/answers.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { sendingsQuestion } from '../catalogue/sending.ts'
import { numberOf } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { type Text, text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { otherReadingOf } from '../quantities/typed-date.ts'
import { claimsOf, lawsUnder } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const repeated =
  'Observation of 2009 on the Netherlands, NORMLEX comment 2308334 (observations that repeat); the craft of drafting'

/** Known from the journal alone: where it is silent of a text, so is the rule. */
const textsAreNew: Rule = {
  code: 'text-unchanged',
  severity: 'note',
  looksFor:
    'An Article under which, as the journal of the case tells, nothing was written or changed since the last submission.',
  example: {
    found: 'You wrote in 2022; every claim and request under Article 9(1) is from before that.',
    better: 'A new claim, or a request that says that the old one is still open.',
  },
  why: 'From what stood in an earlier paper already, the reader learns nothing new.',
  source: repeated,
  papers: ['submission', 'other-route'],
  find: (facts) => {
    const last = readDate(textOf(facts.answers, 'standing.lastSubmission') ?? '')
    if (last === null || facts.today <= last.latest) return []
    return facts.dealtWith
      .filter((key) => isUnchanged(daysOfChange(key, facts), last.latest))
      .map((key) => ({
        question: `${key}.practice.claims`,
        message: text('Nothing under Article {article} was changed since the last submission.', {
          article: numberOf(key),
        }),
        hint: text('Say what is new, or that it is still so and how you know it.'),
      }))
  },
}

const isUnchanged = (days: readonly string[], since: string): boolean =>
  days.length > 0 && days.every((day) => day <= since)

/** The days on which answers under a provision were last changed, as far as the journal tells. */
const daysOfChange = (key: ProvisionKey, { answers, lastChanged }: Facts): readonly string[] =>
  [...answers.replies.keys()]
    .filter((id) => id.startsWith(`${key}.`))
    .flatMap((id) => lastChanged.get(id) ?? [])
    .map((moment) => moment.slice(0, 10))

const somethingIsNewer: Rule = {
  code: 'nothing-newer-than-comment',
  severity: 'warning',
  looksFor:
    'A paper in which no claim, law, evidence, rate or figure is from after the year of the latest comment of the Committee, of those that you named or that are known to us.',
  example: {
    found: 'The latest comment is of 2024; the newest fact of the paper is of 2023.',
    better: 'A count of 2026, or a sentence that says what is still so in 2026.',
  },
  why: 'The Committee has spoken already on what it knew then; new facts move it to speak again.',
  source: repeated,
  papers: ['submission'],
  find: (facts) => {
    const commented = yearOfLatestComment(facts)
    if (commented === null || hasNewer(commented, facts)) return []
    return [
      {
        question: 'committee.comments',
        message: text(
          'Nothing in the paper is newer than the latest comment of the Committee, of {year}.',
          { year: commented },
        ),
        hint: text('Add what happened since then, or what is known only now.'),
      },
    ]
  },
}

type Typed = string | undefined

/** Of the comments that the user found, and of those known to us; a general observation is about reports alone. */
const yearOfLatestComment = ({ answers, state }: Facts): string | null => {
  const given = recordsOf(answers, 'committee.comments', 'committeeComment')
  const known = state?.comments.filter(({ kind }) => kind !== 'generalObservation') ?? []
  return newestYear([...given.map(({ date }) => date), ...known.map(({ year }) => String(year))])
}

/** A paper without a single date is told of elsewhere. */
const hasNewer = (year: string, facts: Facts): boolean => {
  const told = newestYear(datedThings(facts).map(({ date }) => date))
  return told === null || told > year || saysLaterYear(facts, year)
}

const newestYear = (dates: readonly Typed[]): string | null =>
  dates
    .flatMap((date) => readDate(date ?? '')?.latest.slice(0, 4) ?? [])
    .sort()
    .at(-1) ?? null

/** News and claims may tell of a later year in their words. */
const saysLaterYear = ({ texts }: Facts, year: string): boolean =>
  texts
    .filter(({ question, field }) => tellsNews.test(question) || field === 'since')
    .some(({ text: words }) =>
      (words.match(/\b20\d\d\b/g) ?? []).some((mentioned) => mentioned > year),
    )

const tellsNews = /\.(?:news|answer|gap|government|comparator|practice\.claims)$/

type DatedThing = {
  readonly question: string
  readonly record: string
  readonly date: Typed
  /** A law or a contract may have a day to come; a fact has not. */
  readonly isFact: boolean
}

const datedThings = (facts: Facts): readonly DatedThing[] => {
  const { answers, dealtWith } = facts
  const fact = (question: string, record: string, date: Typed): DatedThing => ({
    question,
    record,
    date,
    isFact: true,
  })
  return [
    ...claimsOf(facts).map(({ question, claim }) => fact(question, claim.id, claim.when)),
    ...recordsOf(answers, '4.2.d.pay.records', 'pay').map(({ id, when }) =>
      fact('4.2.d.pay.records', id, when),
    ),
    ...recordsOf(answers, 'homework.figures', 'figure').map(({ id, year }) =>
      fact('homework.figures', id, year),
    ),
    ...recordsOf(answers, 'evidence.items', 'evidence').map(({ id, date }) =>
      fact('evidence.items', id, date),
    ),
    ...dealtWith.flatMap((key) =>
      lawsUnder(answers, key).map(({ id, inForceSince, date }) => ({
        ...fact(`${key}.law.texts`, id, inForceSince ?? date),
        isFact: false,
      })),
    ),
  ]
}

const factsHaveHappened: Rule = {
  code: 'date-in-future',
  severity: 'warning',
  looksFor: 'A claim, a rate of pay, a figure or evidence with a date that is still to come.',
  example: { found: 'A claim of “summer 2062”.', better: '“Summer 2026”.' },
  why: 'A slip in one date makes the reader doubt the others.',
  source: 'The craft of drafting',
  find: (facts) =>
    datedThings(facts)
      .filter(({ isFact, date }) => isFact && isToCome(date, facts.today))
      .map(({ question, record }) => ({
        question,
        record,
        message: text('The date is still to come.'),
        hint: text('Look for a slip in the day, the month or the year.'),
      })),
}

const isToCome = (date: Typed, today: string): boolean =>
  (readDate(date ?? '')?.earliest ?? '') > today

const linksAreDated: Rule = {
  code: 'link-without-day',
  severity: 'note',
  looksFor: 'Evidence with a link, but without the day on which you looked at it.',
  example: { found: 'A link to a news page.', better: 'The same, looked at on 3 May 2026.' },
  why: 'Pages change and go away; the day tells what you saw.',
  source: 'The craft of drafting',
  find: ({ answers }) =>
    recordsOf(answers, 'evidence.items', 'evidence')
      .filter(({ link, lookedOn }) => link !== undefined && lookedOn === undefined)
      .map(({ id }) => evidenceFinding(id, linkUndated)),
}

const linkUndated = {
  message: text('The evidence has a link, but not the day on which you looked at it.'),
  hint: text('Open the link once more, and write the day.'),
}

/** Figures with slashes or dashes: in a file the day stands first, in a letter from elsewhere perhaps the month. */
const datesAreReadOneWay: Rule = {
  code: 'date-two-ways',
  severity: 'note',
  looksFor: 'A date of figures alone that may have the day or the month first.',
  example: { found: 'A claim of “03/05/2026”.', better: '“3 May 2026”, or “2026-05-03”.' },
  why: 'Half of the readers put the month first; a date that can be doubted proves nothing.',
  source: 'The craft of drafting',
  find: ({ texts }) =>
    texts.flatMap(({ question, record, nature, text: date }) => {
      const other = nature === 'date' ? otherReadingOf(date) : null
      if (other === null) return []
      const place = record === undefined ? { question } : { question, record }
      return [{ ...place, message: readAs(date, other), hint: text('Write the month as a word.') }]
    }),
}

const readAs = (date: string, other: string): Text =>
  text('“{date}” is read as {day}; it may be meant as {other}.', {
    date,
    day: dayAsIs(date),
    other,
  })

const dayAsIs = (date: string): string => {
  const read = readDate(date)
  if (read === null) return date
  return read.earliest === read.latest ? read.earliest : `${read.earliest} – ${read.latest}`
}

/** Known from the journal alone. */
const sentIsUnchanged: Rule = {
  code: 'changed-since-sent',
  severity: 'note',
  looksFor:
    'Answers that were changed after the day on which a paper was sent, as the journal tells.',
  example: {
    found: 'A paper was sent on 20 August; on 2 September the number of pairs was corrected.',
    better: 'The corrected paper, sent anew and recorded as sent.',
  },
  why: 'Whoever reads the paper that was sent reads something else than what the answers say now.',
  source: 'The craft of drafting',
  find: (facts) => {
    const last = recordsOf(facts.answers, sendingsQuestion, 'sending').at(-1)
    const since = last === undefined ? null : momentOfSending(last.on, facts)
    if (last === undefined || since === null) return []
    const count = [...facts.lastChanged].filter(
      ([id, at]) => at > since && id !== sendingsQuestion && questionWithId(id) !== null,
    ).length
    return count === 0
      ? []
      : [
          {
            question: sendingsQuestion,
            record: last.id,
            message: text(
              'Changed since it was sent on {date}: {count, plural, one {# answer} other {# answers}}.',
              { date: last.on ?? '', count },
            ),
            hint: text('Send the changed paper too, and record that; or keep it for the next one.'),
          },
        ]
  },
}

/** On the day itself what came after the sending was recorded; else what came on a later day. */
const momentOfSending = (on: Typed, { lastChanged }: Facts): string | null => {
  const day = readDate(on ?? '')?.latest
  if (day === undefined) return null
  const recorded = lastChanged.get(sendingsQuestion)
  return recorded?.startsWith(day) === true ? recorded : `${day}T24`
}

type Words = { readonly message: Text; readonly hint: Text }

const evidenceFinding = (record: string, words: Words): Finding => ({
  question: 'evidence.items',
  record,
  ...words,
})

/** Whether the paper is of its time: new since the last one, newer than the comments, and not of tomorrow. */
export const timeRules: readonly Rule[] = [
  textsAreNew,
  somethingIsNewer,
  factsHaveHappened,
  linksAreDated,
  datesAreReadOneWay,
  sentIsUnchanged,
]
