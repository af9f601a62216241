import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runPreview } from '../../src/commands/preview/preview.ts'
import { tooManyPages } from '../../src/document/limits.ts'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { done, type Result, refused } from '../../src/problems/problem.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

type Draft = {
  readonly version: number
  readonly failed: boolean
  readonly article: string
  readonly problems: string
  readonly fault: string
}

/** The command, until the test ends; the drawing of pages is left out. */
const previewing = async (
  path: string,
  {
    open = true,
    isTerminal = false,
    drawn = done(new Uint8Array([1])),
  }: {
    readonly open?: boolean
    readonly isTerminal?: boolean
    readonly drawn?: Result<Uint8Array>
  } = {},
) => {
  const printed: string[] = []
  const opened: string[] = []
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const told = new Promise<void>((resolve) => {
    const host: Host = {
      ...nodeHost(),
      now: () => new Date('2026-08-01T12:00:00Z'),
      environment: {},
      isTerminal,
      tell: () => undefined,
      open: (address) => opened.push(address),
      stopped: () => stopped,
      print: (text) => {
        printed.push(text)
        resolve()
      },
    }
    ended = runPreview({ case: path, port: null, open, quiet: false }, host, {
      wording: wordingOf('en'),
      drawer: () => ({ draw: async () => drawn, stop: () => undefined }),
    }).finally(resolve)
  })
  onTestFinished(async () => {
    stop()
    await ended
  })
  await told
  const [address = ''] = printed
  const draft = async (query = ''): Promise<Draft> => {
    const answer = await fetch(`${address}draft.json?${query}`)
    return JSON.parse(await answer.text())
  }
  return { address, printed, opened, draft, stop: () => stop(), ended: () => ended }
}
let ended: Promise<number> = Promise.resolve(0)

const change = (path: string, name: string): void => {
  const file = join(path, 'answers.json')
  const answers = JSON.parse(readFileSync(file, 'utf8'))
  answers.answers['organisation.name'] = name
  writeFileSync(`${file}.tmp`, JSON.stringify(answers))
  renameSync(`${file}.tmp`, file)
}

/** What stands beside paragraphs has numbers, which change with the list of problems. */
const withoutNotes = (article: string): string =>
  article.replace(/<[^>]*>|Warning \d+|Error \d+|Note \d+/g, '')

