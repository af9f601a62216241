import { describe, expect, test } from 'vitest'
import { usualLimits } from '../../src/bundles/limits.ts'
import { openArchive } from '../../src/bundles/open-archive.ts'
import { type Planted, sourceOf, zipWith } from '../builders/zips.ts'

const open = (planted: readonly Planted[], limits = usualLimits) =>
  openArchive(sourceOf(zipWith(planted)), limits)

const codesOf = async (planted: readonly Planted[], limits = usualLimits) =>
  (await open(planted, limits)).problems.map(({ code }) => code)

const honest: Planted = { name: 'answers.json', content: '{}' }

test('an honest archive opens, with folders, deflated files and names of every script', async () => {
  const opened = await open([
    honest,
    { name: 'evidence/', mode: 0o040755 },
    { name: 'evidence/E-01 Löhne, 工资 ኣ.txt', content: 'words '.repeat(99), deflated: true },
    { name: 'from-dos', system: 0, mode: 0 },
  ])
  const files = opened.ok ? opened.value.files : []
  expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['answers.json', 2],
    ['evidence/E-01 Löhne, 工资 ኣ.txt', 594],
    ['from-dos', 0],
  ])
})

describe('a path that leads elsewhere is refused', () => {
  const cases: readonly [name: string, code: string][] = [
    ['../answers.json', 'bundle-path-outside'],
    ['evidence/../../x', 'bundle-path-outside'],
    ['a/..', 'bundle-path-outside'],
    ['/etc/passwd', 'bundle-path-absolute'],
    ['//server/share/x', 'bundle-path-absolute'],
    ['C:/x', 'bundle-path-absolute'],
    ['c:x', 'bundle-path-absolute'],
    ['..\\x', 'bundle-path-backslash'],
    ['evidence\\x', 'bundle-path-backslash'],
    ['\\\\server\\x', 'bundle-path-backslash'],
  ]
  test.each(cases)('%s', async (name, code) => {
    expect(await codesOf([honest, { name }])).toEqual([code])
  })

  test('as a folder too', async () => {
    expect(await codesOf([honest, { name: '../', mode: 0o040755 }])).toEqual([
      'bundle-path-outside',
    ])
  })
})

describe('a name that some system cannot write is refused', () => {
  test.each([
    'CON',
    'aux.txt',
    'evidence/nul',
    'LPT1',
    'com9.tar.gz',
    'COM¹',
    'conout$',
    'prn .txt',
    'ab:c',
    'what?.jpg',
    'a*',
    '<x>',
    'a|b',
    'x"y',
    'ends.',
    'ends ',
    ' begins',
    'folder./x',
    'a//b',
    './a',
    '',
    'a\0b',
    'a\nb',
    'turned\u202Egpj.exe',
    'zero\u200Bwidth',
    `${'long'.repeat(50)}`,
  ])('%j', async (name) => {
    expect(await codesOf([honest, { name }])).toEqual(['bundle-name-unusable'])
  })

  test('what only looks like a device is none', async () => {
    for (const name of ['console', 'com10', 'auxiliary.txt', 'evidence/E-01.con', 'nullable'])
      expect(await codesOf([{ name }])).toEqual([])
  })
})

describe('what is no file is refused, whichever system the archive names', () => {
  test.each([
    ['a symbolic link', 0o120777],
    ['a named pipe', 0o010644],
    ['a device', 0o060644],
    ['a character device', 0o020644],
    ['a socket', 0o140644],
  ])('%s', async (_, mode) => {
    for (const system of [0, 3, 10, 19])
      expect(await codesOf([honest, { name: 'x', mode, system }])).toEqual(['bundle-link'])
  })
})

describe('what nobody can look into is refused', () => {
  test.each([
    ['encrypted', 1],
    ['with hidden names', 0b10_0000_0000_0001],
  ])('%s', async (_, flags) => {
    // Encryption puts twelve bytes before the content.
    const locked = { name: 'x', content: 'twelve bytes and words', size: 10, flags }
    expect(await codesOf([honest, locked])).toEqual(['bundle-entry-encrypted'])
  })

  test.each([9, 12, 14, 93, 99])('packed by the method %d', async (method) => {
    expect(await codesOf([honest, { name: 'x', content: 'abc', method }])).toEqual([
      'bundle-method-unknown',
    ])
  })

  test('bytes under the name of a folder', async () => {
    expect(await codesOf([{ name: 'evidence/', content: 'abc', mode: 0o040755 }])).toEqual([
      'bundle-folder-with-bytes',
    ])
  })
})

