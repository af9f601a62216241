import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { call, copyOfSample } from '../commands/calling.ts'

// A renderer that draws every page and then, in its account of what it drew, lacks the last block.
vi.mock('../../src/renderers/pdf/render-pdf.ts', async (load) => {
  const real = await load<typeof import('../../src/renderers/pdf/render-pdf.ts')>()
  const renderPdf: typeof real.renderPdf = async (...given) => {
    const pdf = await real.renderPdf(...given)
    if (!pdf.ok) return pdf
    const { drawn } = pdf.value
    const value = { ...pdf.value, drawn: { ...drawn, body: drawn.body.slice(0, -1) } }
    return { ...pdf, value }
  }
  return { ...real, renderPdf }
})

test('a renderer that drops words is our own fault, and no file is written', async () => {
  const path = copyOfSample('barely-started')
  const { code, out, talk } = await call(['build', path])
  expect([code, out]).toEqual([70, ''])
  expect(talk).toContain('words-differ')
  expect(existsSync(join(path, 'out'))).toBe(false)
})
