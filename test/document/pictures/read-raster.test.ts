import { describe, expect, test } from 'vitest'
import { isPictureName, readRaster } from '../../../src/document/pictures/read-raster.ts'
import type { Raster } from '../../../src/document/tree.ts'
import { chunk, held, jpeg, png, remark } from '../../builders/pictures.ts'

const rasterOf = (name: string, bytes: Uint8Array): Raster => {
  const read = readRaster(name, bytes)
  if (typeof read === 'string') throw new Error(read)
  return read
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('a picture is read', () => {
  test('from PNG, with its size', () => {
    expect(rasterOf('a.png', png(4, 3))).toMatchObject({ format: 'png', width: 4, height: 3 })
  })

  test('from JPEG, with its size, whatever stands between its marks', () => {
    const read = rasterOf('a.JPEG', jpeg())
    expect(read).toMatchObject({ format: 'jpeg', width: 4, height: 3 })
    expect(read.bytes).toEqual(jpeg())
  })

  test('in grey and by growing detail', () => {
    expect(rasterOf('a.jpg', jpeg([], { mark: 0xc2, colours: 1 })).format).toBe('jpeg')
  })
})

describe('what tells of its maker is taken out', () => {
  const secret = 'Village X, 41.1 N 23.4 E'

  test('of a JPEG: all remarks but JFIF and Adobe, and the small picture in JFIF', () => {
    const adobe = remark(0xee, 'Adobe', 0, 100, 0, 0, 0, 0, 1)
    const read = rasterOf(
      'a.jpg',
      jpeg([
        remark(0xe0, 'JFIF\0', 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9),
        remark(0xe0, 'JFXX\0', 0x10, ...Buffer.from(secret)),
        held(1),
        remark(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
        remark(0xed, `Photoshop 3.0\0${secret}`),
        remark(0xee, `Other ${secret}`),
        adobe,
        remark(0xfe, secret),
      ]),
    )
    expect(latin1(read.bytes)).not.toMatch(/Village|Exif|JFXX|Photoshop|adobe\.com/)
    expect(read.bytes).toEqual(jpeg([remark(0xe0, 'JFIF\0', 1, 1, 0, 0, 1, 0, 1, 0, 0), adobe]))
  })

  test('of a PNG: all chunks that drawing does not need', () => {
    const kept = [chunk('gAMA', Uint8Array.of(0, 0, 177, 143)), chunk('sRGB', Uint8Array.of(0))]
    const left = [
      chunk('tEXt', Buffer.from(`Comment\0${secret}`)),
      chunk('eXIf', Buffer.from(secret)),
      chunk('tIME', new Uint8Array(7)),
    ]
    const read = rasterOf('a.png', png(4, 3, [...kept, ...left]))
    expect(read.bytes).toEqual(png(4, 3, kept))
  })
})

describe('a file that cannot be drawn says why', () => {
  const cut = (bytes: Uint8Array, left: number) => bytes.subarray(0, bytes.length - left)
  const flipped = png().with(30, 77)
  type File = { readonly name: string; readonly bytes: Uint8Array }
  const cases: readonly [what: string, file: File, fault: string][] = [
    ['text named as a picture', { name: 'a.png', bytes: Buffer.from('<svg/>') }, 'unknown-format'],
    ['no bytes', { name: 'a.png', bytes: new Uint8Array() }, 'unknown-format'],
    ['a JPEG named as PNG', { name: 'a.png', bytes: jpeg() }, 'misnamed'],
    ['a PNG named as JPEG', { name: 'a.jpg', bytes: png() }, 'misnamed'],
    ['a PNG without its end', { name: 'a.png', bytes: cut(png(), 12) }, 'damaged'],
    ['a PNG cut in its pixels', { name: 'a.png', bytes: cut(png(), 20) }, 'damaged'],
    ['a PNG with a changed byte', { name: 'a.png', bytes: flipped }, 'damaged'],
    ['a PNG of no width', { name: 'a.png', bytes: png(0, 3) }, 'damaged'],
    ['a JPEG without its end', { name: 'a.jpg', bytes: cut(jpeg(), 2) }, 'damaged'],
    ['a JPEG cut in its head', { name: 'a.jpg', bytes: jpeg().subarray(0, 12) }, 'damaged'],
    ['a JPEG of four colours', { name: 'a.jpg', bytes: jpeg([], { colours: 4 }) }, 'unprintable'],
    ['a JPEG of twelve bits', { name: 'a.jpg', bytes: jpeg([], { bits: 12 }) }, 'unprintable'],
    ['a JPEG without loss', { name: 'a.jpg', bytes: jpeg([], { mark: 0xc3 }) }, 'unprintable'],
    ['a photograph stored on its side', { name: 'a.jpg', bytes: jpeg([held(6)]) }, 'turned'],
    [
      'more than forty million pixels',
      { name: 'a.png', bytes: png(20_000, 2001) },
      'too-many-pixels',
    ],
    [
      'more than twenty megabytes',
      { name: 'a.png', bytes: new Uint8Array(20 * 1024 * 1024 + 1) },
      'too-large',
    ],
  ]
  test.each(cases)('%s', (_, { name, bytes }, fault) => {
    expect(readRaster(name, bytes)).toBe(fault)
  })
})

test.each([
  ['logo.png', true],
  ['Our logo 2.JPG', true],
  ['логотип.jpeg', true],
  ['logo.svg', false],
  ['../logo.png', false],
  ['a/logo.png', false],
  ['a\\logo.png', false],
  ['/etc/logo.png', false],
  ['C:logo.png', false],
  ['file:///logo.png', false],
  ['https://x.example/logo.png', false],
  ['%2e%2e%2flogo.png', false],
  ['.logo.png', false],
  ['{{name}}.png', false],
])('%s as the name of a picture: %s', (name, isOne) => {
  expect(isPictureName(name)).toBe(isOne)
})
