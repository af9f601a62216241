import type { Raster } from '../tree.ts'
import { isJpeg, readJpeg } from './jpeg.ts'
import { mostBytes, mostPixels, type PictureFault } from './picture-problems.ts'
import { isPng, readPng } from './png.ts'

/** The pictures that a case has, by their names: each as it can be drawn, or why it cannot. */
export type Pictures = ReadonlyMap<string, Raster | PictureFault>

/** A file of pixels by what is in it, not by its name; that it be named for what it is keeps other programs right too. */
export const readRaster = (name: string, bytes: Uint8Array): Raster | PictureFault => {
  if (bytes.length > mostBytes) return 'too-large'
  const raster = isPng(bytes) ? readPng(bytes) : isJpeg(bytes) ? readJpeg(bytes) : 'unknown-format'
  if (typeof raster === 'string') return raster
  if (raster.width * raster.height > mostPixels) return 'too-many-pixels'
  return raster.format === formatNamed(name) ? raster : 'misnamed'
}

/** Pictures among the evidence of a case are named by its id: "evidence/E-07"; in a template that is not filled yet, "evidence/{{…}}". */
export const isEvidencePicture = (name: string): boolean =>
  /^evidence\/(?:E-\d{2,}|\{\{…\}\})$/.test(name)

/** Whether a name can be that of a picture in the one folder, or among the evidence: no path, no address, no way up, nothing put in. */
export const isPictureName = (name: string): boolean =>
  isEvidencePicture(name) || (formatNamed(name) !== null && !/[/\\:%?#{}]|^\./.test(name))

/** What a file says it is by its name; null where that is no picture. */
const formatNamed = (name: string): Raster['format'] | null =>
  /\.png$/i.test(name) ? 'png' : /\.jpe?g$/i.test(name) ? 'jpeg' : null
