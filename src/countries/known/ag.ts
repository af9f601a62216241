import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'AG',
  asOf: '2026-11-21',
  ratification: {
    ratified: null,
    inForce: null,
    sure: 'not-found',
    source: 'normlex-4415978',
  },
  reportingGroup: {
    letters: 'A-B',
    sure: 'found',
    source: 'guide-reports',
  },
  comments: [
    {
      kind: 'generalObservation',
      year: 2024,
      published: '113th ILC session (2025)',
      commentId: '4415978',
      read: 'excerpt',
      brokeOffAt: 'the closing paragraph on ILO technical assistance',
      provisions: [],
      points: [
        {
          about: 'reporting',
          text: 'The first report on C177, like those on Nos 181, 184, 185, 187 and 188, has been due since 2023 and has not arrived; 26 reports in all are outstanding.',
        },
      ],
      openRequests: [
        {
          text: 'The first report on the application of the Convention, which is overdue',
          provisions: [],
        },
      ],
      source: 'normlex-4415978',
    },
  ],
  laws: [],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [
    {
      text: 'That the State has ratified follows from the Committee’s general observation of 2024, which counts a first report on the Convention as due. The day was not found.',
      source: 'normlex-4415978',
    },
  ],
  sources: {
    'normlex-4415978': {
      url: 'https://normlex.ilo.org/dyn/nrmlx_fr/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A4415978%2C103369',
      what: 'NORMLEX, general observation of 2024 on missing reports',
    },
    'guide-reports': {
      url: 'https://guide-supervision.ilo.org/reporting/reports-on-ratified-conventions-are-due-every-three-or-six-years-depending-on-the-convention-and-the-alphabetical-order-of-the-countrys-name/',
      what: 'ILO guide to the supervisory system: when reports are due, by the letters of the State’s name',
    },
  },
} satisfies StateKnowledge
