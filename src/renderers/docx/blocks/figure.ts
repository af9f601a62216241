import { AlignmentType, ImageRun, type ParagraphChild } from 'docx'
import type { Figure, Picture } from '../../../document/tree.ts'
import { emfOf } from '../drawing/emf.ts'
import { svgOf } from '../drawing/svg.ts'
import { runsOf } from '../runs.ts'
import { wordText } from '../word-text.ts'
import { isRightToLeft, paragraphOf, spokenIn } from './pieces.ts'
import type { Handler, Setting, Writing } from './writing.ts'

/** A picture, what it shows for who does not see it, and its caption below. */
export const figure: Handler<Figure> = (block, outer, writing) => {
  const setting = { ...spokenIn(outer, block), figure: false }
  const caption = runsOf(block.caption, setting, writing)
  const keepNext = caption.length > 0
  const picture = paragraphOf([pictureOf(block, setting, writing)], 'Figure', {
    setting: { ...setting, language: 'en' },
    // Some readers would turn the words of a picture round in a line from right to left.
    ...(isRightToLeft(setting) ? { alignment: AlignmentType.RIGHT } : {}),
    keepNext,
  })
  return keepNext ? [picture, paragraphOf(caption, 'FigureCaption', { setting })] : [picture]
}

/** Pixels of CSS to the inch, in which the library counts, and in which drawings are measured. */
const perInch = 96
/** Under this a raster printed at its full size is coarse. */
const rasterPerInch = 150
/** As tall as a picture may be, which leaves room for its caption. */
const tallest = 640

const pictureOf = (
  { picture, alternative }: Figure,
  setting: Setting,
  writing: Writing,
): ParagraphChild => {
  const id = `${writing.nextPicture()}`
  return new ImageRun({
    ...bytesOf(picture),
    transformation: sizeOf(picture, setting.width / 15),
    altText: { id, name: id, description: wordText(alternative) },
  })
}

const sizeOf = (
  { type, width, height }: Picture,
  widest: number,
): { readonly width: number; readonly height: number } => {
  const unit = type === 'drawing' ? 1 : perInch / rasterPerInch
  const scale = Math.min(unit, widest / Math.max(1, width), tallest / Math.max(1, height))
  return { width: width * scale, height: height * scale }
}

/** A drawing stands in the file twice: readers that do not know SVG take the other ([MS-ODRAWXML] 2.26.1.1). */
const bytesOf = (picture: Picture) => {
  if (picture.type === 'raster') {
    const type = picture.format === 'jpeg' ? 'jpg' : 'png'
    return { type, data: picture.bytes } as const
  }
  // The library names the part by its type and does nothing else with it; it lists rasters only.
  const fallback = { type: 'emf' as 'png', data: emfOf(picture) }
  return { type: 'svg', data: svgOf(picture), fallback } as const
}
