import { describe, expect, test } from 'vitest'
import { provisionOfId } from '../../src/catalogue/applies.ts'
import { questions, questionWithId, sections } from '../../src/catalogue/catalogue.ts'
import { matters } from '../../src/catalogue/matters.ts'
import type { Question } from '../../src/catalogue/question.ts'
import { questionBank } from '../../src/catalogue/question-bank.ts'
import { recordKinds } from '../../src/catalogue/records.ts'
import {
  isProvisionKey,
  type ProvisionKey,
  provisionKeys,
} from '../../src/convention/provisions.ts'
import type { Asking, Fields } from '../../src/questions/kinds.ts'

const fieldsOf = (record: { readonly fields: Fields }): readonly [string, Asking][] =>
  Object.entries(record.fields)

/** Everything that is asked: questions, and the fields of records. */
const everyAsking: readonly [id: string, asking: Asking][] = [
  ...questions.map((question): [string, Asking] => [question.id, question]),
  ...Object.entries(recordKinds).flatMap(([name, record]) =>
    fieldsOf(record).map(([field, asking]): [string, Asking] => [`${name}.${field}`, asking]),
  ),
]

const partsOf = (key: ProvisionKey): string =>
  questions
    .filter(({ provision }) => provision === key)
    .map(({ part }) => part)
    .join(' ')

