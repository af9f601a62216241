import { readAt } from './sources.ts'

/**
 * Whom an instrument reaches, as far as it concerns homeworkers: it names home work; all workers or any
 * occupation; wage earners, so that status is to be argued; some only; a duty about the State's own system;
 * a State may leave homeworkers out by name; another group.
 */
export type Names =
  | 'homework'
  | 'all'
  | 'wageEarners'
  | 'some'
  | 'system'
  | 'trap'
  | 'notForHomeworkers'

type InstrumentText = {
  /** "C26", "P29", "CEDAW". */
  readonly code: string
  readonly title: string
  readonly kind: 'convention' | 'protocol' | 'un'
  readonly names: Names
  /** Why homeworkers are inside its scope, or what to beware of; in our own words. */
  readonly scope: string
  /** Whether its text says so, or we reason so from its text. */
  readonly scopeSure: 'seen' | 'inferred'
  /** The State has to list in its first report what it left out: C131 1(3), C138 4(2), C155 2(3), C183 2(3). */
  readonly mayListExclusions?: true
  /** One of the fundamental Conventions, which bind every member in principle (Declaration of 1998, amended 2022). */
  readonly fundamental?: true
  readonly source: string
}

const texts = [
  {
    code: 'C3',
    title: 'Maternity Protection Convention, 1919 (No. 3)',
    kind: 'convention',
    names: 'some',
    scope:
      'It protects women in industrial and commercial undertakings, and home work done for such an undertaking is work in its service.',
    scopeSure: 'inferred',
    source: readAt.C3,
  },
  {
    code: 'C11',
    title: 'Right of Association (Agriculture) Convention, 1921 (No. 11)',
    kind: 'convention',
    names: 'some',
    scope:
      'It covers all who are engaged in agriculture, so it reaches those who shell, grade or sort at home for an estate or a trader.',
    scopeSure: 'inferred',
    source: readAt.C11,
  },
  {
    code: 'C17',
    title: 'Workmen’s Compensation (Accidents) Convention, 1925 (No. 17)',
    kind: 'convention',
    names: 'trap',
    scope:
      'Article 2(2)(b) lets a State leave out outworkers by name; where the State has not used this exception, we take it that they are inside.',
    scopeSure: 'seen',
    source: readAt.C17,
  },
  {
    code: 'C24',
    title: 'Sickness Insurance (Industry) Convention, 1927 (No. 24)',
    kind: 'convention',
    names: 'homework',
    scope:
      'Article 2(1) names outworkers among the insured; Article 2(2)(d) lets a State leave out those whose conditions are not like those of ordinary wage earners.',
    scopeSure: 'seen',
    source: readAt.C24,
  },
  {
    code: 'C26',
    title: 'Minimum Wage-Fixing Machinery Convention, 1928 (No. 26)',
    kind: 'convention',
    names: 'homework',
    scope: 'Articles 1 and 2 name home working trades.',
    scopeSure: 'seen',
    source: readAt.C26,
  },
  {
    code: 'C29',
    title: 'Forced Labour Convention, 1930 (No. 29)',
    kind: 'convention',
    names: 'all',
    scope:
      'It protects everybody from work exacted under the threat of a penalty, wherever the work is done; a debt to a contractor can be such a threat.',
    scopeSure: 'inferred',
    fundamental: true,
    source: readAt.C29,
  },
  {
    code: 'P29',
    title: 'Protocol of 2014 to the Forced Labour Convention, 1930',
    kind: 'protocol',
    names: 'all',
    scope:
      'It asks that labour law reach all workers and all sectors, so homeworkers who are bound by advances are among those whom it protects.',
    scopeSure: 'inferred',
    fundamental: true,
    source: readAt.P29,
  },
  {
    code: 'C44',
    title: 'Unemployment Provision Convention, 1934 (No. 44)',
    kind: 'convention',
    names: 'trap',
    scope:
      'Article 2(2)(b) lets a State leave out homeworkers by name; where the State has not used this exception, we take it that they are inside.',
    scopeSure: 'seen',
    source: readAt.C44,
  },
  {
    code: 'C81',
    title: 'Labour Inspection Convention, 1947 (No. 81)',
    kind: 'convention',
    names: 'wageEarners',
    scope:
      'Inspection is to secure the labour law of industrial and commercial workplaces, and the workplaces of those who give out the work are among them.',
    scopeSure: 'inferred',
    source: readAt.C81,
  },
  {
    code: 'C87',
    title:
      'Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)',
    kind: 'convention',
    names: 'all',
    scope:
      'Article 2 gives the right to organise to workers without any distinction, so no contract of employment is needed.',
    scopeSure: 'inferred',
    fundamental: true,
    source: readAt.C87,
  },
  {
    code: 'C95',
    title: 'Protection of Wages Convention, 1949 (No. 95)',
    kind: 'convention',
    names: 'wageEarners',
    scope:
      'It protects all to whom wages are paid or due, an unwritten contract is enough (Article 1), and manual workers cannot be left out (Article 2).',
    scopeSure: 'inferred',
    source: readAt.C95,
  },
  {
    code: 'C97',
    title: 'Migration for Employment Convention (Revised), 1949 (No. 97)',
    kind: 'convention',
    names: 'homework',
    scope:
      'Article 6(1)(a)(i) names restrictions on home work among the matters in which lawful migrants are to be treated no worse than nationals.',
    scopeSure: 'seen',
    source: readAt.C97,
  },
  {
    code: 'C98',
    title: 'Right to Organise and Collective Bargaining Convention, 1949 (No. 98)',
    kind: 'convention',
    names: 'all',
    scope:
      'It protects workers, and to stop giving orders because of union work is a prejudice by reason of union activity.',
    scopeSure: 'inferred',
    fundamental: true,
    source: readAt.C98,
  },
  {
    code: 'C99',
    title: 'Minimum Wage Fixing Machinery (Agriculture) Convention, 1951 (No. 99)',
    kind: 'convention',
    names: 'some',
    scope:
      'It covers agricultural undertakings and related occupations, and so home processing that is tied to agriculture.',
    scopeSure: 'inferred',
    source: readAt.C99,
  },
  {
    code: 'C100',
    title: 'Equal Remuneration Convention, 1951 (No. 100)',
    kind: 'convention',
    names: 'all',
    scope:
      'Article 2 asks for equal pay for all workers, and nothing in the text leaves out work that is done at home.',
    scopeSure: 'inferred',
    fundamental: true,
    source: readAt.C100,
  },
  {
    code: 'C102',
    title: 'Social Security (Minimum Standards) Convention, 1952 (No. 102)',
    kind: 'convention',
    names: 'some',
    scope:
      'It asks that a certain share of employees or residents be protected, and homeworkers count among those who are not.',
    scopeSure: 'inferred',
    source: readAt.C102,
  },
  {
    code: 'C103',
    title: 'Maternity Protection Convention (Revised), 1952 (No. 103)',
    kind: 'convention',
    names: 'homework',
    scope: 'Article 1(1) names women who earn wages at home.',
    scopeSure: 'seen',
    source: readAt.C103,
  },
  {
    code: 'C111',
    title: 'Discrimination (Employment and Occupation) Convention, 1958 (No. 111)',
    kind: 'convention',
    names: 'all',
    scope:
      'It covers employment and occupation and lists no branch or group of workers that may be left out; occupation takes in work outside a contract of employment.',
    scopeSure: 'inferred',
    fundamental: true,
    source: readAt.C111,
  },
  {
    code: 'C121',
    title: 'Employment Injury Benefits Convention, 1964 (No. 121)',
    kind: 'convention',
    names: 'trap',
    scope:
      'Article 4(2)(b) lets a State leave out outworkers by name; where the State has not used this exception, we take it that they are inside.',
    scopeSure: 'seen',
    source: readAt.C121,
  },
  {
    code: 'C122',
    title: 'Employment Policy Convention, 1964 (No. 122)',
    kind: 'convention',
    names: 'all',
    scope:
      'Article 3 asks that those whom the measures affect be consulted, and homeworkers are among them.',
    scopeSure: 'inferred',
    source: readAt.C122,
  },
  {
    code: 'C131',
    title: 'Minimum Wage Fixing Convention, 1970 (No. 131)',
    kind: 'convention',
    names: 'wageEarners',
    scope:
      'It covers all groups of wage earners whose terms of work make cover suitable, and the State has to list in its first report the groups that it leaves out, with reasons.',
    scopeSure: 'inferred',
    mayListExclusions: true,
    source: readAt.C131,
  },
  {
    code: 'C138',
    title: 'Minimum Age Convention, 1973 (No. 138)',
    kind: 'convention',
    names: 'all',
    scope:
      'It fixes a minimum age for employment or work in any occupation, so no contract of employment is needed.',
    scopeSure: 'inferred',
    mayListExclusions: true,
    fundamental: true,
    source: readAt.C138,
  },
  {
    code: 'C140',
    title: 'Paid Educational Leave Convention, 1974 (No. 140)',
    kind: 'convention',
    names: 'all',
    scope: 'It speaks of workers and asks that none be refused leave by discrimination.',
    scopeSure: 'inferred',
    source: readAt.C140,
  },
  {
    code: 'C141',
    title: 'Rural Workers’ Organisations Convention, 1975 (No. 141)',
    kind: 'convention',
    names: 'some',
    scope:
      'Article 2(1) counts handicrafts and related occupations in rural areas as rural work, so it reaches homeworkers of the countryside who earn wages.',
    scopeSure: 'inferred',
    source: readAt.C141,
  },
  {
    code: 'C142',
    title: 'Human Resources Development Convention, 1975 (No. 142)',
    kind: 'convention',
    names: 'all',
    scope:
      'It asks for training that is open to all persons and made with other interested bodies besides employers and unions.',
    scopeSure: 'inferred',
    source: readAt.C142,
  },
  {
    code: 'C144',
    title: 'Tripartite Consultation (International Labour Standards) Convention, 1976 (No. 144)',
    kind: 'convention',
    names: 'system',
    scope:
      'The Home Work Convention is one of the Conventions not ratified that Article 5(1)(c) asks to look at again at suitable intervals.',
    scopeSure: 'inferred',
    source: readAt.C144,
  },
  {
    code: 'C150',
    title: 'Labour Administration Convention, 1978 (No. 150)',
    kind: 'convention',
    names: 'system',
    scope:
      'Article 7 asks that labour administration reach, step by step, workers who are not employees in law, so the reply that homeworkers are self-employed does not end the matter.',
    scopeSure: 'inferred',
    source: readAt.C150,
  },
  {
    code: 'C154',
    title: 'Collective Bargaining Convention, 1981 (No. 154)',
    kind: 'convention',
    names: 'all',
    scope:
      'It covers all branches of economic activity, and Article 5 speaks of all groups of workers, not of employees alone.',
    scopeSure: 'inferred',
    source: readAt.C154,
  },
  {
    code: 'C155',
    title: 'Occupational Safety and Health Convention, 1981 (No. 155)',
    kind: 'convention',
    names: 'all',
    scope:
      'It covers all workers in the branches covered; a workplace is a place where work requires a person to be and which the employer controls directly or indirectly, and what is given out with the order stays under the giver’s control.',
    scopeSure: 'inferred',
    mayListExclusions: true,
    fundamental: true,
    source: readAt.C155,
  },
  {
    code: 'C156',
    title: 'Workers with Family Responsibilities Convention, 1981 (No. 156)',
    kind: 'convention',
    names: 'all',
    scope: 'It covers all branches and all categories of workers.',
    scopeSure: 'inferred',
    source: readAt.C156,
  },
  {
    code: 'C160',
    title: 'Labour Statistics Convention, 1985 (No. 160)',
    kind: 'convention',
    names: 'system',
    scope:
      'It asks for labour statistics that represent the whole country, and those who work at home are part of it.',
    scopeSure: 'inferred',
    source: readAt.C160,
  },
  {
    code: 'C175',
    title: 'Part-Time Work Convention, 1994 (No. 175)',
    kind: 'convention',
    names: 'notForHomeworkers',
    scope:
      'It concerns employed persons whose normal hours are shorter than those of a comparable full-time worker, so it fits only homeworkers who have such hours.',
    scopeSure: 'inferred',
    source: readAt.C175,
  },
  {
    code: 'C181',
    title: 'Private Employment Agencies Convention, 1997 (No. 181)',
    kind: 'convention',
    names: 'some',
    scope:
      'It covers workers whom an agency employs and lends to others, so it fits only homeworkers whose intermediary does so.',
    scopeSure: 'inferred',
    source: readAt.C181,
  },
  {
    code: 'C182',
    title: 'Worst Forms of Child Labour Convention, 1999 (No. 182)',
    kind: 'convention',
    names: 'all',
    scope: 'It protects everybody under 18, whatever the sector and with or without a contract.',
    scopeSure: 'inferred',
    fundamental: true,
    source: readAt.C182,
  },
  {
    code: 'C183',
    title: 'Maternity Protection Convention, 2000 (No. 183)',
    kind: 'convention',
    names: 'wageEarners',
    scope:
      'Article 2(1) covers all employed women, those in atypical forms of dependent work among them, and home work for an employer is such a form.',
    scopeSure: 'inferred',
    mayListExclusions: true,
    source: readAt.C183,
  },
  {
    code: 'C189',
    title: 'Domestic Workers Convention, 2011 (No. 189)',
    kind: 'convention',
    names: 'notForHomeworkers',
    scope:
      'Domestic work is work in or for a household. Homeworkers make goods or services for a business: another group.',
    scopeSure: 'seen',
    source: readAt.C189,
  },
  {
    code: 'CEDAW',
    title: 'Convention on the Elimination of All Forms of Discrimination against Women, 1979',
    kind: 'un',
    names: 'all',
    scope: 'It protects all women and is not tied to a contract of employment.',
    scopeSure: 'inferred',
    source: readAt.CEDAW,
  },
  {
    code: 'CRC',
    title: 'Convention on the Rights of the Child, 1989',
    kind: 'un',
    names: 'all',
    scope:
      'Article 32 protects every child from economic exploitation, with or without a contract.',
    scopeSure: 'inferred',
    source: readAt.CRC,
  },
  {
    code: 'REFUGEES',
    title: 'Convention relating to the Status of Refugees, 1951',
    kind: 'un',
    names: 'homework',
    scope:
      'Article 24(1)(a) names restrictions on home work among the matters in which refugees who stay lawfully are to be treated as nationals.',
    scopeSure: 'seen',
    source: readAt.refugees,
  },
] as const satisfies readonly InstrumentText[]

export type InstrumentCode = (typeof texts)[number]['code']
export type Instrument = InstrumentText & { readonly code: InstrumentCode }

/** Instruments other than C177 whose text was read and that can, or seem to, carry evidence on home work. */
export const instruments: readonly Instrument[] = texts

/** The instrument with a code, or null. */
export const instrumentWith = (code: string): Instrument | null =>
  instruments.find((instrument) => instrument.code === code) ?? null

/** What may stand in observations under article 23: ILO Conventions, and the Protocol of 2014. */
export const carrierInstruments: readonly Instrument[] = instruments.filter(
  ({ kind }) => kind !== 'un',
)

/** "C26 Minimum Wage-Fixing Machinery Convention, 1928", in which the number stands once. */
export const nameOfInstrument = ({ code, title }: Instrument): string =>
  `${code} ${title.replace(/ \(No\. \d+\)$/, '')}`

/** To choose from. */
export const conventionChoices: readonly { readonly value: string; readonly label: string }[] =
  carrierInstruments.map((instrument) => ({
    value: instrument.code,
    label: nameOfInstrument(instrument),
  }))
