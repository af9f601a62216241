import { keyOfReference, numberOf } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Claim } from '../evidence/claim.ts'
import { text } from '../problems/text.ts'
import { hasPercentage } from './percentages.ts'
import { claimsAbout, claimsOf, evidenceItems, type PlacedClaim } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { sentencesOf } from './sentences.ts'

const craft = 'The craft of drafting; ILO handbook for minorities of 2002 (data and hard facts)'

const claimIsWritten: Rule = {
  code: 'claim-without-text',
  severity: 'warning',
  looksFor: 'A claim that has other answers but does not say what happens.',
  example: {
    found: 'C-02 has a date and a number only.',
    better: '“Homeworkers get nothing in writing about the order.”',
  },
  why: 'A claim without words cannot be printed.',
  source: craft,
  find: (facts) =>
    claimsWhere(facts, ({ claim }) => claim.text === undefined, {
      message: text('The claim does not say what happens.'),
      hint: text('Write what happens, in one to three sentences, or take the claim away.'),
    }),
}

const claimHasFigure: Rule = {
  code: 'claim-without-figure',
  severity: 'warning',
  looksFor: 'A claim that does not say to how many people it happens.',
  example: {
    found: '“Homeworkers are paid late.”',
    better: '“38 of the 60 who were asked were paid late.”',
  },
  why: 'Without a number the reader cannot tell a single case from what is usual.',
  source: craft,
  find: (facts) =>
    claimsWhere(facts, lacksFigure, {
      message: text('The claim does not say to how many people it happens.'),
      hint: text('Write the number of those you know of, and how many were asked.'),
    }).map((finding) => (isAboutTheState(finding) ? { ...finding, severity: 'note' } : finding)),
}

/** A share of those who were asked is a figure too. */
const lacksFigure = ({ claim }: PlacedClaim): boolean =>
  claim.affected === undefined &&
  claim.about !== 'one' &&
  (claim.asked === undefined || !hasPercentage(claim.text))

/** What the State did about policy, means and statistics need not be counted in people. */
const isAboutTheState = ({ question }: Finding): boolean => /^[356]\./.test(question)

const claimHasDate: Rule = {
  code: 'claim-without-date',
  severity: 'warning',
  looksFor: 'A claim that does not say when it was.',
  example: { found: '“38 of 60 were paid late.”', better: 'The same, with “summer 2025”.' },
  why: 'Only facts from the time when the State was bound count, and fresh ones count most.',
  source: craft,
  find: (facts) =>
    claimsWhere(facts, ({ claim }) => claim.when === undefined, {
      message: text('The claim does not say when it was.'),
      hint: text('Write a day, a month, a season or a year; “about 2024” is fine.'),
    }),
}

const claimHasSource: Rule = {
  code: 'claim-without-source',
  severity: 'warning',
  looksFor: 'A claim that names no evidence.',
  example: {
    found: '“38 of 60 were paid late.”',
    better: 'The same, with the survey E-01 as evidence.',
  },
  why: 'A claim without evidence is printed as your organisation’s own word.',
  source: craft,
  find: (facts) =>
    claimsWhere(facts, ({ claim }) => (claim.evidence ?? []).length === 0, {
      message: text('The claim names no evidence.'),
      hint: text('Name the paper, the count or the talk that shows it, if there is one.'),
    }),
}

const claimSaysWhom: Rule = {
  code: 'claim-about-unsaid',
  severity: 'note',
  looksFor: 'A claim that does not say whether it is about one person, several or many.',
  example: { found: '“About one or many” is not answered.', better: '“Many people” is chosen.' },
  why: 'What is told of one person can give her away, so a claim of which this is not known stays out of a public paper.',
  source: 'The rules of consent of this program; OHCHR manual on monitoring: do no harm',
  find: (facts) =>
    claimsWhere(facts, ({ claim }) => claim.about === undefined, {
      message: text('The claim does not say whether it is about one person, several or many.'),
      hint: text('Choose one of the three.'),
    }),
}

const claimIsShort: Rule = {
  code: 'claim-too-long',
  severity: 'note',
  looksFor: 'A claim of more than three sentences.',
  example: {
    found: 'A story of eight sentences in one claim.',
    better: 'Two claims of two sentences each, each with its own evidence.',
  },
  why: 'One claim says one thing: then it can be shown, answered and found again.',
  source: 'The craft of drafting',
  find: (facts) =>
    claimsWhere(facts, ({ claim }) => sentencesOf(claim.text ?? '').length > 3, {
      message: text('The claim is longer than three sentences.'),
      hint: text('Keep what happens; make a second claim of the rest.'),
    }),
}

