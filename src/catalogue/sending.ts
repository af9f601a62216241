import type { Choice, RecordKind } from '../questions/kinds.ts'
import type { PaperName } from './papers.ts'
import { section } from './who-sections.ts'

const paperLabels: Readonly<Record<PaperName, string>> = {
  submission: 'the submission to the Committee',
  'gap-report': 'the gap report',
  'other-route': 'observations under other Conventions',
  'law-comparison': 'the comparison of laws',
  letters: 'letters',
  brief: 'the brief',
  'supply-chain': 'the paper for buyers',
}

const paperChoices: readonly Choice[] = Object.entries(paperLabels).map(([value, label]) => ({
  value,
  label,
}))

const editionChoices = [
  { value: 'committee', label: 'for the Committee' },
  { value: 'public', label: 'for everybody' },
  { value: 'internal', label: 'for our own house' },
] as const

/** What was sent, when and to whom, with the fingerprint of the very file. */
export const sendingRecord = {
  prefix: 'H',
  one: 'a sending',
  named: 'to',
  fields: {
    on: {
      label: 'Day of sending',
      prompt: 'On which day was it sent?',
      kind: { type: 'date' },
    },
    to: {
      label: 'Sent to',
      prompt: 'To whom was it sent?',
      hint: 'An office or an organisation, as you would find it again.',
      example: 'the International Labour Office',
      kind: { type: 'text' },
    },
    paper: {
      label: 'Paper sent',
      prompt: 'Which paper was it?',
      kind: { type: 'choice', choices: paperChoices },
    },
    edition: {
      label: 'Edition sent',
      prompt: 'For whom was that edition made?',
      kind: { type: 'choice', choices: editionChoices },
    },
    file: {
      label: 'File sent',
      prompt: 'Which file was it?',
      kind: { type: 'text' },
      recorded: true,
    },
    sha256: {
      label: 'SHA-256 of the file sent',
      prompt: 'What is the SHA-256 of the file?',
      why: 'By it one can show later that a paper is the one that was sent.',
      kind: { type: 'text' },
      recorded: true,
    },
  },
} as const satisfies RecordKind

export const sendingsQuestion = 'sending.records'

/** For the house: in no edition for others. */
export const sendingSection = section('sending', 'After it was sent', [
  {
    id: sendingsQuestion,
    label: 'Papers that were sent',
    prompt: 'Which papers were sent, when and to whom?',
    hint: 'It is printed nowhere. After that you are asked why an answer is changed.',
    why: 'Who reads your next paper may ask what stood in the one before, and why it stands otherwise now.',
    kind: { type: 'records', record: 'sending' },
    house: true,
  },
])
