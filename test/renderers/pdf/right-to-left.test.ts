import { describe, expect, it } from 'vitest'
import { directionOf } from '../../../src/document/direction.ts'
import { drawnCharacters } from '../../../src/document/drawn-characters.ts'
import type { Block, DocumentTree, Inline } from '../../../src/document/tree.ts'
import { define } from '../../../src/renderers/pdf/blocks/define.ts'
import { runningLines } from '../../../src/renderers/pdf/drawing/running-lines.ts'
import { FlowLayout } from '../../../src/renderers/pdf/layout/flow-layout.ts'
import type { Page } from '../../../src/renderers/pdf/layout/inner.ts'
import { createTypesetter } from '../../../src/renderers/pdf/layout/typesetter.ts'
import { sheets, textWidth } from '../../../src/renderers/pdf/look.ts'
import { openTextSetter } from '../../../src/renderers/pdf/text/text-setter.ts'
import { bodyOf, readPdf, render } from './rendered.ts'
import { standInFaces } from './text/stand-in-faces.ts'
import {
  cell,
  gap,
  heading,
  headRow,
  list,
  paragraph,
  quote,
  request,
  row,
  table,
  treeOf,
  words,
} from './trees.ts'

// Where things stand, without fonts: every letter of the stand-in faces is half an em wide.

const sheet = sheets.A4
const margins = { left: sheet.left, right: sheet.right, top: 76, bottom: 62 }

const laidOut = async (tree: DocumentTree): Promise<readonly Page[]> => {
  const faces = standInFaces()
  const text = await openTextSetter({ faces, characters: drawnCharacters(tree) })
  const direction = directionOf(tree.language)
  const paper = { size: sheet, margins, text, direction, continued: () => null, mostPages: 9 }
  const laid = new FlowLayout(paper).pagesOf(define(tree, 1.3).content)
  return laid.ok ? laid.value.pages : []
}

type Line = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
}

const linesOf = ([page]: readonly Page[]): Line[] =>
  (page?.items ?? []).flatMap(({ type, item }) => {
    if (type !== 'line') return []
    const text = item.inlines
      .map((inline) => inline.text)
      .join('')
      .trim()
    const left = item.x ?? 0
    return [{ text, left, right: left + item.getWidth(), y: item.y ?? 0 }]
  })

const inlinesOf = (page: Page | undefined) =>
  (page?.items ?? []).flatMap(({ type, item }) => (type === 'line' ? item.inlines : []))

const vectorsOf = ([page]: readonly Page[]) =>
  (page?.items ?? []).flatMap(({ type, item }) => (type === 'vector' ? [item] : []))

const placed = async (language: string, ...blocks: Block[]) => {
  const pages = await laidOut({ ...treeOf(blocks), language })
  const lines = linesOf(pages)
  const line = (text: string): Line => {
    const found = lines.find((each) => each.text === text)
    if (!found)
      throw new Error(`no line "${text}" among ${lines.map((each) => each.text).join(', ')}`)
    return found
  }
  return { lines, line, vectors: vectorsOf(pages) }
}

const end = sheet.right
const start = sheet.width - sheet.left

describe('a paper from right to left', () => {
  it('has the text on the left of the room for numbers, flush right', async () => {
    const { line } = await placed('ar', paragraph('אבג'), paragraph('אב', { number: 23 }))
    expect(line('אבג').right).toBeCloseTo(start)
    expect(line('23.').left).toBeCloseTo(start + 12)
  })

  it('has lists with their marks on the right', async () => {
    const { line } = await placed('he', list(true, 'אבג', 'דהו'))
    expect(line('1.').right).toBeCloseTo(start)
    expect(line('אבג').right).toBeLessThan(line('1.').left)
  })

  it('has the side line of a request on the right', async () => {
    const { line, vectors } = await placed('ur', request(paragraph('אבג')))
    const [side] = vectors
    expect(side).toMatchObject({ type: 'line' })
    expect(side?.type === 'line' && side.x1).toBeGreaterThan(line('אבג').right)
  })

  it('has the columns of a table in the order in which they are read', async () => {
    const body = [row('א', 'ב', cell('12', { figure: true }))]
    const { line, lines } = await placed('ar', table('', { head: [headRow('ח', 'ט', 'י')], body }))
    expect(line('א').right).toBeGreaterThan(line('ב').right)
    expect(line('א').right).toBeCloseTo(start - 5.5)
    expect(line('ח').right).toBeCloseTo(line('א').right)
    // Units stand under units.
    expect(line('12').right).toBeCloseTo(line('י').right)
    // Drawn as it is read: the structure and the stream of content agree.
    expect(lines.map(({ text }) => text)).toEqual(['ח', 'ט', 'י', 'א', 'ב', '12'])
  })

  it('has the rules of a table beside its cells where one spans rows', async () => {
    const body = [row(cell('א', { rows: 2 }), 'ב'), row('ג')]
    const { line, vectors } = await placed('ar', table('', { body }))
    const inner = vectors.find(
      (each) => each.type === 'line' && each.y1 > line('ב').y && each.y1 < line('ג').y + 5,
    )
    expect(inner?.type === 'line' && inner.x1).toBeCloseTo(end)
    expect(inner?.type === 'line' && inner.x2).toBeCloseTo(line('ב').right + 5.5)
  })

  it('repeats the head of a table on the same side on every page', async () => {
    const body = Array.from({ length: 60 }, (_, index) => row(`${index}`, 'ב'))
    const tree = treeOf([table('', { head: [headRow('ח', 'ט')], body })])
    const pages = await laidOut({ ...tree, language: 'ar' })
    const heads = pages.map((page) => linesOf([page]).find(({ text }) => text === 'ח')?.right)
    expect(heads.length).toBeGreaterThan(1)
    for (const right of heads) expect(right).toBeCloseTo(start - 5.5)
  })

  it('lets what is in another language run the other way', async () => {
    const spoken = { language: 'en' }
    const { line } = await placed(
      'ar',
      paragraph('home', { ...spoken, number: 7 }),
      { ...list(true, 'work'), ...spoken },
      { ...quote(paragraph('said')), ...spoken },
      { ...table('', { body: [row('one', 'two')] }), ...spoken },
    )
    expect(line('home').left).toBeCloseTo(end)
    // The number stays where the reader of this paper looks for numbers.
    expect(line('7.').left).toBeCloseTo(start + 12)
    expect(line('1.').left).toBeCloseTo(end)
    expect(line('work').left).toBeGreaterThan(line('1.').right)
    expect(line('said').left).toBeCloseTo(end + 22)
    expect(line('one').left).toBeCloseTo(end + 5.5)
    expect(line('two').left).toBeGreaterThan(line('one').left)
  })

  it('keeps the id of a question in one piece, whatever the words before it', async () => {
    const [page] = await laidOut({ ...treeOf([gap('4.2.d.x', 'אבג ثمن')]), language: 'ar' })
    expect(inlinesOf(page).map(({ text }) => text)).toContain('4.2.d.x')
  })
})

