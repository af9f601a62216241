import { markup } from '../../../document/markup.ts'
import type { Drawing, Shape } from '../../../document/tree.ts'
import { drawingOf } from '../../html/blocks/drawing.ts'
import { face } from '../look.ts'
import { lineText } from '../word-text.ts'

/** A drawing as a file of its own. */
export const svgOf = (drawing: Drawing): Uint8Array => {
  const { width, height } = drawing
  const shapes = drawingOf({ ...drawing, shapes: drawing.shapes.map(writable) })
  const { html } =
    markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${face}, serif">${shapes}</svg>`
  return new TextEncoder().encode(html)
}

const writable = (shape: Shape): Shape =>
  shape.type === 'label' ? { ...shape, text: lineText(shape.text) } : shape
