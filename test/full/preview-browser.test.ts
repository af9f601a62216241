import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { copyOfSample } from '../commands/calling.ts'
import { inTerminal } from '../interview/pty.ts'
import { openBrowser, type Preview, startPreview, violationsIn } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

type Answers = Record<string, unknown>
type Open = {
  readonly page: Page
  readonly preview: Preview
  readonly path: string
  /** What the browser says against the page. */
  readonly complaints: string[]
}

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }

/** A page with the preview of a copy of a sample, until the test ends. */
const open = async (sample: string, viewport = wide): Promise<Open> => {
  const path = copyOfSample(sample)
  const preview = await startPreview(path)
  const page = await browser.newPage({ viewport })
  onTestFinished(async () => {
    preview.stop()
    await page.close()
  })
  const complaints: string[] = []
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(preview.address)
  return { page, preview, path, complaints }
}

/** Answers changed as the interview does it: a new file in the place of the old. */
const change = (path: string, how: (answers: Answers) => void): void => {
  const file = join(path, 'answers.json')
  const saved: { answers: Answers } = JSON.parse(readFileSync(file, 'utf8'))
  how(saved.answers)
  writeFileSync(`${file}.tmp`, JSON.stringify(saved))
  renameSync(`${file}.tmp`, file)
}

const rename = (name: string) => (answers: Answers) => {
  answers['organisation.name'] = name
}

const show = (page: Page, view: 'text' | 'pages' | 'problems') =>
  page
    .getByRole('radio', { name: { text: 'Text', pages: 'Pages', problems: 'Problems' }[view] })
    .check()

const status = (page: Page, words: string) => page.locator('#status', { hasText: words }).waitFor()

describe('for everybody', () => {
  it('axe finds nothing in any paper, nor in the list of problems, wide and narrow', async () => {
    for (const viewport of [wide, narrow]) {
      const { page, complaints } = await open('fictional-union', viewport)
      for (const option of await page.locator('#paper option').allTextContents()) {
        const before = await page.locator('#paper-text').innerHTML()
        await page.getByLabel('Paper', { exact: true }).selectOption(option)
        // Two papers after each other that cannot be made of this case look alike.
        if (!option.startsWith('Submission') && !before.includes('There is no page to show yet'))
          await expect.poll(() => page.locator('#paper-text').innerHTML()).not.toBe(before)
        for (const view of ['text', 'problems', 'pages'] as const) {
          await show(page, view)
          expect([option, view, await violationsIn(page)]).toEqual([option, view, []])
        }
      }
      expect(complaints).toEqual([])
    }
  })

  it('nothing is wider than a small telephone', async () => {
    const { page } = await open('fictional-union', narrow)
    for (const view of ['text', 'pages', 'problems'] as const) {
      await show(page, view)
      const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect([view, beyond]).toEqual([view, 0])
    }
  })

  it('keys alone reach the text, a problem, its paragraph, and come back', async () => {
    const { page } = await open('barely-started')
    const focused = () => page.evaluate<string>('document.activeElement.id')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('text')
    await page.getByRole('radio', { name: 'Pages' }).focus()
    await page.keyboard.press('ArrowRight')
    const link = page
      .locator('#problems')
      .getByRole('link', { name: 'Go to the paragraph' })
      .first()
    await link.focus()
    await page.keyboard.press('Enter')
    expect(await focused()).toMatch(/^at-\d+$/)
    expect(await page.locator(':focus').isVisible()).toBe(true)
    const number = (await focused()).slice(3)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe(`problem-${number}`)
  })

  it('on a narrow screen a link shows what it leads to', async () => {
    const { page } = await open('barely-started', narrow)
    await show(page, 'problems')
    await page.getByRole('link', { name: 'Go to the paragraph' }).first().click()
    expect(await page.locator('#text').isVisible()).toBe(true)
    await page.locator('.problems-here a').first().click()
    expect(await page.locator('#problems').isVisible()).toBe(true)
    expect(await page.locator('#text').isVisible()).toBe(false)
  })

  it('the paper alone is printed, each part on a new page', async () => {
    const { page } = await open('fictional-union')
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.bar', '#pages', '#problems', '.beside >> nth=0'])
      expect([hidden, await page.locator(hidden).isVisible()]).toEqual([hidden, false])
    expect(await page.locator('.paper .title').isVisible()).toBe(true)
    const bytes = (await page.pdf()).toString('latin1')
    expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(8)
  })
})

