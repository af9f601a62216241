import { claimRecord } from '../evidence/claim.ts'
import { evidenceRecord } from '../evidence/evidence-item.ts'
import { witnessRecord } from '../evidence/witness.ts'
import type { RecordKind, RecordOf } from '../questions/kinds.ts'
import {
  consultationRecord,
  diligenceRecord,
  letterRecord,
  obstacleRecord,
  planStepRecord,
  precedentRecord,
  routeRecord,
} from './ratification-records.ts'
import { sendingRecord } from './sending.ts'

export const lawRecord = {
  prefix: 'L',
  one: 'a text of law',
  named: 'title',
  fields: {
    title: {
      label: 'Title of the law',
      prompt: 'What is the law called?',
      hint: 'Its full name and number, as in the official journal.',
      example: 'Labour Code, Act No. 12 of 1998',
      kind: { type: 'text' },
    },
    section: {
      label: 'Section',
      prompt: 'Which section or article of it?',
      example: 'section 107(d)',
      kind: { type: 'text' },
    },
    date: {
      label: 'Date of the law',
      prompt: 'From which date is it?',
      kind: { type: 'date' },
    },
    inForceSince: {
      label: 'In force since',
      prompt: 'Since when is it in force?',
      hint: 'If it is only a bill, write so in the next question and skip this one.',
      kind: { type: 'date' },
    },
    link: {
      label: 'Link',
      prompt: 'Is there a link to the text?',
      kind: { type: 'link' },
    },
    says: {
      label: 'What it says',
      prompt: 'What does it say about homeworkers, in your own words or quoted?',
      hint: 'Also write whom it leaves out.',
      kind: { type: 'longText' },
    },
    readOn: {
      label: 'Day of reading the law',
      prompt: 'On which day did you read the text?',
      why: 'Laws change. With this day the reader knows which version you read.',
      kind: { type: 'date' },
    },
  },
} as const satisfies RecordKind

export const committeeCommentRecord = {
  prefix: 'K',
  one: 'a comment of the Committee',
  named: 'asked',
  fields: {
    kind: {
      label: 'Kind of comment',
      prompt: 'Is it an observation or a direct request?',
      why: 'Observations are printed in the Committee’s report. Direct requests stand on NORMLEX only.',
      kind: {
        type: 'choice',
        choices: [
          { value: 'observation', label: 'an observation' },
          { value: 'directRequest', label: 'a direct request' },
        ],
      },
    },
    date: {
      label: 'Year of the comment',
      prompt: 'In which year did the Committee adopt it?',
      example: '2024',
      kind: { type: 'date' },
    },
    provisions: {
      label: 'Articles of the comment',
      prompt: 'Which Articles does it speak of?',
      kind: { type: 'provisions' },
    },
    asked: {
      label: 'What the Committee asked',
      prompt: 'What did the Committee ask the government?',
      hint: 'In your own words, one request at a time.',
      kind: { type: 'longText' },
    },
    since: {
      label: 'What has happened since',
      prompt: 'What has happened since then?',
      hint: 'New laws, meetings, replies; “nothing that we know of” is an answer.',
      kind: { type: 'longText' },
    },
    source: {
      label: 'Source of the comment',
      prompt: 'Where did you read it?',
      example: 'NORMLEX, comment 4413519',
      kind: { type: 'text' },
    },
    link: {
      label: 'Link',
      prompt: 'Is there a link to it?',
      kind: { type: 'link' },
    },
    readOn: {
      label: 'Day of reading',
      prompt: 'On which day did you read it?',
      kind: { type: 'date' },
    },
  },
} as const satisfies RecordKind

