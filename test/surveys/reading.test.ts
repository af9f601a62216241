import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Text, TextValue } from '../../src/problems/text.ts'
import { type ColumnMapping, type Mapping, mappingOf } from '../../src/surveys/mapping.ts'
import { judgeColumns, mappingFrom } from '../../src/surveys/propose-mapping.ts'
import { readSurvey, type SheetRows } from '../../src/surveys/read-survey.ts'
import type { SurveyRow } from '../../src/surveys/rows.ts'

const say = ({ english, values = {} }: Text): string =>
  english.replace(/\{(\w+)\}/g, (_, name: string) => valueIn(values[name]))
const valueIn = (value: TextValue | undefined): string =>
  typeof value === 'object' ? say(value) : String(value)

/** A sheet of lines whose cells are parted by bars; the first has the headings. */
const sheet = (name: string | null, ...lines: readonly string[]): SheetRows => {
  const [headings = [], ...rows] = lines.map((line) => line.split('|'))
  return {
    ...{ sheet: name, headings },
    rows: async function* () {
      for (const [index, cells] of rows.entries()) yield { row: index + 2, cells }
    },
  }
}

const readBy = async (mapping: Mapping, ...sheets: readonly SheetRows[]) => {
  const rows: SurveyRow[] = []
  const keep = (row: SurveyRow) => void rows.push(row)
  const progress = () => undefined
  const { counts, problems, unlisted } = await readSurvey(sheets, { mapping, say, keep, progress })
  const told = problems.map(({ message }) => say(message))
  return { rows, answers: rows.map(({ answers }) => answers), counts, told, unlisted, problems }
}

const read = (...sheets: readonly SheetRows[]) =>
  readBy(mappingFrom(judgeColumns(sheets, say), 'named'), ...sheets)

/** What one cell of a column is read as; null where its row is refused. */
const cell = async (question: string, value: string, more: Partial<ColumnMapping> = {}) => {
  const mapping = mappingOf([{ column: 'q', question, ...more }])
  const { answers } = await readBy(mapping, sheet(null, 'q', value))
  return answers[0]?.[question] ?? null
}

describe('a cell is read as what its question takes', () => {
  test.each([
    ['hours', '38.5', '38.5'],
    ['hours', ' 38,5 ', '38.5'],
    ['hours', '1 20', '120'],
    ['hours', '12.3750', '12.3750'],
    ['hours', '0.3333333333', '0.333333'],
    ['hours', '1.234', null],
    ['hours', '-1', null],
    ['hours', '1000', null],
    ['hoursWeek', '169', null],
    ['accepted', '0888123456', null],
    ['rate', '0.60', '0.60'],
    ['rate', 'EUR 0,60', '0.60'],
    ['rate', '0,60 €', '0.60'],
    ['rate', 'sixty', null],
    ['currency', 'eur', 'EUR'],
    ['currency', 'euro', null],
    ['sex', 'Female', 'women'],
    ['sex', 'a man', 'men'],
    ['ageBand', '65+', '65-over'],
    ['writtenContract', 'TRUE', 'yes'],
    ['writtenContract', '0', 'no'],
    ['writtenContract', 'не', 'no'],
    ['writtenContract', 'Don’t know', 'notKnown'],
    ['writtenContract', 'perhaps', null],
    ['month', '2026-03-14T10:00:00', '2026-03'],
    ['month', 'March 2026', '2026-03'],
    ['month', 'spring 2026', 'spring 2026'],
    ['month', 'lately', null],
    ['month', '31/05/2026', '2026-05'],
    ['month', '5/31/2026 2:30:00 PM', '2026-05'],
    ['month', '31.05.2026', '2026-05'],
    ['month', '31/31/2026', null],
    ['month', 'about 31/05/2026', 'about 2026-05-31'],
    ['region', ' South  East ', 'South East'],
    ['region', 'call 0888 123 456', null],
    ['socialSecurity', 'oldAge sickness', ['oldAge', 'sickness']],
    ['socialSecurity', 'old age; pay when sick', ['oldAge', 'sickness']],
    ['socialSecurity', 'doctor and hospital old age', ['healthCare', 'oldAge']],
    ['socialSecurity', 'oldAge teeth', null],
  ])('%s: “%s”', async (question, value, expected) => {
    expect(await cell(question, value)).toEqual(expected)
  })

  test('or as the mapping says', async () => {
    expect(await cell('sex', '1', { values: { 1: 'women', 2: 'men' } })).toBe('women')
    expect(await cell('accepted', 'ten', { values: { ten: '10' } })).toBe('10')
    expect(await cell('socialSecurity', '1', { option: 'injury' })).toEqual(['injury'])
    expect(await cell('socialSecurity', '0', { option: 'injury' })).toEqual([])
  })
})

