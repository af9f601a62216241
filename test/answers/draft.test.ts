import { describe, expect, test } from 'vitest'
import { emptyDraft, parseDraft, serialiseDraft } from '../../src/answers/draft.ts'
import { fileOf } from '../builders/answers-file.ts'

const refusalOf = (content: string) => {
  const parsed = parseDraft(content)
  if (parsed.ok) return 'no refusal'
  const [problem] = parsed.problems
  return `${problem?.code} ${problem?.place.line}:${problem?.place.column}`
}

const head = '"format": "c177-answers",\n"version": 1,\n"language": "en",\n"answers": {}'

describe('what is no file of answers is refused at its place', () => {
  const cases: readonly [what: string, content: string, refusal: string][] = [
    ['a list', '[]', 'other-format 1:1'],
    ['null', 'null', 'other-format 1:1'],
    ['a number', '7', 'other-format 1:1'],
    ['JSON of another program', '{\n"name": "c177"\n}', 'other-format 1:1'],
    ['another format', '{\n"format": "survey"}', 'other-format 2:1'],
    ['a newer version', '{"format": "c177-answers",\n"version": 2}', 'newer-version 2:1'],
    ['a version in words', '{"format": "c177-answers",\n"version": "1"}', 'wrong-part 2:1'],
    [
      'an older version than the first',
      '{"format": "c177-answers",\n"version": 0}',
      'wrong-part 2:1',
    ],
    ['no language', '{"format": "c177-answers", "version": 1, "answers": {}}', 'wrong-part 1:1'],
    ['a language that is none', `{${head.replace('"en"', '"English"')}}`, 'wrong-part 3:1'],
    [
      'a language that no date can be written in',
      `{${head.replace('"en"', '"en-12"')}}`,
      'wrong-part 3:1',
    ],
    ['a language that climbs folders', `{${head.replace('"en"', '"../../en"')}}`, 'wrong-part 3:1'],
    ['answers in a list', `{${head.replace('{}', '[]')}}`, 'wrong-part 4:1'],
    ['no answers', '{"format": "c177-answers", "version": 1, "language": "en"}', 'wrong-part 1:1'],
    ['a parked list', `{${head},\n"parked": []}`, 'wrong-part 5:1'],
    [
      'a confirmation without a reason',
      `{${head},\n"confirmed": [\n{"code": "x"}]}`,
      'wrong-part 6:1',
    ],
    ['broken JSON', `{${head},\n}`, 'not-json 5:1'],
  ]
  test.each(cases)('%s', (_, content, refusal) => {
    expect(refusalOf(content)).toBe(refusal)
  })
})

test('wrong answers are no reason to refuse a file', () => {
  expect(refusalOf(fileOf({ 'standing.country': 7, 'no.such.question': null }))).toBe('no refusal')
})

describe('what was read is written again', () => {
  const roundTrip = (content: string): string => {
    const parsed = parseDraft(content)
    if (!parsed.ok) throw new Error('the file is read')
    return serialiseDraft(parsed.value.draft)
  }

  test('with unknown keys, every order and every value as they were', () => {
    const file = `${JSON.stringify(
      {
        comment: 'by hand',
        version: 1,
        format: 'c177-answers',
        answers: {
          'z.unknown': { deep: [1, { b: null, a: 'x' }] },
          'standing.country': 'BG',
          '4.2.d.practice.claims': [{ text: 'kept', id: 'C-01', colour: 'red' }, 'not a record'],
        },
        language: 'en',
        unplaced: { old: 1 },
        parked: { '6.gap': 'later' },
        confirmed: [
          {
            on: '2026-08-01',
            by: 'us',
            reason: 'r',
            text: 't',
            question: 'q',
            code: 'c',
            extra: 1,
          },
        ],
        last: true,
      },
      null,
      2,
    )}\n`
    expect(roundTrip(file)).toBe(file)
  })

  test('with what an older file did not have yet', () => {
    expect(JSON.parse(roundTrip(`{${head}}`))).toEqual(emptyDraft('en'))
  })

  test('twice is as good as once', () => {
    const once = roundTrip(`{${head}, "x": 1}`)
    expect(roundTrip(once)).toBe(once)
  })
})
