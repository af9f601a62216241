import type { RecordKind, RecordOf } from '../questions/kinds.ts'
import { consentRecord } from './consent-record.ts'

export const evidenceKinds = [
  { value: 'lawText', label: 'a text of law' },
  { value: 'decision', label: 'a decision of a court or an inspector' },
  { value: 'officialStatistic', label: 'an official figure or report' },
  { value: 'survey', label: 'a survey or count of our own or of others' },
  { value: 'testimony', label: 'what a homeworker told us' },
  { value: 'photograph', label: 'a photograph' },
  { value: 'document', label: 'a paper: a contract, an order slip, a message' },
  { value: 'letter', label: 'a letter' },
  { value: 'paySlip', label: 'a pay slip, a tag or a notebook of pay' },
  { value: 'media', label: 'a newspaper, radio or web page' },
  { value: 'academic', label: 'a study or a book' },
  { value: 'other', label: 'something else' },
] as const

export type EvidenceKind = (typeof evidenceKinds)[number]['value']

/** Kinds that leave the case only with the consent of the person they come from. */
const needsConsent: ReadonlySet<EvidenceKind> = new Set(['testimony', 'photograph'])

export const evidenceRecord = {
  prefix: 'E',
  one: 'a piece of evidence',
  named: 'title',
  fields: {
    kind: {
      label: 'Kind of evidence',
      prompt: 'What kind of evidence is it?',
      kind: { type: 'choice', choices: evidenceKinds },
    },
    title: {
      label: 'Title',
      prompt: 'What is it called? If it has no title, describe it in a few words.',
      hint: 'Write no homeworker’s name.',
      example: 'Count of piece rates and hours in four towns',
      kind: { type: 'text' },
    },
    author: {
      label: 'Author',
      prompt: 'Who made it?',
      hint: 'An office, an organisation, an author of a book. No homeworker’s name.',
      kind: { type: 'text' },
    },
    date: {
      label: 'Date of the evidence',
      prompt: 'From when is it?',
      hint: 'A day, a month, a season or a year; “about 2024” is fine.',
      example: 'May 2026',
      kind: { type: 'date' },
    },
    region: {
      label: 'Region',
      prompt: 'From which region is it? Not the village or the street.',
      why: 'A village and a trade together can tell who she is.',
      kind: { type: 'text' },
    },
    obtained: {
      label: 'How it was obtained',
      prompt: 'How was it obtained, and by whom?',
      example: 'Trained members of the union asked at meetings, with the same ten questions',
      kind: { type: 'longText' },
    },
    sample: {
      label: 'How many were asked',
      prompt: 'If people were asked: how many?',
      kind: { type: 'count' },
    },
    language: {
      label: 'Language, and who translated',
      prompt: 'In which language is it, and who translated it?',
      kind: { type: 'text' },
    },
    reliability: {
      label: 'How far it can be relied on',
      prompt: 'How far can one rely on it, and what are its limits?',
      kind: { type: 'longText' },
    },
    link: {
      label: 'Link',
      prompt: 'Is there a link to it?',
      kind: { type: 'link' },
    },
    lookedOn: {
      label: 'Date of looking',
      prompt: 'On which day did you look at it?',
      kind: { type: 'date' },
    },
    words: {
      label: 'Words to quote',
      prompt: 'Which words of it should be quoted? Leave out all that tells who said it.',
      hint: 'Quoted in the paper only with consent.',
      kind: { type: 'longText' },
    },
    witness: {
      label: 'Witness',
      prompt: 'Which witness does it come from?',
      hint: 'Choose the code, such as W-01.',
      kind: { type: 'references', to: 'witnesses' },
    },
    consent: {
      label: 'Consent',
      prompt: 'What did the person agree to?',
      why: 'The Office sends the whole paper to the government. Without consent it stays with you.',
      kind: { type: 'consent' },
    },
    ...consentRecord,
    shows: {
      label: 'What the picture shows',
      prompt: 'If it is a picture: what does it show? For readers who cannot see it.',
      hint: 'Things, not persons: “a pair of uppers, glue and a brush on a kitchen table”.',
      kind: { type: 'longText' },
    },
    giveAway: {
      label: 'Looked at for what gives somebody away',
      prompt:
        'Have you looked at every corner: no face, house front, label or landmark tells who or where?',
      why: 'A photograph goes into a paper only when a person has looked at it for this.',
      kind: {
        type: 'choice',
        choices: [
          { value: 'nothing', label: 'yes: nothing in it tells who or where' },
          { value: 'something', label: 'something in it may tell' },
        ],
      },
    },
    use: {
      label: 'Where the file goes',
      prompt: 'Where should the file itself go?',
      kind: {
        type: 'choice',
        choices: [
          { value: 'printed', label: 'into the paper, as a picture' },
          { value: 'exhibit', label: 'beside the paper, as an exhibit' },
          { value: 'kept', label: 'nowhere: it stays with us' },
        ],
      },
    },
    file: {
      label: 'File',
      prompt: 'Which file is it?',
      recorded: true,
      kind: { type: 'text' },
    },
    fileType: {
      label: 'Type of the file',
      prompt: 'Of which type is it, by its content?',
      recorded: true,
      kind: { type: 'text' },
    },
    fileBytes: {
      label: 'Size of the file',
      prompt: 'How many bytes has it?',
      recorded: true,
      kind: { type: 'count' },
    },
    sha256: {
      label: 'SHA-256 of the file',
      prompt: 'Which SHA-256 has it?',
      recorded: true,
      kind: { type: 'text' },
    },
    addedOn: {
      label: 'File added on',
      prompt: 'When was it added?',
      recorded: true,
      kind: { type: 'text' },
    },
    addedBy: {
      label: 'File added by',
      prompt: 'Who added it?',
      quiet: true,
      kind: { type: 'text' },
    },
  },
} as const satisfies RecordKind

export type EvidenceItem = RecordOf<typeof evidenceRecord.fields>

/** Testimony, photographs and whatever comes from a witness, or may do so, go out only with consent; so does all of which consent was spoken. */
export const asksConsent = (item: EvidenceItem): boolean =>
  item.kind === undefined ||
  needsConsent.has(item.kind) ||
  item.consent !== undefined ||
  item.consentWithdrawn !== undefined ||
  (item.witness ?? []).length > 0
