import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../../builders/answers-file.ts'
import { call, newFolder } from '../calling.ts'

const claim = { id: 'C-01', text: 'Paid late.', provisions: ['C177:9.1'], about: 'many' }
const answers = { 'standing.country': 'BG', '9.1.practice.claims': [{ ...claim, affected: 3 }] }
const entry = {
  code: 'claim-without-date',
  question: '9.1.practice.claims',
  record: 'C-01',
  text: '',
  reason: 'It has always been so.',
  by: 'the secretary',
  on: '2026-08-01',
}

const caseWith = (...confirmed: readonly object[]): string => {
  const path = join(newFolder(), 'answers.json')
  writeFileSync(path, fileOf(answers, { confirmed }))
  return path
}

describe('what was silenced', () => {
  test('is listed with its reason, who gave it and when, and no more among the problems', async () => {
    const { out } = await call(['check', caseWith(entry)])
    const [problems = '', silenced = ''] = out.split('Silenced, with reasons: 1')
    expect(problems).not.toContain('[claim-without-date]')
    expect(silenced).toContain('9.1.practice.claims  C-01  [claim-without-date]')
    expect(silenced).toContain('It has always been so.')
    expect(silenced).toContain('(the secretary, 2026-08-01)')
  })

  test('is an array of its own in JSON', async () => {
    const path = caseWith(entry)
    const { out } = await call(['check', path, '--json'])
    const { text: _, ...told } = entry
    expect(JSON.parse(out).silenced).toEqual([{ case: path, ...told }])
  })

  test('is told no more with --quiet', async () => {
    const { out } = await call(['--quiet', 'check', caseWith(entry)])
    expect(out).not.toContain('Silenced')
  })

  test('is told as lapsed where it silences nothing', async () => {
    const { out } = await call(['check', caseWith({ ...entry, record: 'C-02' }), '--json'])
    const { problems, silenced } = JSON.parse(out)
    expect(silenced).toEqual([])
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'silence-lapsed', severity: 'note', record: 'C-02' }),
    )
    expect(problems).toContainEqual(expect.objectContaining({ code: 'claim-without-date' }))
  })

  test('cannot be an error', async () => {
    const silencing = { ...entry, code: 'signatory-missing', record: null }
    const error = { ...silencing, question: 'organisation.signatory.name' }
    const { code, out } = await call(['check', caseWith(error), '--json'])
    expect(code).toBe(1)
    const codes = JSON.parse(out).problems.map((problem: { code: string }) => problem.code)
    expect(codes).toEqual(expect.arrayContaining(['signatory-missing', 'silence-lapsed']))
  })
})