export const figureRecord = {
  prefix: 'F',
  one: 'a figure',
  named: 'measures',
  fields: {
    measures: {
      label: 'What the figure counts',
      prompt: 'What does the figure count?',
      example: 'women among the homeworkers who were asked',
      kind: { type: 'text' },
    },
    value: {
      label: 'The figure',
      prompt: 'What is the figure?',
      hint: 'With its unit: “78 per cent”, “about 12 000 people”.',
      kind: { type: 'text' },
    },
    sample: {
      label: 'How many were asked or counted',
      prompt: 'Of how many people or households is it made?',
      hint: 'For a percentage the reader must know of how many.',
      kind: { type: 'count' },
    },
    counts: {
      label: 'Whom the figure counts',
      prompt: 'Whom does it count?',
      why: 'Homeworkers make to the order of others. Own-account workers make for themselves and are outside Article 1, so a figure that counts both proves less.',
      kind: {
        type: 'choice',
        choices: [
          { value: 'homeworkers', label: 'homeworkers only' },
          { value: 'homeBased', label: 'all who work at home, also for themselves' },
          { value: 'teleworkers', label: 'teleworkers' },
          { value: 'unclear', label: 'the source does not say' },
        ],
      },
    },
    reach: {
      label: 'How far the figure reaches',
      prompt: 'Is it for the whole country, for a part of it, or for the world?',
      kind: {
        type: 'choice',
        choices: [
          { value: 'national', label: 'the whole country' },
          { value: 'part', label: 'a part of it: a region, a trade, a group that was asked' },
          { value: 'global', label: 'the world, or several countries' },
        ],
      },
    },
    source: {
      label: 'Source of the figure',
      prompt: 'Who published it, and where?',
      kind: { type: 'text' },
    },
    link: { label: 'Link', prompt: 'Is there a link to it?', kind: { type: 'link' } },
    year: { label: 'Year of the figure', prompt: 'Of which year is it?', kind: { type: 'date' } },
    method: {
      label: 'How the figure was made',
      prompt: 'How was it made?',
      example: 'face-to-face interviews in ten regions',
      kind: { type: 'longText' },
    },
  },
} as const satisfies RecordKind

export const chainRecord = {
  prefix: 'T',
  one: 'a link of the chain',
  named: 'who',
  fields: {
    who: {
      label: 'Who stands here',
      prompt: 'Who stands at this place of the chain?',
      hint: 'A kind of firm, or a brand. Name a small workshop only if that puts nobody in danger.',
      example: 'an agent who lives in the same town',
      kind: { type: 'text' },
    },
    does: {
      label: 'What they do',
      prompt: 'What do they give, take or pay?',
      kind: { type: 'longText' },
    },
    known: {
      label: 'How it is known',
      prompt: 'How is this known?',
      example: 'labels on the goods',
      kind: { type: 'text' },
    },
    name: {
      label: 'Name of the firm or workshop',
      prompt: 'What is the firm or workshop called?',
      hint: 'It stays with you unless you say otherwise in the next question.',
      why: 'A named workshop may stop giving out work. Name nobody without need.',
      kind: { type: 'text' },
    },
    print: {
      label: 'Where the name may stand',
      prompt: 'Where may this name stand?',
      kind: {
        type: 'choice',
        choices: [
          { value: 'nowhere', label: 'nowhere: it stays with us' },
          { value: 'committee', label: 'in papers to the ILO, which the government reads too' },
          { value: 'everywhere', label: 'in public papers too' },
        ],
      },
    },
  },
} as const satisfies RecordKind