describe('a row', () => {
  test('that is wrong is refused with its row, column and value, and no other with it', async () => {
    const { answers, counts, told } = await read(
      sheet(null, 'hours|sex|name', '40|woman|N. N.', 'forty|woman|N. N.', '20|man|N. N.'),
    )
    expect(answers).toEqual([
      { hours: '40', sex: 'women' },
      { hours: '20', sex: 'men' },
    ])
    expect(counts).toEqual({ read: 3, kept: 2, refused: 1 })
    expect(told).toEqual([
      'Row 3: the column “hours” has “forty”; expected was a number that is not below zero, such as 38 or 7.5.',
    ])
  })

  test('shows no value that may tell who somebody is, and cuts long ones', async () => {
    const { told } = await read(
      sheet(null, 'hours|sex', '+359 888 123 456|woman', `40|${'x'.repeat(99)}`),
    )
    expect(told[0]).toContain('has (not shown: it may tell who somebody is)')
    expect(told[1]).toContain(`“${'x'.repeat(40)}…”`)
  })

  test('is not kept without consent, and only counted', async () => {
    const found = await read(sheet(null, 'consent|hours|sex', 'no|forty|', 'yes|40|woman'))
    expect(found.answers).toEqual([{ hours: '40', sex: 'women' }])
    expect(found.counts).toEqual({ read: 2, kept: 1, refused: 1 })
    expect(found.problems.map(({ severity }) => severity)).toEqual(['note'])
  })

  test('with more cells than headings has moved, and is refused', async () => {
    const { counts, told } = await read(sheet(null, 'hours|sex', '40|woman|5', '40|woman||'))
    expect(counts).toEqual({ read: 2, kept: 1, refused: 1 })
    expect(told[0]).toMatch(/^Row 2: it has 3 cells/)
  })

  test('that came twice is kept once', async () => {
    const { counts, told } = await read(sheet(null, '_uuid|hours', 'u|40', 'v|40', 'u|40'))
    expect(counts).toEqual({ read: 3, kept: 2, refused: 1 })
    expect(told).toEqual([
      'Row 4: it is the same interview as row 2, by its number in the collecting program.',
    ])
  })

  test('is joined out of the columns of several versions, unless they disagree', async () => {
    const { answers, told } = await read(
      sheet(null, 'a/hours|b/hours|hours_001', '40||', '|41|', '||42', '40||41'),
    )
    expect(answers).toEqual([{ hours: '40' }, { hours: '41' }, { hours: '42' }])
    expect(told[0]).toMatch(/“hours_001” has “41”, but another column .* has “40”/)
  })

  test('has its options joined, and “none” of them is an answer too', async () => {
    const { answers } = await read(
      sheet(null, 's/socialSecurity/oldAge|s/socialSecurity/injury', '1|1', '0|0', '|'),
    )
    expect(answers).toEqual([{ socialSecurity: ['oldAge', 'injury'] }, { socialSecurity: [] }])
  })

  test('keeps a personal column only where the mapping says so', async () => {
    const table = sheet(null, 'hours|name', '40|Invented')
    const kept = mappingOf([
      { column: 'hours', question: 'hours' },
      { column: 'name', keep: true },
    ])
    expect((await readBy(kept, table)).rows).toEqual([
      { row: 2, answers: { hours: '40' }, kept: { name: 'Invented' } },
    ])
    expect(JSON.stringify((await read(table)).rows)).not.toContain('Invented')
  })
})

describe('the order of day and month is that of the whole column', () => {
  const months = (...cells: readonly string[]) => read(sheet(null, 'month', ...cells))

  test.each([
    [
      'the day first',
      ['03/05/2026', '31/05/2026', '04/06/2026'],
      ['2026-05', '2026-05', '2026-06'],
    ],
    ['the month first', ['03/05/2026', '05/31/2026'], ['2026-03', '2026-05']],
    [
      'the month first, though the first date is late',
      ['2026-05', '5-3-2026', '5-31-2026'],
      ['2026-05', '2026-05', '2026-05'],
    ],
    ['whatever stands first, where both are the same', ['05/05/2026'], ['2026-05']],
    [
      'as ISO and points have it, which tell nothing',
      ['2026-05-03', '03.05.2026'],
      ['2026-05', '2026-05'],
    ],
  ])('%s', async (_, cells, expected) => {
    const { answers, told } = await months(...cells)
    expect([answers.map(({ month }) => month), told]).toEqual([expected, []])
  })

  test('is a guess where all can be read in two ways, and a warning says so once', async () => {
    const { answers, problems, told } = await months('2026-05-03', '03/05/2026', '04/05/2026')
    expect(answers.map(({ month }) => month)).toEqual(['2026-05', '2026-05', '2026-05'])
    expect(problems).toMatchObject([
      { code: 'survey-dates-order', severity: 'warning', place: { line: 3, column: 1 } },
    ])
    expect(told[0]).toContain('such as “03/05/2026” in row 3. The day was taken to stand first.')
  })

  test('is that of most where they contradict each other; the others are refused', async () => {
    const cells = ['31/05/2026', '05/31/2026', '05/30/2026', '03/05/2026']
    const { answers, counts, told } = await months(...cells)
    expect(answers.map(({ month }) => month)).toEqual(['2026-05', '2026-05', '2026-03'])
    expect(counts).toEqual({ read: 4, kept: 3, refused: 1 })
    expect(told).toEqual([
      'The column “month”: dates with the day first (1) and with the month first (2) stand together; 1 can be read in two ways. All were read with the month first, and rows that cannot be read so were refused.',
      'Row 2: the column “month” has “31/05/2026”; expected was a date with the month before the day, such as 05/31/2026.',
    ])
  })

  test('is what the mapping says, and a date that cannot be read so is refused', async () => {
    const column: ColumnMapping = { column: 'month', question: 'month', dates: 'monthFirst' }
    const table = sheet(null, 'month', '03/05/2026', '31/05/2026', '30/05/2026')
    const { answers, told } = await readBy(mappingOf([column]), table)
    expect([answers, told.length]).toEqual([[{ month: '2026-03' }], 2])
  })

  test('is found for each column by itself', async () => {
    const { answers, told } = await read(
      sheet(null, 'a/month|b/month', '05/31/2026|', '|31/05/2026', '3/5/2026|', '|3/5/2026'),
    )
    expect(answers.map(({ month }) => month)).toEqual(['2026-05', '2026-05', '2026-03', '2026-05'])
    expect(told).toEqual([])
  })

  test('is clear after a thousand dates, and the rest is not looked at for it', async () => {
    const cells = ['03/05/2026', ...Array.from({ length: 1000 }, () => '05/31/2026')]
    const table = sheet(null, 'month', ...cells, ...cells)
    let rows = 0
    const counted: SheetRows = {
      ...table,
      rows: async function* () {
        for await (const row of table.rows()) {
          rows += 1
          yield row
        }
      },
    }
    const { answers } = await read(counted)
    expect([answers[0]?.['month'], answers.length, rows]).toEqual(['2026-03', 2002, 2002 + 1001])
  })

  test('is told before all that is wrong in rows, of which not everything is listed', async () => {
    const wrong = Array.from({ length: 1200 }, () => 'x|')
    const { told, unlisted } = await read(sheet(null, 'hours|month', ...wrong, '40|03/05/2026'))
    expect([told[0], unlisted]).toEqual([expect.stringContaining('can be read in two ways'), 200])
  })
})

