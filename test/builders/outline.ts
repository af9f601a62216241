import type { Block, Cell, DocumentTree, Inline } from '../../src/document/tree.ts'

/** A tree as plain lines, what each is marked at its beginning: to be compared and read by people. */
export const outlineOf = (tree: DocumentTree): string =>
  [`title: ${tree.title}`, ...tree.children.flatMap((block) => linesOf(block)), ''].join('\n')

const linesOf = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'part':
      return ['', `=== ${block.kind}`, ...block.children.flatMap(linesOf)]
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${wordsOf(block.children)}  {${block.id}}`]
    case 'paragraph': {
      const marks = [
        block.number === null ? '' : `${block.number}.`,
        block.look === 'plain' ? '' : `[${block.look}]`,
        block.sign === null ? '' : `(${block.sign})`,
      ].filter((mark) => mark !== '')
      return [[...marks, wordsOf(block.children)].join(' ')]
    }
    case 'list':
      return block.items.flatMap((item) => indented('- ', item.flatMap(linesOf)))
    case 'table':
      return [
        `table: ${wordsOf(block.caption)}`,
        ...[...block.head, ...block.body].map(({ cells }) => `| ${cells.map(cellOf).join(' | ')}`),
      ]
    case 'quote':
    case 'request':
      return indented(`${block.type}: `, block.children.flatMap(linesOf))
    case 'gap':
      return [`gap: ${wordsOf(block.children)}`]
    case 'contents':
      return [`contents: ${block.entries.map(({ text }) => text).join(' / ')}`]
    default:
      return [`${JSON.stringify(block)}`]
  }
}

const indented = (first: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => (index === 0 ? `${first}${line}` : `  ${line}`))

const cellOf = ({ children, sign }: Cell): string =>
  [sign === null ? '' : `(${sign}) `, children.flatMap(linesOf).join(' / ')].join('')

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.type === 'words' ? inline.text : wordsOf(inline.children)))
    .join('')
    .replaceAll('\u2028', ' / ')
