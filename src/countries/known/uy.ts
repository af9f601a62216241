import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'UY',
  asOf: '2026-11-21',
  ratification: null,
  reportingGroup: null,
  comments: [],
  laws: [],
  conventions: [
    {
      convention: 'C100',
      status: 'ratified',
      on: '1989-11-16',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C111',
      status: 'ratified',
      on: '1989-11-16',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C156',
      status: 'ratified',
      on: '1989-11-16',
      asOf: 'June 2021',
      source: 'un-indicators',
    },
    {
      convention: 'C177',
      status: 'notRatified',
      asOf: 'June 2021; no later ratification was found',
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
      status: 'ratified',
      on: '2020-06-12',
      source: 'bwi-c190',
    },
  ],
  carriers: ['C26', 'C131', 'C95', 'C103', 'C155', 'C156', 'C190', 'C87', 'C98', 'C144'],
  mentions: [],
  notes: [],
  sources: {
    'un-indicators': {
      url: 'https://github.com/UNStats/gender_data_portal/tree/1b47de6/series_data',
      what: 'UN Minimum Set of Gender Indicators: ratifications taken from NORMLEX on 1 June 2021',
    },
    'bwi-c190': {
      url: 'https://www.bwint.org/cms/uruguay-is-first-to-ratify-ilo-convention-on-violence-and-harassment-1906/media/resolutions-8',
      what: 'Building and Wood Workers’ International: Uruguay ratifies C190',
    },
  },
} satisfies StateKnowledge
