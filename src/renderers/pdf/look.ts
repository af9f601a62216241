import type { DocumentTree, ParagraphLook } from '../../document/tree.ts'
import type { PageSize } from './layout/inner.ts'

/** The measures and colours of the paper, in points. Every contrast on white is 7 : 1 or more. */
export const colour = {
  ink: '#1a1a1a',
  muted: '#43484f',
  /** 11.6 : 1 on white, 9.9 : 1 on the tint. */
  accent: '#1f3a5f',
  hairline: '#b4bac3',
  tint: '#e9edf2',
  /** The word DRAFT across the page, under the text. */
  watermark: '#f3f3f3',
} as const

/** The word across a page, as a share of its diagonal. */
export const watermarkWidth = 0.55

export const millimetre = 72 / 25.4

/** Text block 150 mm wide, with room on its left for the hanging numbers. */
export const textWidth = 150 * millimetre

/** The most that a picture takes of a page's height. */
export const tallestPicture = 480

export type Sheet = PageSize & { readonly left: number; readonly right: number }

const sheet = (width: number, height: number): Sheet => {
  const left = (width - textWidth) * 0.585
  return { width, height, left, right: width - textWidth - left }
}

export const sheets = {
  A4: sheet(595.28, 841.89),
  LETTER: sheet(612, 792),
} as const satisfies Record<DocumentTree['paper'], Sheet>

/** From the text block to the numbers on its left. */
export const numberGap = 12

export type Type = {
  readonly size: number
  readonly leading: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
}

export const paragraphTypes = {
  plain: { size: 10.5, leading: 15 },
  lead: { size: 12, leading: 17.5 },
  note: { size: 9, leading: 12.5, color: colour.muted },
  label: { size: 10.5, leading: 15, bold: true, color: colour.accent },
  letterhead: { size: 9.5, leading: 13.5 },
  title: { size: 23, leading: 29, bold: true },
  subtitle: { size: 13, leading: 19, color: colour.muted },
  signature: { size: 10.5, leading: 15 },
} as const satisfies Record<ParagraphLook, Type>

export const headingTypes = {
  1: { size: 17, leading: 23, bold: true },
  2: { size: 13, leading: 18.5, bold: true },
  3: { size: 11, leading: 15.5, bold: true },
} as const satisfies Record<1 | 2 | 3, Type>

export const cellType: Type = { size: 9, leading: 12 }
export const narrowCellType: Type = { size: 8, leading: 10.5 }
export const captionType: Type = { size: 9, leading: 12.5, bold: true }
/** A note at the foot of a page. */
export const noteType: Type = { size: 8.5, leading: 11.5 }
/** Lines for a pen: 7 mm apart. */
export const writingType: Type = { size: 10.5, leading: 7 * millimetre }
export const gapIdType = { size: 7.5, color: colour.muted }
export const runningType: Type = { size: 8, leading: 11, color: colour.muted }
export const noticeType: Type = { size: 7.5, leading: 10, italics: true, color: colour.muted }
