import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgePath, pathKey } from '../../src/bundles/entry-path.ts'
import { makeBundle } from '../../src/bundles/make-bundle.ts'
import { manifestPath } from '../../src/bundles/manifest.ts'
import { openArchive } from '../../src/bundles/open-archive.ts'
import { verifyArchive } from '../../src/bundles/verify-archive.ts'
import { zipOf } from '../../src/bundles/write-zip.ts'
import { sourceOf, zipWith } from '../builders/zips.ts'

const facts = { edition: 'committee', made: '2026-08-01T12:00:00.000Z', program: 'c177 1' } as const

type Contents = Readonly<Record<string, string | Uint8Array>>

const packing = (contents: Contents) =>
  Object.entries(contents).map(([path, content]) => ({
    path,
    isText: typeof content === 'string',
    read: async () => new Uint8Array(Buffer.from(content)),
  }))

const bundled = async (contents: Contents) => {
  const files = packing(contents)
  const made = await makeBundle({ files, facts, mayLeave: async () => [] })
  if (!made.ok) throw new Error('refused')
  return { ...made.value, zip: await buffer(made.value.bytes()) }
}

const opened = async (zip: Uint8Array) => {
  const archive = await openArchive(sourceOf(zip))
  if (!archive.ok) throw new Error(archive.problems.map(({ code }) => code).join())
  return archive.value
}

const contentsOf = async (zip: Uint8Array): Promise<Record<string, Buffer>> => {
  const { files } = await opened(zip)
  const read = files.map(async ({ path, open }) => [path, await buffer(await open())] as const)
  return Object.fromEntries(await Promise.all(read))
}

/** The archive written anew by another hand, with other contents under its names. */
const tampered = async (
  zip: Uint8Array,
  change: (contents: Record<string, Buffer>) => void,
): Promise<Uint8Array> => {
  const contents = await contentsOf(zip)
  change(contents)
  return zipWith(Object.entries(contents).map(([name, content]) => ({ name, content })))
}

const found = async (zip: Uint8Array) => {
  const verified = await verifyArchive(await opened(zip))
  return verified.problems.map(({ code, place }) => `${code} ${place.file}`)
}

const contents: Contents = {
  'README.txt': 'words',
  'answers.json': '{}',
  'evidence/E-01.jpg': new Uint8Array([1, 2, 3, 4]),
}

const paths = fc
  .uniqueArray(fc.stringMatching(/^[\p{L}\p{M}\d][\p{L}\p{M}\d _-]{0,20}[\p{L}\d]$/u), {
    minLength: 0,
    maxLength: 8,
    selector: pathKey,
  })
  .map((names) => names.map((name, index) => (index % 2 === 0 ? name : `evidence/${name}`)))
  .filter((names) => names.every((name) => judgePath(name) === null))

