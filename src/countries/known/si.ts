import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'SI',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2021-04-14',
    inForce: '2022-04-14',
    sure: 'found',
    source: 'un-c177',
    note: 'The day of entry into force is worked out from Article 12(3), twelve months after the ratification.',
  },
  reportingGroup: {
    letters: 'O-S',
    sure: 'found',
    source: 'guide-reports',
  },
  comments: [],
  laws: [
    {
      title: 'Act of 27 January 2021 that ratifies Convention No. 177',
      namedBy: 'other',
      source: 'ratification-act',
    },
  ],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [
    {
      text: 'No comment on Slovenia was found in the pages that were searched. That does not mean that there is none.',
    },
    {
      text: 'The instrument of ratification was deposited on 14 April 2021.',
      source: 'ilo-news',
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
    'ratification-act': {
      url: 'https://www.uradni-list.si/glasilo-uradni-list-rs/vsebina/2021-02-0004/zakon-o-ratifikaciji-konvencije-o-delu-na-domu-1996-konvencija-mod-st--177-mkdd',
      what: 'Slovenian Act on the ratification of Convention No. 177, Official Gazette',
    },
    'ilo-news': {
      url: 'https://ilo.org/global/docs/WCMS_781665/lang--en/index.htm',
      what: 'ILO news of 20 April 2021: Slovenia ratifies',
    },
  },
} satisfies StateKnowledge
