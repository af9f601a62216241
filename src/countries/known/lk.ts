import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'LK',
  asOf: '2026-11-21',
  ratification: null,
  reportingGroup: null,
  comments: [],
  laws: [],
  conventions: [
    {
      convention: 'C100',
      status: 'ratified',
      on: '1993-04-01',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C111',
      status: 'ratified',
      on: '1998-11-27',
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
  carriers: ['C26', 'C131', 'C95', 'C103', 'C87', 'C98', 'C100', 'C111', 'C138', 'C144'],
  mentions: [],
  notes: [],
  sources: {
    'un-indicators': {
      url: 'https://github.com/UNStats/gender_data_portal/tree/1b47de6/series_data',
      what: 'UN Minimum Set of Gender Indicators: ratifications taken from NORMLEX on 1 June 2021',
    },
    'us-labor': {
      url: 'https://github.com/USDepartmentofLabor/Child-Labor-Android/blob/b8891386cc88513baa4411196561934f0a36f063/app/src/main/assets/countries_2021.xml',
      what: 'US Department of Labor, data on C138 and C182: ratified, yes or no (September 2023)',
    },
    'c190-list': {
      url: 'http://cryer.org.uk/Violence_and_Harassment_Convention%2c_2019',
      what: 'Copy of an encyclopaedia page on C190: 37 of its 39 names were read',
    },
  },
} satisfies StateKnowledge