export const payRecord = {
  prefix: 'P',
  one: 'a rate of pay',
  named: 'work',
  fields: {
    work: {
      label: 'Work that is paid',
      prompt: 'For which piece of work is it paid?',
      example: 'stitching the upper of a women’s shoe',
      kind: { type: 'text' },
    },
    rate: {
      label: 'Rate of pay',
      prompt: 'How much is paid, in which money, for what?',
      example: '0.60 EUR per pair',
      kind: { type: 'rate' },
    },
    accepted: {
      label: 'Pieces accepted',
      prompt:
        'How many pieces (or pairs, or kilograms) were accepted and paid in the time told of?',
      hint: 'Take one delivery, one week or one month, and stay with it in the next questions.',
      example: '120',
      kind: { type: 'decimal' },
    },
    rejected: {
      label: 'Pieces refused',
      prompt: 'How many were refused, and not paid?',
      kind: { type: 'decimal' },
    },
    bonus: {
      label: 'Bonus',
      prompt: 'Was anything paid on top?',
      example: '5 EUR',
      kind: { type: 'money' },
    },
    deductions: {
      label: 'Deductions',
      prompt: 'What was taken off: for faults, for material, for lateness?',
      kind: { type: 'money' },
    },
    costs: {
      label: 'Own costs',
      prompt: 'What did she pay herself: thread, glue, electricity, tools, transport?',
      kind: { type: 'money' },
    },
    hours: {
      label: 'Hours of the work itself',
      prompt: 'How many hours did the work itself take her?',
      example: '38.5',
      kind: { type: 'decimal' },
    },
    ancillary: {
      label: 'Hours around the work',
      prompt:
        'How many hours more: fetching, waiting, setting up, sorting, packing, doing again, bringing back?',
      kind: { type: 'decimal' },
    },
    helpers: {
      label: 'Hours of helpers',
      prompt: 'How many hours did others of the household help?',
      hint: 'Add up the hours of all of them. Write no names and no ages.',
      kind: { type: 'decimal' },
    },
    sex: {
      label: 'Woman or man',
      prompt: 'Is it a woman or a man?',
      kind: {
        type: 'choice',
        choices: [
          { value: 'women', label: 'a woman' },
          { value: 'men', label: 'a man' },
          { value: 'notSaid', label: 'another, or not said' },
        ],
      },
    },
    sector: {
      label: 'Sector',
      prompt: 'In which sector: footwear, garments, electronics, food …?',
      kind: { type: 'text' },
    },
    when: { label: 'When', prompt: 'When was it paid so?', kind: { type: 'date' } },
    region: {
      label: 'Region',
      prompt: 'In which region? Not the village.',
      kind: { type: 'text' },
    },
    evidence: {
      label: 'Evidence',
      prompt: 'Which evidence shows it?',
      kind: { type: 'references', to: 'evidence.items' },
    },
    witness: {
      label: 'Witness',
      prompt: 'Which witness told it?',
      kind: { type: 'references', to: 'witnesses' },
    },
    consent: {
      label: 'Consent',
      prompt: 'If it comes from one person: what did she agree to?',
      kind: { type: 'consent' },
    },
  },
} as const satisfies RecordKind

export const minimumWageRecord = {
  prefix: 'N',
  one: 'a minimum wage',
  named: 'title',
  fields: {
    title: {
      label: 'Text that fixes it',
      prompt: 'Which decree, order or agreement fixes it?',
      example: 'Decree on the minimum wage for 2026',
      kind: { type: 'text' },
    },
    amount: {
      label: 'Amount of the minimum wage',
      prompt: 'How much is it?',
      hint: 'Copy it from the source. This program knows no amounts.',
      example: '520 EUR',
      kind: { type: 'money' },
    },
    per: {
      label: 'Time it is fixed for',
      prompt: 'For which time is it fixed?',
      kind: {
        type: 'choice',
        choices: [
          { value: 'hour', label: 'an hour' },
          { value: 'day', label: 'a day' },
          { value: 'week', label: 'a week' },
          { value: 'month', label: 'a month' },
        ],
      },
    },
    hours: {
      label: 'Hours behind it',
      prompt: 'How many hours of work does the law put behind that day, week or month?',
      hint: 'Copy them from the law or its source; they differ from State to State.',
      example: '168',
      kind: { type: 'decimal' },
      unless: { field: 'per', is: ['hour'] },
    },
    hoursSource: {
      label: 'Source of the hours',
      prompt: 'Where do these hours stand?',
      kind: { type: 'text' },
      unless: { field: 'per', is: ['hour'] },
    },
    before: {
      label: 'Before or after tax',
      prompt: 'Is it before or after tax and contributions?',
      kind: {
        type: 'choice',
        choices: [
          { value: 'gross', label: 'before' },
          { value: 'net', label: 'after' },
        ],
      },
    },
    from: {
      label: 'In force from',
      prompt: 'From which day is it in force?',
      example: '2026-01-01',
      kind: { type: 'date' },
    },
    until: {
      label: 'In force until',
      prompt: 'Until which day, if it is no longer in force?',
      kind: { type: 'date' },
    },
    reach: {
      label: 'For whom it is',
      prompt: 'For whom is it, if not for the whole country: a region, a sector?',
      kind: { type: 'text' },
    },
    source: {
      label: 'Source of the minimum wage',
      prompt: 'Where did you read it?',
      kind: { type: 'text' },
    },
    link: { label: 'Link', prompt: 'Is there a link to it?', kind: { type: 'link' } },
    lookedOn: {
      label: 'Day of looking',
      prompt: 'On which day did you look?',
      kind: { type: 'date' },
    },
  },
} as const satisfies RecordKind

