import type { RecordKind } from '../questions/kinds.ts'
import { conventionChoices } from '../routes/instruments.ts'

const yesNoUnknown = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
  { value: 'notKnown', label: 'we do not know' },
] as const

/** The Committee examines nothing under it then, or nobody knows yet: there is nothing more to tell. */
const notRatified = { field: 'ratified', is: ['no', 'notKnown'] } as const
const notLookedUp = { field: 'ratified', is: ['notKnown'] } as const

/** A Convention that the State may have ratified, as a way for the same facts. */
export const routeRecord = {
  prefix: 'R',
  one: 'another Convention',
  named: 'convention',
  fields: {
    convention: {
      label: 'Convention',
      prompt: 'Which Convention?',
      kind: { type: 'choice', choices: conventionChoices },
    },
    ratified: {
      label: 'Ratified, as NORMLEX says',
      prompt: 'Has the State ratified it, as NORMLEX says?',
      hint: 'Look under “Ratifications by country”. If it is no, “c177 check” tells which ways are left.',
      why: 'The Committee examines a Convention only for States that have ratified it.',
      kind: { type: 'choice', choices: yesNoUnknown },
    },
    ratifiedOn: {
      label: 'Ratified on',
      prompt: 'On which day did it ratify, as NORMLEX says?',
      kind: { type: 'date' },
      unless: notRatified,
    },
    lookedOn: {
      label: 'Day of looking',
      prompt: 'On which day did you look it up?',
      why: 'The paper prints this day, so that a reader knows from when it is.',
      kind: { type: 'date' },
      unless: notLookedUp,
    },
    source: {
      label: 'Where it was looked up',
      prompt: 'Where did you look it up?',
      example: 'NORMLEX, ratifications by country',
      kind: { type: 'text' },
      unless: notLookedUp,
    },
    excluded: {
      label: 'Homeworkers left out in the first report',
      prompt: 'Did the State list homeworkers as left out in its first report on this Convention?',
      hint: 'If you do not know, ask the ministry of labour or the ILO office.',
      why: 'Some Conventions let a State leave groups out, if it names them in its first report.',
      kind: { type: 'choice', choices: yesNoUnknown },
      unless: notRatified,
    },
    scope: {
      label: 'Why homeworkers are inside',
      prompt: 'Why are the homeworkers of this paper inside its scope? One sentence.',
      hint: 'Leave it open, and the paper says what we know of its text.',
      kind: { type: 'longText' },
      unless: notRatified,
    },
    asked: {
      label: 'What the Committee asked under it',
      prompt: 'What did the Committee ask your government under this Convention before?',
      hint: 'In your own words, with the year.',
      kind: { type: 'longText' },
      unless: notRatified,
    },
    request: {
      label: 'What you ask under it',
      prompt: 'What should the Committee ask the government under this Convention?',
      hint: 'A text, a figure or an act: something that can be given.',
      kind: { type: 'longText' },
      unless: notRatified,
    },
  },
} as const satisfies RecordKind

export const obstacleRecord = {
  prefix: 'O',
  one: 'an obstacle',
  named: 'said',
  fields: {
    said: {
      label: 'The obstacle',
      prompt: 'What does the government say against it?',
      hint: 'In its own words where you can. One obstacle only.',
      example: 'There are no figures on homeworkers, so nobody knows for whom the law would be.',
      kind: { type: 'longText' },
    },
    when: { label: 'When it was said', prompt: 'When was that?', kind: { type: 'date' } },
    source: {
      label: 'Where it was said',
      prompt: 'Where was it said or written?',
      example: 'reply of the Ministry of Labour to our letter',
      kind: { type: 'text' },
    },
    answer: {
      label: 'Your answer to the obstacle',
      prompt: 'What do you answer?',
      hint: 'A fact, words of the Convention, or what another country did.',
      example:
        'Our count is in this report. Article 6 asks for figures only “to the extent possible”, so they need not come first.',
      kind: { type: 'longText' },
    },
  },
} as const satisfies RecordKind

