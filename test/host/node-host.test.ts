import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { coresOf, nodeHost } from '../../src/host/node-host.ts'

const root = mkdtempSync(join(tmpdir(), 'c177-host-'))
afterAll(() => rmSync(root, { recursive: true }))

let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'test-'))
})

const { files } = nodeHost()
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)
const onUnix = process.platform !== 'win32'

describe('a file is written whole or not at all', () => {
  test('anew', async () => {
    const path = join(folder, 'answers.json')
    await files.writeAtomically(path, 'ñ\n')
    expect(readFileSync(path, 'utf8')).toBe('ñ\n')
    expect(readdirSync(folder)).toEqual(['answers.json'])
  })

  test('out of pieces of text', async () => {
    const path = join(folder, 'rows')
    await files.writeAtomically(path, ['ä\n', '', 'b\n'])
    expect(readFileSync(path, 'utf8')).toBe('ä\nb\n')
  })

  test('over an older one', async () => {
    const path = join(folder, 'answers.json')
    writeFileSync(path, 'old and longer')
    await files.writeAtomically(path, new Uint8Array([1, 2]))
    expect([...readFileSync(path)]).toEqual([1, 2])
  })

  test('a folder in its place stays, and nothing is left beside it', async () => {
    const path = join(folder, 'answers.json')
    mkdirSync(path)
    writeFileSync(join(path, 'kept'), 'x')
    await expect(files.writeAtomically(path, 'new')).rejects.toMatchObject({
      name: 'Error',
      code: expect.stringMatching(/^E/),
    })
    expect(readdirSync(folder)).toEqual(['answers.json'])
    expect(readdirSync(path)).toEqual(['kept'])
  })

  test('what cannot be turned into bytes leaves the old file as it was', async () => {
    const path = join(folder, 'answers.json')
    writeFileSync(path, 'old')
    // The failure comes after the temporary file was opened, as on a full disk.
    const broken = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('x')) }),
    }
    await expect(files.writeAtomically(path, broken as unknown as string)).rejects.toThrow()
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['answers.json'])
  })

  test('a folder that is not there is an error without a path in it', async () => {
    const path = join(folder, 'gone', 'answers.json')
    const thrown = await files.writeAtomically(path, 'x').catch((error: unknown) => error)
    expect(thrown).toMatchObject({ code: 'ENOENT', message: 'ENOENT' })
  })
})

describe.runIf(onUnix)('what is written is for the owner alone', () => {
  test('a file', async () => {
    const path = join(folder, 'a')
    await files.writeAtomically(path, 'x')
    expect(modeOf(path)).toBe('600')
  })

  test('a file over one that all could read', async () => {
    const path = join(folder, 'a')
    writeFileSync(path, 'x', { mode: 0o644 })
    await files.writeAtomically(path, 'y')
    expect(modeOf(path)).toBe('600')
  })

  test('a line', async () => {
    const path = join(folder, 'journal.ndjson')
    await files.appendLine(path, '{}')
    expect(modeOf(path)).toBe('600')
  })

  test('a folder, with those above it', async () => {
    const path = join(folder, 'case', 'out')
    await files.makeFolder(path)
    expect([modeOf(join(folder, 'case')), modeOf(path)]).toEqual(['700', '700'])
  })
})

test('lines are added at the end', async () => {
  const path = join(folder, 'journal.ndjson')
  await files.appendLine(path, '{"a":1}')
  await files.appendLine(path, '{"b":"ñ"}')
  expect(readFileSync(path, 'utf8')).toBe('{"a":1}\n{"b":"ñ"}\n')
})

