import { expect, test } from 'vitest'
import { call } from '../commands/calling.ts'
import { caseWith, stranger, summary, written } from './names-kept.ts'

test('a build with a leak stops at each format by itself', async () => {
  const { path, secret, out } = await caseWith(stranger, summary('Velina Drazheva'))
  const all = ['--document', 'submission', '--format', 'pdf,html,docx']
  const { talk } = await call(['build', path, ...all, '--passphrase-file', secret])
  for (const format of ['pdf', 'html', 'docx'])
    expect(talk).toMatch(new RegExp(`submission\\.${format} +\\[leak\\]`))
  expect(written(out)).toEqual([])
})
