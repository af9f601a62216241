import { type Text, text } from '../problems/text.ts'
import type { Surface } from './surface.ts'

/** Unpacks what zlib packed; null where it cannot. */
type Inflate = (bytes: Uint8Array) => Uint8Array | null

/**
 * What the bytes of a picture say besides its pixels: remarks of cameras and programs (JPEG, PNG, WebP), and the place
 * that a camera noted. Of a file of another kind, all words that stand in it.
 */
export const imageSurfaces = (
  bytes: Uint8Array,
  place: Text,
  inflate: Inflate = () => null,
): readonly Surface[] => {
  const remarks = remarksIn(bytes, inflate)
  const words = remarks.map((remark) => readableIn(remark)).filter((found) => found !== '')
  const spots = remarks.flatMap((remark) => gpsIn(remark))
  return [...words, ...spots].map((found) => ({
    place: text('{place}, remarks of its file', { place }),
    text: found,
    bare: true,
  }))
}

const remarksIn = (bytes: Uint8Array, inflate: Inflate): readonly Uint8Array[] => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegRemarks(bytes)
  if (asciiAt(bytes, 1, 3) === 'PNG') return pngRemarks(bytes, inflate)
  return asciiAt(bytes, 0, 4) === 'RIFF' ? webpRemarks(bytes) : [bytes]
}

/** The application segments and comments before the first scan (ITU-T T.81, B.1.1.3), and what follows the image. */
const jpegRemarks = (bytes: Uint8Array): readonly Uint8Array[] => {
  const remarks: Uint8Array[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xda) break
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if ((mark >= 0xe0 && mark <= 0xef) || mark === 0xfe)
      remarks.push(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + Math.max(2, length)
  }
  const end = lastEndOfImage(bytes)
  return end < bytes.length ? [...remarks, bytes.subarray(end)] : remarks
}

const lastEndOfImage = (bytes: Uint8Array): number => {
  for (let at = bytes.length - 2; at > 1; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return bytes.length
}

/** Every chunk that draws nothing (PNG, 11.3); texts may be packed. */
const pngRemarks = (bytes: Uint8Array, inflate: Inflate): readonly Uint8Array[] => {
  const remarks: Uint8Array[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const type = asciiAt(bytes, at + 4, 4)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'zTXt' || type === 'iTXt' || type === 'iCCP')
      remarks.push(...unpacked(body, inflate))
    if (!drawing.has(type)) remarks.push(body)
    at += 12 + length
    if (type === 'IEND') break
  }
  return at < bytes.length ? [...remarks, bytes.subarray(at)] : remarks
}

const drawing = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs'])

/** What was packed begins somewhere after the key of the text; zlib tells where. */
const unpacked = (body: Uint8Array, inflate: Inflate): readonly Uint8Array[] => {
  for (let at = 0; at < Math.min(body.length, 200); at++) {
    if (body[at] !== 0x78) continue
    const found = inflate(body.subarray(at))
    if (found !== null && found.length > 0) return [found]
  }
  return []
}

const webpRemarks = (bytes: Uint8Array): readonly Uint8Array[] => {
  const remarks: Uint8Array[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (/^(?:EXIF|XMP )$/.test(asciiAt(bytes, at, 4)))
      remarks.push(bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return remarks
}

/** Rows of readable characters, four at least, in UTF-8 or in either order of UTF-16. */
export const readableIn = (bytes: Uint8Array): string => {
  const readings = [bytes, bytes.subarray(1)].flatMap((from) => [
    new TextDecoder('utf-16le').decode(from),
    new TextDecoder('utf-16be').decode(from),
  ])
  return [new TextDecoder('utf-8').decode(bytes), ...readings]
    .flatMap((reading) => reading.match(readable) ?? [])
    .join('\n')
}

const readable = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]{4,}/gu

const tags = { gps: 0x8825, latitudeSide: 1, latitude: 2, longitudeSide: 3, longitude: 4 } as const

/** The place that a camera noted (Exif 2.3, 4.6.6), as degrees in words; nothing where there is none. */
const gpsIn = (remark: Uint8Array): readonly string[] => {
  const isExif = asciiAt(remark, 0, 4) === 'Exif'
  const tiff = isExif ? remark.subarray(6) : remark
  if (!/^(?:II\*\0|MM\0\*)/.test(asciiAt(tiff, 0, 4))) return []
  try {
    const reader = new TiffReader(tiff)
    const gps = reader.entries(reader.long(4)).get(tags.gps)
    if (gps === undefined) return []
    const entries = reader.entries(gps.value)
    const halves = [
      reader.degrees(entries.get(tags.latitude), entries.get(tags.latitudeSide)),
      reader.degrees(entries.get(tags.longitude), entries.get(tags.longitudeSide)),
    ]
    return [halves.map((half) => half.toFixed(6)).join(', ')]
  } catch (thrown) {
    if (thrown instanceof RangeError) return []
    throw thrown
  }
}

type Entry = { readonly value: number; readonly at: number }

/** The directories of a TIFF file (Exif 2.3, 4.6.2). Throws a RangeError where it is cut off. */
class TiffReader {
  readonly #view: DataView
  readonly #isLittle: boolean

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#isLittle = bytes[0] === 0x49
  }

  long(at: number): number {
    return this.#view.getUint32(at, this.#isLittle)
  }

  entries(at: number): ReadonlyMap<number, Entry> {
    const count = this.#view.getUint16(at, this.#isLittle)
    const found = new Map<number, Entry>()
    for (let index = 0; index < count; index++) {
      const start = at + 2 + index * 12
      const tag = this.#view.getUint16(start, this.#isLittle)
      found.set(tag, { value: this.long(start + 8), at: start + 8 })
    }
    return found
  }

  /** Degrees, minutes and seconds, each a fraction; south and west are below zero. */
  degrees(entry: Entry | undefined, side: Entry | undefined): number {
    if (entry === undefined) throw new RangeError('no place')
    const parts = [0, 1, 2].map((index) => {
      const at = entry.value + index * 8
      return this.long(at) / Math.max(1, this.long(at + 4))
    })
    const [degrees = 0, minutes = 0, seconds = 0] = parts
    const letter = side === undefined ? '' : String.fromCharCode(this.#view.getUint8(side.at))
    return (degrees + minutes / 60 + seconds / 3600) * (/[SW]/.test(letter) ? -1 : 1)
  }
}

const asciiAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))