/** Its ids begin as those of the steps of a plan do, and are numbered together with them. */
export const surveyRecord = {
  prefix: 'S',
  one: 'a survey',
  named: 'title',
  fields: {
    title: {
      label: 'Name of the survey',
      prompt: 'What is the survey called?',
      example: 'Sixty homeworkers of four towns, spring 2026',
      kind: { type: 'text' },
    },
    when: {
      label: 'When people were asked',
      prompt: 'When were people asked?',
      example: 'spring 2026',
      kind: { type: 'date' },
    },
    carriedOut: {
      label: 'Who asked',
      prompt: 'Who asked, and how were they prepared? No names.',
      kind: { type: 'longText' },
    },
    chosen: {
      label: 'How people were chosen',
      prompt: 'How were those who were asked chosen?',
      why: 'A reader must know whom the figures stand for.',
      kind: { type: 'longText' },
    },
    region: {
      label: 'Region',
      prompt: 'In which regions? Not the villages.',
      kind: { type: 'text' },
    },
    evidence: {
      label: 'Evidence',
      prompt: 'Under which number does it stand in your evidence?',
      kind: { type: 'references', to: 'evidence.items' },
    },
    read: {
      label: 'Rows read',
      prompt: 'How many rows were read?',
      recorded: true,
      kind: { type: 'count' },
    },
    kept: {
      label: 'Rows kept',
      prompt: 'How many rows were kept?',
      recorded: true,
      kind: { type: 'count' },
    },
    refused: {
      label: 'Rows refused',
      prompt: 'How many rows were refused?',
      recorded: true,
      kind: { type: 'count' },
    },
    importedOn: {
      label: 'Imported on',
      prompt: 'When was it imported?',
      recorded: true,
      kind: { type: 'text' },
    },
    mapping: {
      label: 'Mapping of the columns',
      prompt: 'Which column answers what?',
      quiet: true,
      kind: { type: 'longText' },
    },
    figures: {
      label: 'Figures of the survey',
      prompt: 'What do the rows come to?',
      recorded: true,
      kind: { type: 'figures' },
    },
  },
} as const satisfies RecordKind

export const demandRecord = {
  prefix: 'D',
  one: 'a demand',
  named: 'text',
  fields: {
    text: {
      label: 'Demand',
      prompt: 'What do you demand?',
      hint: 'One thing, which someone can do. The most important one first.',
      example: 'A register of all who give out home work, open to the public, within one year',
      kind: { type: 'longText' },
    },
    addressee: {
      label: 'Who should do it',
      prompt: 'Who should do it?',
      example: 'the Ministry of Labour',
      kind: { type: 'text' },
    },
    provisions: {
      label: 'Articles it rests on',
      prompt: 'On which Articles does it rest?',
      kind: { type: 'provisions' },
    },
  },
} as const satisfies RecordKind

/** Every kind of record, by the name under which the catalogue and the parsed answers know it. */
export const recordKinds = {
  claim: claimRecord,
  evidence: evidenceRecord,
  witness: witnessRecord,
  law: lawRecord,
  committeeComment: committeeCommentRecord,
  figure: figureRecord,
  chain: chainRecord,
  pay: payRecord,
  minimumWage: minimumWageRecord,
  survey: surveyRecord,
  demand: demandRecord,
  route: routeRecord,
  obstacle: obstacleRecord,
  precedent: precedentRecord,
  consultation: consultationRecord,
  planStep: planStepRecord,
  letter: letterRecord,
  diligence: diligenceRecord,
  sending: sendingRecord,
} as const satisfies Readonly<Record<string, RecordKind>>

export type RecordName = keyof typeof recordKinds
export type RecordNamed<N extends RecordName> = RecordOf<(typeof recordKinds)[N]['fields']>

export type LawText = RecordNamed<'law'>
export type CommitteeComment = RecordNamed<'committeeComment'>
export type Figure = RecordNamed<'figure'>
export type PayRecord = RecordNamed<'pay'>
export type MinimumWage = RecordNamed<'minimumWage'>
export type Survey = RecordNamed<'survey'>
export type Demand = RecordNamed<'demand'>
export type Chain = RecordNamed<'chain'>
export type Route = RecordNamed<'route'>
export type Letter = RecordNamed<'letter'>
