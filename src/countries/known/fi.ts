import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'FI',
  asOf: '2026-11-21',
  ratification: {
    ratified: '1998-06-17',
    inForce: '2000-04-22',
    sure: 'found',
    source: 'un-c177',
    note: 'The day of entry into force is worked out from Article 12(2), the day on which the Convention itself came into force.',
  },
  reportingGroup: {
    letters: 'C-F',
    sure: 'found',
    source: 'guide-reports',
  },
  comments: [],
  laws: [],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [
    {
      text: 'No comment on Finland was found in the pages that were searched. That does not mean that there is none.',
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
  },
} satisfies StateKnowledge
