import fc from 'fast-check'
import { expect } from 'vitest'
import { treeOf } from '../pdf/trees.ts'
import { anyBlock } from './any-tree.ts'
import { all, type ReadDocx, readDocx, wordsIn, type Xml } from './reading.ts'
import { plainTexts, treeWords } from './tree-words.ts'

const trees = fc.record({
  blocks: fc.array(anyBlock, { maxLength: 4 }),
  language: fc.constantFrom('en', 'ar'),
})

/**
 * Of so many trees made by chance: every word stands in the file, once, in order, notes beside; every row is as
 * wide as its table; every cell ends with a paragraph.
 */
export const nothingIsLost = async (runs: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(trees, async ({ blocks, language }) => {
      const docx = await readDocx({ ...treeOf(blocks), language })
      const said = treeWords(blocks)
      expect(letters(wordsIn(docx.body))).toBe(letters(plainTexts(said)))
      expect(notesOf(docx).map(letters)).toEqual(said.notes.map(letters))
      for (const table of all('w:tbl', docx.body)) expectFullGrid(table)
    }),
    { numRuns: runs },
  )

/** Words without what no file may hold, and without blanks: a block ends without one. */
const letters = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')

/** The two that every file has draw the line above the notes. */
const notesOf = (docx: ReadDocx): readonly string[] =>
  all('w:footnote', docx.part('word/footnotes.xml')).slice(2).map(wordsIn)

const expectFullGrid = (table: Xml): void => {
  const columns = own(own([table], 'w:tblGrid'), 'w:gridCol').length
  for (const row of own([table], 'w:tr')) {
    const cells = own([row], 'w:tc')
    const spans = cells.map((cell) =>
      Number(own(own([cell], 'w:tcPr'), 'w:gridSpan')[0]?.attribs['w:val'] ?? 1),
    )
    expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns)
    for (const cell of cells) expect(cell.children.at(-1)).toMatchObject({ name: 'w:p' })
  }
}

/** Elements of a name right under others: a cell may hold a table too. */
const own = (elements: readonly Xml[], name: string): readonly Xml[] =>
  elements.flatMap((element) =>
    element.children.filter((child): child is Xml => 'name' in child && child.name === name),
  )
