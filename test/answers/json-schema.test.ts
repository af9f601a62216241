import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answersJsonSchema } from '../../src/answers/json-schema.ts'
import { questions } from '../../src/catalogue/catalogue.ts'
import { fileOf, type Given } from '../builders/answers-file.ts'

// What scripts get is the schema as JSON; zod reads it back, independently of the schemas that it was made from.
const schema = JSON.parse(JSON.stringify(answersJsonSchema()))
const check = z.fromJSONSchema(schema)
const accepts = (content: string): boolean => check.safeParse(JSON.parse(content)).success

const samples = new URL('../../samples/', import.meta.url)
const sampleNames = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('it is a schema of 2020-12 for a file of answers', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title: expect.stringContaining('177'),
    required: ['format', 'version', 'language', 'answers'],
    properties: { format: { const: 'c177-answers' }, version: { const: 1 } },
  })
})

test('every question of the catalogue stands in it, with its words', () => {
  const { properties } = schema.properties.answers
  expect(Object.keys(properties)).toEqual(questions.map(({ id }) => id))
  for (const { id, label } of questions) expect(properties[id].description).toContain(label)
})

test('unknown keys are allowed, as they are kept', () => {
  expect(accepts(fileOf({ 'no.such.question': 1 }, { comment: 'by hand' }))).toBe(true)
})

describe('it judges as the program does', () => {
  const cases: readonly [what: string, answers: Given, isValid: boolean][] = [
    ['nothing answered', {}, true],
    ['a choice', { 'organisation.legalForm': 'ngo' }, true],
    ['a choice that is none', { 'organisation.legalForm': 'club' }, false],
    ['not known', { 'organisation.legalForm': { notKnown: true, note: 'asked' } }, true],
    ['a count in words', { 'organisation.members.women': 'many' }, false],
    ['a record without an id', { 'evidence.items': [{ title: 'x' }] }, false],
    ['a link that runs a script', { '6.law.texts': [{ id: 'L-01', link: 'javascript:x' }] }, false],
    [
      'an amount as a float',
      {
        '4.2.d.pay.records': [{ id: 'P-01', rate: { amount: 0.6, currency: 'EUR', per: 'pair' } }],
      },
      false,
    ],
    ['an unknown field', { 'evidence.items': [{ id: 'E-01', colour: 'red' }] }, true],
  ]
  test.each(cases)('%s', (_, answers, isValid) => {
    expect(accepts(fileOf(answers))).toBe(isValid)
  })

  test.each(sampleNames)('the sample %s', (name) => {
    expect(accepts(readFileSync(new URL(`${name}/answers.json`, samples), 'utf8'))).toBe(true)
  })
})
