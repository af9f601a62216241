import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'AL',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2002-07-24',
    inForce: '2003-07-24',
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
      kind: 'directRequest',
      year: 2022,
      published: '111th ILC session (2023)',
      read: 'excerpt',
      brokeOffAt:
        'the middle of the paragraph on telework; the points by Article that follow were not read',
      provisions: [],
      points: [
        {
          about: 'reporting',
          text: 'No government report reached the Committee, so the questions put in 2020 are repeated.',
        },
        {
          about: 'telework',
          text: 'The repeated text opens with remote work brought in under a March 2020 measure (cited as Law No. 231 of 18 March 2020); the Committee wants its reach and effects described, including for young people, women, older people and persons with disabilities.',
        },
      ],
      openRequests: [
        {
          text: 'A report that answers the questions put before: none had been received',
          provisions: [],
        },
        {
          text: 'The scope and the working of the telework arrangements brought in in 2020',
          provisions: [],
        },
        {
          text: 'The number of teleworkers, by age, sex and sector',
          provisions: [],
        },
        {
          text: 'The effect of telework on access to work for groups that meet greater barriers',
          provisions: [],
          cutOff: true,
        },
      ],
      note: 'It was read on a NORMLEX page that shows all comments on Albania; the page named here is that of the comment of 2020.',
      source: 'normlex-4059674',
    },
    {
      kind: 'directRequest',
      year: 2020,
      published: '109th ILC session (2021)',
      commentId: '4059674',
      read: 'excerpt',
      brokeOffAt: 'the telework paragraph',
      provisions: [],
      points: [
        {
          about: 'reporting',
          text: 'Examined on the report received in September 2020.',
        },
        {
          about: 'telework',
          text: 'Asks how the telework option opened in March 2020 works in practice and whom it helped into work.',
        },
      ],
      openRequests: [
        {
          text: 'The scope and the working of telework since 2020',
          provisions: [],
        },
        {
          text: 'The number of teleworkers, by age, sex and sector',
          provisions: [],
        },
        {
          text: 'The effect of telework on groups whose access to employment is harder',
          provisions: [],
          cutOff: true,
        },
      ],
      source: 'normlex-4059674',
    },
    {
      kind: 'directRequest',
      year: 2019,
      published: '109th ILC session (2021)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4059674',
    },
    {
      kind: 'directRequest',
      year: 2018,
      published: '108th ILC session (2019)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4059674',
    },
    {
      kind: 'directRequest',
      year: 2013,
      published: '103rd ILC session (2014)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4059674',
    },
    {
      kind: 'directRequest',
      year: 2011,
      yearInferred: true,
      published: '101st ILC session (2012)',
      commentId: '2700519',
      read: 'excerpt',
      brokeOffAt: 'the last lines of the Article 9(1) point',
      provisions: ['3', '4.2.f', '5', '6', '9.1'],
      articles: '3, 5; 4(2)(f); 6; 9(1)',
      points: [
        {
          about: 'Articles 3, 5',
          text: 'Nothing new was reported on a home work policy, so the Committee asks again about progress towards one, drawn up with the social partners.',
        },
        {
          about: 'Article 4(2)(f)',
          text: 'Wants to know how homeworkers get the same access to vocational training as other employees.',
        },
        {
          about: 'Article 6',
          text: 'Labour inspectors have gathered figures since 2001 but the data sent covered only four units; fuller data by age, gender and branch are requested.',
        },
        {
          about: 'Article 9(1)',
          text: 'The 2011 inspection Act (No. 10433) dropped the power of inspectors to enter private homes that the 2006 Act (No. 9634) had given; the Committee asks whether the older Act still applies and how home work is supervised.',
        },
      ],
      openRequests: [
        {
          text: 'Progress on a national policy on home work, with consultation of the social partners',
          provisions: ['3', '5'],
        },
        {
          text: 'How equal access to vocational training is secured',
          provisions: ['4.2.f'],
        },
        {
          text: 'Fuller statistics on home work, by age, gender and economic activity',
          provisions: ['6'],
        },
        {
          text: 'Whether Act No. 9634 of 2006 is still in force',
          provisions: ['9.1'],
        },
        {
          text: 'How the inspection of home work is arranged in practice',
          provisions: ['9.1'],
          cutOff: true,
        },
      ],
      note: 'The page gives no date. The year is inferred from the list of years, the number of the comment and the Act of June 2011 of which it speaks.',
      source: 'normlex-2700519',
    },
    {
      kind: 'directRequest',
      year: 2009,
      published: '99th ILC session (2010)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4059674',
    },
    {
      kind: 'directRequest',
      year: 2005,
      published: '95th ILC session (2006)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4059674',
    },
  ],
  laws: [
    {
      title: 'Act No. 9634 of 30 October 2006 (labour inspection)',
      namedBy: 'committee',
      source: 'normlex-2700519',
    },
    {
      title: 'Act No. 10433 of 16 June 2011 (inspection)',
      namedBy: 'committee',
      source: 'normlex-2700519',
    },
    {
      title: 'Law No. 231 of 18 March 2020 (telework)',
      namedBy: 'committee',
      source: 'normlex-4059674',
    },
  ],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [
    {
      text: 'Eight direct requests are listed, and no observation. The Committee says in the comment of 2022 that no report had reached it.',
      source: 'normlex-4059674',
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
    'normlex-4059674': {
      url: 'http://ilo.ch/dyn/normlex/es/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4059674%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2020',
    },
    'normlex-2700519': {
      url: 'http://ilo.ch/dyn/normlex/de/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A2700519%2C102532',
      what: 'NORMLEX, direct request of 2011',
    },
  },
} satisfies StateKnowledge
