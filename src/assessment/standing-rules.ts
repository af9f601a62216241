import { type Answers, recordsOf, textOf } from '../answers/answers.ts'
import {
  isInventedState,
  type RatifyingState,
  ratifyingState,
  statesAsOf,
} from '../countries/states.ts'
import { text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { inForceAnswered, inForceListed, inForceSince } from './in-force.ts'
import { underConvention } from './paper-groups.ts'
import { claimsOf } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const ofBinding =
  'Article 12 of Convention No. 177 (a ratification binds twelve months after it is registered); dates are to be confirmed on NORMLEX'

const stateIsNamed: Rule = {
  code: 'state-missing',
  severity: 'error',
  looksFor: 'A paper that does not say which State it is about.',
  example: { found: '“State” is empty.', better: 'The State is chosen.' },
  why: 'Everything in the paper depends on which State it is about.',
  source: ofBinding,
  find: ({ answers }) =>
    textOf(answers, 'standing.country') === null
      ? [
          {
            question: 'standing.country',
            message: text('The paper does not say which State it is about.'),
            hint: text('Choose the State.'),
          },
        ]
      : [],
}

const stateIsBound: Rule = {
  code: 'state-not-bound',
  severity: 'error',
  looksFor:
    'A submission about a State that is not on our list of ratifications, with no date of entry into force answered.',
  example: {
    found: 'A State that is not on the list is chosen.',
    better: 'The date since which it is bound, with where you read it; or a gap report instead.',
  },
  why: 'The Committee examines the Convention only for States that have ratified it and are bound by it.',
  source: ofBinding,
  papers: ['submission'],
  find: ({ answers }) => {
    const code = textOf(answers, 'standing.country')
    const known = code === null || ratifyingState(code) !== null
    if (known || inForceAnswered(answers) !== null) return []
    return [isInventedState(code) ? inventedWithoutDate : notOnTheList]
  },
}

const notOnTheList: Finding = {
  question: 'standing.inForce',
  message: text(
    'Our list of {asOf} does not have this State among those bound by the Convention.',
    {
      asOf: statesAsOf,
    },
  ),
  hint: text(
    'Look on NORMLEX under the ratifications of C177. If the State is there, write since when the Convention is in force for it, and where you read it. If not, the Committee cannot examine it under this Convention.',
  ),
}

const inventedWithoutDate: Finding = {
  question: 'standing.inForce',
  message: text('The paper does not say since when the Convention binds the invented State.'),
  hint: text('Write since when it is in force there.'),
}

const stateIsLookedUp: Rule = {
  code: 'ratification-not-looked-up',
  severity: 'warning',
  looksFor:
    'A State that is not on our list of ratifications, and nobody said whether it has ratified.',
  example: {
    found: 'State: France, and “Whether the State has ratified” is empty.',
    better: 'Answered “no”, with where and on which day it was looked up.',
  },
  why: 'Whether the State has ratified decides which paper can be made, and to whom it speaks.',
  source: ofBinding,
  papers: ['gap-report'],
  find: ({ answers }) =>
    textOf(answers, 'standing.country') === null || textOf(answers, 'standing.bound') !== null
      ? []
      : [
          {
            question: 'standing.bound',
            message: text(
              'Our list of {asOf} does not have this State among those that ratified the Convention, so the paper is a gap report.',
              { asOf: statesAsOf },
            ),
            hint: text(
              'Look on NORMLEX under the ratifications of C177, and answer whether the State is there.',
            ),
          },
        ],
}

const stateBoundWhenSent: Rule = {
  code: 'sent-before-in-force',
  severity: 'error',
  looksFor: 'A submission that would be sent before the Convention is in force for the State.',
  example: {
    found: 'Sent in August; in force from the next May.',
    better: 'Sent after that day in May.',
  },
  why: 'Before the Convention is in force for the State there is nothing that the Committee could examine.',
  source: ofBinding,
  papers: ['submission'],
  find: ({ answers, today }) => {
    const sent = readDate(textOf(answers, 'standing.sendingDate') ?? '')?.latest ?? today
    const since = inForceSince(answers)
    if (since === null || sent >= since.earliest) return []
    return [
      {
        question: 'standing.sendingDate',
        message: text(
          'The paper would be sent before the Convention is in force for the State ({since}).',
          { since: since.earliest },
        ),
        hint: text('Check both dates; send it once the State is bound.'),
      },
    ]
  },
}

const inForceDateIsKnown: Rule = {
  code: 'in-force-date-needed',
  severity: 'warning',
  looksFor:
    'A State on our list of ratifications of which we did not find since when it is bound, with no date answered.',
  example: {
    found: '“In force since” is empty.',
    better: 'The date from NORMLEX, with its source.',
  },
  why: 'Facts from before the day on which the Convention came into force show nothing about compliance.',
  source: ofBinding,
  papers: underConvention,
  find: ({ answers }) => {
    const state = stateOf(answers)
    return state === null || inForceSince(answers) !== null
      ? []
      : [
          {
            question: 'standing.inForce',
            message: text(
              'The State is on our list of ratifications, but we did not find since when it is bound.',
            ),
            hint: text('Look it up on NORMLEX and write the date here, with its source.'),
          },
        ]
  },
}

const inForceDateIsRead: Rule = {
  code: 'in-force-date-derived',
  severity: 'note',
  looksFor:
    'A day of entry into force that we worked out from the day of ratification, while you answered none.',
  example: {
    found: 'Our date stands, taken as twelve months after the ratification.',
    better: 'The date that you read on NORMLEX.',
  },
  why: 'A date that was worked out and not read may be wrong.',
  source: ofBinding,
  papers: underConvention,
  find: ({ answers }) =>
    stateOf(answers)?.sure === 'derived' && inForceAnswered(answers) === null
      ? [
          {
            question: 'standing.inForce',
            message: text(
              'The day on which the Convention came into force for the State was worked out by us from another date.',
            ),
            hint: text('Look it up on NORMLEX and write it here, with its source.'),
          },
        ]
      : [],
}

const inForceDatesAgree: Rule = {
  code: 'in-force-date-differs',
  severity: 'warning',
  looksFor: 'A day of entry into force in your answers that is another than the one on our list.',
  example: {
    found: 'You wrote 2011; our list has 2010.',
    better: 'The date as NORMLEX has it, with its source.',
  },
  why: 'A wrong date of entry into force makes a good fact look too early, or an early one look good.',
  source: ofBinding,
  papers: underConvention,
  find: ({ answers }) => {
    const [answered, listed] = [inForceAnswered(answers), inForceListed(answers)]
    if (answered === null || listed === null) return []
    if (answered.earliest <= listed.latest && answered.latest >= listed.earliest) return []
    return [
      {
        question: 'standing.inForce',
        message: text('Our list has another day for the entry into force: {listed}.', {
          listed: listed.earliest,
        }),
        hint: text('Look on NORMLEX which of the two is right; yours is the one that counts here.'),
      },
    ]
  },
}

const ratificationHasSource: Rule = {
  code: 'ratification-source-missing',
  severity: 'warning',
  looksFor:
    'A date of ratification or of entry into force in your answers, without where it was read.',
  example: {
    found: '“In force since 2023.”',
    better: 'The same, with “NORMLEX, read on 3 May 2026”.',
  },
  why: 'A date of ratification is believed when the reader can look it up.',
  source: 'the craft of drafting; NORMLEX is where the dates stand',
  find: ({ answers }) => {
    const dated = ['standing.ratified', 'standing.inForce'].some((id) => textOf(answers, id))
    return dated && textOf(answers, 'standing.ratificationSource') === null
      ? [
          {
            question: 'standing.ratificationSource',
            message: text('A date of ratification is given, but not where it was read.'),
            hint: text('Write where you read it and when, such as NORMLEX and the day.'),
          },
        ]
      : []
  },
}

const factsSinceBound: Rule = {
  code: 'fact-before-in-force',
  severity: 'warning',
  looksFor:
    'A claim or a rate of pay from before the day since which the Convention binds the State.',
  example: {
    found: 'A rate of 2008; the State is bound since 2010.',
    better: 'A rate of 2025, or a sentence that says that the old one is background.',
  },
  why: 'A fact from before the State was bound shows nothing about compliance; as background it may stay.',
  source: ofBinding,
  papers: underConvention,
  find: (facts) => {
    const since = inForceSince(facts.answers)
    return since === null
      ? []
      : datedFacts(facts)
          .filter(({ when }) => (readDate(when ?? '')?.latest ?? since.earliest) < since.earliest)
          .map(({ question, record }) => ({
            question,
            record,
            message: text('This happened before the Convention bound the State ({since}).', {
              since: since.earliest,
            }),
            hint: text('Tell of something later, or say in the text that this is background.'),
          }))
  },
}

type DatedFact = {
  readonly question: string
  readonly record: string
  readonly when: string | undefined
}

const datedFacts = (facts: Facts): readonly DatedFact[] => [
  ...claimsOf(facts).map(({ question, claim: { id, when } }) => ({ question, record: id, when })),
  ...recordsOf(facts.answers, '4.2.d.pay.records', 'pay').map(({ id, when }) => ({
    question: '4.2.d.pay.records',
    record: id,
    when,
  })),
]

const stateOf = (answers: Answers): RatifyingState | null =>
  ratifyingState(textOf(answers, 'standing.country') ?? '')

/** Whether, and since when, the Convention binds the State. */
export const standingRules: readonly Rule[] = [
  stateIsNamed,
  stateIsBound,
  stateIsLookedUp,
  stateBoundWhenSent,
  inForceDateIsKnown,
  inForceDateIsRead,
  inForceDatesAgree,
  ratificationHasSource,
  factsSinceBound,
]