describe('ids', () => {
  test('are given once', () => {
    const ids = questions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('find their question', () => {
    for (const question of questions) expect(questionWithId(question.id)).toBe(question)
    expect(questionWithId('toString')).toBeNull()
  })

  test('begin with the key of their provision, and only those', () => {
    for (const { id, provision, part } of questions) {
      expect(provisionOfId(id)).toBe(provision ?? null)
      if (provision !== undefined) expect(id).toBe(`${provision}.${part}`)
    }
  })

  test.each(['4.2.dx.gap', '4.3.gap', '11.gap', '4.2.d', 'organisation.name', '', '10'])(
    '%j stands under no provision',
    (id) => {
      expect(provisionOfId(id)).toBeNull()
    },
  )

  test.each([
    'evidence.items',
    'witnesses',
    'standing.country',
    'standing.countryName',
    'paper.notice',
    '4.2.d.law.texts',
    '4.2.d.law.assessment',
    '4.2.d.practice.claims',
    '4.2.d.pay.records',
    '3.law.assessment',
    '6.law.assessment',
  ])('%s is promised to scripts', (id) => {
    expect(questionWithId(id)).not.toBeNull()
  })
})

describe('under each provision is asked what is due', () => {
  const whole =
    'law.texts law.assessment practice.claims practice.assessment comparator government answer gap proposal news request'
  const cases: readonly [what: string, keys: readonly ProvisionKey[], parts: string][] = [
    [
      'a definition is not assessed',
      ['1.a', '1.b', '1.c'],
      'law.texts practice.claims government answer news proposal request',
    ],
    [
      'a saving clause neither, and nothing is requested',
      ['10'],
      'law.texts practice.claims government answer news',
    ],
    [
      'pay has its own records',
      ['4.2.d'],
      whole.replace('practice.assessment', 'pay.records pay.minimumWages practice.assessment'),
    ],
    [
      'the rest is asked for in full',
      provisionKeys.filter((key) => !/^(1\.|10$|4\.2\.d$)/.test(key)),
      whole,
    ],
  ]
  test.each(cases)('%s', (_, keys, parts) => {
    for (const key of keys) expect(partsOf(key)).toBe(parts)
  })

  test('each provision has a section, in the order of the Convention', () => {
    expect(sections.map(({ id }) => id).filter(isProvisionKey)).toEqual(provisionKeys)
  })

  test('under Article 4 a draft misses the comparison, elsewhere not', () => {
    const missed = questions.filter(
      ({ part, expected }) => part === 'comparator' && expected === true,
    )
    expect(missed.map(({ provision }) => provision?.charAt(0))).toEqual(Array(9).fill('4'))
  })
})

describe('the words of each question', () => {
  test.each(everyAsking)('%s', (_, { label, prompt, hint, why, example }) => {
    expect(label.trim()).not.toBe('')
    expect(prompt.trim()).not.toBe('')
    expect(prompt.length).toBeLessThanOrEqual(140)
    expect(label.length).toBeLessThanOrEqual(50)
    expect(prompt).toMatch(/[?.]$/)
    // English sentences are ICU messages: a brace would be a placeholder.
    for (const words of [label, prompt, hint, why, example])
      expect(words ?? '').not.toMatch(/[{}<>]/)
  })

  test('are short enough for a reader with eight years of school', () => {
    for (const [, { prompt, hint }] of everyAsking) {
      for (const sentence of `${prompt} ${hint ?? ''}`.split(/[.?!:] /)) {
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25)
      }
    }
  })

  test('ask for no name of a homeworker, no village and no document of identity', () => {
    const fields = [...fieldsOf(recordKinds.witness), ...fieldsOf(recordKinds.evidence)]
    for (const [name] of fields)
      expect(name).not.toMatch(/name|village|street|birth|passport|phone/i)
  })

  test('choices are told apart by value and by label', () => {
    for (const { kind } of [
      ...questions,
      ...Object.values(recordKinds).flatMap(
        ({ fields }) => Object.values(fields) as { kind: Question['kind'] }[],
      ),
    ]) {
      if (kind.type !== 'choice' && kind.type !== 'choices') continue
      expect(new Set(kind.choices.map(({ value }) => value)).size).toBe(kind.choices.length)
      expect(new Set(kind.choices.map(({ label }) => label)).size).toBe(kind.choices.length)
    }
  })
})

describe('records', () => {
  test('have prefixes of their own', () => {
    // Surveys and the steps of a plan are numbered together.
    const { survey: _, ...others } = recordKinds
    const prefixes = Object.values(others).map(({ prefix }) => prefix)
    expect(new Set(prefixes).size).toBe(prefixes.length)
    for (const prefix of prefixes) expect(prefix).toMatch(/^[A-Z]$/)
  })

  test('are named by a field that they have', () => {
    for (const { named, fields } of Object.values(recordKinds))
      expect(Object.keys(fields)).toContain(named)
  })

  test('have no field that would hide their id', () => {
    for (const { fields } of Object.values(recordKinds))
      expect(Object.keys(fields)).not.toContain('id')
  })
})

describe('conditions', () => {
  test('name questions that are there and are asked before', () => {
    for (const [index, { applies }] of questions.entries()) {
      for (const condition of applies ?? []) {
        if (!('question' in condition)) continue
        const asked = questions.findIndex(({ id }) => id === condition.question)
        expect(asked).toBeGreaterThanOrEqual(0)
        expect(asked).toBeLessThan(index)
      }
    }
  })
})

describe('matters', () => {
  test('lead to provisions that are there, and that ask for claims', () => {
    for (const { provision, also } of matters) {
      expect(questionWithId(`${provision}.practice.claims`)).not.toBeNull()
      for (const key of also) expect(isProvisionKey(key)).toBe(true)
      expect(also).not.toContain(provision)
    }
  })

  test('cover every provision but what only lawyers would name', () => {
    const reached = new Set(
      matters.flatMap(({ provision, also }): ProvisionKey[] => [provision, ...also]),
    )
    expect(provisionKeys.filter((key) => !reached.has(key))).toEqual(['1.b', '10'])
  })
})

test('the bank of help has something for each provision', () => {
  expect(Object.keys(questionBank).sort()).toEqual([...provisionKeys].sort())
  for (const bank of Object.values(questionBank)) {
    for (const list of Object.values(bank)) expect(list.length).toBeGreaterThan(0)
  }
})

test('nothing says what Recommendation No. 184 asks, for it was not read', () => {
  const bank = Object.values(questionBank).flatMap((one) => Object.values(one).flat())
  const words = [
    ...bank,
    ...everyAsking.flatMap(([, { label, prompt, hint, why, example }]) => [
      label,
      prompt,
      hint,
      why,
      example,
    ]),
  ]
  for (const sentence of words) expect(sentence ?? '').not.toMatch(/R184|Recommendation No/i)
})
