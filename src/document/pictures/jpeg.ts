import type { Raster } from '../tree.ts'
import { orientationIn } from './exif.ts'
import type { PictureFault } from './picture-problems.ts'

/** A piece between two marks of a JPEG (ITU-T T.81, B.1.1.4): its mark, and where all of it stands. */
type Segment = { readonly mark: number; readonly start: number; readonly end: number }

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === startOfImage && bytes[2] === 0xff

/**
 * A JPEG as a picture, without what its maker's camera wrote into it: where, when and by whom it was taken. Kept is
 * what is needed to draw it, with the two remarks on its colours (JFIF and Adobe).
 */
export const readJpeg = (bytes: Uint8Array): Raster | PictureFault => {
  const segments = segmentsOf(bytes)
  if (segments === null) return 'damaged'
  const frame = segments.find(({ mark }) => isFrame(mark))
  if (frame === undefined || frame.end - frame.start < 12) return 'damaged'
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.start)
  const height = view.getUint16(5)
  const width = view.getUint16(7)
  if (width === 0 || height === 0) return 'damaged'
  if (!isPrintable(frame.mark, view.getUint8(4), view.getUint8(9))) return 'unprintable'
  if (segments.some((segment) => turns(bytes, segment))) return 'turned'
  return { type: 'raster', format: 'jpeg', width, height, bytes: withoutRemarks(bytes, segments) }
}

/** All segments to the end of the image; null where one is cut off or the end is missing. */
const segmentsOf = (bytes: Uint8Array): readonly Segment[] | null => {
  const segments: Segment[] = [{ mark: startOfImage, start: 0, end: 2 }]
  let at = 2
  while (at + 1 < bytes.length) {
    const mark = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (mark === 0xff) {
      // Any number of these may fill up before a mark.
      at += 1
      continue
    }
    if (mark === endOfImage) return [...segments, { mark, start: at, end: at + 2 }]
    const end = endOf(bytes, at, mark)
    if (end === null) return null
    segments.push({ mark, start: at, end })
    at = end
  }
  return null
}

/** Where a segment ends; that of a scan goes on to the next mark that is no part of its data (B.1.1.5). */
const endOf = (bytes: Uint8Array, start: number, mark: number): number | null => {
  if (start + 3 >= bytes.length) return null
  const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0)
  let end = start + 2 + length
  if (length < 2 || end > bytes.length) return null
  if (mark !== startOfScan) return end
  while (end + 1 < bytes.length && !(bytes[end] === 0xff && isMark(bytes[end + 1] ?? 0))) end += 1
  return end
}

/** 0 stands for the value 255 in the data, and D0 to D7 only tell where one may begin again. */
const isMark = (value: number): boolean =>
  value !== 0 && (value < 0xd0 || value > 0xd7) && value !== 0xff

/** B.1.1.3: C4, C8 and CC are tables. */
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc

/**
 * Baseline and progressive ones of eight bits in grey or three colours: what PDF readers draw (ISO 32000-1, 7.4.8), and
 * what stands in the colours of an archived paper.
 */
const isPrintable = (mark: number, bits: number, colours: number): boolean =>
  mark <= 0xc2 && bits === 8 && (colours === 1 || colours === 3)

const turns = (bytes: Uint8Array, { mark, start, end }: Segment): boolean =>
  mark === 0xe1 && (orientationIn(bytes.subarray(start + 4, end)) ?? 1) !== 1

const withoutRemarks = (bytes: Uint8Array, segments: readonly Segment[]): Uint8Array => {
  const kept = segments.flatMap((segment) => keptOf(bytes, segment))
  const all = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of kept) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

const keptOf = (bytes: Uint8Array, { mark, start, end }: Segment): readonly Uint8Array[] => {
  const segment = bytes.subarray(start, end)
  if (mark === comment) return []
  if (mark < 0xe0 || mark > 0xef) return [segment]
  const name = String.fromCharCode(...segment.subarray(4, 9))
  if (mark === 0xee && name === 'Adobe') return [segment]
  return mark === 0xe0 && name === 'JFIF\0' && segment.length >= 18
    ? [withoutThumbnail(segment)]
    : []
}

/** A small picture of the picture may show what was cut off from the large one. */
const withoutThumbnail = (segment: Uint8Array): Uint8Array => {
  const short = segment.slice(0, 18)
  short.set([0, 16], 2)
  short.set([0, 0], 16)
  return short
}