describe('names that some system takes for the same are refused', () => {
  const pairs: readonly [string, string][] = [
    ['answers.json', 'answers.json'],
    ['evidence/E-01.jpg', 'evidence/e-01.JPG'],
    ['café', 'cafe\u0301'],
    ['ΜΙΣΘΟΣ', 'μισθος'],
    ['straße', 'STRASSE'],
    ['ﬁle', 'file'],
    ['evidence', 'evidence/x'],
    ['Evidence/x', 'EVIDENCE'],
  ]
  test.each(pairs)('%j and %j', async (one, other) => {
    expect(await codesOf([{ name: one }, { name: other }])).toEqual(['bundle-name-twice'])
    expect(await codesOf([{ name: other }, { name: one }])).toEqual(['bundle-name-twice'])
  })

  test('and names that differ are not', async () => {
    expect(await codesOf([{ name: 'e/a' }, { name: 'e/b' }, { name: 'ea' }])).toEqual([])
  })
})

describe('what was made to fill a disk is refused', () => {
  const megabytes = new Uint8Array(12 * 1024 * 1024)

  test('a file that becomes a thousand times as large', async () => {
    const bomb = { name: 'x', content: megabytes, deflated: true }
    expect(await codesOf([bomb])).toEqual(['bundle-bomb', 'bundle-bomb'])
  })

  test('many entries that share the same packed bytes', async () => {
    const zeros = { content: new Uint8Array(100_000), deflated: true }
    const planted = Array.from({ length: 300 }, (_, index) => ({
      ...zeros,
      name: `f${index}`,
      sharing: index > 0,
    }))
    expect(await codesOf(planted.slice(0, 50))).toEqual([])
    expect(await codesOf(planted)).toEqual(['bundle-bomb'])
  })

  test('more bytes in all than a bundle holds', async () => {
    const limits = { ...usualLimits, bytes: 5 }
    expect(
      await codesOf(
        [
          { name: 'a', content: '123' },
          { name: 'b', content: '123' },
        ],
        limits,
      ),
    ).toEqual(['bundle-too-large'])
    expect(await codesOf([{ name: 'a', content: '12345' }], limits)).toEqual([])
  })

  test('more files than a bundle has', async () => {
    const limits = { ...usualLimits, entries: 2 }
    expect(await codesOf([honest, { name: 'a' }, { name: 'b' }], limits)).toEqual([
      'bundle-too-many-files',
    ])
  })

  test('a file that says it is smaller than it is fails when it is read', async () => {
    const opened = await open([{ name: 'x', content: megabytes, deflated: true, size: 9 }])
    const [file] = opened.ok ? opened.value.files : []
    expect(file?.bytes).toBe(9)
    const read = async () => {
      let bytes = 0
      for await (const piece of (await file?.open()) ?? []) bytes += piece.length
      return bytes
    }
    await expect(read()).rejects.toThrow()
  })
})

describe('what is no whole archive is told as that', () => {
  const whole = zipWith([honest])
  const cases: readonly [what: string, bytes: Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['words', Buffer.from('no archive')],
    ['the first half', whole.subarray(0, whole.length / 2)],
    ['without its first bytes', whole.subarray(20)],
    ['strongly encrypted', zipWith([{ name: 'x', flags: 0b100_0001 }])],
    ['with fewer entries than its end counts', zipWith([honest], 2)],
  ]
  test.each(cases)('%s', async (_, bytes) => {
    const opened = await openArchive(sourceOf(bytes))
    expect(opened.problems.map(({ code }) => code)).toEqual(['bundle-unreadable'])
  })
})

test('every wrong thing is told at once, each with its file', async () => {
  const opened = await open([{ name: '../a' }, honest, { name: 'l', mode: 0o120777 }, honest])
  expect(opened.problems.map(({ code, place }) => [code, place.file])).toEqual([
    ['bundle-path-outside', '../a'],
    ['bundle-link', 'l'],
    ['bundle-name-twice', 'answers.json'],
  ])
})
