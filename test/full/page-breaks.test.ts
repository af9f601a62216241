import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/document/tree.ts'
import { textWidth } from '../../src/renderers/pdf/look.ts'
import { bodyOf, pagesWith, type ReadPdf } from '../renderers/pdf/rendered.ts'
import {
  heading,
  headRow,
  manyWords,
  paragraph,
  request,
  row,
  table,
} from '../renderers/pdf/trees.ts'

const textLeft = (595.28 - textWidth) * 0.585
const _textRight = textLeft + textWidth

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => row(`row${index}`, manyWords(12, `r${index}x`)))

describe('page breaks', () => {
  // Fillers of every height push the block under test over every place of a page's foot.
  const everyHeight = (blocks: (index: number) => Block[]): Block[] =>
    Array.from({ length: 34 }, (_, index) => [
      paragraph(`f${index}x `.repeat(10 + index * 11)),
      ...blocks(index),
    ]).flat()

  const lastLines = (read: ReadPdf): string[] =>
    read.pages.slice(0, -1).map((page) => {
      const body = bodyOf(page)
      const foot = Math.max(...body.map(({ baseline }) => baseline))
      return body
        .filter(({ baseline }) => baseline > foot - 1)
        .map(({ text }) => text)
        .join(' ')
    })

  it('leave no heading, label or caption alone at the foot of a page', async () => {
    const { read } = await pagesWith(
      everyHeight((index) => [
        heading(2, `t${index}`, `Heading${index}`),
        paragraph('text '.repeat(20 + (index % 5) * 16)),
        heading(2, `h${index}`, `Heading${index}`),
        paragraph(`Label${index}`, { look: 'label' }),
        table(`Caption${index}`, { head: [headRow('Head', 'Of')], body: rows(2) }),
      ]),
    )
    const stranded = lastLines(read).filter((line) => /Heading|Label|Caption|Head Of/.test(line))
    expect(read.pages.length).toBeGreaterThan(20)
    expect(stranded).toEqual([])
  })

  it('leave no signature on a page without the end of what stands before it', async () => {
    const { read } = await pagesWith(
      everyHeight((index) => [
        ...(index % 2 === 0
          ? [table('Caption', { head: [headRow('Head', 'Of')], body: rows(12) })]
          : [paragraph('text '.repeat(20 + index * 4))]),
        paragraph('Signed', { look: 'signature' }),
        paragraph('Signed', { look: 'signature' }),
      ]),
    )
    const first = read.pages.map((page) => bodyOf(page)[0]?.text)
    expect(read.pages.length).toBeGreaterThan(20)
    expect(first.filter((text) => text?.includes('Signed'))).toEqual([])
  })

  it('leave no head of a long table alone, nor its last row', async () => {
    const body = Array.from({ length: 9 }, (_, index) => row(`n${index}`, 'told '.repeat(90)))
    const { read } = await pagesWith(
      everyHeight(() => [table('Caption', { head: [headRow('Head', 'Of')], body })]).slice(0, 36),
    )
    expect(lastLines(read).filter((line) => /Caption|Head Of/.test(line))).toEqual([])
    const rowsOf = read.pages.map((page) =>
      bodyOf(page).flatMap(({ text }) => /^n\d$/.exec(text)?.[0] ?? []),
    )
    expect(rowsOf.filter(([first]) => first === 'n8')).toEqual([])
  })

  it('leave no single line of a paragraph behind or ahead', async () => {
    const { read } = await pagesWith(
      Array.from({ length: 160 }, (_, index) =>
        paragraph(`f${index}x `.repeat(15 + (index % 9) * 11)),
      ),
    )
    const paragraphsByLine = read.pages.map((page) => {
      const lines = new Map(bodyOf(page).map(({ baseline, text }) => [baseline, text]))
      return [...lines.values()].map((text) => /f(\d+)x/.exec(text)?.[1])
    })
    for (const [index, lines] of paragraphsByLine.entries()) {
      const next = paragraphsByLine[index + 1] ?? []
      const broken = lines.at(-1)
      if (broken !== next[0]) continue
      expect(lines.filter((line) => line === broken).length).toBeGreaterThan(1)
      expect(next.filter((line) => line === broken).length).toBeGreaterThan(1)
    }
  })

  it('keep a request in one piece where a page allows', async () => {
    const { read } = await pagesWith(
      everyHeight((index) => [
        request(paragraph(`begin${index} ${'asked '.repeat(60)} end${index}.`)),
      ]),
    )
    for (let index = 0; index < 30; index++) {
      const page = read.pages.find(({ text }) => text.includes(`begin${index} `))
      expect(page?.text).toContain(`end${index}.`)
    }
  })

  it('keep a row in one piece where a page allows', async () => {
    const body = Array.from({ length: 60 }, (_, index) =>
      row(`from${index}.`, `${'told '.repeat(30 + index * 2)} to${index}.`),
    )
    const { read } = await pagesWith([table('Rows', { head: [headRow('A', 'B')], body })])
    for (let index = 0; index < 60; index++) {
      const page = read.pages.find(({ text }) => text.includes(`from${index}.`))
      expect(page?.text).toContain(`to${index}.`)
    }
  })
})