const claimStandsInItsPlace: Rule = {
  code: 'claim-misplaced',
  severity: 'warning',
  looksFor: 'A claim that stands under one Article but names another one first.',
  example: {
    found: 'Under Article 9(1) stands a claim that names Article 4(2)(d) first.',
    better: 'The claim stands under Article 4(2)(d), or names Article 9(1) first.',
  },
  why: 'A claim is printed once, under the first Article that it names.',
  source: 'How this program orders the paper',
  find: (facts) =>
    claimsOf(facts).flatMap((placed) => {
      const first = firstProvision(placed.claim)
      return first === null || first === placed.key ? [] : [misplaced(placed, first)]
    }),
}

const firstProvision = (claim: Claim): ProvisionKey | null =>
  keyOfReference(claim.provisions?.[0] ?? '')

const misplaced = ({ question, key, claim }: PlacedClaim, first: ProvisionKey): Finding => ({
  question,
  record: claim.id,
  message: text('The claim stands under Article {here} but names Article {first} first.', {
    here: numberOf(key),
    first: numberOf(first),
  }),
  hint: text('Put Article {here} first in the claim, or move the claim.', { here: numberOf(key) }),
})

const practiceHasSeveralSources: Rule = {
  code: 'one-source-alone',
  severity: 'note',
  looksFor: 'An Article whose practice rests on one single piece of evidence that is no testimony.',
  example: {
    found: 'All claims name E-01 only.',
    better: 'One claim names E-01, another the order slips E-02.',
  },
  why: 'Two sources of different kinds that say the same are hard to deny.',
  source: 'The craft of drafting',
  find: (facts) =>
    facts.dealtWith.flatMap((key) => {
      const { ids, isTestimony } = sourcesOf(facts, key)
      return ids.size === 1 && !isTestimony
        ? [
            {
              question: `${key}.practice.claims`,
              message: text('The practice under Article {article} rests on one source alone.', {
                article: numberOf(key),
              }),
              hint: text('Add a second source of another kind, if there is one.'),
            },
          ]
        : []
    }),
}

const practiceIsMoreThanTold: Rule = {
  code: 'testimony-alone',
  severity: 'warning',
  looksFor: 'An Article whose practice rests on what people told and on nothing else.',
  example: {
    found: 'All claims name talks only.',
    better: 'Beside the talks there is a count, a pay slip or an official figure.',
  },
  why: 'What people told moves the reader; a count or a paper beside it makes it hard to deny.',
  source: craft,
  find: (facts) =>
    facts.dealtWith.flatMap((key) =>
      sourcesOf(facts, key).isTestimony
        ? [
            {
              question: `${key}.practice.claims`,
              message: text(
                'The practice under Article {article} rests on what people told alone.',
                { article: numberOf(key) },
              ),
              hint: text(
                'Add a paper, a count, a pay slip or an official figure, if there is one.',
              ),
            },
          ]
        : [],
    ),
}

type Sources = { readonly ids: ReadonlySet<string>; readonly isTestimony: boolean }

/** The evidence on which the practice under a provision rests, and whether all of it is testimony. */
const sourcesOf = (facts: Facts, key: ProvisionKey): Sources => {
  const items = evidenceItems(facts.answers)
  const ids = new Set(claimsAbout(facts, key).flatMap(({ claim }) => claim.evidence ?? []))
  const isTestimony = ids.size > 0 && [...ids].every((id) => items.get(id)?.kind === 'testimony')
  return { ids, isTestimony }
}

type Words = Pick<Finding, 'message' | 'hint'>

const claimsWhere = (
  facts: Facts,
  test: (placed: PlacedClaim) => boolean,
  words: Words,
): readonly Finding[] =>
  claimsOf(facts)
    .filter(test)
    .map(({ question, claim }) => ({ question, record: claim.id, ...words }))

/** What a good claim has, and on what the practice under a provision rests. */
export const practiceRules: readonly Rule[] = [
  claimIsWritten,
  claimStandsInItsPlace,
  claimHasFigure,
  claimHasDate,
  claimHasSource,
  claimSaysWhom,
  claimIsShort,
  practiceIsMoreThanTold,
  practiceHasSeveralSources,
]
