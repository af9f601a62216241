import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesOf, countOf, isAnswered, recordsOf, textOf } from '../../src/answers/answers.ts'
import { parseDraft } from '../../src/answers/draft.ts'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import { questions } from '../../src/catalogue/catalogue.ts'
import { fileOf, type Given, parsedFrom } from '../builders/answers-file.ts'

/** Problems as "code question record", without the words. */
const foundIn = (answers: Given): readonly string[] =>
  parsedFrom(answers).problems.map(({ code, place }) =>
    [code, place.question, place.record].filter((part) => part !== undefined).join(' '),
  )

describe('a value is judged by the kind of its question', () => {
  const cases: readonly [
    question: string,
    fits: readonly unknown[],
    fitsNot: readonly unknown[],
  ][] = [
    ['organisation.name', ['Union', '0', ' x '], ['', ' \n', 5, null, ['Union'], true]],
    ['organisation.about', ['one\ntwo', '😀'], ['', {}, 1]],
    ['organisation.legalForm', ['tradeUnion', 'ngo'], ['TradeUnion', 'a trade union', '', 1]],
    ['organisation.members.women', [0, 38, 1e6], [-1, 1.5, '38', null, 1e300]],
    ['standing.ratified', ['2009-07-17', 'about 2009', 'May 2009'], ['soon', '2009-02-30', 2009]],
    ['standing.country', ['BG', 'XA'], ['Bulgaria', 'bg', 'ZZ', 'EU', 'BGR', '']],
    [
      'scope.matters',
      [[], ['pay'], ['pay', 'glue', 'papers']],
      ['pay', ['money'], [1], ['pay', 'glue', 'papers', 'unheard']],
    ],
    ['scope.provisions', [['4.2.d', '10']], [['4.2.x'], ['C177:4.2.d']]],
  ]
  for (const [question, fits, fitsNot] of cases) {
    test.each(fits.map((value) => [value]))(`${question} takes %j`, (value) => {
      const { answers, problems } = parsedFrom({ [question]: value })
      expect(problems).toEqual([])
      expect(answers.replies.get(question)).toEqual({ state: 'given', value })
    })
    test.each(fitsNot.map((value) => [value]))(`${question} does not take %j`, (value) => {
      const { answers, problems } = parsedFrom({ [question]: value })
      expect(problems.map(({ code }) => code)).toEqual(['answer-invalid'])
      expect(isAnswered(answers, question)).toBe(false)
    })
  }
})

describe('a field of a record is judged by its kind', () => {
  const law = (field: string, value: unknown): Given => ({
    '6.law.texts': [{ id: 'L-01', [field]: value }],
  })
  const pay = (field: string, value: unknown): Given => ({
    '4.2.d.pay.records': [{ id: 'P-01', [field]: value }],
  })
  const claim = (field: string, value: unknown): Given => ({
    '6.practice.claims': [{ id: 'C-01', [field]: value }],
  })
  const cases: readonly [what: string, answers: Given, found: readonly string[]][] = [
    ['a link', law('link', 'https://example.org/a?b=c'), []],
    ['a link in capitals', law('link', 'HTTP://EXAMPLE.ORG'), []],
    [
      'a link that runs a script',
      law('link', 'javascript:alert(1)'),
      ['answer-invalid 6.law.texts L-01'],
    ],
    ['a link to a file', law('link', 'file:///etc/passwd'), ['answer-invalid 6.law.texts L-01']],
    [
      'a link with a blank before it',
      law('link', ' https://example.org'),
      ['answer-invalid 6.law.texts L-01'],
    ],
    [
      'a link without slashes',
      law('link', 'https:example.org'),
      ['answer-invalid 6.law.texts L-01'],
    ],
    ['a rate', pay('rate', { amount: '0.60', currency: 'EUR', per: 'pair' }), []],
    [
      'a rate with a float',
      pay('rate', { amount: 0.6, currency: 'EUR', per: 'pair' }),
      ['answer-invalid 4.2.d.pay.records P-01'],
    ],
    [
      'a rate in a small currency',
      pay('rate', { amount: '0.60', currency: 'eur', per: 'pair' }),
      ['answer-invalid 4.2.d.pay.records P-01'],
    ],
    [
      'a rate for nothing',
      pay('rate', { amount: '0.60', currency: 'EUR' }),
      ['answer-invalid 4.2.d.pay.records P-01'],
    ],
    ['provisions', claim('provisions', ['C177:6', 'C177:4.2.d']), []],
    [
      'provisions without the Convention',
      claim('provisions', ['6']),
      ['answer-invalid 6.practice.claims C-01'],
    ],
    [
      'evidence by another kind of id',
      claim('evidence', ['W-01']),
      ['answer-invalid 6.practice.claims C-01'],
    ],
    ['an unknown field', claim('colour', 'red'), ['unknown-key 6.practice.claims C-01']],
    [
      'a field named as what every object has',
      claim('constructor', 1),
      ['unknown-key 6.practice.claims C-01'],
    ],
    ['a field named toString', claim('toString', 'x'), ['unknown-key 6.practice.claims C-01']],
  ]
  test.each(cases)('%s', (_, answers, found) => {
    expect(foundIn(answers)).toEqual(found)
  })

  test('what does not fit is left out, the rest of the record stays', () => {
    const { answers } = parsedFrom({
      '6.law.texts': [{ id: 'L-01', title: 'Act', link: 'no', colour: 'red' }],
    })
    expect(recordsOf(answers, '6.law.texts', 'law')).toEqual([{ id: 'L-01', title: 'Act' }])
  })
})

