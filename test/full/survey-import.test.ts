import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { workbookOf } from '../builders/workbook.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

/** A case in a folder of its own, without surveys, and a table beside it. */
const given = (table: string | Uint8Array, name = 'women.csv') => {
  const folder = newFolder()
  const path = copyOfSample('fictional-union', folder)
  const file = join(path, 'answers.json')
  const draft: { answers: Record<string, unknown> } = JSON.parse(readFileSync(file, 'utf8'))
  delete draft.answers['evidence.surveys']
  writeFileSync(file, JSON.stringify(draft))
  const tableFile = join(folder, name)
  writeFileSync(tableFile, table)
  return { folder, path, file: tableFile }
}

type Survey = {
  id: string
  title: string
  mapping: string
  kept: number
  figures: { shares: unknown[] }
}

const surveysOf = (path: string): readonly Survey[] =>
  JSON.parse(readFileSync(join(path, 'answers.json'), 'utf8')).answers['evidence.surveys'] ?? []
const rowsOf = (path: string, survey = 'S-01') =>
  readFileSync(join(path, 'surveys', `${survey}.ndjson`), 'utf8')
const rows = (path: string, survey = 'S-01') =>
  rowsOf(path, survey)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const codesOf = (out: string): readonly string[] =>
  JSON.parse(out).problems.map(({ code }: { code: string }) => code)

const women = [
  'start;_uuid;women/sex;women/name;women/telephone;work/rate;work/currency;work/accepted;work/hours;songs',
  '2026-03-01T10:00:00;u-1;woman;Invented Person;+359 888 123 456;0,60;EUR;120;38,5;a',
  '2026-03-01T10:00:00;u-2;woman;Invented Person;+359 888 123 456;0,50;EUR;100;40;b',
  '2026-03-01T10:00:00;u-3;woman;Invented Person;+359 888 123 456;half;EUR;100;40;c',
].join('\n')

