import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call, copyOfSample } from '../commands/calling.ts'

it('a case of more than 2,000 pages gets no PDF and is told why; its other formats are written', async () => {
  const path = copyOfSample('barely-started')
  const file = join(path, 'answers.json')
  const saved = JSON.parse(readFileSync(file, 'utf8'))
  const paragraph = 'We asked at the doors of homeworkers what they are paid, and by whom. '.repeat(
    26,
  )
  saved.answers['method.how'] = Array.from({ length: 4000 }, () => paragraph).join('\n\n')
  writeFileSync(file, JSON.stringify(saved))
  const { code, out } = await call(['build', path, '--format', 'pdf,html', '--json'])
  const { files, problems } = JSON.parse(out)
  expect(code).toBe(1)
  expect(files).toMatchObject([{ format: 'html' }])
  expect(existsSync(join(path, 'out/submission.pdf'))).toBe(false)
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'too-many-pages', severity: 'error', case: path }),
  )
})
