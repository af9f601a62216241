import { readFileSync } from 'node:fs'
import type { Block, DocumentTree } from '../../../src/document/tree.ts'
import { getDocument } from '../../renderers/pdf/pdfjs.ts'
import { textOf } from './content.ts'

/** What a PDF says of itself, and how much of the content is in it. */
export type MadePdf = {
  readonly bytes: number
  readonly pages: number
  readonly tagged: boolean
  /** The program, in its own words. */
  readonly madeBy: string
  /** The share of the tree's words that are found on its pages; null where it has too many to look. */
  readonly words: number | null
}

/** Reading more than these takes longer than all that is measured. */
const mostPages = 300

/** Reads a PDF with pdf.js. */
export const lookAt = async (path: string, tree: DocumentTree): Promise<MadePdf> => {
  const bytes = readFileSync(path)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const facts: Record<string, unknown> = { ...info }
  const marks = await pdf.getMarkInfo()
  const words = pdf.numPages > mostPages ? null : shareOf(tree, await wordsOf(pdf))
  const made = {
    bytes: bytes.length,
    pages: pdf.numPages,
    tagged: marks?.Marked === true && (await (await pdf.getPage(1)).getStructTree()) !== null,
    madeBy: String(facts['Creator'] ?? facts['Producer'] ?? ''),
    words,
  }
  await pdf.destroy()
  return made
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>

const wordsOf = async (pdf: Pdf): Promise<readonly string[]> => {
  const words: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    words.push(...split(text.join('')))
  }
  return words
}

const split = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** Contents and running lines repeat words, so that more may be found than asked for: that does not count. */
const shareOf = (tree: DocumentTree, found: readonly string[]): number => {
  const left = new Map<string, number>()
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1)
  const asked = split(tree.children.map(textIn).join(' '))
  const there = asked.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return there.length / asked.length
}

const textIn = (block: Block): string => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return textOf(block.children)
    case 'list':
      return block.items.flat().map(textIn).join(' ')
    case 'table': {
      const cells = [...block.head, ...block.body].flatMap((row) => row.cells)
      return [textOf(block.caption), ...cells.flatMap((cell) => cell.children).map(textIn)].join(
        ' ',
      )
    }
    default:
      return ''
  }
}