describe('records stand under ids of their own', () => {
  const cases: readonly [what: string, answers: Given, found: readonly string[]][] = [
    ['no list', { 'evidence.items': 'a photograph' }, ['answer-invalid evidence.items']],
    [
      'no record',
      { 'evidence.items': ['a photograph', null, 7, ['E-01']] },
      Array(4).fill('record-without-id evidence.items'),
    ],
    ['no id', { 'evidence.items': [{ title: 'x' }] }, ['record-without-id evidence.items']],
    [
      'an id of another kind',
      { 'evidence.items': [{ id: 'W-01' }] },
      ['record-without-id evidence.items'],
    ],
    [
      'an id of one figure',
      { 'evidence.items': [{ id: 'E-1' }] },
      ['record-without-id evidence.items'],
    ],
    [
      'an id with a line end',
      { 'evidence.items': [{ id: 'E-01\n' }] },
      ['record-without-id evidence.items'],
    ],
    [
      'an id twice in a list',
      { 'evidence.items': [{ id: 'E-01' }, { id: 'E-01' }] },
      ['record-id-twice evidence.items E-01'],
    ],
    [
      'an id twice in two lists',
      { '3.practice.claims': [{ id: 'C-01' }], '6.practice.claims': [{ id: 'C-01' }] },
      ['record-id-twice 6.practice.claims C-01'],
    ],
    [
      'a reference to nothing',
      { '6.practice.claims': [{ id: 'C-01', evidence: ['E-01'] }] },
      ['reference-missing 6.practice.claims C-01'],
    ],
    [
      'a reference to what is there',
      {
        '6.practice.claims': [{ id: 'C-01', evidence: ['E-01'] }],
        'evidence.items': [{ id: 'E-01' }],
      },
      [],
    ],
  ]
  test.each(cases)('%s', (_, answers, found) => {
    expect(foundIn(answers)).toEqual(found)
  })

  test('of two records with one id the first is read', () => {
    const { answers } = parsedFrom({
      'evidence.items': [
        { id: 'E-01', title: 'a' },
        { id: 'E-01', title: 'b' },
      ],
    })
    expect(recordsOf(answers, 'evidence.items', 'evidence')).toEqual([{ id: 'E-01', title: 'a' }])
  })
})

describe('a record whose consent or witness cannot be read is shown to nobody', () => {
  const item = { id: 'E-01', kind: 'document', title: 'slip' }
  const cases: readonly [what: string, record: object, isRead: boolean][] = [
    ['a consent', { ...item, consent: { ilo: true } }, true],
    ['a consent in words', { ...item, consent: 'no' }, false],
    ['a consent with words in it', { ...item, consent: { ilo: 'no' } }, false],
    ['a witness that is no list', { ...item, witness: 'W-01' }, false],
    ['a witness in small letters', { ...item, witness: ['w-01'] }, false],
  ]
  test.each(cases)('%s', (_, record, isRead) => {
    const { answers } = parsedFrom({ 'evidence.items': [record] })
    expect(recordsOf(answers, 'evidence.items', 'evidence')).toHaveLength(isRead ? 1 : 0)
  })
})

