import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'
import { caseWith, stranger, summary, written } from './names-kept.ts'

const html = ['--document', 'submission', '--format', 'html']

describe('a build with names of witnesses', () => {
  test('writes what holds none of them', async () => {
    const { path, secret, out } = await caseWith(stranger)
    const { code, talk } = await call(['build', path, ...html, '--passphrase-file', secret])
    expect(talk).not.toMatch(/\[leak\]|\[names-not-checked\]/)
    expect(written(out)).toEqual(['submission.html'])
    expect(code).toBe(0)
  })

  test('stops at a leak, writes nothing of that file and tells the place but not the name', async () => {
    const { path, secret, out } = await caseWith(stranger, summary('Velina Drazheva'))
    const { code, talk } = await call(['build', path, ...html, '--passphrase-file', secret])
    expect(talk).toContain('(HTML: text) stands a name of W-01')
    expect(talk).not.toMatch(/Velina|Drazheva/)
    expect(written(out)).toEqual([])
    expect(code).toBe(1)
  })

  test('tells it as JSON with the code of the witness', async () => {
    const { path, secret } = await caseWith(stranger, summary('Drazheva'))
    const words = ['build', path, ...html, '--passphrase-file', secret, '--json']
    const { out, code } = await call(words)
    const { problems, files } = JSON.parse(out)
    expect(problems.filter((problem: { code: string }) => problem.code === 'leak')).toMatchObject([
      { severity: 'error', record: 'W-01', file: 'submission.html' },
    ])
    expect([files, code]).toEqual([[], 1])
  })

  test('lets the house read what it knows', async () => {
    const { path, out } = await caseWith(stranger, summary('Velina Drazheva'))
    const { code, talk } = await call(['build', path, ...html, '--edition', 'internal'])
    expect(talk).not.toMatch(/\[leak\]|\[names-not-checked\]/)
    expect(written(out)).toEqual(['submission.internal.html'])
    expect(code).toBe(0)
  })

  test('lets a word be that was said to be ordinary', async () => {
    const names = { 'W-01': { name: 'Velina Homeworkers', ordinary: ['homeworkers'] } }
    const { path, secret, out } = await caseWith(names)
    await call(['build', path, ...html, '--passphrase-file', secret])
    expect(written(out)).toEqual(['submission.html'])
  })
})

describe('names that were not opened', () => {
  test('are told of in a draft, which is written', async () => {
    const { path, out } = await caseWith(stranger, summary('Velina Drazheva'))
    const { code, talk } = await call(['build', path, ...html])
    expect(talk).toContain('warning  witnesses.key.age  [names-not-checked]')
    expect(written(out)).toEqual(['submission.html'])
    expect(code).toBe(0)
  })

  test('hinder a final paper', async () => {
    const { path, out } = await caseWith(stranger)
    const { code, talk } = await call(['build', path, ...html, '--final'])
    expect(talk).toContain('ERROR  witnesses.key.age  [names-not-checked]')
    expect(written(out)).toEqual([])
    expect(code).toBe(1)
  })

  test('with a wrong passphrase are told of as such', async () => {
    const { path, secret } = await caseWith(stranger)
    writeFileSync(secret, 'wrong horse\n')
    const { talk } = await call(['build', path, ...html, '--passphrase-file', secret])
    expect(talk).toContain('[key-file-not-opened]')
    expect(talk).toContain('[names-not-checked]')
    expect(talk).not.toContain('wrong horse')
  })

  test('a passphrase file that is not there makes the call a wrong one', async () => {
    const { path, out } = await caseWith(stranger)
    const { code, talk } = await call(['build', path, ...html, '--passphrase-file', 'nowhere.txt'])
    expect(talk).toContain('[passphrase-file-missing]')
    expect([code, written(out)]).toEqual([2, []])
  })
})

test('a firm that is not to be named stops the build, with nothing but the answers', async () => {
  const path = copyOfSample('fictional-union', newFolder())
  const file = join(path, 'answers.json')
  const whole = JSON.parse(readFileSync(file, 'utf8'))
  whole.answers['homework.chain'] = [
    { id: 'T-01', who: 'an agent', name: 'Nordlicht Schuhe GmbH', print: 'nowhere' },
  ]
  whole.answers['paper.summary'] = 'They stitch for NORDLICHT SCHUHE.'
  writeFileSync(file, JSON.stringify(whole))
  const { code, talk } = await call(['build', path, ...html])
  expect(talk).toContain('the name of a firm of T-01')
  expect(talk).not.toMatch(/nordlicht/i)
  expect([code, written(join(path, 'out'))]).toEqual([1, []])
})

test('what looks personal in a template of the case is asked about', async () => {
  const path = copyOfSample('fictional-union', newFolder())
  await call(['templates', 'copy', path, 'submission/letter'])
  const file = join(path, 'templates', 'submission', 'letter.hbs')
  const added = '<p>Ask W-01 (Velina Drazheva), telephone +359 888 123 456.</p>'
  writeFileSync(file, readFileSync(file, 'utf8').replace('</section>', `${added}</section>`))
  const { code, talk } = await call(['build', path, ...html])
  expect(talk.match(/\[likely-personal\]/g)).toHaveLength(2)
  expect(talk).toContain('what looks like a telephone number')
  expect(talk).toContain('a name beside the code of a witness')
  expect(talk).not.toMatch(/Velina|888/)
  expect(code).toBe(0)
})
