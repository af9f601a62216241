import { attributes, type Markup, markup } from '../../../document/markup.ts'
import type { Drawing, Figure, Raster } from '../../../document/tree.ts'
import { dataUrl } from './data-url.ts'
import { drawingOf } from './drawing.ts'
import { words } from './words.ts'
import { type Handler, marksOf } from './writing.ts'

/** A picture with its words in its place for who does not see it, and its caption below. */
export const figure: Handler<Figure> = (block, writing) => {
  const caption = words(block.caption, writing)
  return markup`<figure${marksOf(block, {})}>${pictureOf(block)}${
    caption.length === 0 ? null : markup`<figcaption>${caption}</figcaption>`
  }</figure>`
}

const pictureOf = ({ picture, alternative }: Figure): Markup =>
  picture.type === 'raster' ? rasterOf(picture, alternative) : drawn(picture, alternative)

/** The pixels stand in the page itself: nothing is fetched. */
const rasterOf = ({ format, width, height, bytes }: Raster, alt: string): Markup => {
  const src = dataUrl(`image/${format}`, bytes)
  return markup`<img${attributes({ src, alt, width, height })}>`
}

/** One picture to who hears the page: its labels are not read as loose words. */
const drawn = (drawing: Drawing, alternative: string): Markup => {
  const { width, height } = drawing
  const marks = attributes({
    class: 'drawing',
    role: 'img',
    'aria-label': alternative,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    direction: 'ltr',
  })
  return markup`<svg${marks}>${drawingOf(drawing)}</svg>`
}
