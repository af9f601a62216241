import { readFileSync } from 'node:fs'
import { questions } from '../../src/catalogue/catalogue.ts'
import { provisionKeys } from '../../src/convention/provisions.ts'
import type { Given } from '../builders/answers-file.ts'

/** A State that our list does not have, and that the user looked up. */
export const unratified: Given = { 'standing.country': 'FR', 'standing.bound': 'no' }

/** Answers for everything that a gap report and a comparison of laws tell, two provisions deep. */
export const towardsRatification: Given = {
  ...unratified,
  'organisation.name': 'Home Hands',
  'organisation.cosigner': 'Garment Union',
  'organisation.legalForm': 'cooperative',
  'organisation.address': 'ADDRESS-OF-THE-OFFICE',
  'organisation.signatory.name': 'NAME-OF-THE-OFFICER',
  'scope.matters': ['insurance'],
  'homework.figures': [
    { id: 'F-01', measures: 'first figure', value: '1 000', source: 'Census', year: '2024' },
    { id: 'F-02', measures: 'second figure', value: '2 000' },
    { id: 'F-03', measures: 'third figure', value: '3 000' },
    { id: 'F-04', measures: 'fourth figure', value: '4 000' },
  ],
  'legislation.model': ['labourCode', 'collectiveAgreement'],
  'legislation.note': 'The Code is the main law.',
  '3.law.texts': { notKnown: true, note: 'asked the Ministry' },
  '3.law.assessment': 'silent',
  '3.gap': 'There is no policy.',
  '4.2.e.law.texts': [
    {
      id: 'L-01',
      title: 'Insurance Act',
      section: 'section 10',
      date: '2001-09-25',
      link: 'https://laws.example/10',
      says: 'Persons with a contract are insured.',
      readOn: '2026-06-15',
    },
  ],
  '4.2.e.law.assessment': 'partly',
  '4.2.e.practice.assessment': 'not',
  '4.2.e.practice.claims': [
    { id: 'C-01', text: 'Nobody is insured.', provisions: ['C177:4.2.e'], about: 'many' },
    { id: 'C-02', text: 'CLAIM-ABOUT-ONE', provisions: ['C177:4.2.e'], about: 'one' },
    {
      id: 'C-03',
      text: 'CLAIM-ON-WITHHELD',
      provisions: ['C177:4.2.e'],
      about: 'many',
      evidence: ['E-01'],
    },
  ],
  'evidence.items': [
    { id: 'E-01', kind: 'testimony', words: 'WITHHELD-WORDS', consent: { ilo: true } },
    { id: 'E-02', kind: 'document', title: 'Letter of the fund' },
  ],
  '4.2.e.gap': 'Homeworkers are left out.',
  '4.2.e.proposal': 'Homeworkers are insured too.',
  'demands.items': [{ id: 'D-01', text: 'Ratify it.', addressee: 'the Government' }],
  'ratification.addressees': ['government', 'socialPartners'],
  'ratification.ask': 'both',
  'ratification.submitted': 'In 1997, before Parliament.',
  'ratification.examined': 'In 2019.',
  'ratification.obstacles': [
    {
      id: 'O-01',
      said: 'It costs too much.',
      when: '2026',
      source: 'a letter',
      answer: 'It does not.',
    },
  ],
  'ratification.costs': 'A register costs EUR 11 000.',
  'ratification.precedents': [
    {
      id: 'Q-01',
      where: 'Neighbourland',
      what: 'A law of 2013.',
      source: 'its journal',
      link: 'https://journal.example/',
      lookedOn: '2026-05-01',
    },
  ],
  'ratification.consultations': [
    { id: 'M-01', with: 'the Congress', when: '2026-03', about: 'support', outcome: 'yes' },
  ],
  'ratification.supporters': 'The Congress of Unions.',
  'ratification.plan': [
    { id: 'S-01', step: 'A bill.', who: 'the Ministry', by: '2027-12', sign: 'it is published' },
  ],
  'routes.conventions': [
    {
      id: 'R-01',
      convention: 'C144',
      ratified: 'yes',
      ratifiedOn: '1988-06-08',
      lookedOn: '2026-06-15',
      source: 'NORMLEX',
      asked: 'whether talks are held',
      request: 'REQUEST-UNDER-ANOTHER-CONVENTION',
    },
    { id: 'R-02', convention: 'C111', ratified: 'yes' },
    { id: 'R-03', convention: 'C131', ratified: 'no', lookedOn: '2026-06-15' },
  ],
  'paper.summary': 'Homeworkers here have no insurance.',
}

const samples = new URL('../../samples/', import.meta.url)
const sample = (name: string): Given =>
  JSON.parse(readFileSync(new URL(`${name}/answers.json`, samples), 'utf8')).answers

const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item) => (typeof item === 'object' ? { id: item.id } : item))
    : value

/** From nothing to everything: of each of them a paper is made without a problem. */
export const everyKindOfCase: readonly (readonly [what: string, answers: Given])[] = [
  ['nothing at all', {}],
  ['every provision, with nothing said of it', { 'scope.provisions': provisionKeys }],
  ['a State and nothing else', unratified],
  ['everything', towardsRatification],
  [
    'bare records',
    Object.fromEntries(Object.entries(towardsRatification).map(([id, value]) => [id, bare(value)])),
  ],
  [
    'nothing known',
    {
      ...Object.fromEntries(questions.map(({ id }) => [id, { notKnown: true, note: 'n' }])),
      ...unratified,
    },
  ],
  [
    'nothing that applies',
    {
      ...Object.fromEntries(questions.map(({ id }) => [id, { doesNotApply: true }])),
      ...unratified,
    },
  ],
  [
    'empty lists',
    {
      ...Object.fromEntries(
        questions
          .filter(({ kind }) => kind.type === 'records' || kind.type === 'choices')
          .map(({ id }) => [id, []]),
      ),
      ...unratified,
    },
  ],
  ['the sample fictional-cooperative', sample('fictional-cooperative')],
  ['the sample fictional-union', sample('fictional-union')],
]

/** What no paper may show: what a template or the program left behind. */
export const leftBehind = /[{}]|undefined|null|\[object|NaN/
