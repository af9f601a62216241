import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'TJ',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2012-05-29',
    inForce: '2013-05-29',
    sure: 'found',
    source: 'un-c177',
    note: 'The day of entry into force is worked out from Article 12(3), twelve months after the ratification.',
  },
  reportingGroup: {
    letters: 'T-Z',
    sure: 'found',
    source: 'guide-reports',
  },
  comments: [
    {
      kind: 'directRequest',
      year: 2024,
      published: '113th ILC session (2025)',
      commentId: '4413637',
      read: 'excerpt',
      brokeOffAt: 'the Government’s statement on the definition',
      provisions: ['1.a', '2', '3'],
      articles: '1, 2, 3',
      points: [
        {
          about: 'Articles 1, 2, 3',
          text: 'Describes the Labour Code of 23 July 2016 (Law No. 1329): chapter 22 on homeworkers (sections 253-254: only work harmless to health; what the contract must contain on hours, rest, supervision and safety) and chapter 23 on remote workers (sections 255-256: employer provides and pays for communications). The Government’s explanation of the term “homeworker” follows but was not read.',
        },
      ],
      openRequests: [],
      source: 'normlex-4413637',
    },
    {
      kind: 'directRequest',
      year: 2022,
      published: '111th ILC session (2023)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4413637',
    },
    {
      kind: 'directRequest',
      year: 2021,
      published: '110th ILC session (2022)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4413637',
    },
    {
      kind: 'directRequest',
      year: 2020,
      published: '109th ILC session (2021)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4413637',
    },
    {
      kind: 'directRequest',
      year: 2019,
      published: '109th ILC session (2021)',
      commentId: '4020924',
      read: 'excerpt',
      brokeOffAt: 'the end of the Article 3 point',
      provisions: ['1.a', '2', '3'],
      articles: '1, 2, 3',
      points: [
        {
          about: 'reporting',
          text: 'No report, noted with concern; the first questions are repeated.',
        },
        {
          about: 'Articles 1, 2, 3',
          text: '“Homeworker” is defined in 2013 Instructions approved by the trade union federation, the tax committee and the labour ministry, and in the then draft Labour Code.',
        },
      ],
      openRequests: [
        {
          text: 'More on the definition in the Instructions of 2013',
          provisions: ['1.a'],
        },
        {
          text: 'The text of the Labour Code once adopted, with the provisions that apply the Convention',
          provisions: ['1.a', '2', '3'],
        },
        {
          text: 'Steps towards a national policy',
          provisions: ['3'],
          cutOff: true,
        },
      ],
      source: 'normlex-4020924',
    },
    {
      kind: 'directRequest',
      year: 2018,
      published: '108th ILC session (2019)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4413637',
    },
    {
      kind: 'directRequest',
      year: 2016,
      published: '106th ILC session (2017)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      note: 'The first comment; the direct request of 2019 repeats what it asks.',
      source: 'normlex-4413637',
    },
  ],
  laws: [
    {
      title:
        'Labour Code, Law No. 1329 of 23 July 2016: chapter 22 on homeworkers (sections 253 and 254), chapter 23 on remote workers (sections 255 and 256)',
      namedBy: 'committee',
      source: 'normlex-4413637',
    },
    {
      title: 'Instructions on homeworkers of 2013',
      namedBy: 'committee',
      source: 'normlex-4020924',
    },
  ],
  conventions: [
    {
      convention: 'C100',
      status: 'ratified',
      on: '1993-11-26',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C111',
      status: 'ratified',
      on: '1993-11-26',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C183',
      status: 'notRatified',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C190',
      status: 'notRatified',
      asOf: 'the turn of 2023 to 2024, by a list of which 37 of 39 names were read',
      source: 'c190-list',
    },
  ],
  carriers: ['C95', 'C103', 'C155'],
  mentions: [],
  notes: [
    {
      text: 'Direct requests are listed for most years since 2016.',
      source: 'normlex-4413637',
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
    'normlex-4413637': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_fr/f?p=NORMLEXPUB%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A4413637%2C103547%3ANO',
      what: 'NORMLEX, direct request of 2024',
    },
    'normlex-4020924': {
      url: 'http://ilo.org/dyn/normlex/es/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4020924%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2019',
    },
    'un-indicators': {
      url: 'https://github.com/UNStats/gender_data_portal/tree/1b47de6/series_data',
      what: 'UN Minimum Set of Gender Indicators: ratifications taken from NORMLEX on 1 June 2021',
    },
    'c190-list': {
      url: 'http://cryer.org.uk/Violence_and_Harassment_Convention%2c_2019',
      what: 'Copy of an encyclopaedia page on C190: 37 of its 39 names were read',
    },
  },
} satisfies StateKnowledge
