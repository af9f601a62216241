import { describe, expect, test } from 'vitest'
import { text } from '../../src/problems/text.ts'
import { parseTranslations } from '../../src/wording/translations.ts'
import { wordingOf } from '../../src/wording/wording.ts'

describe('English stands where it is used', () => {
  const { say, fill } = wordingOf('en')
  const cases: readonly [
    what: string,
    english: string,
    values: Record<string, string | number>,
    said: string,
  ][] = [
    ['as it is', 'Saved.', {}, 'Saved.'],
    ['with a value', 'Hello {name}.', { name: 'Ana' }, 'Hello Ana.'],
    ['with the same value twice', '{a}, {b}, { a }', { a: '1', b: '2' }, '1, 2, 1'],
    ['with a value that was forgotten', 'Hello {name}.', {}, 'Hello {name}.'],
    ['with a figure', '{n} people', { n: 12000 }, '12,000 people'],
    ['with one', '{n, plural, one {# page} other {# pages}}', { n: 1 }, '1 page'],
    ['with many', '{n, plural, one {# page} other {# pages}}', { n: 1200 }, '1,200 pages'],
    ['with none', '{n, plural, one {# page} other {# pages}}', { n: 0 }, '0 pages'],
    [
      'with an apostrophe',
      "The State’s and the state's {x}",
      { x: 'law' },
      "The State’s and the state's law",
    ],
    [
      'with an apostrophe beside a plural',
      "it's {n, plural, one {# day} other {# days}}",
      { n: 2 },
      "it's 2 days",
    ],
    ['with braces that are meant', "write '{'name'}' here", {}, 'write {name} here'],
    ['with tags left alone', 'a <strong>{x}</strong> b', { x: 'y' }, 'a <strong>y</strong> b'],
    [
      'with tags beside a plural',
      '<em>{n, plural, one {#} other {# all}}</em>',
      { n: 2 },
      '<em>2 all</em>',
    ],
  ]
  test.each(cases)('%s', (_, ...[english, values, said]) => {
    expect(fill(english, values)).toBe(said)
    expect(say(text(english, values))).toBe(said)
  })

  test.each(['{name}', "'{x}'", '{n, plural, other {#}}', '$& $1 %s', '<b>', '#', '}{'])(
    'a value stays as it is: %s',
    (value) => {
      expect(fill('[{x}]', { x: value })).toBe(`[${value}]`)
      expect(fill('{n, plural, other {#}} [{x}]', { n: 2, x: value })).toBe(`2 [${value}]`)
    },
  )

  test('a value may be a text of its own', () => {
    expect(say(text('What to do: {hint}', { hint: text('wait {n} days', { n: 3 }) }))).toBe(
      'What to do: wait 3 days',
    )
  })

  test('dates and lists are in the English of the Office', () => {
    expect(wordingOf('en').locale).toBe('en-GB')
    expect(wordingOf('en-US').locale).toBe('en-US')
  })
})

describe('another language', () => {
  const wording = wordingOf(
    'ru',
    new Map([
      ['Saved.', 'Сохранено.'],
      [
        '{n, plural, one {# page} other {# pages}}',
        '{n, plural, one {# страница} few {# страницы} other {# страниц}}',
      ],
      ['{a} and {b}', '{b} и {a}'],
      ['yes', 'да'],
      ['It is {answer}.', 'Это {answer}.'],
    ]),
  )

  test('has its own sentences, and its own order', () => {
    expect(wording.say('Saved.')).toBe('Сохранено.')
    expect(wording.fill('{a} and {b}', { a: '1', b: '2' })).toBe('2 и 1')
  })

  test.each([
    [1, '1 страница'],
    [3, '3 страницы'],
    [5, '5 страниц'],
    [21, '21 страница'],
  ])('has its own plurals: %i', (n, said) => {
    expect(wording.fill('{n, plural, one {# page} other {# pages}}', { n })).toBe(said)
  })

  test('is used for texts inside of texts too', () => {
    expect(wording.say(text('It is {answer}.', { answer: text('yes') }))).toBe('Это да.')
    expect(wording.say(text('It is {answer}.', { answer: 'yes' }))).toBe('Это yes.')
  })

  test('stays English where nothing was translated', () => {
    expect(wording.say('Not translated.')).toBe('Not translated.')
  })
})

describe('a gettext file', () => {
  test('that is none is not read', () => {
    expect(parseTranslations('sgid "Saved."\n')).toBeNull()
  })

  const po = (entries: string): string =>
    `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: fr\\n"\n\n${entries}`
  const translationsOf = (entries: string) => [...(parseTranslations(po(entries)) ?? [])]

  const cases: readonly [
    what: string,
    entries: string,
    translations: readonly [string, string][],
  ][] = [
    ['with a translation', 'msgid "Saved."\nmsgstr "Enregistré."\n', [['Saved.', 'Enregistré.']]],
    ['with one that was forgotten', 'msgid "Saved."\n', []],
    ['with one that is not made yet', 'msgid "Saved."\nmsgstr ""\n', []],
    ['with one that is marked as fuzzy', '#, fuzzy\nmsgid "Saved."\nmsgstr "Sauvé ?"\n', []],
    ['with fuzzy among other marks', '#, c-format, fuzzy\nmsgid "Saved."\nmsgstr "Sauvé ?"\n', []],
    [
      'with another mark',
      '#, icu-format\nmsgid "Saved."\nmsgstr "Enregistré."\n',
      [['Saved.', 'Enregistré.']],
    ],
    ['with one that is out of use', '#~ msgid "Old."\n#~ msgstr "Vieux."\n', []],
    [
      'with lines, quotation marks and braces',
      'msgid ""\n"a \\"{b}\\"\\n"\n"c"\nmsgstr ""\n"x \\"{b}\\"\\n"\n"y"\n',
      [['a "{b}"\nc', 'x "{b}"\ny']],
    ],
  ]
  test.each(cases)('%s', (_, entries, translations) => {
    expect(translationsOf(entries)).toEqual(translations)
  })
})
