import type { Block, ParagraphLook } from '../../document/tree.ts'

/** Room before and after a block; between two blocks the larger of the two stands. */
export type Space = { readonly before: number; readonly after: number }

const even = (size: number): Space => ({ before: size, after: size })

const headings = {
  1: { before: 33, after: 11 },
  2: { before: 24, after: 8 },
  3: { before: 18, after: 6 },
} as const satisfies Record<1 | 2 | 3, Space>

const paragraphs = {
  plain: even(6),
  lead: even(9),
  note: even(5),
  label: { before: 12, after: 3.5 },
  letterhead: { before: 0, after: 30 },
  title: { before: 12, after: 8 },
  subtitle: { before: 4, after: 24 },
  signature: { before: 14, after: 10 },
} as const satisfies Record<ParagraphLook, Space>

/** The room a block wants around it. */
export const spaceOf = (block: Block): Space => {
  switch (block.type) {
    case 'heading':
      return headings[block.level]
    case 'paragraph':
      return paragraphs[block.look]
    case 'list':
      return even(6)
    case 'table':
    case 'figure':
      return { before: 13, after: 16 }
    case 'quote':
      return even(8)
    case 'request':
    case 'gap':
      return even(11)
    case 'ruled':
      return { before: 0, after: 12 }
    case 'contents':
      return even(20)
    case 'part':
      return even(0)
  }
}

const runTogether = new Set<ParagraphLook>(['letterhead', 'subtitle'])

const oneGroup = (above: Block, below: Block): boolean =>
  above.type === 'paragraph' &&
  below.type === 'paragraph' &&
  above.look === below.look &&
  runTogether.has(above.look)

/** The room between two blocks that follow each other: lines of one letterhead stand together, and
 * a heading right under another belongs to it. */
export const spaceBetween = (above: Block, below: Block): number => {
  if (oneGroup(above, below)) return 0
  if (above.type === 'heading' && below.type === 'heading') return spaceOf(above).after
  return Math.max(spaceOf(above).after, spaceOf(below).before)
}
