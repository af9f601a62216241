import { describe, expect, test } from 'vitest'
import type { Text } from '../../src/problems/text.ts'
import { isPersonalHeading, isPersonalValue } from '../../src/surveys/headings.ts'
import { mappingOf, parseMapping, serialiseMapping } from '../../src/surveys/mapping.ts'
import { judgeColumns } from '../../src/surveys/propose-mapping.ts'

const say = ({ english }: Text): string => english
const judge = (heading: string, into = say): string => {
  const [column] = judgeColumns([{ sheet: null, headings: [heading] }], into)
  const answers = [column?.question?.name, column?.option].filter((part) => part != null).join('.')
  return `${column?.verdict} ${answers}`.trim()
}

describe('a column is known by its heading', () => {
  test.each([
    ['hoursWeek', 'named hoursWeek'],
    ['hours_per_week', 'named hoursWeek'],
    ['answers/pay/piece_rate', 'named rate'],
    ['pay-piece_rate', 'named rate'],
    ['pay.piece_rate', 'named rate'],
    ['piece_rate_001', 'named rate'],
    ['pay/accepted_v2', 'named accepted'],
    ['Do you have a written contract?', 'named writtenContract'],
    ['answers/socialSecurity', 'named socialSecurity'],
    ['answers/socialSecurity/oldAge', 'named socialSecurity.oldAge'],
    ['For what are you insured through this work?/pay when sick', 'named socialSecurity.sickness'],
    ['_uuid', 'collected'],
    ['_geolocation', 'collected'],
    ['deviceid', 'collected'],
    ['meta/instanceID', 'collected'],
    ['Name of the woman', 'personal'],
    ['contact/phone_number', 'personal'],
    ['Адрес', 'personal'],
    ['село', 'personal'],
    ['household help in hours', 'guessed helpers'],
    ['colour of the door frame paint', 'personal'],
    ['favourite_song', 'unknown'],
  ])('%s: %s', (heading, verdict) => {
    expect(judge(heading)).toBe(verdict)
  })

  test('by its label in another language too', () => {
    const inBulgarian = ({ english }: Text): string =>
      english === 'Do you have a written contract?' ? 'Имате ли писмен договор?' : english
    expect(judge('Имате ли писмен договор?', inBulgarian)).toBe('named writtenContract')
  })
})

test('what tells who or where somebody is, is known in several languages', () => {
  for (const heading of ['First name', 'nom', 'téléphone', 'e-mail', 'GPS latitude', 'village'])
    expect([heading, isPersonalHeading(heading)]).toEqual([heading, true])
  for (const heading of ['region', 'sector', 'hours', 'rate', 'training'])
    expect([heading, isPersonalHeading(heading)]).toEqual([heading, false])
  for (const value of ['+359 888 123 456', 'somebody@example.org', '42.69751, 23.32415'])
    expect([value, isPersonalValue(value)]).toEqual([value, true])
  for (const value of ['12/34/5678', '05/31/2026 0888 123 456', '1/1/19991'])
    expect([value, isPersonalValue(value)]).toEqual([value, true])
  for (const value of ['31/05/2026', '5.31.2026', 'footwear', '120', '2026-03-01T10:00:00', '38.5'])
    expect([value, isPersonalValue(value)]).toEqual([value, false])
})

describe('a mapping', () => {
  const mapping = mappingOf([{ column: 'q1', question: 'hours' }])

  test('comes back as it was written', () => {
    expect(parseMapping(serialiseMapping(mapping))).toEqual({
      ok: true,
      value: mapping,
      problems: [],
    })
  })

  const codes = (content: string) => parseMapping(content).problems.map(({ code }) => code)
  test.each([
    ['is no JSON', '{', ['mapping-unreadable']],
    ['is something else', '{"format": "c177-answers"}', ['mapping-unreadable']],
    ['names no question', of({ column: 'a', question: 'houers' }), ['mapping-question-unknown']],
    [
      'names no answer',
      of({ column: 'a', question: 'sex', values: { 1: 'woman', 2: 'men' } }),
      ['mapping-answer-unknown'],
    ],
    [
      'names no option',
      of({ column: 'a', question: 'socialSecurity', option: 'teeth' }),
      ['mapping-answer-unknown'],
    ],
  ])('that %s is refused', (_, content, expected) => {
    expect(codes(content)).toEqual(expected)
  })

  test('that is mistyped is put right', () => {
    const [problem] = parseMapping(of({ column: 'a', question: 'houers' })).problems
    expect(problem?.hint.values).toEqual({ meant: 'hours' })
  })
})

function of(column: object): string {
  return JSON.stringify({ format: 'c177-mapping', version: 1, columns: [column] })
}
