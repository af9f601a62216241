import { describe, expect, test } from 'vitest'
import { recordsIn } from '../../src/editions/edition.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Audience } from '../../src/evidence/released.ts'
import { type ACase, aCase } from '../assessment/builder.ts'

const editionOf = (given: ACase, audience: Audience) =>
  withhold(
    {
      answers: given.answers(),
      dealtWith: ['9.1'],
      meant: ['submission'],
      judged: [],
      silenced: [],
    },
    audience,
  )
const withheld = (given: ACase) => editionOf(given, 'internal').inHouse?.withheld
const evidence = (given: ACase, audience: Audience) =>
  recordsIn(editionOf(given, audience), 'evidence.items', 'evidence').map(({ id }) => id)

describe('the internal edition', () => {
  const told = { kind: 'testimony', title: 'Told' } as const

  test('holds what was told without consent to the ILO, and tells how much others do not get', () => {
    const given = aCase().evidence(told)
    expect(evidence(given, 'internal')).toContain('E-11')
    expect(evidence(given, 'committee')).not.toContain('E-11')
    expect(withheld(given)).toContainEqual({ reader: 'committee', kind: 'evidence', count: 1 })
  })

  test('does not hold what she refused to the union, or took back', () => {
    const refused = aCase().evidence({ ...told, consent: { union: false, ilo: true } })
    expect(evidence(refused, 'internal')).not.toContain('E-11')
    const back = aCase().evidence({ ...told, consent: { ilo: true }, consentWithdrawn: 'May 2026' })
    expect(evidence(back, 'internal')).not.toContain('E-11')
    expect(evidence(back, 'committee')).not.toContain('E-11')
  })

  test('holds the names of firms, and counts them for those who do not get them', () => {
    const chain = [
      { id: 'T-01', who: 'an agent', name: 'Firm One', print: 'nowhere' },
      { id: 'T-02', who: 'a brand', name: 'Firm Two', print: 'committee' },
    ]
    const given = aCase().with({ 'homework.chain': chain })
    expect(JSON.stringify([...editionOf(given, 'internal').replies])).toContain('Firm One')
    expect(withheld(given)).toContainEqual({ reader: 'committee', kind: 'firmName', count: 1 })
    expect(withheld(given)).toContainEqual({ reader: 'public', kind: 'firmName', count: 2 })
  })

  test('alone tells of all this', () => {
    for (const audience of ['committee', 'public'] as const) {
      expect(editionOf(aCase().evidence(told), audience).inHouse).toBeNull()
    }
  })
})
