import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pdfSurfaces } from '../../src/leaks/pdf-surfaces.ts'
import { PdfFile } from '../../src/renderers/pdf/file/pdf-file.ts'
import { dictionary, name, type Pdf, words } from '../../src/renderers/pdf/file/syntax.ts'

const tools = {
  deflate: (bytes: Uint8Array) => new Uint8Array(deflateSync(bytes)),
  inflate: (bytes: Uint8Array) => new Uint8Array(inflateSync(bytes)),
  digest: (bytes: Uint8Array) => bytes.slice(0, 16),
}

/** What is read of a file with a few packed objects, in words. */
const readOf = (...values: readonly Pdf[]): readonly string[] => {
  const file = new PdfFile(tools)
  for (const value of values) file.put(value)
  const bytes = file.finish(file.put(dictionary({})), file.put(dictionary({})))
  return pdfSurfaces(bytes, tools).map(({ text }) => text)
}

test('a name in a packed object is read, though the object holds no string', () => {
  expect(readOf(dictionary({ Velina: name('Drazheva') }))).toEqual(['Velina', 'Drazheva'])
})

test('a name with an escape is read', () => {
  expect(readOf(dictionary({ S: name('Müller') }))).toEqual(['Müller'])
})

test('strings are read in each of their forms, and deep inside', () => {
  const forms = '<</A [[(one \\(1\\) \\101) <74776F>]] /B <</C <FEFF0074006800720065>>>>>' as Pdf
  expect(readOf(forms)).toEqual(['one (1) A', 'two', 'thre'])
})

test('the same name twice is told once, and ordinary names are not told', () => {
  const twice = dictionary({ Type: name('Font'), Other: name('Velina') })
  expect(readOf(twice, twice)).toEqual(['Other', 'Velina'])
})

test('a string of a language of its own is read', () => {
  expect(readOf(dictionary({ Alt: words('Велина') }))).toEqual(['Велина'])
})

test.each([
  ['nothing', ''],
  ['no PDF', 'Velina'],
  ['one that is cut off', '%PDF-1.7\n1 0 obj\n<</Alt (Velina'],
  ['brackets without an end', `1 0 obj\n${'['.repeat(5000)}`],
  ['a page that is its own parent', '1 0 obj\n<</Type /Page /Parent 1 0 R>>\nendobj'],
  [
    'pages that lead to themselves',
    '1 0 obj\n<</Type /Catalog /Pages 1 0 R /Kids [1 0 R]>>\nendobj',
  ],
])('reading ends with %s', (_, content) => {
  expect(() => pdfSurfaces(new TextEncoder().encode(content), tools)).not.toThrow()
})
