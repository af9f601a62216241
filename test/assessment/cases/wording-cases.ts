import { aCase, type Case } from '../builder.ts'

const pay = aCase().dealingWith('4.2.d')
const statistics = aCase().dealingWith('6')
const agents = aCase().dealingWith('8')

const overstated = [
  'The State must pay homeworkers the minimum wage.',
  'Bulgaria must ensure equal pay for homeworkers.',
  'The Government is obliged to fix a piece rate.',
  'Under Article 4 the Government, as it well knows, has the duty to fix a piece rate.',
  'The Ministry of Labour shall fix the rates.',
  'National legislation must guarantee equal remuneration.',
  'Article 4 obliges the State to fix a piece rate.',
  'The Convention requires the Government to set a minimum rate under the Labour Code.',
  'The Government has to ensure equal pay.',
]

const fairlySaid = [
  'Homeworkers must buy their own glue.',
  'The agent shall be paid first, he says.',
  'The State must promote equal pay as far as possible.',
  'Under the law employers must keep a book.',
  'Under section 5 of the Minimum Wage Act the State must fix piece rates.',
  'It is hard to see how equality is promoted as far as possible.',
  'The Government has not fixed a rate.',
  'The Government has to date published nothing.',
  'The law did not oblige it.',
  'What must the Government know of this?',
  'Article 9 obliges the State to have an inspection system.',
  'Women of the State, who must work at night, are paid less.',
]

const binding = [
  'R184 requires compensation for electricity.',
  'Recommendation No. 184 obliges the State to keep a register.',
  'Paragraph 16 of R184 must be applied.',
  'The State is bound by R184.',
  'The practice is contrary to Recommendation No. 184.',
]

const guidance = [
  'R184 suggests that rates must be comparable.',
  'See also R184, paragraph 16.',
  'R184 is not binding.',
  'R184, which binds nobody, speaks of this.',
  'Recommendation No. 184 asks for a register.',
]

const otherBinding = [
  'C95 says little, but C131 must be applied to homeworkers.',
  'Under Convention No. 95 wages must be paid regularly.',
  'C155 requires inspection.',
]

const otherNamed = [
  'C177 requires a national policy.',
  'Convention No. 177 must be applied.',
  'The State has ratified Convention No. 95, which requires that wages be paid regularly.',
  'Other Conventions are left for another paper.',
]

const vague = [
  'to respect homeworkers',
  'to do more',
  'to improve the situation of homeworkers in the country',
  'to take all necessary measures to protect homeworkers',
  'to respect the labour law',
  'that homeworkers are at last treated fairly',
  'to send statistics',
]

const answerable = [
  'to state how many workshops were inspected in 2025 and what was found',
  'to transmit a copy of the evaluation of the programme',
  'to amend section 2 of the Decree',
  'to indicate the measures taken to reach homeworkers',
  'to hold a meeting with the organisations of homeworkers before June 2027',
  'whether section 5 applies to homeworkers',
  'to set up a register of agents within one year',
]

const accusing = [
  'The State violates Article 9 of the Convention.',
  'This is a violation of the Convention.',
  'The Government is in breach of its obligations.',
  'Bulgaria has violated the rights of homeworkers.',
]

const measured = [
  'The law does not appear to give effect to Article 9.',
  'Employers who violate the law pay a fine of EUR 50.',
  'Fines for violations of labour law have not changed.',
  'An agent who breaches the contract is not punished by the law.',
]

const under = (
  given: typeof pay,
  sentences: readonly string[],
  expect: readonly string[],
): readonly Case[] =>
  sentences.map((sentence) => ({ title: sentence, given: given.saying('gap', sentence), expect }))

export const wordingCases: readonly Case[] = [
  ...under(pay, overstated, ['duty-overstated']),
  ...under(pay, fairlySaid, []),
  ...under(statistics, ['The State must count homeworkers every year.'], ['duty-overstated']),
  ...under(statistics, ['To the extent possible the State must count homeworkers.'], []),
  ...under(agents, ['The law must settle who pays.'], ['duty-overstated']),
  ...under(
    agents,
    [
      'Where agents are permitted, the law must settle who pays.',
      'Agents are allowed, so the law must settle who pays.',
    ],
    [],
  ),
  ...under(aCase(), ['The State must have an inspection system.'], []),
  {
    title: 'a claim tells of a firm duty under Article 4(2)(c)',
    given: aCase().dealingWith('4.2.c').claim({ text: 'The State must ban this glue.' }),
    expect: ['C-21: duty-overstated'],
  },
  {
    title: 'a claim that also concerns Article 7, which is firm',
    given: aCase()
      .dealingWith('4.2.c')
      .claim({ text: 'The State must ban this glue.', provisions: ['C177:4.2.c', 'C177:7'] }),
    expect: [],
  },
  {
    title: 'what the government says of itself is its own word',
    given: pay
      .saying('government', 'The State must do nothing more.')
      .saying('answer', 'It could.'),
    expect: [],
  },
  {
    title: 'a law may put a duty on the State',
    given: pay.law({ says: 'The State must fix piece rates.' }),
    expect: [],
  },
  {
    title: 'a demand may be as strong as it likes',
    given: pay.demand({ text: 'The State must fix piece rates within one year.' }),
    expect: [],
  },
  ...under(aCase(), binding, ['recommendation-as-binding']),
  ...under(aCase(), guidance, []),
  ...under(aCase(), otherBinding, ['other-convention-as-binding']),
  ...under(aCase(), otherNamed, []),
  ...vague.map((request) => ({
    title: request,
    given: aCase().saying('request', request),
    expect: ['request-vague'],
  })),
  ...answerable.map((request) => ({
    title: request,
    given: aCase().saying('request', request),
    expect: [],
  })),
  {
    title: 'a paper in Spanish is not judged by English words',
    given: aCase().inLanguage('es').saying('request', 'respetar a las trabajadoras'),
    expect: [],
  },
  ...under(aCase(), accusing, ['violation-claimed']),
  ...under(aCase(), measured, []),
]
