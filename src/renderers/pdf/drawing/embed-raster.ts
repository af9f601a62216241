import type { Raster } from '../../../document/tree.ts'
import type { PdfFile } from '../file/pdf-file.ts'
import {
  array,
  dictionary,
  hexString,
  name,
  number,
  numbers,
  type Pdf,
  type Ref,
} from '../file/syntax.ts'
import { decodeOpaque, type PngParts, readPng } from './read-png.ts'

/**
 * A picture of pixels as an image of the file (ISO 32000-1, 8.9.5): its compressed bytes as they are, where PDF
 * knows them. What is see-through is put on white, the colour of the paper.
 */
export const embedRaster = (file: PdfFile, raster: Raster): Ref =>
  raster.format === 'jpeg' ? embedJpeg(file, raster) : embedPng(file, raster)

const imageEntries = ({ width, height }: Raster, bits: number) => ({
  Type: name('XObject'),
  Subtype: name('Image'),
  Width: number(width),
  Height: number(height),
  BitsPerComponent: number(bits),
})

const spaces: Readonly<Record<number, Pdf>> = { 1: name('DeviceGray'), 3: name('DeviceRGB') }

const embedJpeg = (file: PdfFile, raster: Raster): Ref => {
  const entries = {
    ...imageEntries(raster, 8),
    ColorSpace: spaces[componentsOfJpeg(raster.bytes)],
    Filter: name('DCTDecode'),
  }
  return file.stream(raster.bytes, entries, { asItIs: true })
}

/** How many colours a pixel has: the last byte of the frame header (ITU-T T.81, B.2.2). */
const componentsOfJpeg = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = view.getUint16(at)
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return view.getUint8(at + 9)
    at += 2 + view.getUint16(at + 2)
  }
  return 3
}

const embedPng = (file: PdfFile, raster: Raster): Ref => {
  const png = readPng(raster.bytes)
  if (png.hasAlpha) {
    const pixels = decodeOpaque(png, raster, file.inflate(png.data))
    const entries = { ...imageEntries(raster, 8), ColorSpace: spaces[png.colours] }
    return file.stream(pixels, entries)
  }
  const entries = {
    ...imageEntries(raster, png.bits),
    ColorSpace: colourSpace(png),
    Mask: png.clear === null ? undefined : numbers(png.clear.flatMap((value) => [value, value])),
    Filter: name('FlateDecode'),
    DecodeParms: predictor(png, raster),
  }
  return file.stream(png.data, entries, { asItIs: true })
}

const colourSpace = ({ palette, colours }: PngParts): Pdf | undefined =>
  palette === null
    ? spaces[colours]
    : array([
        name('Indexed'),
        name('DeviceRGB'),
        number(palette.length / 3 - 1),
        hexString(palette),
      ])

/** PNG's filters are one of PDF's predictors (ISO 32000-1, 7.4.4.4). */
const predictor = ({ colours, bits }: PngParts, { width }: Raster): Pdf =>
  dictionary({
    Predictor: number(15),
    Colors: number(colours),
    BitsPerComponent: number(bits),
    Columns: number(width),
  })
