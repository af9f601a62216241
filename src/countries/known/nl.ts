import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'NL',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2002-10-31',
    inForce: '2003-10-31',
    sure: 'found',
    source: 'un-c177',
    note: 'The day of entry into force is worked out from Article 12(3), twelve months after the ratification.',
  },
  reportingGroup: {
    letters: 'L-N',
    sure: 'found',
    source: 'guide-reports',
  },
  comments: [
    {
      kind: 'observation',
      year: 2024,
      published: '113th ILC session (2025)',
      commentId: '4419913',
      read: 'excerpt',
      brokeOffAt: 'the list of recent legislation',
      provisions: ['1.a', '2', '3'],
      articles: '1, 2, 3',
      points: [
        {
          about: 'Articles 1, 2, 3',
          text: 'Since entry into force the Committee has pressed for a dedicated home work policy; the social partners keep saying there is none and that they were not invited to discuss homeworkers. The Government holds to its view that equal protection in law makes a separate policy needless and cites general labour legislation, including on paid parental leave.',
        },
      ],
      openRequests: [],
      source: 'normlex-4419913',
    },
    {
      kind: 'directRequest',
      year: 2018,
      published: '108th ILC session (2019)',
      commentId: '3960965',
      read: 'excerpt',
      brokeOffAt: 'Articles 1-3',
      provisions: ['1.a', '2', '3'],
      articles: '1, 2, 3',
      points: [
        {
          about: 'Articles 1, 2, 3',
          text: 'The Government treats employees with a fixed home day as possible homeworkers, but says people without employee status are outside the Convention; it reports 2018 changes to the Minimum Wage Act, with piece-paid and performance-paid work said to be outside the minimum wage. The three confederations dispute that reading of “homeworker” and point to the Dutch homework scheme for people who work only at home.',
        },
      ],
      openRequests: [
        {
          text: 'The Government’s comments on the observations of the trade unions',
          provisions: [],
        },
      ],
      organisations: [
        'National Federation of Christian Trade Unions (CNV), received 28 September 2018',
        'Netherlands Trade Union Confederation (FNV), received 28 September 2018',
        'Trade Union Federation for Professionals (VCP), received 28 September 2018',
      ],
      source: 'normlex-3960965',
    },
    {
      kind: 'directRequest',
      year: 2013,
      published: '103rd ILC session (2014)',
      commentId: '3149656',
      read: 'excerpt',
      brokeOffAt: 'Article 3',
      provisions: ['3'],
      articles: '3',
      points: [
        {
          about: 'Article 3',
          text: 'The Government has a telework policy but says telework is outside the Convention. The Committee answers that permanent telework, full- or part-time, falls within Article 1(a), and that the unions’ earlier points were left unanswered.',
        },
      ],
      openRequests: [
        {
          text: 'Whether consultations on a policy on home work have been held',
          provisions: ['3'],
          cutOff: true,
        },
      ],
      organisations: [
        'FNV',
        'CNV',
        'Trade Union Federation for Middle and Higher Level Employees (MHP)',
      ],
      source: 'normlex-3149656',
    },
    {
      kind: 'observation',
      year: 2009,
      published: '99th ILC session (2010)',
      commentId: '2308334',
      read: 'excerpt',
      brokeOffAt: 'the CNV paragraph',
      provisions: ['3', '4.1'],
      articles: '3, 4',
      points: [
        {
          about: 'Articles 3, 4',
          text: 'FNV: teleworkers with higher education may be protected, low-skilled homeworkers on piece or task pay often are not; many miss the insurance thresholds (two days a week, 30-day contract, 40 per cent of the minimum wage) and many collective agreements leave them out, so a policy is needed. CNV: the Government shows no facts for its view.',
        },
      ],
      openRequests: [],
      organisations: [
        'Netherlands Trade Union Confederation (FNV)',
        'National Federation of Christian Trade Unions (CNV)',
      ],
      source: 'normlex-2308334',
    },
    {
      kind: 'directRequest',
      year: 2009,
      published: '99th ILC session (2010)',
      commentId: '2308341',
      read: 'excerpt',
      brokeOffAt: 'where the request begins',
      provisions: ['3'],
      articles: '3',
      points: [
        {
          about: 'Article 3',
          text: 'To say that equal law makes a policy needless oversimplifies the Convention. The policy need not be a separate sector policy or a special law, but it must aim at and change homeworkers’ conditions. Tripartite bodies (STAR, SER, quarterly ILO consultations) are noted.',
        },
      ],
      openRequests: [],
      source: 'normlex-2308341',
    },
    {
      kind: 'observation',
      year: 2005,
      published: '95th ILC session (2006)',
      commentId: '2249741',
      read: 'excerpt',
      brokeOffAt: 'the FNV paragraph',
      provisions: ['3', '4.1'],
      articles: '3, 4',
      points: [
        {
          about: 'Articles 3, 4',
          text: 'First report, incomplete. FNV: no policy, no invitation to talks, most homeworkers without contract despite the 1999 Flexibility and Security Act, low priority for inspectors, and social security out of reach below 40 per cent of the minimum wage.',
        },
      ],
      openRequests: [],
      organisations: ['FNV', 'CNV', 'MHP'],
      note: 'The part that was read has no headings: that it concerns Articles 3 and 4 is our reading.',
      source: 'normlex-2249741',
    },
    {
      kind: 'directRequest',
      year: 2005,
      published: '95th ILC session (2006)',
      commentId: '2250149',
      read: 'excerpt',
      brokeOffAt: 'Articles 3 and 5',
      provisions: ['1.a', '2', '3', '5'],
      articles: '1(a); 2; 3, 5',
      points: [
        {
          about: 'Article 1(a)',
          text: 'Only section 1.1.5.f of the Working Conditions Decree of 15 January 1997 defines home work; where do status and the presumption of an employment contract come from?',
        },
        {
          about: 'Article 2',
          text: 'Do the measures reach everyone who does home work?',
        },
        {
          about: 'Articles 3, 5',
          text: 'With regret, no information on a policy, its application or review.',
        },
      ],
      openRequests: [
        {
          text: 'Legal provisions or court rulings that fix the status of homeworkers and the presumption of a contract of employment',
          provisions: ['1.a'],
        },
        {
          text: 'Whether the provisions apply to all who do home work',
          provisions: ['2'],
        },
        {
          text: 'A detailed description of the national policy',
          provisions: ['3', '5'],
          cutOff: true,
        },
      ],
      source: 'normlex-2250149',
    },
    {
      kind: 'observation',
      year: 2004,
      published: '93rd ILC session (2005)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4419913',
    },
  ],
  laws: [
    {
      title: 'Working Conditions Decree of 15 January 1997 (section 1.1.5.f)',
      namedBy: 'committee',
      source: 'normlex-2250149',
    },
    {
      title: 'Flexibility and Security Act, 1999',
      namedBy: 'committee',
      source: 'normlex-2249741',
    },
    {
      title: 'Minimum Wage Act, with the changes of 2018',
      namedBy: 'committee',
      source: 'normlex-3960965',
    },
    {
      title: 'Legislation on paid parental leave',
      namedBy: 'committee',
      source: 'normlex-4419913',
    },
  ],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [
    {
      text: 'Whether the ratification covers all parts of the Kingdom was not looked up.',
    },
  ],
  sources: {
    'un-c177': {
      url: 'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
      what: 'UN Minimum Set of Gender Indicators: ratification of C177, taken from NORMLEX on 1 June 2021',
    },
    'guide-reports': {
      url: 'https://guide-supervision.ilo.org/reporting/reports-on-ratified-conventions-are-due-every-three-or-six-years-depending-on-the-convention-and-the-alphabetical-order-of-the-countrys-name/',
      what: 'ILO guide to the supervisory system: when reports are due, by the letters of the State’s name',
    },
    'normlex-4419913': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A4419913%2C102768%3ANO',
      what: 'NORMLEX, observation of 2024',
    },
    'normlex-3960965': {
      url: 'http://ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A3960965%2C102768%3ANO',
      what: 'NORMLEX, direct request of 2018',
    },
    'normlex-3149656': {
      url: 'https://normlex.ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A3149656%2C102768',
      what: 'NORMLEX, direct request of 2013',
    },
    'normlex-2308334': {
      url: 'https://normlex.ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A2308334%2C102768',
      what: 'NORMLEX, observation of 2009',
    },
    'normlex-2308341': {
      url: 'https://normlex.ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A2308341%2C102768',
      what: 'NORMLEX, direct request of 2009',
    },
    'normlex-2249741': {
      url: 'https://normlex.ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A2249741%2C102768',
      what: 'NORMLEX, observation of 2005',
    },
    'normlex-2250149': {
      url: 'https://normlex.ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A2250149%2C102768',
      what: 'NORMLEX, direct request of 2005',
    },
  },
} satisfies StateKnowledge
