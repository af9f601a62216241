import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
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
