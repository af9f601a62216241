import { expect, test, vi } from 'vitest'
import { drawingOf } from './drawn.ts'

vi.mock('../../src/charts/draw-bars.ts', () => {
  throw new Error('the library was loaded')
})

test('the picture of provisions is drawn without the charting library', async () => {
  const { shapes } = await drawingOf({
    kind: 'signs',
    alternative: 'Of 2 provisions, none conforms.',
    heads: ['In law'],
    rows: [{ sign: 'not', word: 'does not conform', boxes: [['3', '7']] }],
  })
  expect(shapes.filter(({ type }) => type === 'label')).toHaveLength(4)
})
