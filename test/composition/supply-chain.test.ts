import { describe, expect, test } from 'vitest'
import type { DocumentTree } from '../../src/document/tree.ts'
import type { Given } from '../builders/answers-file.ts'
import { composed, gapsOf, treeOf, wordsOf } from './composing.ts'

const annex = (answers: Given, draft = true): DocumentTree =>
  treeOf(composed({ 'standing.country': 'BG', ...answers }, { paper: 'supply-chain', draft }))

const everybody = { union: true, ilo: true, public: true }
const notEverybody = { union: true, ilo: true }

describe('an annex for buyers', () => {
  test('counts the places of the chain in their order, and names a firm only where it may stand', () => {
    const chain = [
      { id: 'T-01', who: 'homeworker' },
      { id: 'T-02', who: 'workshop', name: 'Kamla Stitching', print: 'committee' },
      { id: 'T-03', who: 'agent', name: 'Old Bridge Agents' },
      { id: 'T-04', who: 'brand', name: 'Ostrand', print: 'everywhere' },
    ]
    const words = wordsOf(annex({ 'homework.chain': chain }))
    expect(words).toMatch(/1\nhomeworker\n.*2\nworkshop\n.*3\nagent\n.*4\nbrand: Ostrand/s)
    expect(words).not.toMatch(/Kamla|Old Bridge/)
  })

  test('tells harms by provision, of several or many only', () => {
    const claims = ['one', 'several', 'many'].map((about, index) => ({
      id: `C-0${index + 1}`,
      text: `told of ${about}`,
      provisions: ['C177:7'],
      about,
    }))
    const words = wordsOf(annex({ 'scope.provisions': ['7', '8'], '7.practice.claims': claims }))
    expect(words).toMatch(/Article 7\. .*\nWhat it asks: .*told of several.*told of many/s)
    expect(words).not.toContain('told of one')
    expect(words).not.toContain('Article 8.')
  })

  test('has the code of a witness only if everybody may read her, and nothing else of her', () => {
    const witnesses = [
      { id: 'W-01', work: 'beads', region: 'Upper Valley', consent: everybody },
      { id: 'W-02', work: 'plugs', region: 'Port', consent: notEverybody },
    ]
    const claim = { id: 'C-01', text: 'told', provisions: ['C177:7'], about: 'many' }
    const words = wordsOf(
      annex({
        witnesses,
        'scope.provisions': ['7'],
        '7.practice.claims': [{ ...claim, witnesses: ['W-01', 'W-02'] }],
      }),
    )
    expect(words).toContain('(Told by W-01.)')
    expect(words).not.toMatch(/W-02|Upper Valley|Port/)
  })

  test('leaves out a rate of pay that a single person told, even with her consent', () => {
    const rate = { amount: '0.60', currency: 'EUR', per: 'pair' }
    const words = wordsOf(
      annex({
        'scope.provisions': ['4.2.d'],
        'evidence.items': [{ id: 'E-01', kind: 'survey', title: 'count' }],
        witnesses: [{ id: 'W-01', consent: everybody }],
        '4.2.d.pay.records': [
          { id: 'P-01', work: 'shown by a count', rate, evidence: ['E-01'] },
          { id: 'P-02', work: 'told by one', rate, witness: ['W-01'], consent: everybody },
        ],
      }),
    )
    expect(words).toContain('shown by a count')
    expect(words).not.toContain('told by one')
  })

  test('prints the law that the user looked up, with the day, or that no day is given', () => {
    const laws = [
      {
        id: 'G-01',
        title: 'Supply Act',
        section: 'section 4',
        binds: 'It binds.',
        lookedOn: '2026-06-15',
      },
      { id: 'G-02', title: 'Other Act' },
    ]
    const words = wordsOf(annex({ 'supply.diligence': laws }))
    expect(words).toMatch(/Supply Act, section 4: It binds\. \(Looked up on 15 June 2026\.\)/)
    expect(words).toMatch(/Other Act \(The day of looking is not given\.\)/)
  })

  test('asks one thing a line, of the buyer that is named', () => {
    const words = wordsOf(
      annex({ 'supply.buyer': 'Ostrand', 'supply.requests': 'Publish the list.\n\nPay the rate.' }),
    )
    expect(words).toContain('For: Ostrand')
    expect(words).toContain('Publish the list.\nPay the rate.')
  })

  test('shows what it still needs in a draft; a final paper says what it does not hold', () => {
    expect(gapsOf(annex({}))).toEqual([
      'paper.summary',
      'homework.chain',
      'homework.sectors',
      'homework.givers',
      'supply.diligence',
      'supply.requests',
    ])
    const words = wordsOf(annex({}, false))
    expect(words).toContain('This paper names no law that binds the buyer.')
    expect(words).toContain('This paper asks nothing of the buyer yet.')
    expect(words).toContain('Nothing is told that concerns several people or many.')
  })
})
