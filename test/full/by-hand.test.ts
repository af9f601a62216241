import { describe, expect, it } from 'vitest'
import type { Block, List, Ruled } from '../../src/document/tree.ts'
import { compareWords } from '../../src/renderers/pdf/drawn-words.ts'
import { millimetre } from '../../src/renderers/pdf/look.ts'
import { getDocument, OPS } from '../renderers/pdf/pdfjs.ts'
import { bodyOf, pagesWith, type ReadPdf, render } from '../renderers/pdf/rendered.ts'
import { list, paragraph, treeOf } from '../renderers/pdf/trees.ts'

const ruled = (lines: number): Ruled => ({ type: 'ruled', lines })
const boxes = (...labels: string[]): List => ({ ...list(false, ...labels), boxes: true })

/** How many lines and shapes are drawn on the first page. */
const shapesOn = async (...blocks: readonly Block[]): Promise<number> => {
  const { bytes } = await render(treeOf(blocks))
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { fnArray } = await (await pdf.getPage(1)).getOperatorList()
  return fnArray.filter((operator) => operator === OPS.constructPath).length
}

const baselineOf = (read: ReadPdf, word: string): number =>
  bodyOf(read.pages[0]).find(({ text }) => text === word)?.baseline ?? Number.NaN

describe('for a pen', () => {
  it('draws as many lines as were asked for, 7 mm apart', async () => {
    const bare = await shapesOn(paragraph('above'))
    expect(await shapesOn(paragraph('above'), ruled(3))).toBe(bare + 3)
    const heights = await Promise.all(
      [1, 4].map(async (lines) => {
        const { read } = await pagesWith([paragraph('above'), ruled(lines), paragraph('below')])
        return baselineOf(read, 'below') - baselineOf(read, 'above')
      }),
    )
    expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeCloseTo(3 * 7 * millimetre, 1)
  })

  it('keeps the lines of one answer on one page', async () => {
    const { read } = await pagesWith([
      paragraph('filler '.repeat(300)),
      ruled(25),
      paragraph('below'),
    ])
    const [, next] = read.pages
    const below = bodyOf(next).find(({ text }) => text === 'below')
    expect(below?.baseline).toBeGreaterThan(25 * 7 * millimetre)
  })

  it('draws a box before each thing to choose, and no mark', async () => {
    const tree = treeOf([boxes('yes', 'no')])
    const { drawn } = await render(tree)
    expect(compareWords(tree, drawn)).toEqual({ missing: [], extra: [] })
    expect(drawn.body.join(' ')).not.toContain('•')
    expect(await shapesOn(boxes('yes', 'no'))).toBe((await shapesOn(boxes('yes'))) + 1)
  })

  it('leaves no question at the foot of a page without the room for its answer', async () => {
    const questions = Array.from({ length: 30 }, (_, index): Block[] => [
      paragraph('filler '.repeat(index * 5)),
      paragraph(`Question${index}`, { look: 'label' }),
      paragraph(`Hint${index}`, { look: 'note' }),
      index % 2 === 0 ? ruled(4) : boxes('one', 'two', 'three', 'four'),
    ]).flat()
    const { read } = await pagesWith(questions)
    const feet = read.pages.slice(0, -1).map((page) => bodyOf(page).at(-1)?.text)
    expect(read.pages.length).toBeGreaterThan(5)
    expect(feet.filter((text) => text?.startsWith('Question'))).toEqual([])
    // Four choices stand together, and so do four lines: the note above them is on their page.
    const firsts = read.pages.map((page) => bodyOf(page)[0]?.text)
    expect(firsts.filter((text) => /^(Hint|two|three|four)/.test(text ?? ''))).toEqual([])
  })
})
