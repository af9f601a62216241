import type { Choice } from '../questions/kinds.ts'
import { section } from './who-sections.ts'

export const homeWorkSection = section('homework', 'Home work in your country', [
  {
    id: 'homework.figures',
    label: 'Figures on home work',
    prompt: 'Which figures about home work in your country do you have?',
    hint: 'Each with its source, its year and how it was made.',
    kind: { type: 'records', record: 'figure' },
    expected: true,
  },
  {
    id: 'homework.sectors',
    label: 'Sectors and kinds of work',
    prompt: 'In which sectors do homeworkers work, and what do they make or do?',
    example: 'Shoes: stitching uppers. Garments: sewing, knitting. Food: peeling, packing.',
    kind: { type: 'longText' },
    expected: true,
  },
  {
    id: 'homework.givers',
    label: 'Who gives out the work',
    prompt: 'Who gives out the work?',
    kind: { type: 'longText' },
    expected: true,
  },
  {
    id: 'homework.intermediaries',
    label: 'Intermediaries',
    prompt: 'Are there people in between, and what do they do?',
    kind: { type: 'longText' },
  },
  {
    id: 'homework.chain',
    label: 'Supply chain',
    prompt: 'Who stands between the homeworker and the shop?',
    hint: 'From the homeworker up to the brand, as far as you know.',
    kind: { type: 'records', record: 'chain' },
  },
  {
    id: 'homework.formality',
    label: 'Formal and informal',
    prompt: 'How much of this work is registered, and how much is not?',
    kind: { type: 'longText' },
  },
])

export const methodSection = section('method', 'How you know', [
  {
    id: 'method.how',
    label: 'How the paper was made',
    prompt: 'How was the paper made? Who met, who asked, who wrote?',
    kind: { type: 'longText' },
    expected: true,
  },
  {
    id: 'method.when',
    label: 'When the facts were collected',
    prompt: 'When were the facts collected?',
    kind: { type: 'date' },
    expected: true,
  },
  {
    id: 'method.where',
    label: 'Where the facts were collected',
    prompt: 'In which regions?',
    hint: 'Regions, not villages.',
    kind: { type: 'text' },
  },
  {
    id: 'method.spokenWith',
    label: 'Homeworkers spoken with',
    prompt: 'With how many homeworkers did you speak?',
    kind: { type: 'count' },
    expected: true,
  },
  {
    id: 'method.limits',
    label: 'Limits',
    prompt: 'What could you not find out?',
    why: 'Who names the limits of her facts is believed the more.',
    kind: { type: 'longText' },
  },
])

export const autonomySigns = [
  { value: 'ownPrice', label: 'they set the price themselves' },
  { value: 'ownDesign', label: 'they decide what is made and how it looks' },
  { value: 'ownTime', label: 'they decide when it is ready' },
  { value: 'ownHelpers', label: 'they may give the work to others' },
  { value: 'none', label: 'none of these' },
] as const satisfies readonly Choice[]

export const independenceSigns = [
  { value: 'manyGivers', label: 'they have several customers of about the same weight' },
  { value: 'ownMarket', label: 'they sell the same goods to others' },
  { value: 'ownRisk', label: 'they gain when business is good, not only lose when it is bad' },
  { value: 'ownCapital', label: 'they own more than simple tools' },
  { value: 'none', label: 'none of these' },
] as const satisfies readonly Choice[]

export const statusSection = section('status', 'Homeworkers, or self-employed?', [
  {
    id: 'status.autonomy',
    label: 'Signs of autonomy',
    prompt: 'Which of these are true for most of the homeworkers you speak for?',
    why: 'Article 1(a) leaves out only those who have autonomy AND economic independence as national law asks. One alone is not enough.',
    kind: { type: 'choices', choices: autonomySigns },
  },
  {
    id: 'status.independence',
    label: 'Signs of economic independence',
    prompt: 'And which of these?',
    why: 'Article 1(a) leaves out only those who have autonomy AND economic independence as national law asks. One alone is not enough.',
    kind: { type: 'choices', choices: independenceSigns },
  },
  {
    id: 'status.note',
    label: 'Status of the homeworkers',
    prompt: 'What else shows whether they work for somebody or for themselves?',
    kind: { type: 'longText' },
  },
])

export const committeeSection = section('committee', 'What the Committee said before', [
  {
    id: 'committee.comments',
    label: 'Comments of the Committee',
    prompt: 'What did the Committee ask your government before?',
    hint: 'Look on NORMLEX under “Comments”; take the latest first. One request, one entry.',
    why: 'A paper that answers the Committee’s own questions is the most useful to it.',
    kind: { type: 'records', record: 'committeeComment' },
    applies: [{ examined: true }],
  },
  {
    id: 'committee.latestRead',
    label: 'Day of reading the latest comment',
    prompt: 'On which day did you read the whole text of the latest comment on NORMLEX?',
    hint: 'Not a summary, and not what this program knows of it.',
    why: 'Who has read the whole text answers what was really asked.',
    kind: { type: 'date' },
    applies: [{ examined: true }],
  },
])

export const demandsSection = section('demands', 'Your demands', [
  {
    id: 'demands.items',
    label: 'Demands',
    prompt: 'What do you demand, the most important first?',
    kind: { type: 'records', record: 'demand' },
    expected: true,
  },
])

export const evidenceSection = section('evidence', 'Your evidence', [
  {
    id: 'evidence.items',
    label: 'Evidence',
    prompt: 'Which evidence do you have?',
    hint: 'Papers, counts, photographs, what people told you.',
    kind: { type: 'records', record: 'evidence' },
    aboutPeople: true,
  },
  {
    id: 'witnesses',
    label: 'Witnesses',
    prompt: 'Whom did you talk with? Each gets a code; no name is asked.',
    kind: { type: 'records', record: 'witness' },
    aboutPeople: true,
  },
  {
    id: 'evidence.surveys',
    label: 'Surveys',
    prompt: 'Which surveys did you make? Their rows are brought in with “c177 survey import”.',
    kind: { type: 'records', record: 'survey' },
    aboutPeople: true,
  },
])

export const paperSection = section('paper', 'The paper itself', [
  {
    id: 'paper.summary',
    label: 'Summary',
    prompt: 'If the reader reads only three sentences: which?',
    kind: { type: 'longText' },
    expected: true,
  },
  {
    id: 'paper.size',
    label: 'Size of the page',
    prompt: 'On which paper will it be printed?',
    kind: {
      type: 'choice',
      choices: [
        { value: 'A4', label: 'A4' },
        { value: 'LETTER', label: 'Letter (North America)' },
      ],
    },
  },
  {
    id: 'paper.notice',
    label: 'Line on every page',
    prompt: 'Should a line stand on every page?',
    hint: 'For example that it is an exercise, or from where it was compiled.',
    kind: { type: 'text' },
  },
])
