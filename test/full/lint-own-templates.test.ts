import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assessCase } from '../../src/commands/checking/assess-case.ts'
import { composePaper } from '../../src/commands/papers/make-paper.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'
import { wordsOf } from '../composition/composing.ts'

/** A copy of a sample with templates of its own. */
const caseWith = (templates: Readonly<Record<string, string>>): string => {
  const path = copyOfSample('barely-started')
  for (const [name, content] of Object.entries(templates)) write(path, name, content)
  return path
}

const write = (path: string, name: string, content: string): void => {
  const file = join(path, 'templates', name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

type Told = {
  readonly code: string
  readonly file: string
  readonly line: number
  readonly column: number
}

const toldBy = (out: string): readonly string[] =>
  JSON.parse(out).problems.map(
    ({ code, file, line, column }: Told) => `${code} ${file}:${line}:${column}`,
  )

test('every template that comes with the program passes', async () => {
  const { code, out, talk } = await call(['lint', '--json'])
  expect(JSON.parse(out)).toEqual({ ok: true, problems: [] })
  expect([code, talk]).toEqual([0, ''])
})

describe('a case’s own templates', () => {
  const own = { 'submission/demands.hbs': '<h1 id="demands">\n{{answer sumary}} Demands</h1>' }
  const found = [
    'template-name-unknown templates/submission/demands.hbs:2:10',
    'sentence-not-translatable templates/submission/demands.hbs:2:19',
  ]

  test.each([
    ['by the case', (path: string) => path],
    ['by their folder', (path: string) => join(path, 'templates')],
  ])(
    'are judged among ours: %s',
    async (_, given) => {
      const path = given(caseWith(own))
      const { code, out } = await call(['lint', path, '--json'])
      expect(toldBy(out)).toEqual(found)
      expect(JSON.parse(out).problems[0]).toMatchObject({ case: path, severity: 'error' })
      expect(JSON.parse(out).problems[1]).toMatchObject({ severity: 'note' })
      expect(code).toBe(1)
    },
    30_000,
  )

  test('pass when they are right, and may bring sections of their own', async () => {
    const path = caseWith({
      'submission/demands.hbs': '<h1 id="demands">Rivendications</h1>{{> greeting}}',
      'submission/greeting.hbs': '<p>{{answer organisation.name}}</p>',
    })
    const { code, out } = await call(['lint', path, '--quiet'])
    expect([code, out]).toEqual([0, ''])
  }, 30_000)

  test('that nothing calls are told with the nearest name', async () => {
    const path = caseWith({ 'submission/leter.hbs': '<p></p>', 'submision/letter.hbs': '<p></p>' })
    const { code, out } = await call(['lint', path])
    expect(out).toContain('warning  templates/submission/leter.hbs  [template-not-called]')
    expect(out).toContain('"submission/letter"')
    expect(out).toContain('2 warnings')
    expect(code).toBe(0)
  }, 30_000)

  test('stand in check too: what would stop a build, and nothing else', async () => {
    const path = caseWith(own)
    const { out } = await call(['check', path, '--json'])
    expect(toldBy(out).filter((line) => line.includes('templates/'))).toEqual(found.slice(0, 1))
  }, 30_000)

  test('that are links to elsewhere are none', async () => {
    const path = caseWith({ 'submission/front.hbs': '<section class="front"></section>' })
    const secret = join(newFolder(), 'secret')
    writeFileSync(secret, '<p>secret</p>')
    symlinkSync(secret, join(path, 'templates/submission/letter.hbs'))
    expect((await call(['lint', path])).code).toBe(0)
  }, 30_000)

  test('that the document does not call any more are told without a name', async () => {
    const path = caseWith({
      'letters/document.hbs': '<section class="letter"></section>',
      'letters/asked.hbs': '<p></p>',
    })
    const { problems } = JSON.parse((await call(['lint', path, '--json'])).out)
    expect(problems).toMatchObject([{ code: 'template-not-called' }])
    expect(problems[0].hint).not.toContain('nearest')
  }, 30_000)

  test.each(['submission/demands.hbs', 'shared/home-work.hbs'])(
    'that cannot be read are told by that alone: %s',
    async (file) => {
      const path = caseWith({ [file]: '{{#if draft}}', 'submission/letter.hbs': '' })
      const { out } = await call(['lint', path, '--json'])
      expect(toldBy(out).map((line) => line.split(' ')[0])).toEqual(['template-unreadable'])
    },
    30_000,
  )

  test('that belong to no case are told as unused', async () => {
    const path = caseWith({ 'questionnaire/front.hbs': '<p></p>', 'overview/document.hbs': '' })
    const { code, out } = await call(['lint', path])
    expect(out.match(/\[template-not-called\]/g)).toHaveLength(2)
    expect(out).toContain('changes nothing')
    expect(code).toBe(0)
  }, 30_000)

  test('that are no text are told', async () => {
    const path = caseWith({})
    mkdirSync(join(path, 'templates/submission'), { recursive: true })
    writeFileSync(join(path, 'templates/submission/front.hbs'), new Uint8Array([0xff, 0xfe]))
    const { code, out } = await call(['lint', path, '--json'])
    expect(toldBy(out)).toEqual(['template-unreadable templates/submission/front.hbs:null:null'])
    expect(code).toBe(1)
  }, 30_000)
})

test.each([
  ['no case', () => newFolder()],
  ['nothing', () => join(newFolder(), 'gone')],
])('where there is %s the call ends with 2', async (_, path) => {
  const { code, out } = await call(['lint', path(), '--json'])
  expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ code: 'templates-missing' }] })
  expect(code).toBe(2)
})