describe('repeats on other sheets', () => {
  const women = sheet('women', '_index|sex|currency', '1|woman|EUR', '2|woman|EUR', '3|man|EUR')
  const work = (...rows: readonly string[]) =>
    sheet('work', '_index|_parent_index|_parent_table_name|accepted|rate|hours', ...rows)

  test('join the row that they belong to', async () => {
    const pieces = work('1|1|women|10|0.5|4', '2|1|women|20|0.4|6', '3|3|women|5|1|2')
    const { rows, counts } = await read(women, pieces)
    expect(counts).toEqual({ read: 3, kept: 3, refused: 0 })
    expect(rows.map(({ parts }) => parts?.map(({ accepted }) => accepted))).toEqual([
      ['10', '20'],
      undefined,
      ['5'],
    ])
  })

  test('take their row with them where they cannot be read', async () => {
    const { counts, told } = await read(women, work('1|1|women|ten|0.5|4', '2|9|women|1|1|1'))
    expect(counts).toEqual({ read: 3, kept: 2, refused: 1 })
    expect(told[0]).toMatch(/^Sheet “work”, row 2: the column “accepted” has “ten”/)
    expect(told[1]).toMatch(/^Sheet “work”, row 3: it belongs to a row .* that is not there/)
  })

  test('inside repeats are followed up to their row', async () => {
    const deliveries = sheet('deliveries', '_index|_parent_index|_parent_table_name', '7|2|women')
    const { rows } = await read(women, deliveries, work('1|7|deliveries|10|0.5|4'))
    expect(rows.map(({ parts }) => parts?.length)).toEqual([undefined, 1, undefined])
  })

  test('are joined as ODK Central links them', async () => {
    const main = sheet('form', 'KEY|sex', 'uuid:1|woman')
    const pieces = sheet('form-work', 'PARENT_KEY|KEY|hours', 'uuid:1|uuid:1/w[1]|4')
    expect((await read(main, pieces)).rows[0]?.parts).toEqual([{ hours: '4' }])
  })
})

test('of very many problems a thousand are listed, and all are counted', async () => {
  const rows = Array.from({ length: 1500 }, () => 'x')
  const { counts, told, unlisted } = await read(sheet(null, 'hours', ...rows))
  expect([counts.refused, told.length, unlisted]).toEqual([1500, 1000, 500])
})

test('whatever stands in the cells, what was read is what was kept and refused', async () => {
  const headings = ['hours', 'sex', 'socialSecurity', 'month', 'rate', 'phone', 'consent']
  const value = fc.oneof(
    fc.string({ maxLength: 12 }).map((words) => words.replaceAll('|', '')),
    fc.constantFrom('', '40', 'woman', 'oldAge', '2026-03', 'yes', 'no', '0.5 EUR'),
  )
  const rows = fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const table = sheet(null, headings.join('|'), ...lines.map((line) => line.join('|')))
      const { rows: kept, counts } = await read(table)
      expect(counts.read).toBe(lines.length)
      expect(counts.kept).toBe(kept.length)
      expect(counts.read).toBe(counts.kept + counts.refused)
    }),
    { numRuns: 200 },
  )
})
