import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'BA',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2010-01-18',
    inForce: '2011-01-18',
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
      commentId: '4413525',
      read: 'excerpt',
      brokeOffAt: 'where the Committee begins to recall the Government’s duties',
      provisions: ['1.a', '2', '3'],
      articles: '1, 2, 3',
      points: [
        {
          about: 'Articles 1, 2, 3',
          text: 'No home work policy exists in any part of the country and nothing has moved since the Government announced one in 2013. The Federation’s Labour Law amendments of 2018 and 2022 did not touch home work; Republika Srpska only requires that work outside the premises be harmless; nothing was said about the Brcko District. All three entities regulate work away from the employer’s premises but not homeworkers as such.',
        },
      ],
      openRequests: [],
      source: 'normlex-4413525',
    },
    {
      kind: 'directRequest',
      year: 2024,
      published: '113th ILC session (2025)',
      commentId: '4413522',
      read: 'excerpt',
      brokeOffAt: 'the end of the application-in-practice point',
      provisions: ['8'],
      articles: '8',
      points: [
        {
          about: 'Article 8',
          text: 'Brcko District: still no answer on intermediaries; the Committee uses its stronger verb (urges).',
        },
        {
          about: 'practice',
          text: 'Official figures put those usually working from home at 6.32 per cent of employees and those sometimes doing so at 8.29 per cent in 2017-2021; the disability employment fund keeps no data but plans to.',
        },
      ],
      openRequests: [
        {
          text: 'Whether intermediaries are allowed in home work in the Brcko District and, if so, how they are regulated (the Committee urges the Government to say so)',
          provisions: ['8'],
        },
        {
          text: 'Statistics on the workers whom the Convention covers, by gender and age',
          provisions: [],
        },
        {
          text: 'Official studies or reports on home work',
          provisions: [],
          cutOff: true,
        },
      ],
      source: 'normlex-4413522',
    },
    {
      kind: 'directRequest',
      year: 2018,
      published: '108th ILC session (2019)',
      commentId: '3958445',
      read: 'excerpt',
      brokeOffAt: 'the end of the Article 3 point',
      provisions: ['1.a', '2', '3'],
      articles: '1, 2, 3',
      points: [
        {
          about: 'Articles 1, 2, 3',
          text: 'Contracts for work outside the premises are covered by section 26 of the 2016 Federation Labour Law and section 15(a) of the Brcko amending Act (No. 20/13). Republika Srpska reported fewer than ten registered contracts of homeworkers and household helpers and no policy work. Homeworkers as such remain unregulated.',
        },
      ],
      openRequests: [],
      source: 'normlex-3958445',
    },
    {
      kind: 'directRequest',
      year: 2014,
      published: '104th ILC session (2015)',
      commentId: '3184752',
      read: 'excerpt',
      brokeOffAt: 'Article 4(2)(e)',
      provisions: ['1.a', '2', '3', '4.2.e'],
      articles: '1, 2, 3; 4(2)(e)',
      points: [
        {
          about: 'Articles 1, 2, 3',
          text: 'The Government had answered as if the Convention were about household helpers; the Committee explains that it covers everyone doing home work as defined in Article 1 and asks where the draft laws stand in all three entities.',
        },
        {
          about: 'Article 4(2)(e)',
          text: 'A point on social security follows (only its start was read).',
        },
      ],
      openRequests: [
        {
          text: 'Where the draft legislation on homeworkers stands in the Federation, the Brcko District and Republika Srpska',
          provisions: ['1.a', '2', '3'],
        },
      ],
      source: 'normlex-3184752',
    },
    {
      kind: 'directRequest',
      year: 2012,
      published: '102nd ILC session (2013)',
      commentId: '3084774',
      read: 'excerpt',
      brokeOffAt: 'Article 6',
      provisions: ['1.a', '3', '4.1', '4.2.e', '6'],
      articles: '1, 3; 4(2)(e); 6',
      points: [
        {
          about: 'Articles 1, 3',
          text: 'First report. Homeworkers are not a category of their own in the Federation; new labour law drafts are announced there and in the Brcko District; nothing on Republika Srpska.',
        },
        {
          about: 'Article 4(2)(e)',
          text: 'No information on social security; asks how equality is pursued, and how Article 4 is applied in Republika Srpska and the Brcko District.',
        },
        {
          about: 'Article 6',
          text: 'A point on statistics follows (only its heading was read).',
        },
      ],
      openRequests: [
        {
          text: 'Progress and text of the new labour laws',
          provisions: ['1.a', '3'],
        },
        {
          text: 'How the Convention is applied in law and in practice in Republika Srpska',
          provisions: ['1.a', '3'],
        },
        {
          text: 'How equal treatment in social security is promoted',
          provisions: ['4.2.e'],
        },
        {
          text: 'Effect given to Article 4 in Republika Srpska and the Brcko District',
          provisions: ['4.1'],
        },
      ],
      source: 'normlex-3084774',
    },
  ],
  laws: [
    {
      title:
        'Labour Law of the Federation, 2016 (section 26: contracts for work outside the premises), amended in 2018 and 2022',
      namedBy: 'committee',
      source: 'normlex-3958445',
    },
    {
      title: 'Labour Law of the Brcko District, section 15(a) of the amending Act No. 20/13',
      namedBy: 'committee',
      source: 'normlex-3958445',
    },
    {
      title: 'Labour Law of Republika Srpska',
      namedBy: 'committee',
      source: 'normlex-4413525',
    },
  ],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [
    {
      text: 'The Committee asks about three legal orders: the Federation, Republika Srpska and the Brcko District.',
      source: 'normlex-4413525',
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
    'normlex-4413525': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4413525%2Cen%3ANO',
      what: 'NORMLEX, observation of 2024',
    },
    'normlex-4413522': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4413522%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2024',
    },
    'normlex-3958445': {
      url: 'https://normlex.ilo.org/dyn/normlex/en/f?p=1000%3A13101%3A0%3A%3ANO%3A13101%3AP13101_COMMENT_ID%3A3958445',
      what: 'NORMLEX, direct request of 2018',
    },
    'normlex-3184752': {
      url: 'http://ilo.int/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A3184752%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2014',
    },
    'normlex-3084774': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_en/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A3084774%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2012',
    },
  },
} satisfies StateKnowledge
