import { type Answers, recordsOf, textOf } from '../answers/answers.ts'
import { numberOf } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { type Text, text } from '../problems/text.ts'
import { assessedAs, claimsAbout, hasGap, isReplied, lawsUnder } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const lawAndPractice =
  'The Committee asks for law and for practice (foa-workersguide.ilo.org, node 70); the craft of drafting'

/** A law that is silent cannot be cited: who looked and found none has answered. */
const gapHasLawText: Rule = {
  code: 'law-text-missing',
  severity: 'warning',
  looksFor:
    'An Article under which something falls short, with no text of law named. Silent where you answered that there is none and assessed the law as silent.',
  example: {
    found: '“The law does not protect them”, and no law is named.',
    better: 'The title of the law, its date and the section that leaves homeworkers out.',
  },
  why: 'A gap is measured against the law: title, date and section let the Committee look it up.',
  source: lawAndPractice,
  find: (facts) =>
    whereGap(facts, {
      part: 'law.texts',
      isShort: (key) =>
        lawsUnder(facts.answers, key).length === 0 && !isKnownSilence(facts.answers, key),
      message: (article) =>
        text('A gap is told under Article {article}, but no text of law stands there.', {
          article,
        }),
      hint: text(
        'Name the law and its section. If there is none, answer that it is not known or does not apply, and assess the law as silent.',
      ),
    }),
}

const gapHasEvidence: Rule = {
  code: 'gap-without-evidence',
  severity: 'warning',
  looksFor:
    'An Article under which the practice falls short, while no claim and no rate of pay there names evidence.',
  example: {
    found: '“Pay is too low”, with nothing that shows it.',
    better: 'The same claim with the count of rates, E-01.',
  },
  why: 'What your organisation alone says weighs less than what a count, a paper or a person shows.',
  source: 'ILO handbook for minorities of 2002 (data and hard facts); the craft of drafting',
  find: (facts) =>
    whereGap(facts, {
      part: 'practice.claims',
      isShort: (key) => !isShown(facts, key) && !isOnlyInTheLaw(facts.answers, key),
      message: (article) =>
        text(
          'A gap is told under Article {article}, but nothing shows it: no claim names evidence.',
          {
            article,
          },
        ),
      hint: text('Add a claim that names its evidence, or add evidence to a claim.'),
    }),
}

const gapHasRequest: Rule = {
  code: 'gap-without-request',
  severity: 'warning',
  looksFor: 'An Article under which something falls short, with nothing that is asked.',
  example: {
    found: 'A gap under Article 9(1), and “What you ask” is empty.',
    better: '“To state how many workshops were inspected in 2025 and what was found.”',
  },
  why: 'The Committee answers best to one clear question under each Article.',
  source: 'How the Committee puts its own requests; the craft of drafting',
  papers: ['submission'],
  find: (facts) =>
    whereGap(facts, {
      part: 'request',
      isShort: (key) =>
        textOf(facts.answers, `${key}.request`) === null &&
        facts.answers.replies.get(`${key}.request`)?.state !== 'doesNotApply',
      message: (article) =>
        text('A gap is told under Article {article}, but nothing is asked.', { article }),
      hint: text(
        'Write what the Committee should ask the government: a text, a figure or an act that can be given.',
      ),
    }),
}

const equalityHasComparator: Rule = {
  code: 'comparator-missing',
  severity: 'warning',
  looksFor: 'A gap under Article 4 with nobody named to compare with.',
  example: {
    found: '“Homeworkers get no paid leave.”',
    better: '“Who sews the same bag in the workshop has 20 days of leave; homeworkers have none.”',
  },
  why: 'Article 4 speaks of equal treatment with other wage earners: without them there is nothing to compare with.',
  source: 'Article 4(1) of Convention No. 177',
  find: (facts) =>
    whereGap(facts, {
      part: 'comparator',
      isShort: (key) => key.startsWith('4.') && !isReplied(facts.answers, key, 'comparator'),
      message: (article) =>
        text('A gap is told under Article {article}, but nobody is named to compare with.', {
          article,
        }),
      hint: text(
        'Say how other wage earners are treated, best of all those who do the same work in a workshop.',
      ),
    }),
}

type Shortage = {
  readonly part: string
  readonly isShort: (key: ProvisionKey) => boolean
  readonly message: (article: string) => Text
  readonly hint: Text
}

const whereGap = (
  { answers, dealtWith }: Facts,
  { part, isShort, message, hint }: Shortage,
): readonly Finding[] =>
  dealtWith
    .filter((key) => hasGap(answers, key) && isShort(key))
    .map((key) => ({ question: `${key}.${part}`, message: message(numberOf(key)), hint }))

const isKnownSilence = (answers: Answers, key: ProvisionKey): boolean =>
  isReplied(answers, key, 'law.texts') && assessedAs(answers, key, 'law') === 'silent'

const isShown = (facts: Facts, key: ProvisionKey): boolean =>
  claimsAbout(facts, key).some(({ claim }) => (claim.evidence ?? []).length > 0) ||
  recordsOf(facts.answers, `${key}.pay.records`, 'pay').some(
    ({ evidence }) => (evidence ?? []).length > 0,
  )

/** Where the practice is not said to fall short, the text of the law is its own proof. */
const isOnlyInTheLaw = (answers: Answers, key: ProvisionKey): boolean => {
  const practice = assessedAs(answers, key, 'practice')
  const isLeftAlone = practice === 'conforms' || practice === 'silent' || practice === 'cannotSay'
  return isLeftAlone && lawsUnder(answers, key).length > 0
}

/** What a gap needs before it can be believed: law, evidence, a comparison and a request. */
export const gapRules: readonly Rule[] = [
  gapHasLawText,
  gapHasEvidence,
  equalityHasComparator,
  gapHasRequest,
]
