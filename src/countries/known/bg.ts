import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'BG',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2009-07-17',
    inForce: '2010-07-17',
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
      commentId: '4413519',
      read: 'excerpt',
      brokeOffAt: 'the start of the point on Articles 1 and 4(2)',
      provisions: ['1.a', '3', '4.2.a', '4.2.d', '4.2.e', '4.2.g', '4.2.h'],
      articles: '3; 1, 4(2)(a), (d), (e), (g), (h)',
      points: [
        {
          about: 'Article 3',
          text: 'The Government reports meeting homeworkers’ organisations in 2018 and 2020 (UNITY) to discuss dealings with the enforcement bodies, and a drive against undeclared work and civil contracts that hide employment; the General Labour Inspectorate can declare that an employment relationship exists. The Committee takes this up favourably and asks for continuing detail.',
        },
        {
          about: 'Articles 1, 4(2)(a), (d), (e), (g), (h)',
          text: 'A point on who counts as a homeworker and on equal treatment (organising, pay, social security, minimum age, maternity) follows; only its first words were read.',
        },
      ],
      openRequests: [
        {
          text: 'Continuing detailed information on how measures to improve the situation of homeworkers are developed, applied and reviewed, in consultation with organisations of employers and workers',
          provisions: ['3'],
        },
      ],
      source: 'normlex-4413519',
    },
    {
      kind: 'observation',
      year: 2018,
      published: '108th ILC session (2019)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4413519',
    },
    {
      kind: 'directRequest',
      year: 2014,
      published: '104th ILC session (2015)',
      read: 'listedOnly',
      provisions: [],
      points: [],
      openRequests: [],
      source: 'normlex-4413519',
    },
    {
      kind: 'directRequest',
      year: 2013,
      published: '103rd ILC session (2014)',
      commentId: '3148378',
      read: 'excerpt',
      provisions: ['3', '4.2.g', '4.2.h'],
      articles: '3; 4(2)(g), (h)',
      points: [
        {
          about: 'reporting',
          text: 'No report received; the 2012 questions are repeated.',
        },
        {
          about: 'Article 3',
          text: 'Asks for the 2010 national agreement on home work.',
        },
        {
          about: 'Article 4(2)(g), (h)',
          text: 'Asks whether the Labour Code rules on minimum age and maternity reach homeworkers without exception.',
        },
      ],
      openRequests: [
        {
          text: 'A copy of the National Agreement of 24 November 2010',
          provisions: ['3'],
        },
        {
          text: 'Whether the rules on minimum age and maternity apply to all homeworkers',
          provisions: ['4.2.g', '4.2.h'],
        },
      ],
      source: 'normlex-3148378',
    },
    {
      kind: 'directRequest',
      year: 2012,
      published: '102nd ILC session (2013)',
      commentId: '3084777',
      read: 'excerpt',
      brokeOffAt:
        'the end of the point on Article 4(2)(g) and (h), which the direct request of 2013 has whole',
      provisions: ['3', '4.2.g', '4.2.h'],
      articles: '3; 4(2)(g), (h)',
      points: [
        {
          about: 'Article 3',
          text: 'First report. The Labour Code was amended in 2011 (State Gazette No. 33 of 26 April 2011) by a new section VIII(a) on home work, based on a national agreement of 24 November 2010 between employers’ and workers’ organisations.',
        },
        {
          about: 'Article 4(2)(g), (h)',
          text: 'Section 107(d), which obliges employers to treat homeworkers equally, does not mention minimum age or maternity; the general rules are 16 years (section 301) and 135 days of leave (section 163).',
        },
      ],
      openRequests: [
        {
          text: 'A copy of the National Agreement of 2010',
          provisions: ['3'],
        },
        {
          text: 'Whether the provisions on minimum age and maternity cover homeworkers',
          provisions: ['4.2.g', '4.2.h'],
        },
      ],
      source: 'normlex-3084777',
    },
  ],
  laws: [
    {
      title:
        'Labour Code, section VIII(a) on home work, added in 2011 (State Gazette No. 33 of 26 April 2011)',
      namedBy: 'committee',
      source: 'normlex-3084777',
    },
    {
      title:
        'Labour Code, sections 107(d) (equal treatment of homeworkers), 163 (maternity) and 301 (minimum age)',
      namedBy: 'committee',
      source: 'normlex-3084777',
    },
    {
      title: 'National Agreement on home work of 24 November 2010',
      namedBy: 'committee',
      source: 'normlex-3084777',
    },
  ],
  conventions: [
    {
      convention: 'C26',
      status: 'ratified',
      source: 'c26-bulgaria',
      note: 'In force on 4 June 1936; the day of ratification was not found.',
    },
    {
      convention: 'C100',
      status: 'ratified',
      on: '1955-11-07',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C111',
      status: 'ratified',
      on: '1960-07-22',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C156',
      status: 'ratified',
      on: '2006-04-03',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C183',
      status: 'ratified',
      on: '2001-12-06',
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
  carriers: ['C26', 'C95', 'C131', 'C156', 'C183'],
  mentions: [],
  notes: [
    {
      text: 'HomeNet International and WIEGO say that the direct request of 2014 took up a letter of the trade union UNITY of October 2014 and asked the Government to answer.',
      source: 'hni-bulgaria',
    },
    {
      text: 'A trade union of homeworkers (UNITY) wrote to the ILO in 2014 and 2018, with the help of WIEGO.',
      source: 'wiego',
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
    'normlex-4413519': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4413519%2Cen%3ANO',
      what: 'NORMLEX, observation of 2024',
    },
    'normlex-3148378': {
      url: 'http://ilo.ch/dyn/normlex/fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A3148378%2Cfr%3ANO',
      what: 'NORMLEX, direct request of 2013',
    },
    'normlex-3084777': {
      url: 'https://normlex.ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A3084777%2C102576',
      what: 'NORMLEX, direct request of 2012',
    },
    'c26-bulgaria': {
      url: 'https://zbut.eu/international/konventsiimot/konventsiya-26-ot-1928-g-otnosno-ustanovyavaneto-na-metodi-za-opredelyane-na-minimalnite-zaplati/',
      what: 'A Bulgarian page on C26: published in 1933, in force on 4 June 1936',
    },
    'un-indicators': {
      url: 'https://github.com/UNStats/gender_data_portal/tree/1b47de6/series_data',
      what: 'UN Minimum Set of Gender Indicators: ratifications taken from NORMLEX on 1 June 2021',
    },
    'c190-list': {
      url: 'http://cryer.org.uk/Violence_and_Harassment_Convention%2c_2019',
      what: 'Copy of an encyclopaedia page on C190: 37 of its 39 names were read',
    },
    'hni-bulgaria': {
      url: 'https://homenetinternational.org/?p=31217',
      what: 'HomeNet International on Bulgaria',
    },
    wiego: {
      url: 'https://wiego.org/impact-stories/home-based-workers-bulgaria-using-ilo-reporting-mechanism-work',
      what: 'WIEGO on how homeworkers in Bulgaria used the reporting procedure',
    },
  },
} satisfies StateKnowledge
