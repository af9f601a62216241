import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Chunks, chunksIn } from '../../src/quick-start/chunks.ts'
import { compiledFile, writeCompiled } from '../../src/quick-start/compiled.ts'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

const aFolder = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'c177-chunks-'))
  made.push(folder)
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source)
  return folder
}

const chunksOf = (folder: string): Chunks =>
  chunksIn({ folder: pathToFileURL(`${folder}/`), modules: new URL('file:///program/') })

/** A chunk of one function, called once, and what V8 made of both. */
const compiledBefore = (): string => {
  const folder = aFolder({ 'sum.cjs': 'exports.sum = (one) => one + 1; exports.sum(1)' })
  const chunks = chunksOf(folder)
  chunks.load('sum.cjs')
  for (const chunk of chunks.loaded.values()) writeCompiled(chunk)
  return folder
}

/** What a new start makes of a folder: whether V8 took what was compiled, and what the function answers to 2. */
const started = (folder: string) => {
  const chunks = chunksOf(folder)
  const { sum } = chunks.load('sum.cjs') as { sum: (one: number) => number }
  const { script } = chunks.loaded.get('sum.cjs') ?? {}
  return { taken: script?.cachedDataRejected === false, answer: sum(2) }
}

describe('a chunk', () => {
  it('finds other chunks, each run once, and what is in Node', () => {
    const folder = aFolder({
      'main.cjs': `exports.same = require('./other.cjs') === require('./other.cjs')
        exports.path = require('node:path').posix.join('a', 'b')`,
      'other.cjs': 'exports.a = 1',
    })
    expect(chunksOf(folder).load('main.cjs')).toEqual({ same: true, path: 'a/b' })
  })

  it('has of Node what is opened only when used', () => {
    const folder = aFolder({
      'main.cjs': `const crypto = require('node:crypto')
        exports.sum = crypto.createHash('sha256').update('a').digest('hex').slice(0, 8)`,
    })
    expect(chunksOf(folder).load('main.cjs')).toEqual({ sum: 'ca978112' })
  })

  it('knows where the modules are that it was made of, and imports packages', async () => {
    const folder = aFolder({
      'main.cjs': `exports.url = urlOf('commands/build.js')
        exports.imported = importPackage('node:path')`,
    })
    const main = chunksOf(folder).load('main.cjs') as { url: string; imported: Promise<object> }
    expect(main.url).toBe('file:///program/commands/build.js')
    expect(await main.imported).toHaveProperty('join')
  })

  it('runs as V8 compiled it before', () => {
    expect(started(compiledBefore())).toEqual({ taken: true, answer: 3 })
  })

  it('runs from its source where nothing was compiled, and writes nothing', () => {
    const folder = compiledBefore()
    rmSync(compiledFile(join(folder, 'sum.cjs')))
    expect(started(folder)).toEqual({ taken: false, answer: 3 })
    expect(() => readFileSync(compiledFile(join(folder, 'sum.cjs')))).toThrow('ENOENT')
  })

  it('is compiled anew when its source has changed, though not in length', () => {
    const folder = compiledBefore()
    writeFileSync(join(folder, 'sum.cjs'), 'exports.sum = (one) => one + 5; exports.sum(1)')
    expect(started(folder)).toEqual({ taken: false, answer: 7 })
  })

  it('is compiled anew where one byte of the compiled code is damaged', () => {
    const folder = compiledBefore()
    const file = compiledFile(join(folder, 'sum.cjs'))
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at += 37) {
      const damaged = Buffer.from(whole)
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x55, at)
      writeFileSync(file, damaged)
      expect([at, started(folder)]).toEqual([at, { taken: false, answer: 3 }])
    }
  })

  it.each([0, 3, 4, 100])('is compiled anew where only %i bytes were written', (length) => {
    const folder = compiledBefore()
    const file = compiledFile(join(folder, 'sum.cjs'))
    writeFileSync(file, readFileSync(file).subarray(0, length))
    expect(started(folder)).toEqual({ taken: false, answer: 3 })
  })

  it('leaves alone what another Node compiled', () => {
    const folder = compiledBefore()
    const file = compiledFile(join(folder, 'sum.cjs'))
    renameSync(file, file.replace(process.version, 'v0.0.0'))
    expect(started(folder)).toEqual({ taken: false, answer: 3 })
  })

  it('has nothing of the machine in what is kept of it', () => {
    const folder = compiledBefore()
    const kept = readFileSync(compiledFile(join(folder, 'sum.cjs'))).toString('latin1')
    expect(kept).toContain('sum.cjs')
    expect(kept).not.toContain(folder)
  })
})
