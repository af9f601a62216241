import type { PdfFile } from './pdf-file.ts'
import { array, dictionary, name, number, type Pdf, type Ref, reference, words } from './syntax.ts'

/** What the colours of the file mean (ISO 19005-2, 6.2.3): sRGB, by a profile made here. */
export const writeOutputIntent = (file: PdfFile): Ref => {
  const profile = file.stream(sRgbProfile(), { N: number(3) })
  return file.put(
    dictionary({
      Type: name('OutputIntent'),
      S: name('GTS_PDFA1'),
      OutputConditionIdentifier: words('sRGB'),
      Info: words('sRGB'),
      DestOutputProfile: reference(profile),
    }),
  )
}

export const outputIntents = (file: PdfFile): Pdf => array([reference(writeOutputIntent(file))])

// The primaries and the white of sRGB (IEC 61966-2-1), adapted to D50 as profiles want them.
const primaries = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const

/** A matrix profile of a display, version 4.3 (ICC.1:2010, 8.3). */
const sRgbProfile = (): Uint8Array => {
  const curve = parametricCurve()
  const tags: [string, Uint8Array][] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('No copyright')],
    ...Object.entries(primaries).map(([tag, xyz]): [string, Uint8Array] => [tag, xyzValue(xyz)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const start = 128 + 4 + tags.length * 12
  const places = new Map<Uint8Array, number>()
  let end = start
  for (const [, data] of tags) {
    if (places.has(data)) continue
    places.set(data, end)
    end += Math.ceil(data.length / 4) * 4
  }
  const bytes = new Uint8Array(end)
  writeHeader(bytes)
  const view = new DataView(bytes.buffer)
  view.setUint32(128, tags.length)
  tags.forEach(([tag, data], index) => {
    const at = 132 + index * 12
    bytes.set(ascii(tag), at)
    view.setUint32(at + 4, places.get(data) ?? 0)
    view.setUint32(at + 8, data.length)
    bytes.set(data, places.get(data))
  })
  return bytes
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

const writeHeader = (bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer)
  view.setUint32(0, bytes.length)
  view.setUint32(8, 0x04300000)
  bytes.set(ascii('mntrRGB XYZ '), 12)
  // The day on which sRGB was published: a profile must have one, and it must be the same each time.
  ;[1999, 10, 18].forEach((part, index) => {
    view.setUint16(24 + index * 2, part)
  })
  bytes.set(ascii('acsp'), 36)
  primaries.wtpt.forEach((value, index) => {
    view.setInt32(68 + index * 4, fixed(value))
  })
}

const fixed = (value: number): number => Math.round(value * 65536)

const xyzValue = (values: readonly number[]): Uint8Array => fixedTag('XYZ ', 8, values)

/** The curve of sRGB: a straight foot and a power above it (type 3 of 10.18). */
const parametricCurve = (): Uint8Array => {
  const curve = fixedTag('para', 12, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
  new DataView(curve.buffer).setUint16(8, 3)
  return curve
}

const fixedTag = (type: string, start: number, values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(start + values.length * 4)
  bytes.set(ascii(type))
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => {
    view.setInt32(start + index * 4, fixed(value))
  })
  return bytes
}

/** A text in one language (10.15). */
const localized = (text: string): Uint8Array => {
  const bytes = new Uint8Array(28 + text.length * 2)
  const view = new DataView(bytes.buffer)
  bytes.set(ascii('mluc'))
  view.setUint32(8, 1)
  view.setUint32(12, 12)
  bytes.set(ascii('enUS'), 16)
  view.setUint32(20, text.length * 2)
  view.setUint32(24, 28)
  for (let at = 0; at < text.length; at++) view.setUint16(28 + at * 2, text.charCodeAt(at))
  return bytes
}
