import type { Choice } from '../questions/kinds.ts'
import type { Question, Section } from './question.ts'

export const legalForms = [
  { value: 'tradeUnion', label: 'a trade union' },
  { value: 'federation', label: 'a federation or confederation of trade unions' },
  { value: 'association', label: 'an association' },
  { value: 'cooperative', label: 'a cooperative' },
  { value: 'ngo', label: 'a non-governmental organisation' },
  { value: 'informal', label: 'a group that is not registered' },
] as const satisfies readonly Choice[]

const yesNo = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
] as const

type Own = Omit<Question, 'section'>
export const section = (id: string, title: string, questions: readonly Own[]): Section => ({
  id,
  title,
  questions: questions.map((question) => ({ ...question, section: id })),
})

export const organisationSection = section('organisation', 'Who you are', [
  {
    id: 'organisation.legalForm',
    label: 'Legal form',
    prompt: 'What is your organisation in law?',
    why: 'Observations come from organisations of workers or employers. Others are advised to sign together with a trade union; nobody is turned away here.',
    kind: { type: 'choice', choices: legalForms },
    expected: true,
    short: true,
  },
  {
    id: 'organisation.name',
    label: 'Name of the organisation',
    prompt: 'What is the full name of your organisation?',
    hint: 'The name becomes public.',
    example: 'Union of Home Stitchers of Valdora',
    kind: { type: 'text' },
    expected: true,
    short: true,
  },
  {
    id: 'organisation.acronym',
    label: 'Short name',
    prompt: 'Does it have a short name?',
    example: 'UHS',
    kind: { type: 'text' },
  },
  {
    id: 'organisation.cosigner',
    label: 'Trade union that signs too',
    prompt: 'Which trade union signs with you?',
    hint: 'We advise it; skip it if there is none yet.',
    why: 'Observations come from organisations of workers and of employers. We advise a trade union beside you, so that nobody can doubt it.',
    kind: { type: 'text' },
    applies: [{ question: 'organisation.legalForm', isNot: ['tradeUnion', 'federation'] }],
    short: 'committee',
  },
  {
    id: 'organisation.registration',
    label: 'Registration',
    prompt: 'Where and when is it registered, and under which number?',
    kind: { type: 'text' },
  },
  {
    id: 'organisation.founded',
    label: 'Founded',
    prompt: 'When was it founded?',
    kind: { type: 'date' },
  },
  {
    id: 'organisation.members.women',
    label: 'Homeworker members who are women',
    prompt: 'How many of your members are homeworkers and women?',
    hint: 'A number. Count homeworkers only, not all members.',
    kind: { type: 'count' },
    expected: true,
  },
  {
    id: 'organisation.members.men',
    label: 'Homeworker members who are men',
    prompt: 'How many of your members are homeworkers and men?',
    kind: { type: 'count' },
    expected: true,
  },
  {
    id: 'organisation.members.date',
    label: 'Day of the count of members',
    prompt: 'On which day were the members counted?',
    kind: { type: 'date' },
  },
  {
    id: 'organisation.affiliations',
    label: 'Affiliations',
    prompt: 'To which federations or networks does it belong?',
    kind: { type: 'longText' },
  },
  {
    id: 'organisation.about',
    label: 'What the organisation does',
    prompt: 'What does your organisation do, and for whom?',
    kind: { type: 'longText' },
    expected: true,
  },
  {
    id: 'organisation.address',
    label: 'Address of the organisation',
    prompt: 'What is the address of its office?',
    hint: 'An office or a post box, never a homeworker’s home.',
    kind: { type: 'longText' },
    expected: true,
  },
  {
    id: 'organisation.email',
    label: 'E-mail of the organisation',
    prompt: 'At which e-mail address can the Office reach it?',
    kind: { type: 'text' },
  },
  {
    id: 'organisation.signatory.name',
    label: 'Who signs',
    prompt: 'Who signs the paper?',
    hint: 'An officer of the organisation. The name reaches the government.',
    why: 'Observations must be signed.',
    kind: { type: 'text' },
    expected: true,
    short: 'committee',
    aboutPeople: true,
  },
  {
    id: 'organisation.signatory.function',
    label: 'Office of the person who signs',
    prompt: 'What is her or his office in the organisation?',
    example: 'President',
    kind: { type: 'text' },
    aboutPeople: true,
  },
])