describe('templates copy', () => {
  const ours = new URL('../../templates/submission/demands.hbs', import.meta.url)
  const copied = (path: string) => join(path, 'templates/submission/demands.hbs')

  test('copies a piece of ours, and remembers which text it was', async () => {
    const path = copyOfSample('barely-started')
    const { code, out } = await call(['templates', 'copy', path, 'submission/demands'])
    expect([code, out.trim()]).toEqual([0, copied(path)])
    expect(readFileSync(copied(path), 'utf8')).toBe(readFileSync(ours, 'utf8'))
    expect(JSON.parse(readFileSync(join(path, 'templates/copied.json'), 'utf8'))).toEqual({
      format: 'c177-copied-templates',
      pieces: {
        'submission/demands': {
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          version: '0.1.0',
          copiedOn: '2026-08-01',
        },
      },
    })
    expect((await call(['lint', path])).code).toBe(0)
  }, 30_000)

  test('overwrites nothing', async () => {
    const path = caseWith({ 'submission/demands.hbs': 'mine' })
    const { code, talk } = await call(['templates', 'copy', path, 'submission/demands'])
    expect([code, readFileSync(copied(path), 'utf8')]).toEqual([1, 'mine'])
    expect(talk).toContain('[template-there-already]')
  })

  test.each([
    ['submission/demnads', '"submission/demands"'],
    ['../../package', 'template-piece-unknown'],
    ['submission', 'template-piece-unknown'],
  ])('knows no piece "%s"', async (piece, told) => {
    const path = copyOfSample('barely-started')
    const { code, talk } = await call(['templates', 'copy', path, piece])
    expect([code, talk.includes(told)]).toEqual([2, true])
  })

  test.each(['questionnaire/front', 'consent-sheet/hers', 'overview/document', 'overview/x'])(
    'copies nothing that is made of no case: %s',
    async (piece) => {
      const path = copyOfSample('barely-started')
      const { code, talk } = await call(['templates', 'copy', path, piece])
      expect([code, talk.includes('[template-of-no-case]')]).toEqual([2, true])
      expect(existsSync(join(path, 'templates'))).toBe(false)
    },
  )

  test('needs a case', async () => {
    expect((await call(['templates', 'copy', newFolder(), 'submission/demands'])).code).toBe(2)
    expect((await call(['templates', 'frob', 'x'])).code).toBe(2)
  })

  test('lists the pieces, each with its first sentence', async () => {
    const { code, out } = await call(['templates', 'copy', copyOfSample('barely-started')])
    expect(code).toBe(0)
    expect(out).toMatch(/^submission\/demands\t4\. Our demands/m)
    expect(out).toMatch(/^shared\/signature$/m)
    expect(out).not.toMatch(/^(?:questionnaire|consent-sheet|overview)\//m)
  })

  test('lets check tell when ours has changed since', async () => {
    const path = copyOfSample('barely-started')
    await call(['templates', 'copy', path, 'submission/demands'])
    const file = join(path, 'templates/copied.json')
    expect((await call(['check', path])).out).not.toContain('template-changed-since-copied')
    const list = readFileSync(file, 'utf8')
    writeFileSync(file, list.replace(/[0-9a-f]{64}/, '0'.repeat(64)))
    const { out } = await call(['check', path])
    expect(out).toContain('[template-changed-since-copied]')
    expect(out).toContain('2026-08-01')
  }, 30_000)

  test('leaves a list alone that it cannot read', async () => {
    const path = caseWith({ 'copied.json': '{"pieces"' })
    const { code, talk } = await call(['templates', 'copy', path, 'submission/demands'])
    expect([code, talk.includes('[copied-list-unreadable]')]).toEqual([1, true])
    expect((await call(['check', path])).out).toContain('[copied-list-unreadable]')
  }, 30_000)
})

describe('a lawyer changes one sentence and one heading, following the README alone', () => {
  const readme = readFileSync(
    new URL('../../templates/submission/README.md', import.meta.url),
    'utf8',
  )
  const sentence = 'The paper tells what the law says'
  const heading = '4. Our demands, in order of priority'

  test('which names both as they stand', () => {
    expect(readme).toContain(`{{say "${sentence}`)
    expect(readme).toContain(`<h1 id="demands">{{say "${heading}"}}</h1>`)
  })

  test('and the paper has them', async () => {
    const path = copyOfSample('barely-started')
    for (const piece of ['letter', 'demands']) {
      await call(['templates', 'copy', path, `submission/${piece}`])
      const file = join(path, `templates/submission/${piece}.hbs`)
      const ours = readFileSync(file, 'utf8')
      const changed = ours.replace(sentence, 'Here stands what the law says')
      writeFileSync(file, changed.replace(heading, '4. What has to be done'))
    }
    expect((await call(['lint', path])).code).toBe(0)
    const words = await wordsOfPaper(path)
    expect(words).toContain('Here stands what the law says')
    expect(words).toContain('4. What has to be done')
  }, 30_000)
})

const wordsOfPaper = async (path: string): Promise<string> => {
  const host = nodeHost()
  const assessed = await assessCase(host, path)
  if (!assessed.found || assessed.assessment === null) throw new Error('a case')
  const { assessment, hasGlyph, caseFolder } = assessed
  const choice = { paper: 'submission', audience: 'committee', draft: true } as const
  const { tree } = await composePaper({ assessment, hasGlyph, caseFolder }, choice, host)
  if (tree === null) throw new Error('a paper')
  return wordsOf(tree)
}

test('the name of a file does not steer the terminal', async () => {
  const path = copyOfSample('barely-started')
  mkdirSync(join(path, 'templates/submission'), { recursive: true })
  writeFileSync(join(path, 'templates/submission/\u001b[31mred.hbs'), '<p>x</p>')
  const { out } = await call(['check', path])
  expect(out).toContain('templates/submission/\uFFFD[31mred.hbs')
  expect(out).not.toMatch(/(?!\n)\p{Cc}/u)
})
