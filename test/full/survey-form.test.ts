import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTable } from '../../src/commands/surveys/tables/open-table.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { Text } from '../../src/problems/text.ts'
import { fieldForm } from '../../src/surveys/field-form.ts'
import { fieldQuestions } from '../../src/surveys/field-questions.ts'
import { isPersonalHeading } from '../../src/surveys/headings.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

const say = ({ english }: Text): string => english
const sheets = Object.fromEntries(fieldForm(say, '20260801').map(({ name, rows }) => [name, rows]))
const survey = (sheets['survey'] ?? []).slice(1)
const choices = (sheets['choices'] ?? []).slice(1)

describe('the form of the field', () => {
  test('asks for consent first, and nothing without it', () => {
    expect(survey[0]?.slice(0, 2)).toEqual(['select_one consent_answers', 'consent'])
    expect(survey[0]?.[4]).toBe('yes')
    expect(survey[1]).toEqual(expect.arrayContaining(['begin_group', `\${consent} = 'yes'`]))
    expect(survey.at(-1)?.[0]).toBe('end_group')
  })

  test('asks every question once, and each in full', () => {
    const names = survey.slice(1).map(([, name]) => name)
    expect(new Set(names).size).toBe(fieldQuestions.length)
    for (const { name } of fieldQuestions) expect(survey.map((row) => row[1])).toContain(name)
    for (const row of survey.slice(0, -1)) expect(row[2]).toMatch(/\S{2}/)
  })

  test('asks for no name, telephone or village', () => {
    for (const { name } of fieldQuestions) expect(isPersonalHeading(name)).toBe(false)
    expect(survey.map((row) => row[0])).not.toContain('geopoint')
  })

  test('has all lists that it names, with names that ODK takes', () => {
    const lists = new Set(choices.map(([list]) => list))
    for (const [type = ''] of survey) {
      const [, list] = /^select_(?:one|multiple) (\S+)$/.exec(type) ?? []
      if (list !== undefined) expect(lists).toContain(list)
    }
    for (const [, value = ''] of choices) expect(value).toMatch(/^[\w-]+$/)
    for (const [, name = ''] of survey) expect(name).toMatch(/^[A-Za-z]\w*$/)
    expect(new Set(choices.map(([list, value]) => `${list} ${value}`)).size).toBe(choices.length)
  })
})

test('it is written as a workbook of three sheets', async () => {
  const out = join(newFolder(), 'form.xlsx')
  const { code, out: printed } = await call(['survey', 'form', '--out', out])
  expect([code, printed]).toEqual([0, `${out}\n`])
  const table = await openTable(nodeHost(), out)
  const names = table.ok ? table.value.sheets.map(({ name }) => name) : []
  expect(names).toEqual(['survey', 'choices', 'settings'])
  const rows: string[] = []
  if (table.ok)
    for await (const { cells } of table.value.sheets[2]?.rows() ?? []) rows.push(cells.join('|'))
  expect(rows[1]).toBe('Home work: pay and protection|c177_home_work|20260801')
})

test('its export is imported without a mapping, by names or by labels', async () => {
  const asked = fieldQuestions.map(({ name, prompt, kind }) => ({ name, prompt, kind }))
  const answerTo = (kind: (typeof asked)[number]['kind'], as: 'value' | 'label'): string => {
    switch (kind.type) {
      case 'decimal':
      case 'money':
        return '12.5'
      case 'currency':
        return 'EUR'
      case 'words':
        return 'words'
      case 'month':
        return '2026-03-01'
      default: {
        const [first] = kind.choices
        return as === 'value' ? (first?.value ?? '') : (first?.label.english ?? '')
      }
    }
  }
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(';')
  for (const as of ['value', 'label'] as const) {
    const folder = newFolder()
    const path = copyOfSample('fictional-union', folder)
    const file = join(folder, `${as}.csv`)
    const headings = asked.map(({ name, prompt }) =>
      as === 'value' ? `answers/${name}` : prompt.english,
    )
    const row = asked.map(({ kind }) => answerTo(kind, as))
    writeFileSync(file, `${quoted(headings)}\n${quoted(row)}\n`)
    const { code, out } = await call(['survey', 'import', path, file, '--json'])
    expect([code, JSON.parse(out).problems]).toEqual([0, []])
  }
})
