import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { givenValues } from '../../src/assessment/assess.ts'
import { audiencesOf } from '../../src/catalogue/papers.ts'
import { papersOfRoute } from '../../src/catalogue/papers-of-case.ts'
import { assessCase } from '../../src/commands/checking/assess-case.ts'
import { composePaper } from '../../src/commands/papers/make-paper.ts'
import type { DocumentTree, Drawing, Figure, Inline, LabelShape } from '../../src/document/tree.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { renderDocx } from '../../src/renderers/docx/render-docx.ts'
import { nothingIsLost } from '../renderers/docx/nothing-lost.ts'
import { drawnTexts, treeWords } from '../renderers/docx/tree-words.ts'
import { getDocument } from '../renderers/pdf/pdfjs.ts'
import { paragraph, reference, treeOf, words } from '../renderers/pdf/trees.ts'
import { printed } from './libre-office.ts'

const samples = join(import.meta.dirname, '../../samples')
const names = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const createdAt = new Date('2026-07-01T12:00:00Z')
const host = { ...nodeHost(), now: () => createdAt, environment: {} }

describe.each(names)('every paper of the sample %s', (name) => {
  it('is opened by LibreOffice and printed with every word of its tree, in order', async () => {
    const trees = await treesOf(name)
    expect(trees.size).toBeGreaterThan(4)
    const documents = new Map<string, Uint8Array>()
    for (const [paper, tree] of trees) documents.set(paper, await renderDocx(tree, { createdAt }))
    const pdfs = printed(documents)
    for (const [paper, tree] of trees) {
      const pages = withoutNumbers(await pagesOf(pdfs.get(paper) ?? new Uint8Array()))
      expectRunning(tree, pages)
      expect(bodyOf(tree, withoutLabels(pages, tree)), paper).toBe(
        letters(drawnTexts(treeWords(tree.children))),
      )
    }
  })
})

it('notes, a drawing and a paper from right to left are printed too', async () => {
  const drawing: Figure = {
    type: 'figure',
    alternative: 'One bar',
    caption: [],
    picture: { type: 'drawing', width: 200, height: 50, shapes: [label('Sixty percent')] },
  }
  const note: Inline = { type: 'footnote', children: [words('From a count of ours.')] }
  const drawn = treeOf([drawing, paragraph('Text under it.'), paragraph(['Counted', note])])
  const arabic = { ...treeOf([paragraph('العمل في المنزل')]), language: 'ar' }
  const pdfs = printed(
    new Map([
      ['drawn', await renderDocx(drawn, { createdAt })],
      ['arabic', await renderDocx(arabic, { createdAt })],
    ]),
  )
  const [page] = await pagesOf(pdfs.get('drawn') ?? new Uint8Array())
  expect(page?.body).toContain('Sixtypercent')
  expect(page?.body).toMatch(/Textunderit\.Counted1.*1FromacountofOurs\./i)
  const [other] = await pagesOf(pdfs.get('arabic') ?? new Uint8Array())
  expect([...(other?.body ?? '')].sort()).toEqual([...letters('العمل في المنزل')].sort())
})

it('a reference names the page on which LibreOffice puts what it leads to', async () => {
  const between = Array.from({ length: 120 }, () => paragraph('between'))
  const see = paragraph(['See ', reference('far', '23', ' (page {page})'), '.'])
  const far = paragraph('Far away.', { id: 'far' })
  const document = await renderDocx(treeOf([see, ...between, far]), { createdAt })
  const pages = await pagesOf(printed(new Map([['far', document]])).get('far') ?? new Uint8Array())
  const number = pages.findIndex(({ body }) => body.includes('Faraway.')) + 1
  expect(number).toBeGreaterThan(2)
  expect(pages[0]?.body).toMatch(new RegExp(`^See23\\(page${number}\\)\\.between`))
})

/** The numbers of pages that references name are those of another program's pages. */
const withoutNumbers = (pages: readonly Page[]): readonly Page[] =>
  pages.map((page) => ({ ...page, body: page.body.replace(/\(page\d+\)/g, '(page...)') }))

const label = (text: string): LabelShape => ({
  type: 'label',
  text,
  x: 10,
  y: 30,
  size: 12,
  bold: false,
  anchor: 'start',
  fill: '#1a1a1a',
  matrix: [1, 0, 0, 1, 0, 0],
})

