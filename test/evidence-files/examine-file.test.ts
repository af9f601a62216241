import { describe, expect, test } from 'vitest'
import { examineFile } from '../../src/evidence-files/examine-file.ts'
import { mostBytesOfFile } from '../../src/evidence-files/file-limits.ts'
import { bomb, photograph, plain, tellingPdf } from './making.ts'

const text = (words: string) => new TextEncoder().encode(words)

const letters = (words: string) => Uint8Array.from(words, (one) => one.charCodeAt(0))

/** A picture of a telephone as far as its first box tells (ISO/IEC 23008-12). */
const heic = Uint8Array.of(0, 0, 0, 24, ...letters('ftypheic'), 0, 0, 0, 0, ...letters('mif1heic'))

type Case = readonly [
  what: string,
  name: string,
  bytes: () => Promise<Uint8Array> | Uint8Array,
  found: readonly [type: string, ending: string, isUsable: boolean, ...faults: readonly string[]],
]

const cases: readonly Case[] = [
  ['a JPEG', 'a.JPG', () => photograph('jpeg'), ['image/jpeg', 'jpg', true]],
  ['a PNG', 'a.png', () => photograph('png'), ['image/png', 'png', true]],
  ['a WebP', 'a.webp', () => photograph('webp'), ['image/webp', 'webp', true]],
  ['a TIFF', 'a.tiff', () => photograph('tiff'), ['image/tiff', 'tif', true]],
  ['a PDF', 'a.pdf', () => tellingPdf(), ['application/pdf', 'pdf', true]],
  [
    'a PDF that is called a picture',
    'a.jpg',
    () => tellingPdf(),
    ['application/pdf', 'pdf', true, 'misnamed'],
  ],
  [
    'a text that is called a PDF',
    'a.pdf',
    () => text('hello'),
    ['application/octet-stream', 'bin', false, 'misnamed', 'not-printable'],
  ],
  [
    'a picture that is called a text',
    'a.txt',
    () => photograph('png'),
    ['image/png', 'png', true, 'misnamed'],
  ],
  ['a name without an ending', 'a', () => photograph('png'), ['image/png', 'png', true]],
  ['a picture of a telephone', 'a.heic', () => heic, ['image/heic', 'heic', false, 'heic-unread']],
  [
    'a JPEG that was cut off',
    'a.jpg',
    async () => (await photograph('jpeg')).subarray(0, 1500),
    ['image/jpeg', 'jpg', false, 'damaged'],
  ],
  [
    'a PNG that was cut off',
    'a.png',
    async () => (await plain().png().toBuffer()).subarray(0, 150),
    ['image/png', 'png', false, 'damaged'],
  ],
  [
    'a PDF that was cut off',
    'a.pdf',
    async () => (await tellingPdf()).subarray(0, 400),
    ['application/pdf', 'pdf', false, 'damaged'],
  ],
  ['a bomb', 'a.png', bomb, ['image/png', 'png', false, 'too-many-pixels']],
  ['a text', 'notes.txt', () => text('hello'), ['text/plain', 'txt', false, 'not-printable']],
  [
    'an ending that may be somebody’s name',
    'letter.ana',
    () => text('hello'),
    ['application/octet-stream', 'bin', false, 'not-printable'],
  ],
  [
    'a sound',
    'a.wav',
    () => Uint8Array.of(...letters('RIFF'), 36, 0, 0, 0, ...letters('WAVEfmt ')),
    ['audio/wav', 'wav', false, 'not-printable'],
  ],
]

describe('what a file is', () => {
  test.each(cases)('%s', async (_, name, ...[bytes, found]) => {
    const [type, ending, isUsable, ...faults] = found
    expect(await examineFile(name, await bytes())).toEqual({ type, ending, isUsable, faults })
  })
})

test('an empty file, and one above the limit, are not kept', async () => {
  expect(await examineFile('a.jpg', new Uint8Array())).toBe('empty')
  expect(await examineFile('a.jpg', new Uint8Array(mostBytesOfFile + 1))).toBe('too-large')
})