describe('of two who make the same file only one has made it', () => {
  test('and its content is whole', async () => {
    const path = join(folder, '.lock')
    const ends = await Promise.allSettled(
      ['one', 'two'].map((content) => files.createNew(path, content)),
    )
    const made = ends.findIndex(({ status }) => status === 'fulfilled')
    expect(ends[1 - made]).toMatchObject({ reason: { code: 'EEXIST' } })
    expect(readFileSync(path, 'utf8')).toBe(['one', 'two'][made])
    if (onUnix) expect(modeOf(path)).toBe('600')
  })

  test('what fails while it is written is taken away again', async () => {
    const path = join(folder, '.lock')
    const broken = { [Symbol.toPrimitive]: () => 'no text' }
    await expect(files.createNew(path, broken as unknown as string)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })
})

test('the program knows itself among the processes of its machine', () => {
  const { process: id, isAlive, mark, boot } = nodeHost().running()
  expect([isAlive(id), isAlive(2 ** 30)]).toEqual([true, false])
  expect(nodeHost().running()).toMatchObject({ mark, boot })
  expect(mark).toMatch(/^[0-9a-f]{16}$/)
})

test('a folder may be there already', async () => {
  await files.makeFolder(folder)
  expect(await files.entryAt(folder)).toBe('folder')
})

test('what stands at a path', async () => {
  writeFileSync(join(folder, 'a'), 'four')
  expect(await files.entryAt(folder)).toBe('folder')
  expect(await files.entryAt(join(folder, 'a'))).toBe('file')
  expect(await files.entryAt(join(folder, 'b'))).toBe('nothing')
  expect(await files.entryAt(join(folder, 'a', 'b'))).toBe('nothing')
  expect(await files.sizeOf(join(folder, 'a'))).toBe(4)
  expect(new TextDecoder().decode(await files.read(join(folder, 'a')))).toBe('four')
})

test.each(['read', 'sizeOf'] as const)(
  '%s of nothing is an error without a path in it',
  async (method) => {
    const thrown = await files[method](join(folder, 'b')).catch((error: unknown) => error)
    expect(thrown).toMatchObject({ code: 'ENOENT', message: 'ENOENT' })
  },
)

test.each([
  { processors: 8, megabytes: 16_000, cores: 8 },
  { processors: 8, megabytes: 600, cores: 2 },
  { processors: 2, megabytes: 100, cores: 1 },
])('of $processors processors and $megabytes MB $cores threads work at once', (machine) => {
  expect(coresOf(machine.processors, machine.megabytes * 1024 * 1024)).toBe(machine.cores)
})

describe('a large file is read without holding it', () => {
  test('from front to back', async () => {
    const path = join(folder, 'large')
    writeFileSync(path, new Uint8Array(600_000).fill(7))
    const sizes: number[] = []
    for await (const piece of files.pieces(path)) sizes.push(piece.length)
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(600_000)
  })

  test('from a place on, and no further than its end', async () => {
    const path = join(folder, 'large')
    writeFileSync(path, new Uint8Array([1, 2, 3, 4]))
    expect([...(await files.readPart(path, { start: 1, length: 2 }))]).toEqual([2, 3])
    expect([...(await files.readPart(path, { start: 3, length: 9 }))]).toEqual([4])
  })

  test('and where it is gone, only the code of that goes on', async () => {
    const reading = async () => {
      for await (const _ of files.pieces(join(folder, 'gone'))) throw new Error('read')
    }
    await expect(reading()).rejects.toThrow(/^ENOENT$/)
    await expect(files.readPart(join(folder, 'gone'), { start: 0, length: 1 })).rejects.toThrow(
      /^ENOENT$/,
    )
  })
})

describe('what is too large to be held at once', () => {
  const pieces = async function* (...words: readonly string[]) {
    for (const word of words) yield new TextEncoder().encode(word)
  }

  test('is written piece by piece, for the owner alone', async () => {
    const path = join(folder, 'large.zip')
    writeFileSync(path, 'an older and longer one')
    await files.writeAtomically(path, pieces('one ', '', 'two ', 'three'))
    expect(readFileSync(path, 'utf8')).toBe('one two three')
    if (onUnix) expect(modeOf(path)).toBe('600')
    expect(readdirSync(folder)).toEqual(['large.zip'])
  })

  test('and fails in the middle leaves the old file, and nothing beside it', async () => {
    const path = join(folder, 'large.zip')
    writeFileSync(path, 'old')
    const failing = async function* () {
      yield* pieces('half')
      throw new Error('x')
    }
    await expect(files.writeAtomically(path, failing())).rejects.toMatchObject({ code: 'UNKNOWN' })
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['large.zip'])
  })
})

test('a folder is empty with nothing in it at all', async () => {
  expect(await files.isEmpty(folder)).toBe(true)
  writeFileSync(join(folder, '.hidden'), '')
  expect(await files.isEmpty(folder)).toBe(false)
})

test('a file is taken away, and one that is not there is no failure', async () => {
  const path = join(folder, 'a.txt')
  await files.writeAtomically(path, 'a')
  await files.remove(path)
  expect(await files.entryAt(path)).toBe('nothing')
  await files.remove(path)
})

test('a file gets another name, in the place of what had it', async () => {
  writeFileSync(join(folder, 'one'), 'one')
  writeFileSync(join(folder, 'two'), 'two')
  await files.rename(join(folder, 'one'), join(folder, 'two'))
  expect(readdirSync(folder)).toEqual(['two'])
  expect(readFileSync(join(folder, 'two'), 'utf8')).toBe('one')
  const missing = files.rename(join(folder, 'one'), join(folder, 'two'))
  await expect(missing).rejects.toMatchObject({ code: 'ENOENT' })
})