test('whatever is bundled comes out the same, and is found in order', async () => {
  const bytes = fc.uint8Array({ maxLength: 3000 })
  await fc.assert(
    fc.asyncProperty(paths, fc.array(bytes, { minLength: 8, maxLength: 8 }), async (names, all) => {
      const given: Contents = Object.fromEntries(
        names.map((name, index) => [name, all[index] ?? new Uint8Array()]),
      )
      const { zip } = await bundled(given)
      const { [manifestPath]: _, ...back } = await contentsOf(zip)
      expect(Object.keys(back)).toEqual(Object.keys(given))
      for (const name of names)
        expect(back[name]?.equals(Buffer.from(given[name] ?? 'none'))).toBe(true)
      expect(await found(zip)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

describe('a bundle', () => {
  test('of the same files is the same to the byte', async () => {
    const { zip } = await bundled(contents)
    expect((await bundled(contents)).zip.equals(zip)).toBe(true)
  })

  test('tells no time, no time zone and no mode of the machine', async () => {
    const { zip } = await bundled(contents)
    const at = zip.indexOf('PK\x01\x02')
    // Noon of 1 January 1980, as the clock on any wall has it.
    expect([zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14)]).toEqual([12 << 11, 0x21])
    expect([zip.readUInt16LE(at + 30), zip.readUInt32LE(at + 38)]).toEqual([0, 0o100600 * 0x10000])
  })

  test('lists its files with size and SHA-256, and tells the hash of the list', async () => {
    const { zip, manifestSha256 } = await bundled(contents)
    const manifest = JSON.parse(String((await contentsOf(zip))[manifestPath]))
    expect(manifest).toEqual({
      format: 'c177-bundle',
      version: 1,
      ...facts,
      files: [
        { path: 'README.txt', bytes: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        {
          path: 'answers.json',
          bytes: 2,
          sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
        },
        {
          path: 'evidence/E-01.jpg',
          bytes: 4,
          sha256: '9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a',
        },
      ],
    })
    const verified = await verifyArchive(await opened(zip))
    expect(verified.ok && verified.value.manifestSha256).toBe(manifestSha256)
  })

  test('of which one file may not leave is not made, and every file was looked at', async () => {
    const seen: string[] = []
    const refused = {
      code: 'leak',
      severity: 'error',
      place: {},
      message: { english: '' },
    } as const
    const made = await makeBundle({
      files: packing(contents),
      facts,
      mayLeave: async ({ path, bytes }) => {
        seen.push(`${path} ${bytes.length > 0}`)
        return path === 'answers.json' ? [{ ...refused, hint: { english: '' } }] : []
      },
    })
    expect([made.ok, made.problems.map(({ code }) => code)]).toEqual([false, ['leak']])
    expect(seen).toEqual([
      'README.txt true',
      'answers.json true',
      'evidence/E-01.jpg true',
      'manifest.json true',
    ])
  })

  test('may have the form of large archives', async () => {
    const zip = await buffer(zipOf(packing(contents), true))
    expect(zip.includes(Buffer.from('PK\x06\x06'))).toBe(true)
    expect(Object.keys(await contentsOf(zip))).toEqual(Object.keys(contents))
  })

  test('holds a file at a time: the next is read when the one before was taken', async () => {
    let isRead = 0
    const large = new Uint8Array(1_000_000).map((_, index) => (index * 7919) % 251)
    const files = Array.from({ length: 8 }, (_, index) => ({
      path: `f${index}`,
      isText: false,
      read: async () => {
        isRead += 1
        return large
      },
    }))
    const zip = zipOf(files)
    await zip.next()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(isRead).toBeLessThan(3)
    let bytes = 0
    for await (const piece of zip) bytes += piece.length
    expect([isRead, bytes > 7_000_000]).toEqual([8, true])
  })

  test('of which a file cannot be read fails, and does not end as if it were whole', async () => {
    const gone = { path: 'b', isText: true, read: () => Promise.reject(new Error('gone')) }
    await expect(buffer(zipOf([...packing({ a: 'a' }), gone]))).rejects.toThrow('gone')
  })
})

describe('verifying names', () => {
  test('nothing where all is in order', async () => {
    expect(await found((await bundled(contents)).zip)).toEqual([])
  })

  test('a file with one changed byte, of the same size', async () => {
    const { zip } = await bundled(contents)
    const changed = await tampered(zip, (files) => files['evidence/E-01.jpg']?.writeUInt8(9, 2))
    expect(await found(changed)).toEqual(['bundle-file-differs evidence/E-01.jpg'])
  })

  test('a file that grew', async () => {
    const { zip } = await bundled(contents)
    const changed = await tampered(zip, (files) => {
      files['answers.json'] = Buffer.from('{} ')
    })
    expect(await found(changed)).toEqual(['bundle-file-differs answers.json'])
  })

  test('a missing file', async () => {
    const { zip } = await bundled(contents)
    const changed = await tampered(zip, (files) => delete files['README.txt'])
    expect(await found(changed)).toEqual(['bundle-file-missing README.txt'])
  })

  test('a file that was put in', async () => {
    const { zip } = await bundled(contents)
    const changed = await tampered(zip, (files) => {
      files['evidence/E-99.exe'] = Buffer.from('MZ')
    })
    expect(await found(changed)).toEqual(['bundle-file-extra evidence/E-99.exe'])
  })

  test('all of it at once', async () => {
    const { zip } = await bundled(contents)
    const changed = await tampered(zip, (files) => {
      files['README.txt'] = Buffer.from('sdrow')
      delete files['answers.json']
      files['x'] = Buffer.from('')
    })
    expect(await found(changed)).toEqual([
      'bundle-file-differs README.txt',
      'bundle-file-missing answers.json',
      'bundle-file-extra x',
    ])
  })

  test('a file whose packed bytes are damaged', async () => {
    const words = 'words '.repeat(500)
    const { zip } = await bundled({ 'a.txt': words })
    const name = zip.indexOf('a.txt')
    zip.fill(0xff, name + 8, name + 14)
    expect(await found(zip)).toEqual(['bundle-file-differs a.txt'])
  })
})

describe('without a list that can be read there is nothing to compare', () => {
  const listed = (manifest: string | null) =>
    zipWith([
      { name: 'a', content: 'a' },
      ...(manifest === null ? [] : [{ name: 'manifest.json', content: manifest }]),
    ])
  const head = { format: 'c177-bundle', version: 1, ...facts, files: [] }
  const a = { path: 'a', bytes: 1, sha256: '0'.repeat(64) }
  const cases: readonly [what: string, manifest: string | null, code: string][] = [
    ['none', null, 'bundle-manifest-missing'],
    ['no JSON', '{', 'bundle-manifest-unreadable'],
    ['another format', JSON.stringify({ ...head, format: 'x' }), 'bundle-manifest-unreadable'],
    ['another edition', JSON.stringify({ ...head, edition: 'x' }), 'bundle-manifest-unreadable'],
    ['no files', JSON.stringify({ ...head, files: null }), 'bundle-manifest-unreadable'],
    ['a file twice', JSON.stringify({ ...head, files: [a, a] }), 'bundle-manifest-unreadable'],
    ['a newer version', JSON.stringify({ ...head, version: 2 }), 'bundle-newer'],
  ]
  test.each(cases)('%s', async (_, manifest, code) => {
    const verified = await verifyArchive(await opened(listed(manifest)))
    expect([verified.ok, verified.problems.map((one) => one.code)]).toEqual([false, [code]])
  })
})
