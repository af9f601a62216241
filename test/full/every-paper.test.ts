import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildFiles } from '../../src/commands/build.ts'
import type { BuiltFile } from '../../src/commands/papers/make-paper.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { readPdf } from '../renderers/pdf/rendered.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'c177-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const names = readdirSync(join(root, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const builtOf = async (name: string, final: boolean): Promise<readonly BuiltFile[]> => {
  const host = { ...nodeHost(), now: () => new Date('2026-07-01T12:00:00Z') }
  const wanted = { papers: 'all', audiences: null } as const
  const out = join(folder, name, final ? 'final' : 'draft')
  const cases = [join(root, 'samples', name)]
  const [built] = await buildFiles({ cases, wanted, final, out }, host)
  // An exhibit is somebody else's document; its sheet is ours.
  return (built?.files ?? []).filter(({ document }) => document !== 'exhibit')
}

describe.each(names)('every paper of the sample %s', (name) => {
  it('is drawn, says on every page that it is a draft, and tells nothing of the machine', async () => {
    const files = await builtOf(name, false)
    expect(files.length).toBeGreaterThan(4)
    for (const { path, pages } of files) {
      const pdf = await readPdf(new Uint8Array(readFileSync(path)))
      expect(pdf.pages).toHaveLength(pages ?? 0)
      for (const [index, { text }] of pdf.pages.entries()) {
        expect(text, path).toContain('DRAFT')
        expect(text, path).toContain(`page ${index + 1} of ${pages}`)
      }
      const bytes = readFileSync(path, 'latin1')
      for (const secret of [root, tmpdir(), `/${userInfo().username}/`]) {
        expect(bytes + JSON.stringify(pdf.info)).not.toContain(secret)
      }
    }
  })
})

it('as a final paper nothing says draft, or that something is missing', async () => {
  const files = [
    ...(await builtOf('fictional-union', true)),
    ...(await builtOf('fictional-cooperative', true)),
  ]
  expect(new Set(files.map(({ document }) => document)).size).toBe(7)
  for (const { path } of files) {
    const { pages } = await readPdf(new Uint8Array(readFileSync(path)))
    const text = pages.map((page) => page.text).join('\n')
    expect(text, path).not.toMatch(/DRAFT|[Ss]till missing/)
  }
})