describe('a survey is imported', () => {
  test('by the names of its columns; rows are counted, a wrong one is refused alone', async () => {
    const { path, file } = given(women)
    const { code, out, talk } = await call(['survey', 'import', path, file])
    expect(code).toBe(1)
    expect(out).toBe('S-01: 3 rows read, 2 kept, 1 refused.\n')
    expect(talk).toContain('Row 4: the column “work/rate” has “half”')
    expect(talk).toContain('Not kept, because no question is known by these names: “songs”.')
    expect(rows(path)).toEqual([
      {
        row: 2,
        answers: { sex: 'women', rate: '0.60', currency: 'EUR', accepted: '120', hours: '38.5' },
      },
      {
        row: 3,
        answers: { sex: 'women', rate: '0.50', currency: 'EUR', accepted: '100', hours: '40' },
      },
    ])
    expect(surveysOf(path)).toMatchObject([
      { id: 'S-01', title: 'women', read: 3, kept: 2, refused: 1, importedOn: '2026-08-01' },
    ])
    expect(surveysOf(path)[0]?.figures).toMatchObject({ currency: 'EUR', groups: [{ n: 2 }, {}] })
  })

  test('and nothing that tells who somebody is goes anywhere', async () => {
    const { path, file } = given(women)
    const { out, talk } = await call(['survey', 'import', path, file])
    const journal = readFileSync(join(path, 'journal.ndjson'), 'utf8')
    const answers = JSON.stringify(surveysOf(path))
    for (const told of [out, talk, rowsOf(path), answers, journal]) {
      expect(told).not.toMatch(/Invented|888|u-1/)
    }
  })

  test('as one JSON value, with what a script needs', async () => {
    const { path, file } = given(women)
    const { code, out, talk } = await call(['survey', 'import', path, file, '--json'])
    expect([code, talk]).toEqual([1, ''])
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      survey: 'S-01',
      rows: { read: 3, kept: 2, refused: 1 },
      problems: [
        {
          code: 'survey-value',
          severity: 'error',
          case: path,
          file: 'women.csv',
          line: 4,
          column: 6,
        },
        { code: 'survey-columns-unknown', severity: 'warning' },
        { code: 'survey-columns-personal', severity: 'note' },
      ],
    })
  })

  test('and remains valid answers', async () => {
    const { path, file } = given(women)
    await call(['survey', 'import', path, file])
    const { out } = await call(['check', path, '--json'])
    expect(codesOf(out)).not.toContain('answer-invalid')
  })

  test('anew in place of its rows, saying so; another one beside it', async () => {
    const { folder, path, file } = given(women)
    await call(['survey', 'import', path, file])
    const again = join(folder, 'women_-_all_versions_-_English_-_2026-07-01-10-00-00.csv')
    writeFileSync(again, women.split('\n').slice(0, 2).join('\n'))
    const second = await call(['survey', 'import', path, again])
    expect(second.talk).toContain('S-01 had rows before; these take their place.')
    expect([second.code, rows(path).length]).toEqual([0, 1])
    const men = join(folder, 'men.csv')
    writeFileSync(men, 'sex,hours\nman,40\n')
    await call(['survey', 'import', path, men])
    expect(surveysOf(path).map(({ id, kept }) => [id, kept])).toEqual([
      ['S-01', 1],
      ['S-02', 1],
    ])
    await call(['survey', 'import', path, men, '--survey', 'S-01'])
    expect(surveysOf(path)[0]).toMatchObject({ id: 'S-01', title: 'women', kept: 1 })
    expect(rows(path)).toEqual([{ row: 2, answers: { sex: 'men', hours: '40' } }])
  })

  test('but rows of before stay where no row can be kept', async () => {
    const { path, file } = given(women)
    await call(['survey', 'import', path, file])
    const before = rowsOf(path)
    writeFileSync(file, 'sex;work/rate\nwoman;half\n')
    const { code, out } = await call(['survey', 'import', path, file, '--json'])
    expect([code, codesOf(out)]).toEqual([1, ['survey-value', 'survey-nothing-kept']])
    expect(JSON.parse(out).rows).toEqual({ read: 1, kept: 0, refused: 1 })
    expect(rowsOf(path)).toBe(before)
    expect(surveysOf(path)[0]?.kept).toBe(2)
  })

  test('from a workbook with repeats', async () => {
    const texts = (row: number, ...cells: readonly (string | number)[]) =>
      `<row r="${row}">${cells
        .map((one) =>
          typeof one === 'number' ? `<c><v>${one}</v></c>` : `<c t="str"><v>${one}</v></c>`,
        )
        .join('')}</row>`
    const table = await workbookOf({
      women: texts(1, 'sex', 'currency', '_index') + texts(2, 'woman', 'EUR', 1),
      work:
        texts(1, 'rate', 'accepted', 'hours', '_parent_index', '_parent_table_name') +
        texts(2, 0.5, 10, 4, 1, 'women') +
        texts(3, 0.25, 20, 6, 1, 'women'),
    })
    const { path, file } = given(table, 'women.xlsx')
    const { code } = await call(['survey', 'import', path, file])
    expect(code).toBe(0)
    expect(rows(path)[0].parts).toEqual([
      { rate: '0.5', accepted: '10', hours: '4' },
      { rate: '0.25', accepted: '20', hours: '6' },
    ])
    expect(surveysOf(path)[0]?.figures).toMatchObject({
      groups: [{ n: 1, gross: { median: '1' } }, {}],
    })
  })
})

