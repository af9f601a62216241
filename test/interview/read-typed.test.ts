import { describe, expect, test } from 'vitest'
import { offersOf } from '../../src/interview/offers.ts'
import { readCount, readShare } from '../../src/interview/read-count.ts'
import { readCountry } from '../../src/interview/read-country.ts'
import { readTyped } from '../../src/interview/read-typed.ts'
import { readSpecialReply } from '../../src/interview/special-reply.ts'
import type { Kind } from '../../src/questions/kinds.ts'
import { wordingOf } from '../../src/wording/wording.ts'

const wording = wordingOf('en')

const read = (kind: Kind, typed: string, answers = {}) =>
  readTyped(typed, { kind, offers: offersOf(kind, answers), wording, today: '2026-11-22' })

const message = (kind: Kind, typed: string): string => {
  const reading = read(kind, typed)
  return reading.ok ? 'taken' : wording.say(reading.message)
}

describe('a count', () => {
  test.each([
    ['38', 38],
    [' 38 ', 38],
    ['0', 0],
    ['1 200', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['1’200', 1200],
    ['1\u00A0200', 1200],
    ['1,234,567', 1234567],
    ['1,20,000', 120000],
    ['٣٨', 38],
    ['३८', 38],
    ['১২', 12],
    ['1,20', 'ambiguous'],
    ['1.5', 'ambiguous'],
    ['1.200,5', 'ambiguous'],
    ['1.200,500', 'ambiguous'],
    ['about 40', null],
    ['-3', null],
    ['many', null],
    ['', null],
    ['1'.repeat(20), null],
  ])('%j is %s', (typed, count) => {
    expect(readCount(typed)).toBe(count)
  })

  test('says how to write what is not understood', () => {
    expect(message({ type: 'count' }, '1,20')).toBe(
      '“1,20” can be read in two ways. Write the number without points and commas: 1200.',
    )
    expect(message({ type: 'count' }, 'many')).toContain('Write only the figure, such as 38')
  })
})

test.each([
  ['38 of 60', [38, 60]],
  ['38/60', [38, 60]],
  ['38 out of 60', [38, 60]],
  ['1 200 of 2,000', [1200, 2000]],
  ['38 von 60', [38, 60]],
  ['38', null],
  ['of 60', null],
])('a share: %j is %j', (typed, share) => {
  expect(readShare(typed)).toEqual(share)
})

describe('a State', () => {
  test.each([
    ['BG', 'BG'],
    ['bg', 'BG'],
    ['Bulgaria', 'BG'],
    ['  the netherlands ', 'NL'],
    ['Holland', 'NL'],
    ['UK', 'GB'],
    ['United States', 'US'],
    ['Côte d’Ivoire', 'CI'],
    ['Ivory Coast', 'CI'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Bosnia & Herzegovina', 'BA'],
    ['sao tome and principe', 'ST'],
    ['XV', 'XV'],
  ])('%j is %s', (typed, code) => {
    expect(readCountry(typed, 'en')).toEqual({ code })
  })

  test('may be named in the language of the interface', () => {
    expect(readCountry('Bulgarien', 'de')).toEqual({ code: 'BG' })
  })

  test('that is not known is met with names that are near', () => {
    expect(message({ type: 'country' }, 'Bulgeria')).toBe(
      'No State called “Bulgeria” is known here. Did you mean Bulgaria (BG)?',
    )
    expect(message({ type: 'country' }, 'Korea, north')).toContain('North Korea (KP)')
    expect(message({ type: 'country' }, 'EU')).toContain('No State called “EU”')
  })
})

describe('dates, rates and links', () => {
  test.each(['31 May 2026', '31.5.2026', '2026-05', 'summer 2025', 'about 2024', '2024 to 2026'])(
    'the date %j stays as it was typed',
    (typed) =>
      expect(read({ type: 'date' }, ` ${typed} `)).toMatchObject({ ok: true, value: typed }),
  )

  test('a date that is none says what is expected', () => {
    expect(message({ type: 'date' }, 'long ago')).toBe(
      '“long ago” was not understood here. Expected: a date such as 2026-05-31, May 2026, summer 2025 or about 2024.',
    )
  })

  test('a rate', () => {
    expect(read({ type: 'rate' }, '0,60 eur per pair')).toMatchObject({
      ok: true,
      value: { amount: '0.60', currency: 'EUR', per: 'pair' },
    })
    expect(message({ type: 'rate' }, 'sixty cents')).toContain('0.60 EUR per pair')
    expect(message({ type: 'rate' }, '1.200 BGN a month')).toContain(
      'as BGN\u00a01,200 per month and as BGN\u00a01.200 per month',
    )
  })

  test('what was understood is said back, unless it stands so already', () => {
    const heard = (kind: Kind, typed: string): string | null => {
      const reading = read(kind, typed)
      return reading.ok && reading.heard !== undefined ? wording.say(reading.heard) : null
    }
    expect(heard({ type: 'date' }, '3.5.2026')).toBe('Sunday, 3 May 2026')
    expect(heard({ type: 'date' }, 'May 2026')).toBeNull()
    expect(heard({ type: 'count' }, '१,२०,०००')).toBe('120,000')
    expect(heard({ type: 'count' }, '38')).toBeNull()
    expect(heard({ type: 'decimal' }, '7½')).toBe('7.5')
    expect(heard({ type: 'money' }, '1.234,5 eur')).toBe('EUR\u00a01,234.5')
    expect(heard({ type: 'rate' }, '0,60 eur / pair')).toBe('EUR\u00a00.60 per pair')
    expect(heard({ type: 'rate' }, '0.60 EUR per pair')).toBeNull()
  })

  test.each([
    [{ type: 'date' }, '03/05/2026', ['Sunday, 3 May 2026', 'Thursday, 5 March 2026']],
    [{ type: 'decimal' }, '1.234', ['1,234', '1.234']],
    [{ type: 'money' }, '1,234 EUR', ['EUR\u00a01,234', 'EUR\u00a01.234']],
    [
      { type: 'rate' },
      '1.200 BGN a month',
      ['BGN\u00a01,200 per month', 'BGN\u00a01.200 per month'],
    ],
  ] as const)('of %j “%s” may mean two things', (kind, typed, words) => {
    const reading = read(kind, typed)
    const meant = reading.ok ? [] : (reading.meant ?? [])
    expect(meant.map((one) => wording.say(one.words))).toEqual(words)
  })

  test('a link may come without its beginning', () => {
    expect(read({ type: 'link' }, 'www.ilo.org/x')).toEqual({
      ok: true,
      value: 'https://www.ilo.org/x',
    })
    expect(read({ type: 'link' }, 'ask Ana').ok).toBe(false)
  })
})

describe('choices', () => {
  const choices = [
    { value: 'a', label: 'an apple' },
    { value: 'b', label: 'a pear' },
    { value: 'c', label: 'a plum' },
  ]
  const one: Kind = { type: 'choice', choices }
  const many: Kind = { type: 'choices', choices, atMost: 2 }

  test.each([
    ['2', 'b'],
    ['2.', 'b'],
    ['b', 'b'],
    ['a pear', 'b'],
    ['pe', 'b'],
  ])('one: %j', (typed, value) => expect(read(one, typed)).toEqual({ ok: true, value }))

  test.each([
    ['1 3', ['a', 'c']],
    ['1,3', ['a', 'c']],
    ['3 and 1', ['c', 'a']],
    ['1 1', ['a']],
  ])('many: %j', (typed, value) => expect(read(many, typed)).toEqual({ ok: true, value }))

  test('more than may be chosen are kept, if somebody insists', () => {
    expect(read(many, '1 2 3')).toMatchObject({ ok: false, kept: ['a', 'b', 'c'] })
    expect(message(many, '1 2 3')).toBe(
      'You chose 3; choose 2 at most. The rest can be added later.',
    )
    expect(message(one, '1 2')).toBe('Choose one only: one number.')
    expect(message(one, '9')).toBe('“9” is not in the list. Type one of its numbers, from 1 to 3.')
  })

  test('Articles are chosen by their own numbers', () => {
    expect(read({ type: 'provisions' }, 'Articles 4(2)(d), 7 and 4.1')).toEqual({
      ok: true,
      value: ['C177:4.2.d', 'C177:7', 'C177:4.1'],
    })
  })

  test('consent is three uses in one prompt', () => {
    const value = { union: true, ilo: true, public: false }
    expect(read({ type: 'consent' }, '1 2')).toEqual({ ok: true, value })
    expect(read({ type: 'consent' }, '4')).toEqual({
      ok: true,
      value: { union: false, ilo: false, public: false },
    })
  })

  test('records are chosen by number or id', () => {
    const kind: Kind = { type: 'references', to: 'evidence.items' }
    const answers = { 'evidence.items': [{ id: 'E-03' }, { id: 'E-07', title: 'Count' }] }
    expect(read(kind, '2', answers)).toEqual({ ok: true, value: ['E-07'] })
    expect(read(kind, 'e-03, E-07', answers)).toEqual({ ok: true, value: ['E-03', 'E-07'] })
    expect(read(kind, 'E-07')).toEqual({ ok: true, value: ['E-07'] })
    expect(message(kind, 'the count')).toContain('nothing in that list yet')
  })
})

describe('the two answers that fit any question', () => {
  test.each([
    ['?', { notKnown: true }],
    ['??', { notKnown: true }],
    ['? asked the ministry', { notKnown: true, note: 'asked the ministry' }],
    ['Do not know', { notKnown: true }],
    ['don’t know.', { notKnown: true }],
    ['do not know: asked the ministry', { notKnown: true, note: 'asked the ministry' }],
    ['do not know – asked', { notKnown: true, note: 'asked' }],
    ['-', { doesNotApply: true }],
    ['n/a', { doesNotApply: true }],
    ['does not apply: we have none', { doesNotApply: true, note: 'we have none' }],
    ['do not know how they are paid', null],
    ['- we are paid late', null],
    ['38', null],
  ])('%j', (typed, reply) => {
    expect(readSpecialReply(typed, wording.say)).toEqual(reply)
  })

  test('in another language', () => {
    const { say } = wordingOf('de', new Map([['do not know', 'weiß nicht']]))
    expect(readSpecialReply('weiß nicht: gefragt', say)).toEqual({
      notKnown: true,
      note: 'gefragt',
    })
  })
})

test('control characters and half characters are left out of a text', () => {
  expect(read({ type: 'text' }, 'a\u0007b\uD800\u0000c')).toEqual({ ok: true, value: 'ab\uFFFDc' })
})

describe('a paste of 100 kB is judged in a moment, whatever is asked', () => {
  const kinds: readonly Kind[] = [
    { type: 'date' },
    { type: 'count' },
    { type: 'decimal' },
    { type: 'money' },
    { type: 'rate' },
    { type: 'link' },
    { type: 'country' },
  ]
  const pastes = ['1 ', '1,', ' ', '9', '3/', 'a', '1 EUR ', '½', 'may ', '1\t']
  test.each(kinds)('$type', (kind) => {
    // What looks at every place again and again does not end before the limit of a test.
    for (const paste of pastes)
      expect(read(kind, `1${paste.repeat(100_000 / paste.length)}x`)).toBeDefined()
  })
})
