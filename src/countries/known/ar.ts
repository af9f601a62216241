import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'AR',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2006-07-31',
    inForce: '2007-07-31',
    sure: 'found',
    source: 'un-c177',
    note: 'The day of entry into force is worked out from Article 12(3), twelve months after the ratification.',
  },
  reportingGroup: {
    letters: 'A-B',
    sure: 'found',
    source: 'guide-reports',
  },
  comments: [
    {
      kind: 'observation',
      year: 2024,
      published: '113th ILC session (2025)',
      commentId: '4412306',
      read: 'excerpt',
      brokeOffAt: 'just before the concluding request under Articles 1-5',
      provisions: ['1.a', '2', '3', '4.1', '5'],
      articles: '1–5',
      points: [
        {
          about: 'Articles 1–5',
          text: 'Telework has been regulated, but nothing was reported about a policy for homeworkers as a whole, in particular those who do not telework; the union confederation CGT RA says there is none. The Committee recalls from its 2020 General Survey (para. 540) that adopting, applying and reviewing such a policy is the core duty. It also records Decree 592/2024 and Act No. 27.742, which change the Employment Contract Act.',
        },
      ],
      openRequests: [
        {
          text: 'A reply to the observations of CGT RA of August 2022',
          provisions: [],
        },
      ],
      organisations: [
        'General Confederation of Labour of the Argentine Republic (CGT RA), received 23 August 2022',
      ],
      source: 'normlex-4412306',
    },
    {
      kind: 'directRequest',
      year: 2024,
      published: '113th ILC session (2025)',
      commentId: '4412309',
      read: 'excerpt',
      brokeOffAt: 'the description of the telework decree',
      provisions: ['1.a', '2', '3', '4.1', '5'],
      articles: '1–5',
      points: [
        {
          about: 'Articles 1–5',
          text: 'The Committee looks favourably on the telework rules: Act No. 27.555 of July 2020, its implementing Decree No. 27/2021 (right to disconnect in section 5, interruptions for care in section 6) and collective agreements made under them, and sets out how section 102 bis of the Employment Contract Act defines telework.',
        },
      ],
      openRequests: [
        {
          text: 'A reply to the observations of CGT RA of August 2022',
          provisions: [],
        },
      ],
      organisations: [
        'General Confederation of Labour of the Argentine Republic (CGT RA), received 23 August 2022',
      ],
      source: 'normlex-4412309',
    },
    {
      kind: 'observation',
      year: 2020,
      published: '109th ILC session (2021)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      note: 'The direct request of 2020 names CTA Autonomous and UIA.',
      source: 'normlex-4412309',
    },
    {
      kind: 'directRequest',
      year: 2020,
      published: '109th ILC session (2021)',
      commentId: '4054326',
      read: 'excerpt',
      brokeOffAt: 'after the heading on Articles 4(2)(c) and 7',
      provisions: ['3', '4.1', '4.2.c', '7'],
      articles: '3, 4; 4(2)(c), 7',
      points: [
        {
          about: 'Articles 3, 4',
          text: 'The Bill to reform the 1941 Home Work Act (No. 12713) has not advanced. Detailed and current information is requested on steps to improve homeworkers’ situation, above all against the effects of the pandemic, on who was consulted, and on the Bill.',
        },
        {
          about: 'Articles 4(2)(c), 7',
          text: 'A point on occupational safety and health follows; only its heading was read.',
        },
      ],
      openRequests: [
        {
          text: 'A reply to the observations of CTA Autonomous and UIA',
          provisions: [],
        },
        {
          text: 'Current measures to improve the situation of homeworkers, those against the effects of the pandemic included',
          provisions: ['3', '4.1'],
        },
        {
          text: 'Which organisations of employers and of workers were consulted on these measures',
          provisions: ['3', '4.1'],
        },
        {
          text: 'Progress of the Bill that is to amend Act No. 12713',
          provisions: ['3', '4.1'],
        },
      ],
      organisations: [
        'Confederation of Workers of Argentina (CTA Autonomous), received 30 September 2020',
        'UIA, an organisation of industrial employers, received 1 October 2020',
      ],
      source: 'normlex-4054326',
    },
    {
      kind: 'directRequest',
      year: 2019,
      published: '109th ILC session (2021)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4412309',
    },
    {
      kind: 'directRequest',
      year: 2018,
      published: '108th ILC session (2019)',
      commentId: '3961629',
      read: 'excerpt',
      brokeOffAt: 'Articles 4(2)(c) and 7',
      provisions: ['3', '4.2.c', '7'],
      articles: '3; 4(2)(c), 7',
      points: [
        {
          about: 'reporting',
          text: 'No report came in; the 2014 questions are repeated.',
        },
        {
          about: 'Article 3',
          text: 'The Government’s policy consists of checks and inspections of those who give out work, plus a Bill to modernise Act No. 12713 and a telework Bill; the reform has stalled.',
        },
        {
          about: 'Articles 4(2)(c), 7',
          text: 'Section 9 of Act No. 12713 requires work premises to meet health and safety conditions; the Committee asks how general safety and health law reaches homeworkers.',
        },
      ],
      openRequests: [
        {
          text: 'Progress of the two Bills, on home work and on telework',
          provisions: ['3'],
        },
        {
          text: 'Whether the legislation on occupational safety and health covers homeworkers',
          provisions: ['4.2.c', '7'],
          cutOff: true,
        },
      ],
      source: 'normlex-3961629',
    },
    {
      kind: 'directRequest',
      year: 2014,
      published: '104th ILC session (2015)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      note: 'The direct request of 2018 repeats its questions.',
      source: 'normlex-4412309',
    },
    {
      kind: 'directRequest',
      year: 2009,
      published: '99th ILC session (2010)',
      commentId: '2308322',
      read: 'excerpt',
      brokeOffAt: 'Article 3',
      provisions: ['1.b', '1.c', '3'],
      articles: '1(b), 1(c); 3',
      points: [
        {
          about: 'Articles 1(b), 1(c)',
          text: 'First report. Act No. 12.713 defines “employer” only loosely; orders run from employer to intermediary, to foreman, to homeworker. The Committee encourages clear definitions in the planned new Act.',
        },
        {
          about: 'Article 3',
          text: 'Policy is described as continuing checks and inspections, with a draft Act to bring the rules up to date, a telework draft and other programmes.',
        },
      ],
      openRequests: [
        {
          text: 'Clear definitions in the planned new Act (the Committee encourages them)',
          provisions: ['1.b', '1.c'],
        },
      ],
      source: 'normlex-2308322',
    },
  ],
  laws: [
    {
      title: 'Home Work Act, No. 12713 of 29 September 1941 (section 9: premises)',
      namedBy: 'committee',
      source: 'normlex-3961629',
    },
    {
      title: 'Employment Contract Act (section 102 bis: telework)',
      namedBy: 'committee',
      source: 'normlex-4412309',
    },
    {
      title: 'Telework Act, No. 27.555 of 30 July 2020',
      namedBy: 'committee',
      source: 'normlex-4412309',
    },
    {
      title: 'Decree No. 27/2021 (sections 5 and 6: telework)',
      namedBy: 'committee',
      source: 'normlex-4412309',
    },
    {
      title: 'Act No. 27.742 and Decree 592/2024, which change the Employment Contract Act',
      namedBy: 'committee',
      source: 'normlex-4412306',
    },
    {
      title: 'Act No. 25.800 of November 2003, which approves Convention No. 177',
      namedBy: 'other',
      source: 'act-25800',
    },
  ],
  conventions: [
    {
      convention: 'C100',
      status: 'ratified',
      on: '1956-09-24',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C111',
      status: 'ratified',
      on: '1968-06-18',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C138',
      status: 'ratified',
      asOf: 'September 2023',
      source: 'us-labor',
    },
    {
      convention: 'C156',
      status: 'ratified',
      on: '1988-03-17',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C182',
      status: 'ratified',
      asOf: 'September 2023',
      source: 'us-labor',
    },
    {
      convention: 'C183',
      status: 'notRatified',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C190',
      status: 'ratified',
      on: '2021-02-23',
      asOf: 'the end of 2023',
      source: 'c190-table',
    },
  ],
  carriers: ['C26', 'C95', 'C155', 'C156', 'C190'],
  mentions: [],
  notes: [],
  sources: {
    'un-c177': {
      url: 'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
      what: 'UN Minimum Set of Gender Indicators: ratification of C177, taken from NORMLEX on 1 June 2021',
    },
    'guide-reports': {
      url: 'https://guide-supervision.ilo.org/reporting/reports-on-ratified-conventions-are-due-every-three-or-six-years-depending-on-the-convention-and-the-alphabetical-order-of-the-countrys-name/',
      what: 'ILO guide to the supervisory system: when reports are due, by the letters of the State’s name',
    },
    'normlex-4412306': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4412306%2Cen%3ANO',
      what: 'NORMLEX, observation of 2024',
    },
    'normlex-4412309': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4412309%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2024',
    },
    'normlex-4054326': {
      url: 'http://oit.org/dyn/normlex/fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4054326%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2020',
    },
    'normlex-3961629': {
      url: 'http://ilo.int/dyn/normlex/fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A3961629%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2018',
    },
    'normlex-2308322': {
      url: 'http://ilo.org/dyn/normlex/fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A2308322%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2009',
    },
    'act-25800': {
      url: 'https://www.global-regulation.com/translation/argentina/140275276/labour-agreements---full-text-of-the-rule.html',
      what: 'Act No. 25.800 of Argentina, in translation',
    },
    'un-indicators': {
      url: 'https://github.com/UNStats/gender_data_portal/tree/1b47de6/series_data',
      what: 'UN Minimum Set of Gender Indicators: ratifications taken from NORMLEX on 1 June 2021',
    },
    'us-labor': {
      url: 'https://github.com/USDepartmentofLabor/Child-Labor-Android/blob/b8891386cc88513baa4411196561934f0a36f063/app/src/main/assets/countries_2021.xml',
      what: 'US Department of Labor, data on C138 and C182: ratified, yes or no (September 2023)',
    },
    'c190-table': {
      url: 'https://home.cydlabs.com/kiwix/content/wikipedia_en_all_maxi_2024-01/A/Violence_and_Harassment_Convention%2C_2019',
      what: 'Copy of an encyclopaedia page on C190, to the end of 2023',
    },
  },
} satisfies StateKnowledge
