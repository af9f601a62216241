import type { ProvisionKey } from '../convention/provisions.ts'

/** What an organiser would call the trouble; each leads to the provision under which it is told. */
export type Matter = {
  readonly value: string
  readonly label: string
  /** The provision that the paper deals with for this matter. */
  readonly provision: ProvisionKey
  /** Others that the claim concerns too. */
  readonly also: readonly ProvisionKey[]
}

export const matters = [
  { value: 'pay', label: 'We are paid less than the minimum', provision: '4.2.d', also: [] },
  {
    value: 'papers',
    label: 'No papers: nothing in writing about orders and pay',
    provision: '9.1',
    also: ['4.1'],
  },
  {
    value: 'glue',
    label: 'Dangerous glue, dust, needles or machines',
    provision: '7',
    also: ['4.2.c'],
  },
  {
    value: 'unheard',
    label: 'Nobody asks us: laws and plans are made without us',
    provision: '3',
    also: ['5'],
  },
  {
    value: 'intermediary',
    label: 'The middleman vanishes, and the firm says it is not the employer',
    provision: '8',
    also: ['1.c'],
  },
  {
    value: 'selfEmployed',
    label: 'They say we are self-employed and no law is for us',
    provision: '1.a',
    also: ['2'],
  },
  {
    value: 'insurance',
    label: 'No pension, no sick pay, no insurance',
    provision: '4.2.e',
    also: [],
  },
  {
    value: 'conditions',
    label: 'No rest, no paid leave, and work stops from one day to the next',
    provision: '4.1',
    also: [],
  },
  {
    value: 'organise',
    label: 'Who speaks up or joins us loses her orders',
    provision: '4.2.a',
    also: [],
  },
  {
    value: 'discrimination',
    label: 'Women, minorities or migrants get the worst work and pay',
    provision: '4.2.b',
    also: [],
  },
  {
    value: 'maternity',
    label: 'No leave and no money when a baby comes',
    provision: '4.2.h',
    also: [],
  },
  {
    value: 'children',
    label: 'Children have to help to finish the orders',
    provision: '4.2.g',
    also: [],
  },
  {
    value: 'training',
    label: 'No training, or learning that nobody pays',
    provision: '4.2.f',
    also: [],
  },
  {
    value: 'uncounted',
    label: 'Nobody counts us: no figures about home work',
    provision: '6',
    also: [],
  },
  { value: 'inspection', label: 'No inspector ever comes', provision: '9.1', also: [] },
  {
    value: 'remedies',
    label: 'Complaints lead nowhere, fines are never paid',
    provision: '9.2',
    also: [],
  },
  {
    value: 'leftOut',
    label: 'The law leaves some of us out: a trade, a region, a group',
    provision: '2',
    also: [],
  },
] as const satisfies readonly Matter[]

export const matterNamed = (value: string): Matter | null =>
  matters.find((matter) => matter.value === value) ?? null