describe('while the answers change', () => {
  it('the text and the pages follow, and the reader is told', async () => {
    const { page, path, complaints } = await open('fictional-union')
    await page.locator('.sheet canvas').first().waitFor()
    const before = await page.locator('#pdf').getAttribute('href')
    const drawn = page.waitForResponse((answer) => answer.url().includes('paper.pdf'))
    change(path, rename('Union with another name'))
    await page.locator('.paper', { hasText: 'Union with another name' }).waitFor()
    await status(page, 'Updated.')
    expect((await drawn).ok()).toBe(true)
    expect(await page.locator('#pdf').getAttribute('href')).toBe(before)
    expect(complaints).toEqual([])
  })

  it('what is typed in the interview is in the text before the next question is read', async () => {
    const { page, path } = await open('barely-started')
    const terminal = inTerminal({ args: ['interview', path], cwd: path })
    onTestFinished(() => terminal.kill())
    await terminal.answer('Welcome back', ':jump organisation.about')
    await terminal.waitFor('What does your organisation do')
    terminal.type('We count the hours of those who sew.\r\r')
    await page.locator('.paper', { hasText: 'We count the hours of those who sew.' }).waitFor()
    await status(page, 'Updated.')
  })

  it('the reader keeps the place in the text, whatever comes before it', async () => {
    for (const viewport of [wide, narrow]) {
      const { page, path } = await open('fictional-union', viewport)
      const block = page.locator('[id="p-claim-C-05"]')
      await block.evaluate((element) => element.scrollIntoView())
      const before = await block.boundingBox()
      change(path, (answers) => {
        answers['method.how'] = Array.from({ length: 12 }, (_, n) => `Paragraph ${n}.`).join('\n\n')
      })
      await page.locator('.paper', { hasText: 'Paragraph 11.' }).waitFor()
      const after = await block.boundingBox()
      expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(2)
    }
  })

  it('the reader keeps the place in the pages', async () => {
    const { page, path } = await open('fictional-union')
    const sheet = page.locator('.sheet').nth(4)
    await sheet.evaluate((element) => element.scrollIntoView())
    await sheet.locator('canvas').waitFor()
    const before = await sheet.boundingBox()
    const canvas = await sheet.locator('canvas').elementHandle()
    change(path, rename('Union with another name'))
    await page.waitForFunction((old) => old?.isConnected === false, canvas)
    expect(await sheet.boundingBox()).toEqual(before)
  })

  it('the focus stays, and what was unfolded stays so', async () => {
    const { page, path } = await open('fictional-union')
    const details = page.locator('#text details').nth(1)
    await details.locator('summary').focus()
    await page.keyboard.press('Enter')
    change(path, (answers) => {
      answers['demands.items'] = []
    })
    await status(page, 'Updated.')
    expect(await details.getAttribute('open')).not.toBeNull()
    expect(await page.evaluate('document.activeElement.localName')).toBe('summary')
  })

  it('one gets to what changed', async () => {
    const { page, path } = await open('fictional-union')
    change(path, (answers) => {
      answers['method.how'] = 'We met in June.\n\nWe wrote in July, and more numbers follow.'
    })
    await page.getByRole('button', { name: 'Go to what changed' }).click()
    expect(await page.locator(':focus').textContent()).toContain('We met in June')
    expect(await page.locator('.changed').count()).toBe(2)
  })

  it('the last good page stays while something is broken, with the error beside it', async () => {
    const { page, path } = await open('fictional-union')
    const paper = page.locator('.paper .title')
    mkdirSync(join(path, 'templates/submission'), { recursive: true })
    const text = join(path, 'templates/submission/letter.hbs')
    writeFileSync(text, '<p>one\n')
    await page.locator('#fault', { hasText: 'the last good page is shown' }).waitFor()
    await status(page, 'There is an error; the last good page is shown.')
    expect(await page.locator('#fault').textContent()).toContain('templates/submission/letter.hbs')
    expect(await paper.isVisible()).toBe(true)
    expect(await violationsIn(page)).toEqual([])
    rmSync(text)
    await status(page, 'Updated.')
    expect(await page.locator('#fault').textContent()).toBe('')
  })

  it('a page that lost the program says so', async () => {
    const { page, preview } = await open('barely-started')
    preview.stop()
    await status(page, 'The program has ended or cannot be reached')
    expect(await page.locator('.paper .title').isVisible()).toBe(true)
  })
})
