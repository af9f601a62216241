import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDraft } from '../../src/answers/draft.ts'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import { questions } from '../../src/catalogue/catalogue.ts'
import { recordKinds } from '../../src/catalogue/records.ts'
import { recordsIn } from '../../src/editions/edition.ts'
import { withhold } from '../../src/editions/withhold.ts'

/** A file as it was written before pay, files, surveys and the record of consent were asked for. */
const earlier = JSON.parse(
  readFileSync(join(import.meta.dirname, 'earlier', 'before-files-and-surveys.json'), 'utf8'),
)

test('a file of an earlier program is read without a problem, and each answer is what it was', () => {
  const { answers, problems } = parseAnswers(earlier)
  expect(problems).toEqual([])
  const read = Object.fromEntries(
    [...answers.replies].flatMap(([id, reply]) =>
      reply.state === 'given' ? [[id, reply.value]] : [],
    ),
  )
  const written = Object.entries<unknown>(earlier.answers).filter(
    ([, value]) => !(typeof value === 'object' && value !== null && 'notKnown' in value),
  )
  expect(read).toEqual(Object.fromEntries(written))
})

test('what was said of consent then is what holds now', () => {
  const { answers } = parseAnswers(earlier)
  const edition = (audience: 'committee' | 'public') =>
    withhold({ answers, dealtWith: ['4.2.d'], meant: [], judged: [], silenced: [] }, audience)
  const ids = (audience: 'committee' | 'public') =>
    recordsIn(edition(audience), 'evidence.items', 'evidence').map(({ id }) => id)
  const all = Array.from({ length: 10 }, (_, index) => `E-${String(index + 1).padStart(2, '0')}`)
  expect(ids('committee')).toEqual(all.filter((id) => id !== 'E-08'))
  expect(ids('public')).toEqual(all.filter((id) => !['E-06', 'E-07', 'E-08', 'E-09'].includes(id)))
})

const folder = join(import.meta.dirname, 'earlier')

describe('every file that was ever written is read for ever', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const parsed = parseDraft(readFileSync(join(folder, name), 'utf8'))
    if (!parsed.ok) throw new Error(parsed.problems[0]?.code)
    const { draft, source } = parsed.value
    const { answers, problems } = parseAnswers(draft, source)
    expect(problems).toEqual([])
    expect([...answers.replies.keys()].sort()).toEqual(Object.keys(draft.answers).sort())
  })
})

test('no id that was ever published is gone: a renamed one needs a new version and a step', () => {
  const published: { questions: string[]; fields: string[]; choices: string[] } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'earlier-ids.json'), 'utf8'),
  )
  const fields = Object.entries(recordKinds).flatMap(([name, kind]) =>
    Object.keys(kind.fields).map((field) => `${name}.${field}`),
  )
  const choices = questions.flatMap(({ id, kind }) =>
    'choices' in kind ? kind.choices.map(({ value }) => `${id}=${value}`) : [],
  )
  expect(questions.map(({ id }) => id)).toEqual(expect.arrayContaining(published.questions))
  expect(fields).toEqual(expect.arrayContaining(published.fields))
  expect(choices).toEqual(expect.arrayContaining(published.choices))
})
