import { citeProvision } from '../convention/cite.ts'
import { type Provision, provisions } from '../convention/provisions.ts'
import type { Choice } from '../questions/kinds.ts'
import { matters } from './matters.ts'
import type { ProvisionPart, Question, Section } from './question.ts'
import { section } from './who-sections.ts'

export const assessments = [
  { value: 'conforms', label: 'in conformity with the Article' },
  { value: 'partly', label: 'partly in conformity' },
  { value: 'not', label: 'not in conformity' },
  { value: 'silent', label: 'silent: nothing is said or known of it' },
  { value: 'cannotSay', label: 'we cannot say' },
] as const satisfies readonly Choice[]

export type AssessmentValue = (typeof assessments)[number]['value']

export const scopeSection = section('scope', 'What the paper is about', [
  {
    id: 'scope.matters',
    label: 'Matters',
    prompt: 'What hurts most? Choose up to three.',
    hint: 'You can add everything else later.',
    kind: { type: 'choices', choices: matters, atMost: 3 },
    short: true,
  },
  {
    id: 'scope.provisions',
    label: 'Articles dealt with',
    prompt: 'Which other Articles should the paper deal with?',
    hint: 'What you do not choose is left out of the paper but for one line.',
    kind: {
      type: 'choices',
      choices: provisions.map(({ key, title }) => ({
        value: key,
        label: `${citeProvision(key)}: ${title}`,
      })),
    },
  },
])

/** A definition and a saving clause cannot be complied with well or badly, so they ask no assessment. */
const isAssessed = ({ duty }: Provision): boolean => duty !== 'definition' && duty !== 'saving'

const parts: Readonly<
  Record<
    Exclude<ProvisionPart, 'pay.records' | 'pay.minimumWages'>,
    Omit<Question, 'id' | 'section'>
  >
> = {
  'law.texts': {
    label: 'What the law says',
    prompt: 'Which laws speak of this?',
    hint: 'Also a law that leaves homeworkers out. “Do not know” is an answer.',
    kind: { type: 'records', record: 'law' },
    expected: true,
  },
  'law.assessment': {
    label: 'The law, assessed',
    prompt: 'Measured by the Article, what is the law?',
    kind: { type: 'choice', choices: assessments },
    expected: true,
  },
  'practice.claims': {
    label: 'What happens in practice',
    prompt: 'What really happens?',
    hint: 'One thing at a time: how many, when, and how you know.',
    kind: { type: 'records', record: 'claim' },
    expected: true,
    aboutPeople: true,
  },
  'practice.assessment': {
    label: 'The practice, assessed',
    prompt: 'Measured by the Article, what is the practice?',
    kind: { type: 'choice', choices: assessments },
    expected: true,
  },
  comparator: {
    label: 'Compared with whom',
    prompt:
      'Compared with other wage earners, or with those who do the same work in a workshop: what is different?',
    example: 'In the workshop the same bag is paid 1.10; at home 0.45.',
    kind: { type: 'longText' },
  },
  government: {
    label: 'What the government says',
    prompt: 'What does the government say about this?',
    hint: 'In its report, in a reply, in a meeting. With the date if you can.',
    kind: { type: 'longText' },
    expected: true,
  },
  answer: {
    label: 'Your answer to the government',
    prompt: 'What do you answer to that?',
    kind: { type: 'longText' },
  },
  gap: {
    label: 'The gap',
    prompt: 'In two sentences: what is missing, between the Article and what you see?',
    kind: { type: 'longText' },
    expected: true,
  },
  proposal: {
    label: 'Wording that would close the gap',
    prompt: 'Which wording in your law would close the gap?',
    hint: 'A proposal, in the words of a law. It stands in the comparison of laws and in a gap report.',
    kind: { type: 'longText' },
  },
  news: {
    label: 'New since the last submission',
    prompt: 'What is new since the last time you wrote?',
    kind: { type: 'longText' },
    applies: [{ question: 'standing.lastSubmission', isNot: [] }],
    expected: true,
  },
  request: {
    label: 'What you ask',
    prompt: 'What should the Committee ask the government?',
    hint: 'A text, a figure or an act: something that can be given.',
    example: 'to state how many workshops were inspected in 2025 and what was found',
    kind: { type: 'longText' },
    applies: [{ examined: true }],
    expected: true,
  },
}

const partsOf = (provision: Provision): readonly (keyof typeof parts)[] => {
  if (isAssessed(provision)) {
    return [
      'law.texts',
      'law.assessment',
      'practice.claims',
      'practice.assessment',
      'comparator',
      'government',
      'answer',
      'gap',
      'proposal',
      'news',
      'request',
    ]
  }
  const told = ['law.texts', 'practice.claims', 'government', 'answer', 'news'] as const
  return provision.duty === 'definition' ? [...told, 'proposal', 'request'] : told
}

/** Under Article 4 equality is the measure, so there a draft shows when nobody is compared. */
const isExpected = (provision: Provision, part: ProvisionPart): boolean =>
  part === 'comparator' && provision.key.startsWith('4')

const questionOf = (provision: Provision, part: keyof typeof parts): Omit<Question, 'section'> => {
  const { applies, ...asked } = parts[part]
  return {
    ...asked,
    id: `${provision.key}.${part}`,
    provision: provision.key,
    part,
    applies: [{ deals: provision.key }, ...(applies ?? [])],
    ...(isExpected(provision, part) && { expected: true as const }),
  }
}

const payQuestion: Omit<Question, 'section'> = {
  id: '4.2.d.pay.records',
  provision: '4.2.d',
  part: 'pay.records',
  label: 'Rates of pay',
  prompt: 'Which rates are paid, for which work?',
  hint: 'A rate for a piece, for a day, for a month, as it is paid.',
  kind: { type: 'records', record: 'pay' },
  applies: [{ deals: '4.2.d' }],
  aboutPeople: true,
}

const minimumWageQuestion: Omit<Question, 'section'> = {
  id: '4.2.d.pay.minimumWages',
  provision: '4.2.d',
  part: 'pay.minimumWages',
  label: 'Minimum wages',
  prompt: 'Which minimum wage is in force, or was when it was paid so?',
  hint: 'Copied from its source, with the date of looking.',
  kind: { type: 'records', record: 'minimumWage' },
  applies: [{ deals: '4.2.d' }],
}

export const provisionSections: readonly Section[] = provisions.map((provision) =>
  section(provision.key, provision.title, [
    ...partsOf(provision).flatMap((part) =>
      provision.key === '4.2.d' && part === 'practice.assessment'
        ? [payQuestion, minimumWageQuestion, questionOf(provision, part)]
        : [questionOf(provision, part)],
    ),
  ]),
)
