import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { HostError } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { CaseKey } from '../../src/sealing/case-key.ts'
import { sealedFiles, sealedHost } from '../../src/sealing/sealed-files.ts'
import { openLines, sealLines } from '../../src/sealing/sealed-lines.ts'
import { aDisk, type Disk } from '../dossier/disk.ts'
import { cheapKey, files } from './cases.ts'

let key: CaseKey
beforeAll(async () => {
  key = (await cheapKey()).key
})

const opened = async () => {
  const disk = await aDisk()
  return { disk, inside: sealedFiles(files, { folder: disk.folder, key }) }
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (thrown) => (thrown instanceof HostError ? thrown.code : String(thrown)),
  )

const all = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
  const found: Uint8Array[] = []
  for await (const piece of pieces) found.push(piece)
  return Buffer.concat(found).toString('latin1')
}

const changeByte = async (disk: Disk, name: string, at: number): Promise<void> => {
  const bytes = await readFile(disk.at(name))
  const place = at % bytes.length
  bytes[place] = (bytes[place] ?? 0) ^ (1 + (at % 255))
  await writeFile(disk.at(name), bytes)
}

describe('a file of an encrypted case', () => {
  test('comes back as it was written, whatever its bytes, and nothing of it is on the disk', async () => {
    const { disk, inside } = await opened()
    const path = disk.at('answers.json')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 8, maxLength: 2000 }), async (bytes) => {
        await inside.writeAtomically(path, bytes)
        expect(Buffer.compare(await inside.read(path), bytes)).toBe(0)
        expect(await inside.sizeOf(path)).toBe(bytes.length)
        expect((await readFile(disk.at('answers.json.age'))).includes(Buffer.from(bytes))).toBe(
          false,
        )
      }),
      { numRuns: 15 },
    )
    expect(await files.list(disk.folder, 'files')).toEqual(['answers.json.age'])
  })

  test('is found changed where one byte is another', async () => {
    const { disk, inside } = await opened()
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.nat(), async (content, at) => {
        await inside.writeAtomically(disk.at('answers.json'), content)
        await changeByte(disk, 'answers.json.age', at)
        expect(await codeOf(inside.read(disk.at('answers.json')))).toBe('DAMAGED')
      }),
      { numRuns: 15 },
    )
  })

  test('is found cut off, wherever it ends', async () => {
    const { disk, inside } = await opened()
    await inside.writeAtomically(disk.at('answers.json'), 'the answers')
    const bytes = await readFile(disk.at('answers.json.age'))
    for (const length of [0, 1, 30, bytes.length - 20, bytes.length - 1]) {
      await writeFile(disk.at('answers.json.age'), bytes.subarray(0, length))
      expect(await codeOf(inside.read(disk.at('answers.json')))).toBe('DAMAGED')
    }
  })

  test('is not opened with the key of another case', async () => {
    const { disk, inside } = await opened()
    await inside.writeAtomically(disk.at('answers.json'), 'the answers')
    const other = sealedFiles(files, { folder: disk.folder, key: (await cheapKey()).key })
    expect(await codeOf(other.read(disk.at('answers.json')))).toBe('DAMAGED')
  })

  test.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
    'of %d bytes goes through in pieces, in part, and with its size',
    async (length) => {
      const { disk, inside } = await opened()
      const path = disk.at('photo.jpg')
      const bytes = Buffer.alloc(length, 'photograph')
      async function* halves() {
        yield bytes.subarray(0, length >> 1)
        yield bytes.subarray(length >> 1)
      }
      await inside.writeAtomically(path, halves())
      expect(await all(inside.pieces(path))).toBe(bytes.toString('latin1'))
      expect(await inside.sizeOf(path)).toBe(length)
      const part = await inside.readPart(path, { start: 3, length: 5 })
      expect(Buffer.from(part).toString()).toBe(bytes.subarray(3, 8).toString())
    },
  )

  test('is listed and found by its own name, and taken away', async () => {
    const { disk, inside } = await opened()
    await inside.makeFolder(disk.at('evidence'))
    await inside.writeAtomically(disk.at('evidence/E-01.jpg'), 'x')
    expect(await inside.list(disk.at('evidence'), 'files')).toEqual(['E-01.jpg'])
    expect(await inside.entryAt(disk.at('evidence/E-01.jpg'))).toBe('file')
    expect(await inside.realPath(disk.at('evidence/E-01.jpg'))).toBe(
      join(await files.realPath(disk.folder), 'evidence', 'E-01.jpg'),
    )
    await inside.remove(disk.at('evidence/E-01.jpg'))
    expect(await inside.list(disk.at('evidence'), 'files')).toEqual([])
  })

  test('is given another name', async () => {
    const { disk, inside } = await opened()
    await inside.writeAtomically(disk.at('answers.json'), 'the answers')
    await inside.rename(disk.at('answers.json'), disk.at('answers.json.damaged-1'))
    expect(await all(inside.pieces(disk.at('answers.json.damaged-1')))).toBe('the answers')
    expect(await files.list(disk.folder, 'files')).toEqual(['answers.json.damaged-1.age'])
    await inside.writeAtomically(disk.at('journal.ndjson'), 'a line\n')
    await inside.rename(disk.at('journal.ndjson'), disk.at('old.ndjson'))
    expect(await all(inside.pieces(disk.at('old.ndjson')))).toBe('a line\n')
    expect(await inside.entryAt(disk.at('journal.ndjson'))).toBe('nothing')
  })

  test.each([
    'out/brief.pdf',
    'templates/brief/letter.hbs',
    'countries/BG.json',
    'case.public.zip',
    'witnesses.key.age',
    '.lock',
  ])('is not %s, which stays as it is', async (name) => {
    const { disk, inside } = await opened()
    await inside.makeFolder(join(disk.at(name), '..'))
    await inside.writeAtomically(disk.at(name), 'open')
    expect(await disk.read(name)).toBe('open')
    expect(await inside.list(join(disk.at(name), '..'), 'files')).toHaveLength(1)
  })

  test('is none outside of the case', async () => {
    const { inside } = await opened()
    const other = await aDisk()
    await inside.writeAtomically(other.at('answers.json'), 'open')
    expect(await other.read('answers.json')).toBe('open')
  })
})

