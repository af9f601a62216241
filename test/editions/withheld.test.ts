import { describe, expect, test } from 'vitest'
import { withheldSecrets } from '../../src/editions/withheld.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Audience } from '../../src/evidence/released.ts'
import { assessmentOf, type Given } from '../builders/answers-file.ts'

const secretsOf = (answers: Given, audience: Audience) => {
  const assessment = assessmentOf(answers)
  return withheldSecrets(assessment, withhold(assessment, audience)).map(
    ({ ordinary: _, ...secret }) => secret,
  )
}

const chain = (print?: string): Given => ({
  'homework.chain': [{ id: 'T-01', who: 'an agent', name: 'Nordlicht Schuhe', print }],
})
const firm = { kind: 'firm', code: 'T-01', value: 'Nordlicht Schuhe' }

describe('the name of a firm is a secret', () => {
  const cases: readonly [
    print: string | undefined,
    audience: Audience,
    secrets: readonly object[],
  ][] = [
    [undefined, 'committee', [firm]],
    ['nowhere', 'public', [firm]],
    ['committee', 'public', [firm]],
    ['committee', 'committee', []],
    ['everywhere', 'public', []],
    ['nowhere', 'internal', []],
  ]
  test.each(cases)('print: %s, for %s', (print, audience, secrets) => {
    expect(secretsOf(chain(print), audience)).toEqual(secrets)
  })

  test('unless it is named at another place of the chain', () => {
    const twice = [
      { id: 'T-01', who: 'an agent', name: 'Nordlicht Schuhe' },
      { id: 'T-02', who: 'a brand', name: 'Nordlicht Schuhe', print: 'everywhere' },
    ]
    expect(secretsOf({ 'homework.chain': twice }, 'public')).toEqual([])
  })
})

describe('the organisation’s own', () => {
  const own = {
    'organisation.signatory.name': 'Mira Kostova',
    'organisation.address': '12 Long Street, Marra',
    'organisation.email': 'office@union.example',
  }

  test('contact and signatory are secrets of a public paper alone', () => {
    expect(secretsOf(own, 'committee')).toEqual([])
    const kinds = secretsOf(own, 'public').map(({ kind, value }) => `${kind} ${value}`)
    expect(new Set(kinds)).toEqual(
      new Set(['name Mira Kostova', 'address 12 Long Street, Marra', 'email office@union.example']),
    )
  })

  test('office in place of a name is none', () => {
    expect(secretsOf({ 'organisation.signatory.name': 'The President' }, 'public')).toEqual([])
  })
})

const talk = (fields: object): Given => ({
  'evidence.items': [{ id: 'E-01', kind: 'testimony', title: 'a talk', ...fields }],
})

const longTitle = 'Notebook of a stitcher of uppers, spring 2025'

describe('of withheld evidence', () => {
  const cases: readonly [what: string, fields: object, values: readonly string[]][] = [
    ['an ordinary title is none', { title: 'What a stitcher told' }, []],
    ['a long title', { title: longTitle }, [longTitle]],
    ['a short title is none', { title: 'pay slip' }, []],
    ['a name in the title', { title: 'talk with Mira Kostova' }, ['Mira Kostova']],
    ['the author, where it may be a person', { author: 'Mira Kostova' }, ['Mira Kostova']],
    ['an author that is no name', { author: 'our members' }, []],
    ['its region', { region: 'Gorno Polje' }, ['Gorno Polje']],
    ['a vague region is none', { region: 'the north of the country' }, []],
    ['a link', { link: 'https://news.example/1' }, ['https://news.example/1']],
    ['a telephone number in its words', { words: 'call 0888 123 456' }, ['0888 123 456']],
    ['an e-mail in how it was obtained', { obtained: 'from m@k.example' }, ['m@k.example']],
    ['the number of a passport', { reliability: 'passport no. AB 123456' }, ['AB 123456']],
    ['whole sentences are none', { words: 'Nobody ever pays us on time.' }, []],
  ]
  test.each(cases)('%s', (_, fields, values) => {
    const found = secretsOf(talk(fields), 'committee').map(({ value }) => value)
    expect(new Set(found)).toEqual(new Set(values))
  })

  test('a region that the audience reads elsewhere is none', () => {
    const answers = { ...talk({ region: 'Marra' }), 'organisation.about': 'We work in Marra.' }
    expect(secretsOf(answers, 'public')).toEqual([])
  })

  test('released evidence has none', () => {
    const fields = { title: 'talk with Mira Kostova', consent: { ilo: true } }
    expect(secretsOf(talk(fields), 'committee')).toEqual([])
  })
})
