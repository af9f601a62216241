import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFiles } from '../src/commands/build.ts'
import type { BuiltFile } from '../src/commands/papers/make-paper.ts'
import { nodeHost } from '../src/host/node-host.ts'
import { objectHashes } from './renderers/pdf/read-back/file/object-hashes.ts'
import { type ReadPdf, readPdf } from './renderers/pdf/rendered.ts'

const root = join(import.meta.dirname, '..')
const names = [
  'fictional-union',
  'fictional-cooperative',
  'bulgaria-public-record',
  'barely-started',
] as const
const folder = mkdtempSync(join(tmpdir(), 'c177-samples-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Paper = {
  readonly file: BuiltFile
  readonly bytes: Uint8Array
  readonly pdf: ReadPdf
  readonly text: string
}
const papers = new Map<string, Paper>()
const wanted = { papers: null, audiences: null }
const environment = { SOURCE_DATE_EPOCH: '1780000000' }

beforeAll(async () => {
  for (const name of names) {
    const cases = [join(root, 'samples', name)]
    const options = { cases, wanted, final: false, out: join(folder, name) }
    const [built] = await buildFiles(options, { ...nodeHost(), environment })
    const file = built?.files[0]
    if (file === undefined) throw new Error(`${name} was not built`)
    const bytes = new Uint8Array(readFileSync(file.path))
    const pdf = await readPdf(bytes)
    papers.set(name, { file, bytes, pdf, text: pdf.pages.map(bodyOf).join('\n') })
  }
}, 60_000)

/** What stands on a page without its running lines, so that a sentence may go on over the page. */
const bodyOf = ({ text }: ReadPdf['pages'][number]): string =>
  text.replace(/^.*?page \d+ of \d+/s, '')

const paper = (name: string): Paper => {
  const found = papers.get(name)
  if (found === undefined) throw new Error(`no paper ${name}`)
  return found
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')

/** Every text in a file of answers, records included. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    notOnPages.has(name) ? [] : textsIn(inside),
  )
}

/** How consent was explained stays in the house, a mapping is never printed, and what a picture shows is heard. */
const notOnPages = new Set(['consentExplained', 'mapping', 'shows'])

const answersOf = (name: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(root, 'samples', name, 'answers.json'), 'utf8')).answers

describe.each(names)('the sample %s', (name) => {
  it('says on its pages what it said before', async () => {
    const pages = paper(name).pdf.pages.map(({ text }, index) => `--- page ${index + 1}\n${text}\n`)
    await expect(pages.join('\n')).toMatchFileSnapshot(`golden/${name}.txt`)
  })

  it('has the objects that it had before, whatever packed them', async () => {
    const lines = objectHashes(paper(name).bytes).map((line) => `${line}\n`)
    await expect(lines.join('')).toMatchFileSnapshot(`golden/objects/${name}.txt`)
  })

  it('says DRAFT on every page, and counts them', () => {
    const { pdf } = paper(name)
    for (const [index, { text }] of pdf.pages.entries()) {
      expect(text).toContain('DRAFT')
      expect(text).toContain(`page ${index + 1} of ${pdf.pages.length}`)
    }
  })

  it('tells nothing of the machine', () => {
    const { file, text, pdf } = paper(name)
    const bytes = readFileSync(file.path, 'latin1')
    for (const secret of [root, tmpdir(), `/${userInfo().username}/`]) {
      expect(bytes).not.toContain(secret)
      expect(text + JSON.stringify(pdf.info)).not.toContain(secret)
    }
  })

  it('has contents whose page numbers are those of the headings', () => {
    const { pdf } = paper(name)
    const first = pdf.pages.slice(0, 2).map(({ text }) => text)
    const contents = bare(first.join('')).replace(/[.…]{2,}/g, '')
    const [title] = pdf.bookmarks
    const chapters = (title?.items ?? []).filter((chapter) => chapter.title !== 'Contents')
    expect(chapters.length).toBeGreaterThan(5)
    for (const chapter of chapters) {
      expect(contents).toContain(`${bare(chapter.title)}${chapter.page}`)
    }
  })
})

type Records = readonly { readonly id: string; readonly text?: string; readonly words?: string }[]

/** What W-03 told without agreeing that the Office reads it, and the claim that rests only on that. */
const withheldTexts = (() => {
  const answers = answersOf('fictional-union')
  const record = (question: string, id: string) =>
    (answers[question] as Records).find((found) => found.id === id)
  return [record('4.2.d.practice.claims', 'C-08')?.text, record('evidence.items', 'E-08')?.words]
})()

describe('the sample fictional-union', () => {
  it('prints every free text of more than 80 characters that may be seen, and there are many', () => {
    const { text } = paper('fictional-union')
    const { 'paper.notice': _, ...answers } = answersOf('fictional-union')
    const long = textsIn(answers).filter((found) => found.length > 80)
    const printed = long.filter((found) =>
      found.split(/\n+/).every((line) => bare(text).includes(bare(line))),
    )
    expect(printed.length).toBeGreaterThanOrEqual(20)
    expect(long.filter((found) => !printed.includes(found))).toEqual(withheldTexts)
  })

  it('has a body of eight pages and no more than we advise', () => {
    const [title] = paper('fictional-union').pdf.bookmarks
    const chapters = title?.items ?? []
    const annex = chapters.find((chapter) => chapter.title.startsWith('Annex A'))
    const summary = chapters.find((chapter) => chapter.title === 'Summary')
    const pages = (annex?.page ?? 0) - (summary?.page ?? 0)
    expect(pages).toBeGreaterThanOrEqual(8)
    expect(pages).toBeLessThanOrEqual(15)
  })
})

it('bulgaria-public-record says on every page that it is no submission of any organisation', () => {
  const notice = String(answersOf('bulgaria-public-record')['paper.notice'])
  for (const { text } of paper('bulgaria-public-record').pdf.pages) {
    expect(bare(text)).toContain(bare(notice))
  }
})

it('every sample is tested and named in the demonstration', () => {
  const found = readdirSync(join(root, 'samples'), { withFileTypes: true })
  const folders = found.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  expect(folders.sort()).toEqual([...names].sort())
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const name of names) expect(scripts.demo).toContain(`samples/${name}`)
})
