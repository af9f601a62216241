import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Content, HostError } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

const build = async (...words: readonly string[]) => {
  const { code, out } = await call(['build', ...words, '--json'])
  return { code, ...JSON.parse(out) }
}

describe('a paper in other formats', () => {
  test('has a file for each, told in JSON, with pages in a PDF alone', async () => {
    const path = copyOfSample('barely-started')
    const { code, files } = await build(path, '--document', 'brief', '--format', 'docx,html,pdf')
    expect(code).toBe(0)
    expect(files.map((file: Record<string, unknown>) => [file['path'], file['pages']])).toEqual([
      [join(path, 'out/brief.docx'), null],
      [join(path, 'out/brief.html'), null],
      [join(path, 'out/brief.pdf'), expect.any(Number)],
    ])
    for (const file of files) {
      const bytes = readFileSync(file.path)
      expect(file).toMatchObject({
        document: 'brief',
        format: file.path.replace(/^.*\./, ''),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })
    }
    expect(readFileSync(join(path, 'out/brief.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(readFileSync(join(path, 'out/brief.docx'), 'latin1')).toMatch(/^PK/)
  })

  test('named twice is written once', async () => {
    const path = copyOfSample('barely-started')
    const { files } = await build(path, '--format', 'html,html')
    expect(files).toHaveLength(1)
  })

  test('has no number of pages in its line', async () => {
    const path = copyOfSample('barely-started')
    const { out } = await call(['build', path, '--format', 'html'])
    expect(out).toMatch(/submission\.html\t–\t\d+ ms\tdraft\n$/)
  })

  test('is the same whenever it is made', async () => {
    const made = async () => {
      const out = newFolder()
      const words = ['build', copyOfSample('barely-started'), '--format', 'html', '--out', out]
      await call(words, { now: () => new Date() })
      return readFileSync(join(out, 'submission.html'))
    }
    expect(await made()).toEqual(await made())
  })

  test('is refused as final while an error is left, in every format', async () => {
    const path = copyOfSample('barely-started')
    const { code, files } = await build(path, '--format', 'html,docx', '--final')
    expect([code, files, existsSync(join(path, 'out/submission.html'))]).toEqual([1, [], false])
  })

  test('of an unknown name is a wrong call', async () => {
    const { code, talk } = await call(['build', copyOfSample('barely-started'), '--format', 'odt'])
    expect(code).toBe(2)
    expect(talk).toContain('pdf, html, docx')
  })

  test('may be the blank interview', async () => {
    const out = newFolder()
    const { files } = await build('--document', 'questionnaire', '--format', 'html', '--out', out)
    expect(files).toMatchObject([{ path: join(out, 'questionnaire.html'), pages: null }])
    expect(readFileSync(join(out, 'questionnaire.html'), 'utf8')).toContain('class="ruled"')
  })
})

test('one file that cannot be written leaves the others, and ends with 1', async () => {
  const path = copyOfSample('barely-started')
  const host = nodeHost()
  const files = {
    ...host.files,
    writeAtomically: async (file: string, content: Content) => {
      if (file.endsWith('.html')) throw new HostError('ENOSPC')
      return host.files.writeAtomically(file, content)
    },
  }
  const words = ['build', path, '--format', 'html,docx', '--json']
  const { code, out } = await call(words, { files })
  const { files: written, problems } = JSON.parse(out)
  expect([code, written.map(({ format }: { format: string }) => format)]).toEqual([1, ['docx']])
  expect(problems.map((problem: { code: string }) => problem.code)).toContain('file-not-written')
})