describe('the pages of a paper from right to left', () => {
  const contents = {
    type: 'contents',
    title: [],
    entries: [{ level: 1, to: 'first', text: 'אבג' }],
  } as const

  const bodyIn = async (language: string) => {
    const tree = { ...treeOf([contents, heading(1, 'first', 'אבג')]), language }
    const [page] = (await readPdf((await render(tree)).bytes)).pages
    return bodyOf(page)
  }

  it('have the page numbers of the contents at the end of lines, on the left', async () => {
    const isNumber = ({ text }: { readonly text: string }) => text === '1'
    expect((await bodyIn('he')).find(isNumber)?.x).toBeCloseTo(end, 0)
    expect((await bodyIn('en')).find(isNumber)?.right).toBeCloseTo(sheet.left + textWidth, 0)
  })

  it('have their running lines on the other sides', async () => {
    const { margins: room, rules, linesOf: running } = await runningLinesOf('he')
    const [head, foot, number] = running(1, 9).map(({ line, x }) => [x, x + line.getWidth()])
    expect([room.left, room.right]).toEqual([sheet.left, sheet.right])
    expect([rules.left, rules.right]).toEqual([end, start])
    expect(head?.[1]).toBeCloseTo(start)
    expect(foot?.[1]).toBeCloseTo(start)
    expect(number?.[0]).toBeCloseTo(end)
  })

  it('take more room for running lines in a tall script', async () => {
    const [low, tall] = [await runningLinesOf('en', 'a'), await runningLinesOf('en', '中')]
    expect(tall.rules.head - low.rules.head).toBeCloseTo(0.4 * 8)
    expect(tall.rules.foot - low.rules.foot).toBeCloseTo(-0.4 * 8)
  })
})

const runningLinesOf = async (language: string, words = 'אב') => {
  const tree = { ...treeOf([], { head: words, foot: words, page: '{page}' }), language }
  const faces = standInFaces()
  const text = await openTextSetter({ faces, characters: drawnCharacters(tree) })
  const set = createTypesetter(text, { language, direction: directionOf(language) })
  return runningLines(tree, set, faces)
}

describe('a paper from left to right', () => {
  const [left, right] = [sheet.left, sheet.left + textWidth]

  it('lets words of another language in a line run the other way up to their ends', async () => {
    const said: Inline = { type: 'foreign', language: 'he', children: [words('אבג (12).')] }
    const [page] = await laidOut(treeOf([paragraph(['They said: ', said, ' See'])]))
    const seen = inlinesOf(page).toSorted((one, other) => one.x - other.x)
    expect(seen.map(({ text }) => text.trim())).toEqual([
      'They',
      'said:',
      ').',
      '12',
      '(',
      'אבג',
      '',
      'See',
    ])
  })

  it('lets what is in another language run the other way', async () => {
    const spoken = { language: 'ar' }
    const { line } = await placed(
      'en',
      { ...list(true, 'אבג'), ...spoken },
      { ...table('', { body: [row('ד', 'ה')] }), ...spoken },
      paragraph('home'),
    )
    expect(line('1.').right).toBeCloseTo(right)
    expect(line('אבג').right).toBeLessThan(line('1.').left)
    expect(line('ד').right).toBeCloseTo(right - 5.5)
    expect(line('home').left).toBeCloseTo(left)
  })

  it('turns the head of such a table with it, even while words in it run the other way', async () => {
    const long = paragraph('home '.repeat(1500), { language: 'en' })
    const inner = table('', { head: [headRow('ח', 'ט')], body: [row('א', cell([long]))] })
    const pages = await laidOut(treeOf([{ ...inner, language: 'ar' }]))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      const lines = linesOf([page])
      expect(lines.find(({ text }) => text === 'ח')?.right).toBeCloseTo(right - 5.5)
      expect(lines.find(({ text }) => text.startsWith('home'))?.left).toBeCloseTo(left + 5.5)
    }
  })

  it('turns the head of such a table on every page, and nothing else', async () => {
    const body = Array.from({ length: 60 }, (_, index) => row(`${index}`, 'ב'))
    const inner = { ...table('', { head: [headRow('ח', 'ט')], body }), language: 'ar' }
    const pages = await laidOut(treeOf([paragraph('home'), inner, paragraph('work')]))
    for (const page of pages)
      expect(linesOf([page]).find(({ text }) => text === 'ח')?.right).toBeCloseTo(right - 5.5)
    expect(linesOf(pages.slice(-1)).at(-1)).toMatchObject({ text: 'work', left })
  })
})