describe('special answers fit every question', () => {
  test.each(questions)('$id', ({ id, applies = [] }) => {
    const always = {
      'organisation.legalForm': 'ngo',
      'standing.country': 'XA',
      'standing.bound': applies.some((condition) => 'bound' in condition) ? 'no' : 'yes',
      'standing.lastSubmission': '2020',
    }
    const { answers } = parsedFrom({ ...always, [id]: { notKnown: true, note: 'asked' } })
    expect(answers.replies.get(id)).toEqual({ state: 'notKnown', note: 'asked' })
    const other = parsedFrom({ ...always, [id]: { doesNotApply: true } })
    if (!(id in always)) {
      expect(other.answers.replies.get(id)).toEqual({ state: 'doesNotApply', note: null })
    }
  })

  test.each([{ notKnown: false }, { notKnown: 'yes' }, { notKnown: true, note: 5 }, {}])(
    '%j is none',
    (value) => {
      expect(foundIn({ 'organisation.name': value })).toEqual(['answer-invalid organisation.name'])
    },
  )
})

test('what applies to nothing is told and not read', () => {
  const { answers, problems } = parsedFrom({
    'standing.country': 'BG',
    'standing.countryName': 'Valdora',
    'organisation.nmae': 'Union',
  })
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'warning answer-does-not-apply',
    'warning unknown-key',
  ])
  expect([...answers.replies.keys()]).toEqual(['standing.country'])
})

test('problems name line and column in the file', () => {
  const content = fileOf({
    'organisation.members.women': 'many',
    'evidence.items': [
      { title: 'without an id' },
      { id: 'E-01', colour: 'red' },
      { id: 'E-02', witness: ['W-09'] },
    ],
  })
  const parsed = parseDraft(content)
  if (!parsed.ok) throw new Error('the file is read')
  const lines = content.split('\n')
  const lineOf = (words: string) => lines.findIndex((line) => line.includes(words)) + 1
  const { problems } = parseAnswers(parsed.value.draft, parsed.value.source)
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
    ['answer-invalid', lineOf('members.women')],
    ['record-without-id', lineOf('without an id') - 1],
    ['unknown-key', lineOf('colour')],
    ['reference-missing', lineOf('E-02') - 1],
  ])
})

test('answers are asked for by their kind', () => {
  const { answers } = parsedFrom({
    'organisation.name': 'Union',
    'organisation.members.women': 38,
    'scope.matters': ['pay'],
    'evidence.items': { notKnown: true },
  })
  expect(textOf(answers, 'organisation.name')).toBe('Union')
  expect(textOf(answers, 'organisation.members.women')).toBeNull()
  expect(countOf(answers, 'organisation.members.women')).toBe(38)
  expect(choicesOf(answers, 'scope.matters')).toEqual(['pay'])
  expect(recordsOf(answers, 'evidence.items', 'evidence')).toEqual([])
})

describe('nothing that JSON can hold makes it throw', () => {
  const someQuestion = fc.constantFrom(...questions.map(({ id }) => id))
  const someField = fc.constantFrom(
    'id',
    'text',
    'evidence',
    'witness',
    'consent',
    'rate',
    'constructor',
    'toString',
    '__defineGetter__',
  )
  const someRecord = fc.dictionary(
    someField,
    fc.oneof(fc.jsonValue(), fc.constantFrom('C-01', 'E-01', 'L-01', 'P-01')),
  )
  test('as an answer', () => {
    fc.assert(
      fc.property(
        fc.dictionary(someQuestion, fc.oneof(fc.jsonValue(), fc.array(someRecord)), { maxKeys: 6 }),
        (answers) => {
          const { answers: parsed, problems } = parsedFrom(answers)
          // Every answer was read, or it is told why not.
          for (const id of Object.keys(answers)) {
            expect(
              parsed.replies.has(id) || problems.some(({ place }) => place.question === id),
            ).toBe(true)
          }
        },
      ),
    )
  })
})
