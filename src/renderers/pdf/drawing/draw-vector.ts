import { decimal } from '../file/syntax.ts'
import { colour } from '../look.ts'
import type { Vector } from '../node.ts'
import type { PageContent } from './page-content.ts'

/** A line, a shape, filled if it has a colour and stroked if it has a line colour; `y` counts from the page's top. */
export const drawVector = (content: PageContent, vector: Vector): void => {
  const isStroked = vector.lineColor !== undefined || vector.color === undefined
  if (vector.color) content.fill(vector.color)
  const operators: string[] = []
  if (isStroked) {
    content.stroke(vector.lineColor ?? colour.ink)
    operators.push(`${decimal(vector.lineWidth ?? 1)} w ${vector.lineCap === 'round' ? 1 : 0} J`)
    const { dash } = vector
    operators.push(dash ? `[${decimal(dash.length)} ${decimal(dash.space)}] 0 d` : '[] 0 d')
  }
  operators.push(outline(content, vector), paint(vector.color !== undefined, isStroked))
  content.write(operators.join(' '))
}

const paint = (isFilled: boolean, isStroked: boolean): string =>
  isFilled ? (isStroked ? 'B' : 'f') : 'S'

const outline = (content: PageContent, vector: Vector): string => {
  const at = (x: number, y: number) => `${decimal(x)} ${decimal(content.height - y)}`
  switch (vector.type) {
    case 'line':
      return `${at(vector.x1, vector.y1)} m ${at(vector.x2, vector.y2)} l`
    case 'rect':
      return `${at(vector.x, vector.y + vector.h)} ${decimal(vector.w)} ${decimal(vector.h)} re`
    case 'ellipse':
      return ellipse(vector, at)
    case 'polyline': {
      const steps = vector.points.map(({ x, y }, index) => `${at(x, y)} ${index === 0 ? 'm' : 'l'}`)
      return `${steps.join(' ')}${vector.closePath ? ' h' : ''}`
    }
  }
}

// How far the handles of four curves reach that make a circle, in radii.
const handle = 0.5523

const ellipse = (
  { x, y, r1, r2 }: Extract<Vector, { type: 'ellipse' }>,
  at: (x: number, y: number) => string,
): string => {
  const [h, v] = [r1 * handle, r2 * handle]
  return [
    `${at(x - r1, y)} m`,
    `${at(x - r1, y - v)} ${at(x - h, y - r2)} ${at(x, y - r2)} c`,
    `${at(x + h, y - r2)} ${at(x + r1, y - v)} ${at(x + r1, y)} c`,
    `${at(x + r1, y + v)} ${at(x + h, y + r2)} ${at(x, y + r2)} c`,
    `${at(x - h, y + r2)} ${at(x - r1, y + v)} ${at(x - r1, y)} c h`,
  ].join(' ')
}
