/**
 * Articles 1 to 10 of the Home Work Convention, 1996 (No. 177), provision by provision.
 * `obligation` is in our own words after the authentic English text, read whole in the Netherlands'
 * published treaty collection (BWBV0001554). Paragraphs of Recommendation No. 184 are named only as
 * "see also": their content has not been read and is never stated.
 */

/** How strongly a provision binds, after its own words. */
export type Duty =
  | 'firm'
  | 'as-far-as-possible'
  | 'to-the-extent-possible'
  | 'where-permitted'
  | 'definition'
  | 'saving'

type ProvisionText = {
  /** The key under which its questions stand: "4.2.d". */
  readonly key: string
  readonly title: string
  readonly duty: Duty
  readonly obligation: string
  /** Paragraphs of Recommendation No. 184 on the same subject. */
  readonly seeAlso: readonly number[]
}

const texts = [
  {
    key: '1.a',
    title: 'Who is a homeworker: definition of home work',
    duty: 'definition',
    obligation:
      "For the Convention, home work is paid work that a person does at home, or at another place the person chooses that is not the employer's workplace, and that yields a good or service the employer has specified; it makes no difference who supplies equipment, materials or other inputs. The only carve-out is for a person who has both the autonomy and the economic independence that national laws, regulations or court decisions require of an independent worker.",
    seeAlso: [1, 2],
  },
  {
    key: '1.b',
    title: 'Employees who only occasionally work from home are not homeworkers',
    duty: 'definition',
    obligation:
      'A person who already has employee status is not turned into a homeworker merely because she now and then does her job at home instead of at her usual workplace.',
    seeAlso: [1],
  },
  {
    key: '1.c',
    title: 'Who is the employer: giving out work directly or through others',
    duty: 'definition',
    obligation:
      'The employer is any natural or legal person who gives out home work for the purposes of its own business, whether it does so itself or through an intermediary, and whether or not national law knows the figure of the intermediary.',
    seeAlso: [1, 5, 6, 7],
  },
  {
    key: '2',
    title: 'Coverage of all homeworkers, in every sector',
    duty: 'firm',
    obligation:
      'The Convention reaches everybody who does home work as Article 1 defines it. It contains no clause letting a State exclude branches, regions, small employers, nationalities or categories of homeworker.',
    seeAlso: [2],
  },
  {
    key: '3',
    title: 'National policy on home work: adopt, apply, review, consult',
    duty: 'firm',
    obligation:
      "The State must adopt a national policy on home work designed to improve homeworkers' situation, carry it out, and review it from time to time. It must consult the most representative organizations of employers and workers and, where they exist, organizations concerned with homeworkers and organizations of those who employ them.",
    seeAlso: [3, 4, 29],
  },
  {
    key: '4.1',
    title: 'Equality of treatment as the aim of the policy',
    duty: 'as-far-as-possible',
    obligation:
      'The national policy must promote equal treatment between homeworkers and other wage earners as far as possible, having regard to what is special about home work and, where appropriate, to the conditions that apply to the same or similar work done in an enterprise.',
    seeAlso: [5, 15, 23, 24, 27, 28, 29, 30],
  },
  {
    key: '4.2.a',
    title: 'Right to organise',
    duty: 'as-far-as-possible',
    obligation:
      "Equal treatment is to be promoted in homeworkers' right to set up or join organizations they choose and to take part in their activities.",
    seeAlso: [11, 12],
  },
  {
    key: '4.2.b',
    title: 'Protection against discrimination',
    duty: 'as-far-as-possible',
    obligation:
      'Equal treatment is to be promoted in protection against discrimination in employment and occupation.',
    seeAlso: [4, 7],
  },
  {
    key: '4.2.c',
    title: 'Equal protection in safety and health',
    duty: 'as-far-as-possible',
    obligation: 'Equal treatment is to be promoted in occupational safety and health protection.',
    seeAlso: [19, 20, 21, 22],
  },
  {
    key: '4.2.d',
    title: 'Equal remuneration: piece rates, minimum wage, costs, deductions, payment',
    duty: 'as-far-as-possible',
    obligation: 'Equal treatment is to be promoted in remuneration.',
    seeAlso: [13, 14, 15, 16, 17, 18],
  },
  {
    key: '4.2.e',
    title: 'Statutory social security',
    duty: 'as-far-as-possible',
    obligation: 'Equal treatment is to be promoted in statutory social security protection.',
    seeAlso: [24, 25],
  },
  {
    key: '4.2.f',
    title: 'Access to training',
    duty: 'as-far-as-possible',
    obligation: 'Equal treatment is to be promoted in access to training.',
    seeAlso: [20, 29],
  },
  {
    key: '4.2.g',
    title: 'Minimum age',
    duty: 'as-far-as-possible',
    obligation:
      'Equal treatment is to be promoted in the minimum age for admission to employment or work.',
    seeAlso: [10, 29],
  },
  {
    key: '4.2.h',
    title: 'Maternity protection',
    duty: 'as-far-as-possible',
    obligation: 'Equal treatment is to be promoted in maternity protection.',
    seeAlso: [26],
  },
  {
    key: '5',
    title: 'Means of implementing the policy',
    duty: 'firm',
    obligation:
      'The national policy is to be put into effect through laws and regulations, collective agreements, arbitration awards or any other appropriate means in keeping with national practice.',
    seeAlso: [3, 12, 14],
  },
  {
    key: '6',
    title: 'Home work in labour statistics',
    duty: 'to-the-extent-possible',
    obligation:
      'The State must take suitable measures so that labour statistics cover home work, to the extent possible.',
    seeAlso: [4, 7],
  },
  {
    key: '7',
    title: 'Safety and health law applies to home work; prohibited work and substances',
    duty: 'firm',
    obligation:
      'National safety and health laws and regulations must apply to home work, with account taken of its special features. They must also lay down the conditions under which certain kinds of work and the use of certain substances may be forbidden in home work for safety and health reasons.',
    seeAlso: [19, 20, 21, 22],
  },
  {
    key: '8',
    title: 'Intermediaries: fixed responsibilities',
    duty: 'where-permitted',
    obligation:
      'If a State allows intermediaries in home work, laws, regulations or court decisions must settle, in line with national practice, who answers for what between employer and intermediary.',
    seeAlso: [5, 6, 18, 28],
  },
  {
    key: '9.1',
    title: 'Inspection system for home work',
    duty: 'firm',
    obligation:
      'An inspection system in keeping with national law and practice must secure compliance with the laws and regulations on home work.',
    seeAlso: [6, 7, 8],
  },
  {
    key: '9.2',
    title: 'Remedies and penalties that are really applied',
    duty: 'firm',
    obligation:
      'Adequate remedies for breaches, with penalties where appropriate, must be provided and effectively applied.',
    seeAlso: [9, 22, 28],
  },
  {
    key: '10',
    title: 'More favourable standards in other Conventions stay intact',
    duty: 'saving',
    obligation:
      'The Convention leaves untouched any more favourable provisions for homeworkers under other international labour Conventions.',
    seeAlso: [],
  },
] as const satisfies readonly ProvisionText[]

export type ProvisionKey = (typeof texts)[number]['key']
export type Provision = ProvisionText & { readonly key: ProvisionKey }

export const provisions: readonly Provision[] = texts

export const provisionKeys: readonly ProvisionKey[] = texts.map((provision) => provision.key)

export const isProvisionKey = (key: string): key is ProvisionKey =>
  provisions.some((provision) => provision.key === key)

export const provisionOf = (key: ProvisionKey): Provision => {
  const found = provisions.find((provision) => provision.key === key)
  if (found === undefined) throw new Error(`no provision ${key}`)
  return found
}
