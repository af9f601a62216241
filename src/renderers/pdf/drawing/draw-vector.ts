import type { PdfmakeFile } from '../layout/inner.ts'
import { colour } from '../look.ts'
import type { Vector } from '../node.ts'

/** A line, a shape, filled if it has a colour and stroked if it has a line colour. */
export const drawVector = (file: PdfmakeFile, vector: Vector): void => {
  file.lineWidth(vector.lineWidth ?? 1).lineCap(vector.lineCap ?? 'butt')
  if (vector.dash) file.dash(vector.dash.length, { space: vector.dash.space })
  else file.undash()
  outline(file, vector)
  if (vector.color) file.fillColor(vector.color)
  if (vector.lineColor || !vector.color) file.strokeColor(vector.lineColor ?? colour.ink)
  if (vector.color && vector.lineColor) file.fillAndStroke()
  else if (vector.color) file.fill()
  else file.stroke()
}

const outline = (file: PdfmakeFile, vector: Vector): void => {
  switch (vector.type) {
    case 'line':
      file.moveTo(vector.x1, vector.y1).lineTo(vector.x2, vector.y2)
      return
    case 'rect':
      file.rect(vector.x, vector.y, vector.w, vector.h)
      return
    case 'ellipse':
      file.ellipse(vector.x, vector.y, vector.r1, vector.r2)
      return
    case 'polyline':
      for (const [index, { x, y }] of vector.points.entries())
        if (index === 0) file.moveTo(x, y)
        else file.lineTo(x, y)
      if (vector.closePath) file.closePath()
  }
}
