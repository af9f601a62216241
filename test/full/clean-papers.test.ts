import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildFiles } from '../../src/commands/build.ts'
import { nodeHost } from '../../src/host/node-host.ts'

const out = mkdtempSync(join(tmpdir(), 'c177-clean-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const samples = [
  'barely-started',
  'bulgaria-public-record',
  'fictional-cooperative',
  'fictional-union',
]

test.each(samples)(
  'no paper of the sample %s is stopped, and nothing in it looks personal',
  async (sample) => {
    const path = join(import.meta.dirname, '../../samples', sample)
    const wanted = { papers: 'all', audiences: ['committee', 'public', 'internal'] } as const
    const formats = ['pdf', 'html', 'docx'] as const
    const options = { cases: [path], wanted, formats, final: false, out: join(out, sample) }
    const host = { ...nodeHost(), now: () => new Date('2026-08-01T12:00:00Z') }
    const [built] = await buildFiles(options, host)
    const codes = built?.problems.map(({ code }) => code) ?? []
    expect(
      codes.filter((code) => /^(?:leak|likely-personal|names-not-checked)$/.test(code)),
    ).toEqual([])
    expect(built?.whole).toBe(true)
  },
  240_000,
)