describe('a mapping says which column answers what', () => {
  const table = 'q1,q2,q3\n1,38,Invented\n2,40,Invented\n'
  const mapping = (...columns: readonly object[]) =>
    JSON.stringify({ format: 'c177-mapping', version: 1, currency: 'EUR', columns })

  const imported = async (content: string) => {
    const { folder, path, file } = given(table)
    const mappingFile = join(folder, 'mapping.json')
    writeFileSync(mappingFile, content)
    return {
      path,
      ...(await call(['survey', 'import', path, file, '--mapping', mappingFile, '--json'])),
    }
  }

  test('and what its values mean', async () => {
    const { code, path } = await imported(
      mapping(
        { column: 'q1', question: 'sex', values: { 1: 'women', 2: 'men' } },
        { column: 'q2', question: 'hours' },
      ),
    )
    expect(code).toBe(0)
    expect(rows(path).map(({ answers }) => answers)).toEqual([
      { sex: 'women', hours: '38' },
      { sex: 'men', hours: '40' },
    ])
  })

  test('but not that a personal column is used, unless on purpose', async () => {
    const { folder, path, file } = given('name,hours\nInvented,40\n')
    const mappingFile = join(folder, 'mapping.json')
    const used = { column: 'name', question: 'work' }
    const words = ['survey', 'import', path, file, '--mapping', mappingFile, '--json']
    writeFileSync(mappingFile, mapping(used, { column: 'hours', question: 'hours' }))
    const before = readdirSync(join(path, 'surveys'))
    const refused = await call(words)
    expect([refused.code, codesOf(refused.out)]).toEqual([1, ['mapping-personal']])
    expect(readdirSync(join(path, 'surveys'))).toEqual(before)
    writeFileSync(mappingFile, mapping({ ...used, keep: true }))
    expect((await call(words)).code).toBe(0)
    expect(rows(path)[0].answers).toEqual({ work: 'Invented' })
  })

  test('and is refused where it cannot be read, or fits nothing', async () => {
    expect(codesOf((await imported('{')).out)).toEqual(['mapping-unreadable'])
    expect(codesOf((await imported(mapping({ column: 'q9', question: 'hours' }))).out)).toEqual([
      'survey-nothing-known',
      'mapping-column-missing',
      'survey-columns-unknown',
    ])
  })
})

describe('what is called wrongly, or not there, ends with 2', () => {
  test.each([
    ['no case', ['survey', 'import', 'nowhere', 'x.csv'], 'There is no case at "nowhere"'],
    ['no task', ['survey', 'export', 'x'], 'The word "export" is not known here.'],
    ['no case named', ['survey', 'import'], 'A case is missing'],
    ['no file named', ['survey', 'import', 'x'], 'The command needs one word more: <file>.'],
    ['no survey', ['survey', 'import', 'x', 'y', '--survey', '1'], 'does not know the value "1"'],
  ])('%s', async (_, words, told) => {
    const { code, talk } = await call(words)
    expect([code, talk]).toEqual([2, expect.stringContaining(told)])
  })

  test('a table that is not there', async () => {
    const { path } = given('a')
    const { code, out } = await call(['survey', 'import', path, 'gone.csv', '--json'])
    expect([code, codesOf(out)]).toEqual([2, ['file-missing']])
    const missing = await call(['survey', 'map', path, 'gone.csv'])
    expect([missing.code, missing.talk]).toEqual([2, expect.stringContaining('gone.csv')])
  })
})

test('a table that cannot be read ends with 1, and a survey that is not in the case too', async () => {
  const { path, file } = given('<html></html>')
  const { code, out } = await call(['survey', 'import', path, file, '--json'])
  expect([code, codesOf(out)]).toEqual([1, ['table-unknown']])
  const other = await call(['survey', 'import', path, file, '--survey', 'S-09', '--json'])
  expect([other.code, codesOf(other.out)]).toEqual([1, ['survey-unknown']])
})

test('without a terminal "survey map" prints its proposal, of use as a mapping', async () => {
  const { folder, path, file } = given(
    'sex,name,household help in hours,_uuid\nwoman,Invented,4,u\n',
  )
  const { code, out } = await call(['survey', 'map', path, file])
  expect(code).toBe(0)
  expect(JSON.parse(out).columns).toEqual([
    { column: 'sex', question: 'sex' },
    { column: 'name', question: null, keep: false },
    { column: 'household help in hours', question: 'helpers', guessed: true },
  ])
  const mapping = join(folder, 'proposal.json')
  writeFileSync(mapping, out)
  expect((await call(['survey', 'import', path, file, '--mapping', mapping])).code).toBe(0)
  expect(rows(path)[0].answers).toEqual({ sex: 'women', helpers: '4' })
})