it('no word of very many trees is lost, and no table is torn', () => nothingIsLost(200))

const treesOf = async (name: string): Promise<ReadonlyMap<string, DocumentTree>> => {
  const assessed = await assessCase(host, join(samples, name))
  if (!assessed.found || assessed.assessment === null) throw new Error(`${name} cannot be read`)
  const papered = { ...assessed, assessment: assessed.assessment }
  const trees = new Map<string, DocumentTree>()
  for (const paper of papersOfRoute(givenValues(papered.assessment.answers))) {
    const choice = { paper, audience: audiencesOf(paper)[0], draft: true }
    const { tree } = await composePaper(papered, choice, host)
    if (tree === null) throw new Error(paper)
    trees.set(paper, tree)
  }
  return trees
}

/** Letters in the order in which they are drawn; blanks are as a reader's fonts make them. */
const letters = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200e\u200f]/g, '')

type Page = { readonly above: string; readonly body: string; readonly below: string }

/** From the edge of the page to where its text begins and ends, in points. */
const edges = { above: 74, below: 62 }

const pagesOf = async (bytes: Uint8Array): Promise<readonly Page[]> => {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number)
      const top = (page.view[3] ?? 0) - edges.above
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item) =>
        'str' in item ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
      )
      const textOf = (isIn: (y: number) => boolean) =>
        letters(
          pieces
            .filter(({ y }) => isIn(y))
            .map(({ text }) => text)
            .join(''),
        )
      return {
        above: textOf((y) => y > top),
        body: textOf((y) => y <= top && y >= edges.below),
        below: textOf((y) => y < edges.below),
      }
    }),
  )
}

const expectRunning = ({ running }: DocumentTree, pages: readonly Page[]): void => {
  const { head, draft, notice, foot, page } = running
  for (const [index, { above, below }] of pages.entries()) {
    expect(above).toBe(letters(`${head}${draft ?? ''}${notice ?? ''}`))
    const numbers = page
      .replaceAll('{page}', `${index + 1}`)
      .replaceAll('{pages}', `${pages.length}`)
    expect(below).toBe(letters(`${foot}${numbers}`))
  }
}

/** The labels of a drawing are printed together where it stands, line by line, and are no words of the text. */
const withoutLabels = (pages: readonly Page[], { children }: DocumentTree): readonly Page[] =>
  drawingsIn(children).reduce((left, { shapes }) => {
    const labels = shapes.flatMap((shape) => (shape.type === 'label' ? shape.text : []))
    const wanted = [...letters(labels.join(''))].sort().join('')
    const at = left.findIndex(({ body }) => placeOf(wanted, body) !== null)
    return left.map((page, index) =>
      index === at ? { ...page, body: without(wanted, page.body) } : page,
    )
  }, pages)

/** Where these letters stand together, in whatever order; null: nowhere. */
const placeOf = (wanted: string, body: string): number | null => {
  const windows = Array.from(
    { length: Math.max(0, body.length - wanted.length + 1) },
    (_, at) => at,
  )
  return (
    windows.find((at) => [...body.slice(at, at + wanted.length)].sort().join('') === wanted) ?? null
  )
}

const without = (wanted: string, body: string): string => {
  const at = placeOf(wanted, body) ?? 0
  return body.slice(0, at) + body.slice(at + wanted.length)
}

const drawingsIn = (value: unknown): readonly Drawing[] => {
  if (Array.isArray(value)) return value.flatMap(drawingsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && value.type === 'drawing') return [value as Drawing]
  return Object.values(value).flatMap(drawingsIn)
}

/** The text of all pages; the head of a table that goes on over a page stands there again, and counts once. */
const bodyOf = ({ children }: DocumentTree, pages: readonly Page[]): string => {
  const { texts, heads } = treeWords(children)
  const whole = letters(texts.map(({ text }) => text).join(' '))
  const again = heads.map(letters).filter((head) => head !== '')
  return pages.reduce((before, { body }) => {
    const fits = (text: string) => whole.startsWith(text, before.length)
    const head = fits(body)
      ? undefined
      : again.find((each) => body.startsWith(each) && fits(body.slice(each.length)))
    return before + body.slice(head?.length ?? 0)
  }, '')
}
