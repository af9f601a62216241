import type { DocumentTree } from '../../document/tree.ts'
import { colour, millimetre, sheets, textWidth } from '../pdf/look.ts'

// WordprocessingML (ISO/IEC 29500-1, 17.18) counts lengths in twentieths of a point, sizes of type in half
// points, widths of lines in eighths of a point and colours without "#".

/** Points in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20)

/** Points in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Points in eighths of a point; no line is thinner than two. */
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))

/** "#1f3a5f" as "1F3A5F". */
export const hex = (named: string): string => named.slice(1).toUpperCase()

export const ink = hex(colour.ink)
export const muted = hex(colour.muted)
export const accent = hex(colour.accent)
export const hairline = hex(colour.hairline)
export const tint = hex(colour.tint)

/** The face of the paper; readers without it take the next best, which `fontTable` names. */
export const face = 'Noto Serif'
/** Has the drawn signs and the box to tick; on other systems a font that has them is found by the reader. */
export const signFace = 'Segoe UI Symbol'

/** Width of the text block, in twips. */
export const textBlock = twips(textWidth)

/** The line that is signed above. */
export const inkLine = twips(80 * millimetre)

/** From the edge of the text block to the number of a paragraph, which hangs in the margin. */
export const numberHang = twips(30)
/** From the side line of a request to its words. */
export const requestEdge = twips(12)
/** From the mark of an item to its words; wider where numbers have more digits. */
export const listHang = (digits: number): number =>
  twips(10.5 * (digits > 1 ? 0.9 + 0.56 * digits : 1.5))

/** The sheet in twips, with the wide margin for the numbers where lines begin. */
export const pageOf = (paper: DocumentTree['paper'], direction: 'ltr' | 'rtl') => {
  const { width, height, left, right } = sheets[paper]
  const [before, after] = direction === 'ltr' ? [left, right] : [right, left]
  return {
    size: { width: twips(width), height: twips(height) },
    margin: {
      left: twips(before),
      right: twips(after),
      top: twips(76),
      bottom: twips(66),
      header: twips(36),
      footer: twips(32),
    },
  }
}
