import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type Silenceable,
  silenceFindings,
} from '../../../src/commands/checking/silence-finding.ts'
import { type Host, HostError } from '../../../src/host/host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { fileOf } from '../../builders/answers-file.ts'
import { call, newFolder } from '../calling.ts'

const telephone = '+359 888 123 456'
const claim = { id: 'C-01', text: `The ministry answers at ${telephone}.`, about: 'many' }
const aFolder = (): string => {
  const folder = newFolder()
  const answers = { 'standing.country': 'BG', '9.1.practice.claims': [claim] }
  writeFileSync(join(folder, 'answers.json'), fileOf(answers))
  return folder
}

/** Silences the first finding of each code in turn, for one reason. */
const talk = (...codes: readonly string[]) => {
  const left = [...codes]
  const offered: (readonly string[])[] = []
  const choose = async (findings: readonly Silenceable[]) => {
    offered.push(findings.map(({ problem }) => problem.code))
    const code = left.shift()
    return findings.find(({ problem }) => problem.code === code) ?? null
  }
  return { choose, reason: async () => 'It is public.', by: async () => 'the secretary', offered }
}

const host = (changes: Partial<Host['files']> = {}): Host => ({
  ...nodeHost(),
  now: () => new Date('2026-08-01T12:00:00Z'),
  user: 'ana',
  files: { ...nodeHost().files, ...changes },
})

test('findings are silenced one by one, with the words meant, and the journal keeps the reason', async () => {
  const folder = aFolder()
  const asked = talk('telephone-in-text', 'claim-without-date')
  expect(await silenceFindings(folder, host(), asked)).toEqual([])
  const { confirmed } = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8'))
  const place = { question: '9.1.practice.claims', record: 'C-01' }
  const said = { reason: 'It is public.', by: 'the secretary', on: '2026-08-01' }
  expect(confirmed).toEqual([
    { code: 'telephone-in-text', ...place, text: telephone, ...said },
    { code: 'claim-without-date', ...place, text: '', ...said },
  ])
  const lines = readFileSync(join(folder, 'journal.ndjson'), 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).reason)).toEqual([
    'by-hand',
    'It is public.',
    'It is public.',
  ])
  const { out } = await call(['check', folder])
  expect(out).not.toContain('[telephone-in-text]\n  “')
  expect(out).toContain('Silenced, with reasons: 2')
})

test('what can only be mended is not offered, nor what is silenced already', async () => {
  const asked = talk('claim-without-date')
  await silenceFindings(aFolder(), host(), asked)
  const [first = [], second = []] = asked.offered
  expect(first).toContain('claim-without-date')
  expect(first).not.toContain('signatory-missing')
  expect(second).not.toContain('claim-without-date')
})

test('what the disk refuses is told, and nothing was changed', async () => {
  const folder = aFolder()
  const before = readFileSync(join(folder, 'answers.json'), 'utf8')
  const full = host({
    writeAtomically: async () => {
      throw new HostError('ENOSPC')
    },
  })
  const problems = await silenceFindings(folder, full, talk('claim-without-date'))
  expect(problems.map(({ code }) => code)).toEqual(['not-saved'])
  expect(readFileSync(join(folder, 'answers.json'), 'utf8')).toBe(before)
})

test('the interview goes on as before after something was silenced', async () => {
  const folder = aFolder()
  await silenceFindings(folder, host(), talk('claim-without-date'))
  const { openDossier } = await import('../../../src/dossier/open-dossier.ts')
  const opened = await openDossier(host(), folder, 'en')
  expect(opened).toMatchObject({ ok: true, value: { putBack: [] } })
})