const membershipCriteria = [
  ['constitution', 'Written constitution', 'Does it have a written constitution?'],
  ['elected', 'Elected governing body', 'Does it have a governing body that the members elect?'],
  ['accounts', 'Financial reports', 'Does it give its members financial reports?'],
  ['independent', 'Independence', 'Is it independent of employers, parties and the government?'],
  ['fifty', 'Fifty homeworker members', 'Does it have at least fifty homeworker members?'],
  ['registered', 'Registered', 'Is it registered?'],
] as const

/** What a network asks of its members: for the organisation itself, never printed unless chosen. */
export const membershipSection = section('membership', 'For a network: is your house in order?', [
  ...membershipCriteria.map(([id, label, prompt]) => ({
    id: `membership.${id}`,
    label,
    prompt,
    kind: { type: 'choice', choices: yesNo } as const,
    internal: true as const,
  })),
  {
    id: 'membership.print',
    label: 'Print these answers',
    prompt: 'Should these answers stand in the paper?',
    hint: 'Unless you say yes, they stay with you.',
    kind: { type: 'choice', choices: yesNo },
    internal: true,
  },
])

export const standingSection = section('standing', 'The State, and where the paper goes', [
  {
    id: 'standing.country',
    label: 'State',
    prompt: 'Which State is the paper about?',
    hint: 'Its name in English, or its two-letter code.',
    example: 'Bulgaria, or BG',
    kind: { type: 'country' },
    expected: true,
    short: true,
  },
  {
    id: 'standing.countryName',
    label: 'Name of the invented State',
    prompt: 'What is the invented State called?',
    kind: { type: 'text' },
    applies: [{ invented: true }],
    expected: true,
    short: true,
  },
  {
    id: 'standing.bound',
    label: 'Whether the State has ratified',
    prompt: 'Has the State ratified the Home Work Convention, as NORMLEX says?',
    hint: 'It is not on our list. Look under “Ratifications by country”.',
    why: 'The Committee examines the Convention only for States that have ratified it. For the others the same answers make a gap report.',
    kind: { type: 'choice', choices: yesNo },
    applies: [{ listed: false }],
    short: true,
  },
  {
    id: 'standing.ratified',
    label: 'Date of ratification',
    prompt: 'When did the State ratify the Convention, as NORMLEX says?',
    hint: 'Look it up under “Ratifications by country”.',
    kind: { type: 'date' },
    applies: [{ examined: true }],
  },
  {
    id: 'standing.inForce',
    label: 'In force for the State since',
    prompt: 'Since when is the Convention in force for the State, as NORMLEX says?',
    why: 'Facts from before that day are background: the State was not bound yet.',
    kind: { type: 'date' },
    applies: [{ examined: true }],
  },
  {
    id: 'standing.ratificationSource',
    label: 'Source on ratification',
    prompt: 'Where did you read whether and when the State ratified, and on which day?',
    example: 'NORMLEX, ratifications of C177, read on 3 May 2026',
    kind: { type: 'text' },
  },
  {
    id: 'standing.intent',
    label: 'What the paper is',
    prompt:
      'May the letter say: “These are observations under article 23 of the ILO Constitution, for the Committee of Experts”?',
    why: 'The Office has to see clearly for whom the paper is meant.',
    kind: {
      type: 'choice',
      choices: [
        { value: 'observations', label: 'yes, it says so' },
        { value: 'notYet', label: 'not yet' },
      ],
    },
    expected: true,
    short: 'committee',
  },
  {
    id: 'standing.addressee',
    label: 'Addressee',
    prompt: 'To whom does the paper go?',
    why: 'Observations go to the International Labour Office. It acknowledges them and sends a copy to the government at the same time.',
    kind: {
      type: 'choice',
      choices: [
        {
          value: 'office',
          label: 'the International Labour Office, Geneva, by e-mail to ORGS-CEACR@ilo.org',
        },
        { value: 'officePost', label: 'the International Labour Office, Geneva, by post' },
      ],
    },
    expected: true,
    short: 'committee',
  },
  {
    id: 'standing.sendingDate',
    label: 'Date of sending',
    prompt: 'On which day will it be sent?',
    hint: 'It must reach the Office by 1 September.',
    kind: { type: 'date' },
    expected: true,
  },
  {
    id: 'standing.lastSubmission',
    label: 'Last submission',
    prompt: 'If you sent observations before: when was the last time?',
    kind: { type: 'date' },
  },
  {
    id: 'standing.copies',
    label: 'Copies',
    prompt: 'Who gets a copy from you?',
    example: 'the Ministry of Labour; the confederation',
    kind: { type: 'longText' },
  },
])
