import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'MK',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2012-10-03',
    inForce: '2013-10-03',
    sure: 'found',
    source: 'un-c177',
    note: 'The day of entry into force is worked out from Article 12(3), twelve months after the ratification.',
  },
  reportingGroup: {
    letters: 'L-N',
    sure: 'assumed',
    source: 'guide-reports',
  },
  comments: [
    {
      kind: 'directRequest',
      year: 2020,
      published: '109th ILC session (2021)',
      commentId: '4059632',
      read: 'excerpt',
      brokeOffAt: 'the end of the telework paragraph',
      provisions: [],
      points: [
        {
          about: 'telework, new law',
          text: 'A new Labour Relations Law with home work rules is being drafted after broad consultation; the Committee asks about progress and expects the draft to match the Convention and its aim of improving homeworkers’ situation.',
        },
      ],
      openRequests: [
        {
          text: 'Progress of the new Law on Labour Relations, above all of what it says on home work and telework',
          provisions: [],
        },
      ],
      source: 'normlex-4059632',
    },
    {
      kind: 'directRequest',
      year: 2019,
      published: '109th ILC session (2021)',
      commentId: '4002144',
      read: 'excerpt',
      brokeOffAt: 'Article 7',
      provisions: ['4.2.e', '4.2.f', '7'],
      articles: '4(2)(e), (f); 7',
      points: [
        {
          about: 'Article 4(2)(e), (f)',
          text: 'The Government says homeworkers, as employees, have the same social insurance, and that the planned Labour Law will set out contract content and training.',
        },
        {
          about: 'Article 7',
          text: 'Home work contracts must reach the inspectorate within three days and inspectors may visit the place of work, but the question first put in 2014 was not answered.',
        },
      ],
      openRequests: [
        {
          text: 'A copy of the new Labour Law once it is adopted',
          provisions: ['4.2.e', '4.2.f'],
        },
        {
          text: 'How Article 4(2)(e) and (f) is applied in practice',
          provisions: ['4.2.e', '4.2.f'],
        },
        {
          text: 'Information under Article 7, outstanding since 2014',
          provisions: ['7'],
          cutOff: true,
        },
      ],
      source: 'normlex-4002144',
    },
    {
      kind: 'directRequest',
      year: 2018,
      published: '108th ILC session (2019)',
      commentId: '3961636',
      read: 'excerpt',
      brokeOffAt: 'Article 7',
      provisions: ['4.2.e', '4.2.f', '7'],
      articles: '4(2)(e), (f); 7',
      points: [
        {
          about: 'reporting',
          text: 'No report; the 2014 text is repeated.',
        },
        {
          about: 'Article 4(2)(e), (f)',
          text: 'Homeworkers come under sections 50-52 of the labour law (Official Gazette No. 34 of 17 February 2014), but nothing is said of social security or training.',
        },
        {
          about: 'Article 7',
          text: 'An inspector may forbid home work that is harmful (the rest was not read).',
        },
      ],
      openRequests: [
        {
          text: 'How effect is given to Article 4(2)(e) and (f)',
          provisions: ['4.2.e', '4.2.f'],
        },
      ],
      source: 'normlex-3961636',
    },
    {
      kind: 'directRequest',
      year: 2014,
      published: '104th ILC session (2015)',
      commentId: '3185144',
      read: 'excerpt',
      brokeOffAt: 'Article 7',
      provisions: ['4.2.e', '4.2.f', '7'],
      articles: '4(2)(e), (f); 7',
      points: [
        {
          about: 'Article 4(2)(e), (f)',
          text: 'First report: asks how equality in social security and in access to training is secured.',
        },
        {
          about: 'Article 7',
          text: 'Inspectors may forbid harmful home work (the rest was not read).',
        },
      ],
      openRequests: [
        {
          text: 'How effect is given to Article 4(2)(e) and (f)',
          provisions: ['4.2.e', '4.2.f'],
        },
      ],
      source: 'normlex-3185144',
    },
  ],
  laws: [
    {
      title:
        'Labour Relations Law (Official Gazette No. 34 of 17 February 2014), sections 50 to 52',
      namedBy: 'committee',
      source: 'normlex-3961636',
    },
    {
      title: 'A new Labour Relations Law, in draft in 2020',
      namedBy: 'committee',
      source: 'normlex-4059632',
    },
  ],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [
    {
      text: 'The list of comments was seen on a page stored before 2025: there may be comments of 2024 or later.',
      source: 'normlex-4059632',
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
    'normlex-4059632': {
      url: 'http://ilo.ch/dyn/normlex/fr/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A4059632%2C103555%3ANO',
      what: 'NORMLEX, direct request of 2020',
    },
    'normlex-4002144': {
      url: 'http://ilo.org/dyn/normlex/es/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4002144%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2019',
    },
    'normlex-3961636': {
      url: 'http://ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A3961636%2C103555%3ANO',
      what: 'NORMLEX, direct request of 2018',
    },
    'normlex-3185144': {
      url: 'http://ilo.ch/dyn/normlex/es/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A3185144%2Cfr%3ANO',
      what: 'NORMLEX, direct request of 2014',
    },
  },
} satisfies StateKnowledge