describe('c177 preview', () => {
  it('prints its address first, serves until it is stopped, and ends with 130', async () => {
    const { address, printed, stop, ended: end } = await previewing(copyOfSample('barely-started'))
    expect(printed).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/$/)])
    const page = await (await fetch(address)).text()
    expect(page).toContain('<article class="paper"')
    stop()
    expect(await end()).toBe(130)
    await expect(fetch(address)).rejects.toThrow()
  })

  it('writes nothing in the case', async () => {
    const path = copyOfSample('barely-started')
    const before = readdirSync(path)
    const { draft } = await previewing(path)
    await draft()
    expect(readdirSync(path)).toEqual(before)
    expect(statSync(join(path, 'answers.json')).size).toBeGreaterThan(0)
  })

  it('shows a change of the answers', async () => {
    const path = copyOfSample('barely-started')
    const { draft } = await previewing(path)
    expect((await draft()).article).not.toContain('A new name')
    change(path, 'A new name')
    await expect
      .poll(async () => (await draft()).article, { timeout: 5000 })
      .toContain('A new name')
  })

  it('keeps the last good page while a text of the case is broken, and tells where', async () => {
    const path = copyOfSample('barely-started')
    const { draft } = await previewing(path)
    const good = await draft()
    mkdirSync(join(path, 'templates/submission'), { recursive: true })
    writeFileSync(join(path, 'templates/submission/letter.hbs'), '<p>one</p>\n<p>two')
    await expect.poll(async () => (await draft()).failed, { timeout: 5000 }).toBe(true)
    const failed = await draft()
    expect(withoutNotes(failed.article)).toBe(withoutNotes(good.article))
    expect(failed.fault).toContain('letter.hbs, line 2')
    rmSync(join(path, 'templates'), { recursive: true })
    await expect.poll(async () => (await draft()).failed, { timeout: 5000 }).toBe(false)
  })

  it('shows what hinders where the answers cannot be read', async () => {
    const path = copyOfSample('barely-started')
    writeFileSync(join(path, 'answers.json'), '{ "format": ')
    const { address, draft } = await previewing(path)
    expect((await draft()).failed).toBe(true)
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(`${address}paper.pdf`)).status).toBe(503)
  })

  it('tells why a paper has no pages, such as that it is too long', async () => {
    const drawn = refused(tooManyPages(2000))
    const { address } = await previewing(copyOfSample('barely-started'), { drawn })
    const answer = await fetch(`${address}paper.pdf`)
    expect([answer.status, await answer.text()]).toEqual([
      422,
      'The paper has more than 2,000 pages. Cut it into several papers; or look whether something was pasted by a slip.',
    ])
  })

  it('shows each paper that can be chosen, and the usual one for what cannot', async () => {
    const { draft } = await previewing(copyOfSample('fictional-union'))
    const usual = await draft()
    expect(await draft('document=passwords&edition=all')).toEqual(usual)
    expect(await draft('document=submission&edition=public')).toEqual(usual)
    const refused = await draft('document=gap-report&edition=public')
    expect(refused).toMatchObject({ failed: true })
    expect(refused.fault).toContain('binds this State')
  })

  it('reads a lone file of answers, whatever its name', async () => {
    const path = copyOfSample('barely-started')
    renameSync(join(path, 'answers.json'), join(path, 'mine.json'))
    const { draft } = await previewing(join(path, 'mine.json'))
    expect((await draft()).article).toContain('<article')
  })

  it.each([
    ['once in a terminal', { isTerminal: true, open: true }, 1],
    ['not with --no-open', { isTerminal: true, open: false }, 0],
    ['not without a terminal', { isTerminal: false, open: true }, 0],
  ])('opens the browser %s', async (_, at, times) => {
    const { address, opened } = await previewing(copyOfSample('barely-started'), at)
    expect(opened).toEqual(Array(times).fill(address))
  })
})

describe('nothing outside of the case can be read', () => {
  const secret = 'the secret of another file'

  it('through answers that are a link', async () => {
    const path = copyOfSample('barely-started')
    const other = join(newFolder(), 'other.json')
    renameSync(join(path, 'answers.json'), other)
    symlinkSync(other, join(path, 'answers.json'))
    const { draft } = await previewing(path)
    const { failed, fault } = await draft()
    expect([failed, fault]).toEqual([true, expect.stringContaining('OUTSIDE')])
  })

  it.each(['file', 'folder'])('through a text of the case that is a link to a %s', async (what) => {
    const path = copyOfSample('barely-started')
    const outside = newFolder()
    writeFileSync(join(outside, 'letter.hbs'), `<section class="letter"><p>${secret}</p></section>`)
    mkdirSync(join(path, 'templates'))
    const submission = join(path, 'templates/submission')
    if (what === 'folder') symlinkSync(outside, submission)
    else {
      mkdirSync(submission)
      symlinkSync(join(outside, 'letter.hbs'), join(submission, 'letter.hbs'))
    }
    const { address, draft } = await previewing(path)
    expect(JSON.stringify(await draft()) + (await (await fetch(address)).text())).not.toContain(
      secret,
    )
  })
})

describe('c177 preview is called wrongly', () => {
  it('without a case that is there', async () => {
    const called = await call(['preview', join(newFolder(), 'nothing')])
    expect(called).toMatchObject({ code: 2, out: '' })
    expect(called.talk).toContain('There is no case at')
  })

  it.each(['80', '70000', 'x'])('with the port %s', async (port) => {
    expect(await call(['preview', 'x', '--port', port])).toMatchObject({ code: 2, out: '' })
  })

  it('with a port that is taken', async () => {
    const path = copyOfSample('barely-started')
    const { address } = await previewing(path)
    const { port } = new URL(address)
    const called = await call(['preview', path, '--port', port])
    expect(called).toMatchObject({ code: 2, out: '' })
    expect(called.talk).toContain(`The port ${port} cannot be had.`)
  })
})
