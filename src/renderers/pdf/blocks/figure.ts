import type { Figure, Picture } from '../../../document/tree.ts'
import { captionType, tallestPicture, textWidth } from '../look.ts'
import type { PlacedPicture, Run } from '../node.ts'
import { type Handler, leafOf, type Setting, spokenFacts, spokenIn } from './build.ts'
import { inlineRuns, isEmpty } from './inline-runs.ts'

// A pixel of CSS, in which drawings are measured.
const pixel = 0.75
// Under this a raster printed at its full size is coarse.
const pixelsAnInch = 150

/** A picture with its caption below, both in one piece. */
export const figure: Handler<Figure> = (block, outer, build) => {
  const element = outer.under.block('Figure', {
    ...spokenFacts(outer, block),
    alternative: block.alternative,
  })
  const setting = spokenIn(outer, block)
  const around = { build, setting }
  const picture: Run = { text: '', picture: placed(block.picture, setting) }
  const drawn = leafOf(
    [picture],
    { ...around, type: setting.type },
    { element, keepWithNext: true },
  )
  if (isEmpty(block.caption)) return [drawn]
  // It enters after the picture, whose content comes only when it is drawn.
  const caption = element.inline('Caption')
  const runs = inlineRuns(block.caption, { ...around, element: caption })
  const words = leafOf(
    runs,
    { ...around, type: captionType },
    { element: caption, margin: [0, 6, 0, 0] },
  )
  return [{ stack: [drawn, words], together: true }]
}

const placed = (picture: Picture, { inCell }: Setting): PlacedPicture => {
  const unit = picture.type === 'drawing' ? pixel : 72 / pixelsAnInch
  const widest = inCell ? textWidth / 4 : textWidth
  const scale = Math.min(
    unit,
    widest / Math.max(1, picture.width),
    tallestPicture / Math.max(1, picture.height),
  )
  return { picture, width: picture.width * scale, height: picture.height * scale }
}
