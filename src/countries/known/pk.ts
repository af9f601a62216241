import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'PK',
  asOf: '2026-11-21',
  ratification: null,
  reportingGroup: null,
  comments: [],
  laws: [],
  conventions: [
    {
      convention: 'C100',
      status: 'ratified',
      on: '2001-10-11',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C111',
      status: 'ratified',
      on: '1961-01-24',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C138',
      status: 'ratified',
      on: '2006',
      source: 'normlex-4357218',
    },
    {
      convention: 'C177',
      status: 'notRatified',
      asOf: 'June 2021; no later ratification was found',
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
      status: 'notRatified',
      asOf: 'the turn of 2023 to 2024, by a list of which 37 of 39 names were read',
      source: 'c190-list',
    },
  ],
  carriers: ['C111', 'C100', 'C87', 'C98', 'C138', 'C182', 'C81', 'C144'],
  mentions: [
    {
      convention: 'C111',
      kind: 'directRequest',
      year: 2011,
      text: 'Asks for measures for home workers, whom it names among informal workers, most of them women; for the policy on home-based workers; and for progress towards ratifying Convention No. 177.',
      namesHomeworkers: true,
      source: 'normlex-2699473',
    },
    {
      convention: 'C138',
      kind: 'comment',
      text: 'Family-run establishments are left out of the Acts on child labour; the Committee asks for consultations under Article 4(1).',
      namesHomeworkers: false,
      source: 'normlex-4357218',
    },
    {
      convention: 'C100',
      kind: 'directRequest',
      year: 2025,
      text: 'One comment on C100 and C111 together.',
      namesHomeworkers: false,
      source: 'normlex-3340632',
    },
  ],
  notes: [],
  sources: {
    'un-indicators': {
      url: 'https://github.com/UNStats/gender_data_portal/tree/1b47de6/series_data',
      what: 'UN Minimum Set of Gender Indicators: ratifications taken from NORMLEX on 1 June 2021',
    },
    'normlex-4357218': {
      url: 'http://ilo.ch/dyn/normlex/de/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A4357218%2C103166%3ANO',
      what: 'NORMLEX, comment on C138',
    },
    'us-labor': {
      url: 'https://github.com/USDepartmentofLabor/Child-Labor-Android/blob/b8891386cc88513baa4411196561934f0a36f063/app/src/main/assets/countries_2021.xml',
      what: 'US Department of Labor, data on C138 and C182: ratified, yes or no (September 2023)',
    },
    'c190-list': {
      url: 'http://cryer.org.uk/Violence_and_Harassment_Convention%2c_2019',
      what: 'Copy of an encyclopaedia page on C190: 37 of its 39 names were read',
    },
    'normlex-2699473': {
      url: 'http://ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A2699473%2C103166',
      what: 'NORMLEX, direct request of 2011 on C111',
    },
    'normlex-3340632': {
      url: 'https://wwwex.ilo.org/dyn/f?p=1000%3A13101%3A0%3A%3ANO%3A13101%3AP13101_COMMENT_ID%3A3340632',
      what: 'NORMLEX, direct request of 2025 on C100 and C111',
    },
  },
} satisfies StateKnowledge
