import type { Block, Cell, DocumentTree, Inline, Picture, Row } from './tree.ts'

/**
 * The characters that are drawn of a document, after NFC, as code points in ascending order; by the language
 * (BCP 47) that they are in. What is only spoken or kept beside the pages is not among them: the words in the place
 * of a picture, what a short form stands for, the document's subject.
 */
export const drawnCharacters = (tree: DocumentTree): ReadonlyMap<string, readonly number[]> => {
  const found = new Found()
  const { head, foot, page, notice, draft } = tree.running
  for (const line of [head, foot, page, notice ?? '', draft ?? '', setByRenderers])
    found.add(line, tree.language)
  for (const block of tree.children) inBlock(block, tree.language, found)
  return found.all()
}

/** Numbers of pages, paragraphs and notes, and the marks of lists. */
const setByRenderers = '0123456789.•'

const basicPlane = 0x10000

/** Gathers at about a nanosecond a letter: a report may have millions. */
class Found {
  readonly #languages = new Map<string, { units: Uint8Array; beyond: Set<number> }>()

  add(words: string, language: string): void {
    if (words === '') return
    const { units, beyond } = this.#in(language)
    const text = words.normalize('NFC')
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit < 0xd800 || unit > 0xdfff) units[unit] = 1
      else {
        const point = text.codePointAt(index) ?? unit
        beyond.add(point)
        if (point >= basicPlane) index += 1
      }
    }
  }

  all(): ReadonlyMap<string, readonly number[]> {
    return new Map([...this.#languages].map(([language, seen]) => [language, pointsOf(seen)]))
  }

  #in(language: string): { units: Uint8Array; beyond: Set<number> } {
    const known = this.#languages.get(language)
    if (known) return known
    const fresh = { units: new Uint8Array(basicPlane), beyond: new Set<number>() }
    this.#languages.set(language, fresh)
    return fresh
  }
}

const pointsOf = ({ units, beyond }: { units: Uint8Array; beyond: Set<number> }): number[] => {
  const points = [...beyond]
  for (let unit = 0; unit < units.length; unit += 1) if (units[unit] === 1) points.push(unit)
  return points
    .filter((point) => !isNeverDrawn.test(String.fromCodePoint(point)))
    .sort((one, other) => one - other)
}

/** Line ends and other controls, and soft hyphens: no word is broken at one. */
const isNeverDrawn = /[\p{Cc}\p{Zl}\p{Zp}\u00AD]/u

const inBlocks = (blocks: readonly Block[], language: string, found: Found): void => {
  for (const block of blocks) inBlock(block, language, found)
}

const inBlock = (block: Block, around: string, found: Found): void => {
  const language = 'language' in block ? (block.language ?? around) : around
  inInlines(wordsOf(block), language, found)
  switch (block.type) {
    case 'part':
    case 'quote':
    case 'request':
      inBlocks(block.children, language, found)
      break
    case 'list':
      inBlocks(block.items.flat(), language, found)
      break
    case 'table':
      inRows([...block.head, ...block.body], language, found)
      break
    case 'figure':
      inPicture(block.picture, language, found)
      break
    case 'contents':
      for (const entry of block.entries) found.add(entry.text, language)
      break
    case 'gap':
      found.add(block.from, language)
      break
    case 'heading':
    case 'paragraph':
    case 'ruled':
      break
  }
}

/** The line of a block's own, or nothing. */
const wordsOf = (block: Block): readonly Inline[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'gap':
      return block.children
    case 'table':
    case 'figure':
      return block.caption
    case 'contents':
      return block.title
    case 'part':
    case 'quote':
    case 'request':
    case 'list':
    case 'ruled':
      return []
  }
}

const inRows = (rows: readonly Row[], language: string, found: Found): void => {
  for (const { cells } of rows) for (const cell of cells) inCell(cell, language, found)
}

const inCell = (cell: Cell, around: string, found: Found): void =>
  inBlocks(cell.children, cell.language ?? around, found)

const inPicture = (picture: Picture, language: string, found: Found): void => {
  if (picture.type === 'raster') return
  for (const shape of picture.shapes) if (shape.type === 'label') found.add(shape.text, language)
}

const inInlines = (inlines: readonly Inline[], around: string, found: Found): void => {
  for (const inline of inlines) {
    if (inline.type === 'words') found.add(inline.text, around)
    else {
      const language = inline.type === 'foreign' ? inline.language : around
      if (inline.type === 'reference' && inline.page !== undefined) found.add(inline.page, around)
      inInlines(inline.children, language, found)
    }
  }
}
