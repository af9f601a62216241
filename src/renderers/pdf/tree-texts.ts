import type {
  Block,
  Contents,
  DocumentTree,
  Inline,
  List,
  Paragraph,
  Row,
  Table,
} from '../../document/tree.ts'

/** The texts of a tree in the order in which its blocks are set. */
export type TreeTexts = {
  /** Block by block; the notes of a block stand before it. */
  readonly body: readonly string[]
  /** Of each table's head, which may be drawn again. */
  readonly heads: readonly string[]
}

/** Made from the tree and the numbers of pages alone, so that it sees what a handler forgets. */
export const treeTexts = (tree: DocumentTree, pageOf: ReadonlyMap<string, number>): TreeTexts => {
  const reader = new TextReader(pageOf)
  return { body: reader.blocks(tree.children), heads: reader.heads }
}

class TextReader {
  readonly heads: string[] = []
  readonly #pageOf: ReadonlyMap<string, number>
  #notes = 0

  constructor(pageOf: ReadonlyMap<string, number>) {
    this.#pageOf = pageOf
  }

  blocks(blocks: readonly Block[]): string[] {
    return blocks.flatMap((block) => this.#block(block))
  }

  #block(block: Block): string[] {
    switch (block.type) {
      case 'heading':
        return this.#texts(block.children)
      case 'paragraph':
        return this.#paragraph(block)
      case 'list':
        return this.#list(block)
      case 'table':
        return this.#table(block)
      case 'gap':
        return [...this.#texts(block.children), block.from]
      case 'ruled':
        return []
      case 'figure':
        return this.#texts(block.caption)
      case 'contents':
        return this.#contents(block)
      case 'quote':
      case 'request':
      case 'part':
        return this.blocks(block.children)
    }
  }

  /** The notes in some words, then the words themselves. */
  #texts(inlines: readonly Inline[]): string[] {
    const notes: string[] = []
    const text = this.#text(inlines, notes)
    return [...notes, text]
  }

  #text(inlines: readonly Inline[], notes: string[]): string {
    return inlines
      .map((inline) => {
        if (inline.type === 'words') return inline.text
        if (inline.type !== 'footnote')
          return this.#text(inline.children, notes) + this.#page(inline)
        const number = ++this.#notes
        notes.push(`${number} ${this.#text(inline.children, notes)}`)
        return `${number}`
      })
      .join('')
  }

  #page(inline: Inline): string {
    if (inline.type !== 'reference' || inline.page === undefined) return ''
    return inline.page.replace('{page}', `${this.#pageOf.get(inline.to) ?? ''}`)
  }

  #paragraph({ number, children }: Paragraph): string[] {
    const texts = this.#texts(children)
    return number === null ? texts : [...texts.slice(0, -1), `${number}.`, texts.at(-1) ?? '']
  }

  #list({ ordered, boxes, items }: List): string[] {
    return items.flatMap((item, index) => {
      const texts = this.blocks(item)
      return boxes ? texts : [ordered ? `${index + 1}.` : '•', ...texts]
    })
  }

  #table({ caption, head, body }: Table): string[] {
    const above = this.#texts(caption)
    if ([...head, ...body].every((row) => row.cells.length === 0)) return above
    const index = this.heads.push('') - 1
    const headTexts = this.#rows(head)
    this.heads[index] = headTexts.join(' ')
    return [...above, ...headTexts, ...this.#rows(body)]
  }

  #rows(rows: readonly Row[]): string[] {
    return rows.flatMap((row) => row.cells.flatMap(({ children }) => this.blocks(children)))
  }

  #contents({ title, entries }: Contents): string[] {
    return [...this.#texts(title), ...entries.map((entry) => entry.text)]
  }
}