describe('a journal of an encrypted case', () => {
  test('is added to line by line, and costs only the line that is torn or changed', async () => {
    const { disk, inside } = await opened()
    const path = disk.at('journal.ndjson')
    for (const line of ['{"one":1}', '{"two":2}', '{"three":3}'])
      await inside.appendLine(path, line)
    const sealed = await disk.read('journal.ndjson.age')
    expect(sealed).not.toContain('two')
    expect(await all(inside.pieces(path))).toBe('{"one":1}\n{"two":2}\n{"three":3}\n')
    await disk.write('journal.ndjson.age', sealed.slice(0, -9))
    const [one, two, three] = (await all(inside.pieces(path))).split('\n')
    expect([one, two]).toEqual(['{"one":1}', '{"two":2}'])
    expect(three).not.toContain('{')
    await inside.appendLine(path, '\n{"four":4}')
    expect((await all(inside.pieces(path))).split('\n').slice(3)).toEqual(['{"four":4}', ''])
  })

  test('tells by its end, as an open one, that the last line feed is missing', async () => {
    const { disk, inside } = await opened()
    await inside.writeAtomically(disk.at('journal.ndjson'), '{"one":1}\n{"tw')
    expect(await all(inside.pieces(disk.at('journal.ndjson')))).toBe('{"one":1}\n{"tw')
  })

  test('does not open a line that was put there out of another file', async () => {
    const { disk, inside } = await opened()
    await inside.appendLine(disk.at('surveys/../other.ndjson'), 'a line')
    await appendFile(disk.at('journal.ndjson.age'), await disk.read('other.ndjson.age'))
    expect(await all(inside.pieces(disk.at('journal.ndjson')))).not.toContain('a line')
  })

  test('keeps any bytes, and finds any change of one', () => {
    const line = { key: key.lineKey, name: 'journal.ndjson' }
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, at) => {
        const sealed = Buffer.from(sealLines(bytes, line), 'latin1')
        expect(Buffer.compare(openLines(sealed, line), bytes)).toBe(0)
        const place = at % sealed.length
        sealed[place] = (sealed[place] ?? 0) ^ (1 + (at % 255))
        expect(Buffer.compare(openLines(sealed, line), bytes)).not.toBe(0)
      }),
      { numRuns: 100 },
    )
  })
})

test('no thread beside this one is given a part of an encrypted case', async () => {
  const disk = await aDisk()
  const host = sealedHost(nodeHost(), { folder: disk.folder, key })
  expect(host.cores).toBe(1)
  expect(host.isSealed?.(disk.at('answers.json'))).toBe(true)
  expect(host.isSealed?.(disk.at('out/brief.pdf'))).toBe(false)
})
