import type { Choice } from '../questions/kinds.ts'
import { section } from './who-sections.ts'

/** In which kind of text a country deals with home work. */
export const legislativeModels = [
  { value: 'ownLaw', label: 'a law of its own on home work' },
  { value: 'labourCode', label: 'a chapter or sections of the labour code' },
  { value: 'sectorLaw', label: 'a law for one sector or trade' },
  { value: 'collectiveAgreement', label: 'collective agreements' },
  { value: 'none', label: 'none of these: no text speaks of home work' },
] as const satisfies readonly Choice[]

export const legislationSection = section('legislation', 'How your country makes such law', [
  {
    id: 'legislation.model',
    label: 'Where the law on home work stands',
    prompt: 'In which kind of text does your country deal with home work?',
    hint: 'Choose all that are true.',
    why: 'Article 5 leaves the means to each country. A proposal is easier to follow when it fits the way that the country already goes.',
    kind: { type: 'choices', choices: legislativeModels },
  },
  {
    id: 'legislation.note',
    label: 'The law on home work as a whole',
    prompt: 'What should a lawyer know about these texts as a whole?',
    hint: 'Which is the main one, since when, and whom it leaves out.',
    kind: { type: 'longText' },
  },
])

const notBound = [{ bound: false }] as const

/** Those at home who can change the law, or ratify. */
export const gapReportAddressees = [
  { value: 'government', label: 'the Government' },
  { value: 'parliament', label: 'the members of Parliament' },
  { value: 'socialPartners', label: 'the organisations of workers and of employers' },
] as const satisfies readonly Choice[]

/** For a State that has not ratified: what a gap report needs besides law and practice. */
export const ratificationSection = section('ratification', 'Towards ratification', [
  {
    id: 'ratification.addressees',
    label: 'To whom the gap report speaks',
    prompt: 'To whom does the gap report speak?',
    hint: 'Choose all that are true.',
    why: 'The Committee examines this Convention only for States that have ratified it. A gap report speaks to those at home who can change that.',
    kind: { type: 'choices', choices: gapReportAddressees },
    applies: notBound,
    expected: true,
    short: true,
  },
  {
    id: 'ratification.ask',
    label: 'What the gap report asks for',
    prompt: 'What do you ask for?',
    kind: {
      type: 'choice',
      choices: [
        { value: 'ratify', label: 'to ratify the Convention' },
        { value: 'law', label: 'to make a law that does what the Convention asks' },
        {
          value: 'both',
          label: 'to make a law that does what the Convention asks, and to ratify it',
        },
      ],
    },
    applies: notBound,
    expected: true,
    short: true,
  },
  {
    id: 'ratification.submitted',
    label: 'Put before the competent authority',
    prompt: 'Was the Convention put before your Parliament, or whoever makes the law? When?',
    hint: 'Ask the ministry of labour if you do not know. “Do not know” is an answer.',
    why: 'Article 19(5)(b) of the ILO Constitution asks every member State to do this with each new Convention, also if it does not ratify.',
    example: 'The Ministry of Labour wrote to us on 3 March 2026 that it found no record of it.',
    kind: { type: 'longText' },
    applies: notBound,
  },
  {
    id: 'ratification.examined',
    label: 'Last looked at again',
    prompt: 'When did the government last look at the Convention again, and with whom?',
    why: 'Where a State has ratified Convention No. 144, its Article 5(1)(c) asks it to look again, at suitable intervals, at Conventions that it has not ratified, together with workers and employers.',
    example:
      'Never, as far as we know. In May 2026 we asked the tripartite council; there is no reply yet.',
    kind: { type: 'longText' },
    applies: notBound,
  },
  {
    id: 'ratification.obstacles',
    label: 'Obstacles that the government names',
    prompt: 'What does the government say against it, and what do you answer?',
    hint: 'One obstacle, one entry.',
    kind: { type: 'records', record: 'obstacle' },
    applies: notBound,
    expected: true,
  },
  {
    id: 'ratification.costs',
    label: 'Costs and gains',
    prompt: 'What would it cost, and what would it bring?',
    hint: 'A register, inspection, insurance: with a source for each amount. Say what could be done first.',
    kind: { type: 'longText' },
    applies: notBound,
  },
  {
    id: 'ratification.precedents',
    label: 'Precedents',
    prompt: 'Which other countries, states or towns did it, and how?',
    hint: 'Each with the source where you read it.',
    kind: { type: 'records', record: 'precedent' },
    applies: notBound,
  },
  {
    id: 'ratification.consultations',
    label: 'Consultations held',
    prompt: 'With whom was it talked over, when, and what came of it?',
    kind: { type: 'records', record: 'consultation' },
    applies: notBound,
  },
  {
    id: 'ratification.supporters',
    label: 'Who supports it',
    prompt: 'Which organisations support it?',
    hint: 'Only those that said yes to being named.',
    kind: { type: 'longText' },
    applies: notBound,
  },
  {
    id: 'ratification.plan',
    label: 'Plan for two years',
    prompt: 'What should happen in the next two years, step by step?',
    hint: 'Each step with who does it, by when, and how one will see that it is done.',
    kind: { type: 'records', record: 'planStep' },
    applies: notBound,
    expected: true,
  },
])

/** Observations under Conventions that the State has ratified. */
export const routesSection = section('routes', 'Other Conventions that bind your State', [
  {
    id: 'routes.conventions',
    label: 'Other Conventions',
    prompt: 'Under which other Conventions could the same facts be told?',
    hint: 'Look up on NORMLEX whether your State has ratified each, and write the day of looking.',
    why: 'The Committee examines each Convention that a State has ratified. Some of them reach homeworkers too, so the same facts can be told under them.',
    kind: { type: 'records', record: 'route' },
  },
])

export const lettersSection = section('letters', 'Letters that go with it', [
  {
    id: 'letters.items',
    label: 'Letters',
    prompt: 'Which letters shall go with the paper?',
    hint: 'A copy to the government or a confederation, a question to a ministry, a union asked to sign.',
    kind: { type: 'records', record: 'letter' },
  },
])

export const supplySection = section('supply', 'For buyers: the supply chain', [
  {
    id: 'supply.buyer',
    label: 'For which buyer',
    prompt: 'For which buyer, brand or body is the annex on the supply chain?',
    hint: 'Its name is printed, for the paper speaks to it. Leave it open for an annex for any buyer.',
    kind: { type: 'text' },
  },
  {
    id: 'supply.diligence',
    label: 'Laws that bind the buyer',
    prompt: 'Which law on due diligence in supply chains binds the buyer?',
    hint: 'Copy it from the official text, with the day of looking: such laws change.',
    kind: { type: 'records', record: 'diligence' },
  },
  {
    id: 'supply.requests',
    label: 'Requests to the buyer',
    prompt: 'What do you ask the buyer to do?',
    hint: 'One thing a paragraph: something that can be seen to be done.',
    kind: { type: 'longText' },
  },
])
