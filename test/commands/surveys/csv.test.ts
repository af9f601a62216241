import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { newFolder } from '../calling.ts'
import { seen } from './tables.ts'

const folder = newFolder()
const read = (bytes: Uint8Array | string) => seen(folder, bytes)
const whole = (...rows: readonly string[]) => ({ rows, torn: [] })

const utf16 = (text: string, order: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('a table of text is read', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons, with commas in the numbers', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['line ends of old Macintoshes', 'a,b\r1,2\r'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['the line by which Excel names the delimiter', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['quotation marks around everything', '"a","b"\n"1","2"\n'],
  ])('with %s', async (_, text) => {
    expect(await read(text)).toEqual(whole('1: a|b', '2: 1|2'))
  })

  test('with decimal commas between semicolons', async () => {
    expect(await read('a;b;c\n1,5;2,5;3\n')).toEqual(whole('1: a|b|c', '2: 1,5|2,5|3'))
  })

  test.each(['le', 'be'] as const)('in UTF-16 (%s) by its byte order mark', async (order) => {
    expect(await read(utf16('име,b\n1,2\n', order))).toEqual(whole('1: име|b', '2: 1|2'))
  })

  test('with line ends, delimiters and quotation marks inside quotation marks', async () => {
    expect(await read('a,b\n"1\n2","x, ""y"""\n3,4\n')).toEqual(
      whole('1: a|b', '2: 1\n2|x, "y"', '3: 3|4'),
    )
  })

  test('counting empty rows as a table program does, and telling none of them', async () => {
    expect(await read('a,b\n\n,\n1,2\n')).toEqual(whole('1: a|b', '4: 1|2'))
  })
})

test.each([
  ['lines that end as Windows ends them', 'a,b\r\n1,2\r\n'],
  ['lines that end as an old Mac ended them', 'a,b\r1,2\r'],
  ['a last line without an end', 'a,b\n1,2'],
  ['a quotation mark in the last line', 'a,b\n1,"2"\n'],
])('a table with %s has the same rows', async (_, text) => {
  expect(await read(text)).toEqual(whole('1: a|b', '2: 1|2'))
})

describe('a row that is torn spoils no other', () => {
  test('where a quotation mark never closes', async () => {
    expect(await read('a,b\n1,2\n3,"4\n5,6\n7,8\n')).toEqual({
      rows: ['1: a|b', '2: 1|2', '4: 5|6', '5: 7|8'],
      torn: [3],
    })
  })

  test('where it closes in a later row', async () => {
    expect(await read('sep=,\na,b\n3,"4\n5,6\n7,"8"\n')).toEqual({
      rows: ['1: a|b', '3: 5|6', '4: 7|8'],
      torn: [2],
    })
  })

  test('where it is only a sign, or words follow it', async () => {
    expect(await read('a,b\n5" pipe,2\n"3"x,4\n5,6\n')).toEqual({
      rows: ['1: a|b', '4: 5|6'],
      torn: [2, 3],
    })
  })

  test('but again and again it is no table to be trusted', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `${row},"x`)
    expect(await read(`a,b\n${rows.join('\n,\n')}\n`)).toEqual({ problem: 'table-torn' })
  })
})

describe('what is no such table is refused', () => {
  test.each([
    ['nothing at all', '', 'table-empty'],
    ['blanks alone', ' \n\n', 'table-empty'],
    ['a web page', '<!DOCTYPE html><p>Please log in</p>', 'table-unknown'],
    ['JSON', '[{"a": 1}]', 'table-unknown'],
    ['a PDF', '%PDF-1.7\n', 'table-unknown'],
  ])('%s', async (_, text, problem) => {
    expect(await read(text)).toEqual({ problem })
  })

  test('letters of Windows', async () => {
    const cyrillic = Buffer.from([0xe8, 0xec, 0xe5, 0x2c, 0x62, 0x0a])
    expect(await read(cyrillic)).toEqual({ problem: 'table-not-unicode' })
    const later = Buffer.concat([Buffer.from(`a,b\n${'1,2\n'.repeat(500)}`), cyrillic])
    expect(await read(later)).toEqual({ problem: 'table-not-unicode' })
  })

  test('a picture', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    expect(await read(png)).toEqual({ problem: 'table-unknown' })
  })
})
