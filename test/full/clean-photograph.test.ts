import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanPhotograph } from '../../src/evidence-files/clean-photograph.ts'
import { bomb, photograph, plain, planted } from '../evidence-files/making.ts'

const room = { width: 150, height: 170 }

const cleaned = async (bytes: Uint8Array) => {
  const made = await cleanPhotograph(bytes, room)
  if (typeof made === 'string') throw new Error(made)
  return made
}

/** The names of the segments of a JPEG before its first scan, by their marks. */
const marksOf = (bytes: Uint8Array): readonly string[] => {
  const marks: string[] = []
  for (
    let at = 2;
    bytes[at + 1] !== 0xda;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
  )
    marks.push((bytes[at + 1] ?? 0).toString(16))
  return marks
}

const chunksOf = (bytes: Uint8Array): readonly string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at))
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))
  return names
}

describe('a photograph with a place, a name and a device in it', () => {
  test.each(['jpeg', 'png', 'webp', 'tiff'] as const)('has them before: %s', async (format) => {
    const { exif, xmp, icc } = await sharp(await photograph(format)).metadata()
    // In a TIFF the remarks of a camera are fields of the picture itself.
    expect([exif !== undefined, xmp !== undefined, icc !== undefined]).toEqual([
      ...[format !== 'tiff', true, true],
    ])
  })

  test.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
    'has none of it afterwards: %s',
    async (format) => {
      const { bytes } = await cleaned(await photograph(format))
      const raw = Buffer.from(bytes).toString('latin1')
      for (const words of [
        planted.artist,
        planted.camera,
        planted.xmp,
        'Exif',
        'photoshop',
        'ICC_',
      ])
        expect([words, raw.includes(words)]).toEqual([words, false])
      const { exif, icc, iptc, xmp, orientation } = await sharp(bytes).metadata()
      expect([exif, icc, iptc, xmp, orientation]).toEqual(Array(5).fill(undefined))
    },
  )

  test('as a JPEG has only the segments that draw it', async () => {
    const { bytes } = await cleaned(await photograph('jpeg'))
    const known = ['e0', 'db', 'c0', 'c2', 'c4', 'dd']
    expect(marksOf(bytes).filter((mark) => !known.includes(mark))).toEqual([])
  })

  test('as a PNG has only the chunks that draw it', async () => {
    const { bytes } = await cleaned(await photograph('png'))
    expect([...new Set(chunksOf(bytes))].filter((name) => name !== 'pHYs')).toEqual([
      ...['IHDR', 'IDAT', 'IEND'],
    ])
  })
})

test('one that was held sideways stands upright', async () => {
  const { width, height, bytes } = await cleaned(await photograph('jpeg'))
  expect([width, height]).toEqual([200, 300])
  // Turned to the right: what was above is on the right.
  const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => (data[(y * 200 + x) * 3] ?? 0) > 100
  expect([at(20, 150), at(180, 150)]).toEqual([false, true])
})

test('has 200 dots an inch of the width that it is printed in, and no more than it had', async () => {
  const wide = await cleaned(await plain({ width: 3000, height: 1000 }).jpeg().toBuffer())
  expect([wide.width, wide.height]).toEqual([1181, 394])
  const tall = await cleaned(await plain({ width: 1000, height: 3000 }).jpeg().toBuffer())
  expect(tall.height).toBe(1339)
  const small = await cleaned(await plain({ width: 60, height: 40 }).jpeg().toBuffer())
  expect(small.width).toBe(60)
})

test('what can be seen through stands on white, as on paper', async () => {
  const clear = await sharp({
    create: { width: 4, height: 4, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const { bytes } = await cleaned(clear)
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  expect([info.channels, data[0]]).toEqual([3, 255])
})

test('colours for printing become those of screens', async () => {
  const cmyk = await plain().toColourspace('cmyk').jpeg().toBuffer()
  expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
  expect((await sharp((await cleaned(cmyk)).bytes).metadata()).space).toBe('srgb')
})

describe('what cannot be cleaned is told', () => {
  test('what is no picture, though the library could draw it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    expect(await cleanPhotograph(new TextEncoder().encode(svg), room)).toBe('damaged')
  })

  test('a picture that was cut off', async () => {
    const bytes = await photograph('jpeg')
    expect(await cleanPhotograph(bytes.subarray(0, bytes.length - 300), room)).toBe('damaged')
  })

  test('a picture that claims billions of pixels', async () => {
    expect(await cleanPhotograph(await bomb(), room)).toBe('too-many-pixels')
  })
})
