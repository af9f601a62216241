import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'BD',
  asOf: '2026-11-21',
  ratification: null,
  reportingGroup: null,
  comments: [],
  laws: [],
  conventions: [
    {
      convention: 'C100',
      status: 'ratified',
      on: '1998-01-28',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C111',
      status: 'ratified',
      on: '1972-06-22',
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
  ],
  carriers: ['C100', 'C111', 'C87', 'C98', 'C138', 'C182', 'C81', 'C144'],
  mentions: [
    {
      convention: 'C100',
      kind: 'observation',
      year: 2022,
      text: 'A pay gap in the formal and the informal economy; the inspectorate keeps no data on informal earnings; specific measures are asked for again.',
      namesHomeworkers: false,
      source: 'normlex-4313115',
    },
  ],
  notes: [
    {
      text: 'A newspaper of 2 October 2025 says that the Government was about to ratify three Conventions, C190 among them. Whether it has done so was not seen.',
      source: 'prothom-alo',
    },
  ],
  sources: {
    'un-indicators': {
      url: 'https://github.com/UNStats/gender_data_portal/tree/1b47de6/series_data',
      what: 'UN Minimum Set of Gender Indicators: ratifications taken from NORMLEX on 1 June 2021',
    },
    'us-labor': {
      url: 'https://github.com/USDepartmentofLabor/Child-Labor-Android/blob/b8891386cc88513baa4411196561934f0a36f063/app/src/main/assets/countries_2021.xml',
      what: 'US Department of Labor, data on C138 and C182: ratified, yes or no (September 2023)',
    },
    'normlex-4313115': {
      url: 'http://ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A4313115%2C103500%3ANO',
      what: 'NORMLEX, observation of 2022 on C100',
    },
    'prothom-alo': {
      url: 'https://en.prothomalo.com/bangladesh/qkylvrbvle',
      what: 'Prothom Alo, 2 October 2025',
    },
  },
} satisfies StateKnowledge