export const precedentRecord = {
  prefix: 'Q',
  one: 'a precedent',
  named: 'where',
  fields: {
    where: {
      label: 'Where',
      prompt: 'Which country, state or town?',
      example: 'Thailand',
      kind: { type: 'text' },
    },
    what: {
      label: 'What was done',
      prompt: 'What was done there, and since when?',
      hint: 'Also what did not work.',
      example:
        'A Home Workers Protection Act of 2010, and a regulation of 2017 that lists dangerous kinds of home work.',
      kind: { type: 'longText' },
    },
    source: {
      label: 'Source of the precedent',
      prompt: 'Where did you read it?',
      example: 'NORMLEX, direct request of 2019 to Thailand on Convention No. 138',
      kind: { type: 'text' },
    },
    link: { label: 'Link', prompt: 'Is there a link to it?', kind: { type: 'link' } },
    lookedOn: {
      label: 'Day of looking',
      prompt: 'On which day did you look at it?',
      kind: { type: 'date' },
    },
  },
} as const satisfies RecordKind

export const consultationRecord = {
  prefix: 'M',
  one: 'a consultation',
  named: 'with',
  fields: {
    with: {
      label: 'With whom',
      prompt: 'With whom was it talked over?',
      hint: 'Offices and organisations, no private person.',
      kind: { type: 'text' },
    },
    when: { label: 'When', prompt: 'When was that?', kind: { type: 'date' } },
    about: {
      label: 'About what',
      prompt: 'What was talked about?',
      kind: { type: 'longText' },
    },
    outcome: {
      label: 'What came of it',
      prompt: 'What came of it?',
      hint: '“Nothing so far” is an answer.',
      kind: { type: 'longText' },
    },
  },
} as const satisfies RecordKind

export const planStepRecord = {
  prefix: 'S',
  one: 'a step of the plan',
  named: 'step',
  fields: {
    step: { label: 'Step', prompt: 'What should be done?', kind: { type: 'longText' } },
    who: {
      label: 'Who does it',
      prompt: 'Who should do it?',
      example: 'the Ministry of Labour',
      kind: { type: 'text' },
    },
    by: { label: 'By when', prompt: 'By when?', kind: { type: 'date' } },
    sign: {
      label: 'How one sees it',
      prompt: 'How will one see that it is done?',
      example: 'the bill is on the table of Parliament',
      kind: { type: 'text' },
    },
  },
} as const satisfies RecordKind

/** What a letter is for; each kind has its own text. */
export const letterKinds = [
  { value: 'government', label: 'a copy of the paper to the government' },
  { value: 'confederation', label: 'a copy to a confederation of trade unions' },
  { value: 'employers', label: 'a copy to an organisation of employers' },
  { value: 'network', label: 'a copy to a network of homeworkers' },
  { value: 'cosign', label: 'a trade union is asked to sign too' },
  {
    value: 'reexamination',
    label: 'a question: when was the Convention last looked at for ratification?',
  },
  {
    value: 'submission',
    label: 'a question: when was the Convention put before Parliament?',
  },
  { value: 'text', label: 'a ministry is asked for a text that you could not find' },
  { value: 'figure', label: 'a statistics office is asked for a figure that you could not find' },
] as const

export const letterRecord = {
  prefix: 'B',
  one: 'a letter',
  named: 'to',
  fields: {
    kind: {
      label: 'What the letter is for',
      prompt: 'What is the letter for?',
      kind: { type: 'choice', choices: letterKinds },
    },
    to: {
      label: 'To whom',
      prompt: 'To whom does it go?',
      hint: 'The office or organisation, as it calls itself.',
      kind: { type: 'text' },
    },
    address: {
      label: 'Address',
      prompt: 'At which address?',
      kind: { type: 'longText' },
    },
    asks: {
      label: 'What is asked',
      prompt: 'Which text or figure do you ask for?',
      hint: 'Leave it open, and the letter names what you answered with “do not know”.',
      kind: { type: 'longText' },
    },
  },
} as const satisfies RecordKind

export const diligenceRecord = {
  prefix: 'G',
  one: 'a law that binds the buyer',
  named: 'title',
  fields: {
    title: {
      label: 'Title of the law',
      prompt: 'What is the law called?',
      hint: 'Its full name and number.',
      kind: { type: 'text' },
    },
    section: {
      label: 'Section',
      prompt: 'Which section or article of it?',
      kind: { type: 'text' },
    },
    binds: {
      label: 'How it binds the buyer',
      prompt: 'How does it bind this buyer, and what does it ask?',
      kind: { type: 'longText' },
    },
    link: { label: 'Link', prompt: 'Is there a link to the text?', kind: { type: 'link' } },
    lookedOn: {
      label: 'Day of looking',
      prompt: 'On which day did you look at it?',
      kind: { type: 'date' },
    },
  },
} as const satisfies RecordKind
