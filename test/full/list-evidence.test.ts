import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call } from '../commands/calling.ts'
import { caseOf, fileBeside } from '../commands/evidence/cases.ts'
import { photograph } from '../evidence-files/making.ts'

/** A case with a photograph, a count and what a homeworker told. */
const aCase = async (): Promise<string> => {
  const path = caseOf({
    'standing.provisions': ['3'],
    '3.practice.claims': [{ id: 'C-01', text: 'Pay is low.', evidence: ['E-02', 'E-03'] }],
    'evidence.items': [
      { id: 'E-01', kind: 'photograph', title: 'Uppers on a table' },
      { id: 'E-02', kind: 'survey', title: 'Count in four towns', date: '2026-05' },
      { id: 'E-03', kind: 'testimony', title: 'Talk', consent: { union: true, ilo: true } },
    ],
  })
  const file = fileBeside(path, 'a.jpg', await photograph('jpeg'))
  await call(['evidence', 'add', path, file, '--to', 'E-01'])
  return path
}

const listed = async (path: string) =>
  JSON.parse((await call(['evidence', 'list', path, '--json'])).out)

describe('the list', () => {
  test('fits a line of 80 characters', async () => {
    const { code, out } = await call(['evidence', 'list', await aCase()])
    expect(code).toBe(0)
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(80)
    expect(out).toMatch(/^No\. +What it is +Date +File +May see it +Rests on it$/m)
    expect(out).toMatch(/^E-01 +Uppers on a table: a +– +ok +your house +–$/m)
    expect(out).toMatch(/^E-02 +Count in four towns: a +May 2026 +– +everybody +C-01$/m)
  })

  test('keeps to it with a title without blanks', async () => {
    const title = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
    const path = caseOf({ 'evidence.items': [{ id: 'E-01', title }] })
    const { out } = await call(['evidence', 'list', path])
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(80)
    expect(out.replace(/\s+/g, '')).toContain('unterbeamten')
  })

  test('tells scripts who may see what, and what rests on it', async () => {
    const { ok, evidence } = await listed(await aCase())
    expect(ok).toBe(true)
    const told = evidence.map(
      ({ id, state, audiences, usedBy }: Readonly<Record<string, unknown>>) => [
        ...[id, state, audiences, usedBy],
      ],
    )
    expect(told).toEqual([
      ['E-01', 'ok', ['internal'], []],
      ['E-02', null, ['internal', 'committee', 'public'], ['C-01']],
      ['E-03', null, ['internal', 'committee'], ['C-01']],
    ])
    expect(evidence[0].findings).toContain('evidence-unused')
  })

  test('says of a case without evidence that there is none', async () => {
    expect((await call(['evidence', 'list', caseOf()])).out).toBe('The case has no evidence yet.\n')
  })

  test('of a case that is not there is a wrong call', async () => {
    const { code, out } = await call(['evidence', 'list', 'nowhere', '--json'])
    expect([code, JSON.parse(out).problems[0].code]).toEqual([2, 'case-missing'])
  })
})

describe('a file of the case', () => {
  const stateAfter = async (spoil: (file: string, path: string) => void) => {
    const path = await aCase()
    spoil(join(path, 'evidence/E-01.jpg'), path)
    const { evidence, problems } = await listed(path)
    const codes = problems.map(({ code }: { readonly code: string }) => code)
    const { out } = await call(['check', path, '--json'])
    const checked = JSON.parse(out).problems.map(({ code }: { readonly code: string }) => code)
    return { state: evidence[0].state, codes, checked }
  }

  test('that was taken away is missing', async () => {
    const { state, codes, checked } = await stateAfter((file) => rmSync(file))
    expect([state, codes.includes('evidence-file-missing')]).toEqual(['missing', true])
    expect(checked).toContain('evidence-file-missing')
  })

  test('that was changed by a byte is told', async () => {
    const bytes = await photograph('png')
    const { state, codes, checked } = await stateAfter((file) => writeFileSync(file, bytes))
    expect([state, codes.includes('evidence-file-changed')]).toEqual(['changed', true])
    expect(checked).toContain('evidence-file-changed')
  })

  test('that is a link out of the case counts as missing, even with the same bytes', async () => {
    const bytes = await photograph('jpeg')
    const { state } = await stateAfter((file, path) => {
      const outside = fileBeside(path, 'outside.jpg', bytes)
      rmSync(file)
      symlinkSync(outside, file)
    })
    expect(state).toBe('missing')
  })

  test('that is as it was is no finding', async () => {
    const { state, checked } = await stateAfter(() => undefined)
    expect(state).toBe('ok')
    expect(checked.filter((code: string) => code.startsWith('evidence-file-'))).toEqual([])
  })
})
