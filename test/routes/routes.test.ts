import { describe, expect, test } from 'vitest'
import { isProvisionKey, provisionKeys } from '../../src/convention/provisions.ts'
import { carriersFor } from '../../src/routes/carriers.ts'
import { crosswalk, rowsOf } from '../../src/routes/crosswalk.ts'
import {
  carrierInstruments,
  conventionChoices,
  instruments,
  instrumentWith,
} from '../../src/routes/instruments.ts'
import { ways, waysInsteadOf } from '../../src/routes/ways.ts'

describe('the crosswalk', () => {
  test('has every row that was read, and none that is only recalled', () => {
    expect(crosswalk).toHaveLength(68)
    // R198, C190, C187, C170, C161, C127, C118, R202 and R204 are only recalled.
    const recalled = ['R198', 'C190', 'C187', 'C170', 'C161', 'C127', 'C118', 'R202', 'R204']
    expect(crosswalk.filter(({ instrument }) => recalled.includes(instrument))).toEqual([])
  })

  test.each(crosswalk)('$instrument $articles is whole', (row) => {
    expect(row.provisions.filter((key) => !isProvisionKey(key))).toEqual([])
    expect(instrumentWith(row.instrument)).not.toBeNull()
    expect(row.source).toMatch(/^https?:\/\//)
    expect(row.articles).toMatch(/^\d/)
    expect(row.duty).toMatch(/^[A-Z].*\.$/)
  })

  test('serves no provision by instruments that only seem to fit', () => {
    const none = crosswalk.filter(({ provisions }) => provisions.length === 0)
    expect(none.map(({ instrument }) => instrument)).toEqual(['C189', 'C175'])
  })

  test('leads from a provision to instruments, and from an instrument to its Articles', () => {
    const codes = carriersFor(['4.2.d']).map(({ code }) => code)
    expect(codes).toEqual(['C26', 'C100', 'C95', 'C131', 'C99'])
    expect(rowsOf('C26').map(({ articles }) => articles)).toEqual([
      '5',
      '4(1)',
      '4(2)',
      '1 and 2',
      '3(2)(1) to (3)',
    ])
  })
})

describe('what may be proposed for provisions', () => {
  test('names home work first, then what carries most', () => {
    const codes = carriersFor(['4.2.a', '4.2.d', '4.2.h']).map(({ code }) => code)
    expect(codes.slice(0, 2)).toEqual(['C26', 'C103'])
    expect(carriersFor(['8', '9.2']).map(({ code }) => code)[0]).toBe('C26')
    expect(carriersFor(['8', '9.2']).map(({ code }) => code)[1]).toBe('C29')
  })

  test('is neither a trap, nor for others, nor a treaty of the United Nations', () => {
    const found = carriersFor(provisionKeys)
    expect(found.length).toBeGreaterThan(20)
    for (const { names, kind } of found) {
      expect(names).not.toMatch(/trap|notForHomeworkers/)
      expect(kind).not.toBe('un')
    }
  })
})

describe('instruments', () => {
  test.each(instruments)('$code carries a row, and has a sentence on its scope', (instrument) => {
    expect(rowsOf(instrument.code).length).toBeGreaterThan(0)
    expect(instrument.scope).toMatch(/^[A-Z].*\.$/)
    expect(instrument.source).toMatch(/^https:\/\/|^http:\/\//)
  })

  test('three Conventions let a State leave homeworkers out by name, two are for others', () => {
    const withNames = (names: string) =>
      instruments.filter((instrument) => instrument.names === names).map(({ code }) => code)
    expect(withNames('trap')).toEqual(['C17', 'C44', 'C121'])
    expect(withNames('notForHomeworkers')).toEqual(['C175', 'C189'])
    expect(withNames('homework')).toEqual(['C24', 'C26', 'C97', 'C103', 'REFUGEES'])
  })

  test('four oblige the State to list what it left out', () => {
    const listing = instruments.filter(({ mayListExclusions }) => mayListExclusions === true)
    expect(listing.map(({ code }) => code)).toEqual(['C131', 'C138', 'C155', 'C183'])
  })

  test('what may be chosen are instruments of the ILO, each under its number and title', () => {
    expect(carrierInstruments.map(({ kind }) => kind)).not.toContain('un')
    expect(conventionChoices).toContainEqual({
      value: 'C26',
      label: 'C26 Minimum Wage-Fixing Machinery Convention, 1928',
    })
    expect(conventionChoices).toContainEqual({
      value: 'P29',
      label: 'P29 Protocol of 2014 to the Forced Labour Convention, 1930',
    })
  })

  test('a title bears the number of its code', () => {
    for (const { code, title, kind } of instruments) {
      if (kind === 'convention') expect(title).toContain(`(No. ${code.slice(1)})`)
    }
  })
})

describe('ways', () => {
  test('are 17, each with who, what comes of it and which evidence serves', () => {
    expect(ways).toHaveLength(17)
    expect(new Set(ways.map(({ id }) => id)).size).toBe(17)
  })

  test.each(ways)('$id says where its rules were read, or that they are recalled', (way) => {
    const rules = [way.who, way.when, way.form, way.address, way.publicity, way.output]
    const isRead = rules.some((rule) => rule?.sure === 'seen')
    if (isRead) expect(way.sources.length).toBeGreaterThan(0)
    else expect(rules.every((rule) => rule === null || rule.sure !== 'seen')).toBe(true)
  })

  test('lead past a Convention that is not ratified', () => {
    const past = (code: string) => waysInsteadOf(code).map(({ id }) => id)
    expect(past('C87')).toEqual([
      'declaration',
      'freedomOfAssociation',
      'covenant',
      'universalReview',
      'court',
    ])
    expect(past('C138')).toEqual(['declaration', 'children', 'universalReview', 'court'])
  })
})
