import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'ES',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2022-05-25',
    inForce: '2023-05-25',
    sure: 'derived',
    source: 'asesoranza',
    note: 'The page gives the entry into force; the day of ratification is worked out, twelve months before it.',
  },
  reportingGroup: {
    letters: 'O-S',
    sure: 'found',
    source: 'guide-reports',
  },
  comments: [],
  laws: [
    {
      title: 'Instrument of ratification, Boletín Oficial del Estado of 14 June 2022',
      namedBy: 'other',
      source: 'asesoranza',
    },
  ],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [
    {
      text: 'No comment on Spain was found in the pages that were searched. That does not mean that there is none.',
    },
  ],
  sources: {
    asesoranza: {
      url: 'https://asesoranza.es/en-que-consiste-el-convenio-de-la-oit-sobre-trabajo-a-domicilio',
      what: 'A Spanish page on the Convention: entry into force on 25 May 2023',
    },
    'guide-reports': {
      url: 'https://guide-supervision.ilo.org/reporting/reports-on-ratified-conventions-are-due-every-three-or-six-years-depending-on-the-convention-and-the-alphabetical-order-of-the-countrys-name/',
      what: 'ILO guide to the supervisory system: when reports are due, by the letters of the State’s name',
    },
  },
} satisfies StateKnowledge
