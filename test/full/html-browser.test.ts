import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFiles } from '../../src/commands/build.ts'
import { finishDocument } from '../../src/document/finish.ts'
import { readRaster } from '../../src/document/pictures/read-raster.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { renderHtml } from '../../src/renderers/html/render-html.ts'
import { png } from '../builders/pictures.ts'
import { treeOf } from '../renderers/pdf/trees.ts'
import { openBrowser, violationsIn } from './browser.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'c177-html-'))

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

const screens = { wide: { width: 1280, height: 800 }, narrow: { width: 360, height: 740 } }

/** What is wrong with a page on either screen: what axe finds, what the browser says, what it fetches, what sticks out. */
const faultsOf = async (load: (page: Page) => Promise<unknown>): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const [screen, viewport] of Object.entries(screens)) {
    const page = await browser.newPage({ viewport })
    page.on('console', (said) => {
      if (said.type() === 'error' || said.type() === 'warning') faults.push(said.text())
    })
    page.on('request', (request) => {
      if (!request.isNavigationRequest() && !request.url().startsWith('data:'))
        faults.push(`fetches ${request.url()}`)
    })
    await load(page)
    faults.push(...(await violationsIn(page)).map((violation) => `${screen}: ${violation}`))
    const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    if (beyond > 0) faults.push(`${screen}: ${beyond} pixels beyond the screen`)
    if ((await page.locator('h1').count()) !== 1) faults.push('not one h1')
    await page.close()
  }
  return faults
}

const names = readdirSync(join(root, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const built = async (name: string, final: boolean) => {
  const host = { ...nodeHost(), now: () => new Date('2026-07-01T12:00:00Z') }
  const wanted = { papers: 'all', audiences: null } as const
  const out = join(folder, name, final ? 'final' : 'draft')
  const cases = [join(root, 'samples', name)]
  const [made] = await buildFiles({ cases, wanted, formats: ['html'], final, out }, host)
  return made?.files ?? []
}

describe.each(names)('every paper of the sample %s as HTML', (name) => {
  it('has nothing that axe or the browser finds, and fetches nothing', async () => {
    const files = [...(await built(name, false)), ...(await built(name, true))]
    expect(files.length).toBeGreaterThan(4)
    for (const { path, format, pages } of files) {
      expect([format, pages]).toEqual(['html', null])
      const { href } = pathToFileURL(path)
      expect([path, await faultsOf((page) => page.goto(href))]).toEqual([path, []])
    }
  })
})

/** A paper with one of everything that templates may hold. */
const everything = (language: string): string => {
  const picture = readRaster('mark.png', png(40, 30))
  const html =
    '<section class="front"><p class="title">A paper of everything</p><nav><p>Contents</p></nav></section>' +
    '<section><h1 id="a">Rates<span class="footnote">As told in <em>2026</em>.</span></h1>' +
    '<p class="numbered">The <abbr title="International Labour Organization">ILO</abbr> and <span lang="bg">надомен труд</span>, <span lang="ur">گھر مزدور</span>.</p>' +
    '<h2 id="b">By year</h2><figure><svg viewBox="0 0 300 120"><title>Rates fell by a third from 2020 to 2026</title>' +
    '<rect x="20" y="20" width="60" height="90" fill="#1f3a5f"/><text x="50" y="60" fill="#fff" text-anchor="middle">90</text>' +
    '<rect x="120" y="50" width="60" height="60" fill="#1f3a5f"/><text x="150" y="90" fill="#fff" text-anchor="middle">60</text></svg>' +
    '<figcaption>Stotinki a pair<span class="footnote">Of the fast ones.</span></figcaption></figure>' +
    '<figure><img src="mark.png" alt="The mark of the union: a needle"></figure>' +
    '<table shares="50 50"><caption>Signs</caption><thead><tr><th scope="col">Article</th><th scope="col">Sign</th></tr></thead>' +
    '<tbody><tr><th scope="row">4</th><td class="partly">partly</td></tr></tbody></table>' +
    '<blockquote lang="fr"><p>On travaille chez nous.</p></blockquote><aside class="request"><p class="label">We ask</p><p class="numbered">Inspect.</p></aside>' +
    '<aside class="gap" id="method.how"><strong>Still missing.</strong> How?</aside><ul class="boxes"><li>yes</li></ul><textarea rows="2"></textarea></section>'
  const read = readDocument(html, () => ({}), new Map([['mark.png', picture]]))
  if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join())
  const finished = finishDocument(read.value)
  if (!finished.ok) throw new Error('finished')
  return renderHtml({ ...treeOf(finished.value, { draft: 'DRAFT' }), language })
}

describe('a paper of everything', () => {
  it.each(['en', 'ar', 'ur', 'he'])('in %s has nothing that axe finds', async (language) => {
    expect(await faultsOf((page) => page.setContent(everything(language)))).toEqual([])
  })

  it('shows its pictures, though nothing may be fetched', async () => {
    const page = await browser.newPage()
    await page.setContent(everything('en'))
    const width = await page.evaluate('document.querySelector("img").naturalWidth')
    expect(width).toBe(40)
    expect(
      await page.getByRole('img', { name: 'Rates fell by a third' }).boundingBox(),
    ).toMatchObject({ width: 300, height: 120 })
  })

  it('leads from a mark to its note and back', async () => {
    const page = await browser.newPage()
    await page.setContent(everything('en'))
    await page.locator('sup a').first().click()
    expect(await page.evaluate('location.hash')).toBe('#footnote:1')
    await page.locator('.notes a').first().click()
    expect(await page.evaluate('location.hash')).toBe('#footnote-mark:1')
    expect(await page.locator('.notes li').allInnerTexts()).toEqual([
      '1 As told in 2026.',
      '2 Of the fast ones.',
    ])
  })

  it('changes sides with the direction of its language', async () => {
    const sidesOf = async (language: string) => {
      const page = await browser.newPage({ viewport: screens.wide })
      await page.setContent(everything(language))
      const left = async (what: string) => (await page.locator(what).first().boundingBox())?.x ?? 0
      return {
        number: (await left('.number')) < (await left('p.numbered abbr')),
        column: (await left('th[scope=col] >> nth=0')) < (await left('th[scope=col] >> nth=1')),
        request: await page.evaluate(
          'getComputedStyle(document.querySelector(".request")).borderLeftWidth',
        ),
      }
    }
    expect(await sidesOf('en')).toEqual({ number: true, column: true, request: '4px' })
    expect(await sidesOf('ar')).toEqual({ number: false, column: false, request: '0px' })
  })
})
