import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { watchPaths } from '../../src/host/watch-paths.ts'
import { aDisk } from '../dossier/disk.ts'

/** A case that is watched; `heard` tells how often something was heard of. */
const watched = async () => {
  const { at } = await aDisk()
  writeFileSync(at('answers.json'), 'one')
  let count = 0
  const hear = () => {
    count += 1
  }
  const stop = await watchPaths({ paths: [at('answers.json'), at('templates')], hear })
  onTestFinished(stop)
  return { at, stop, heard: () => count }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('a change is heard of', () => {
  it('once, when another file takes the place of the old', async () => {
    const { at, heard } = await watched()
    writeFileSync(at('.answers.json.tmp'), 'two')
    renameSync(at('.answers.json.tmp'), at('answers.json'))
    await expect.poll(heard).toBe(1)
    await pause(80)
    expect(heard()).toBe(1)
  })

  it('each time', async () => {
    const { at, heard } = await watched()
    for (const [index, words] of ['two', 'three', 'four'].entries()) {
      writeFileSync(at('answers.json'), words)
      await expect.poll(heard).toBe(index + 1)
    }
  })

  it('in a folder that was not there at first', async () => {
    const { at, heard } = await watched()
    mkdirSync(at('templates/submission'), { recursive: true })
    await expect.poll(heard, { timeout: 3000 }).toBeGreaterThan(0)
    const before = heard()
    writeFileSync(join(at('templates/submission'), 'letter.hbs'), 'x')
    await expect.poll(heard, { timeout: 3000 }).toBeGreaterThan(before)
  })

  it('when a file goes, and when it comes back', async () => {
    const { at, heard } = await watched()
    rmSync(at('answers.json'))
    await expect.poll(heard).toBe(1)
    writeFileSync(at('answers.json'), 'one')
    await expect.poll(heard).toBe(2)
  })
})

describe('nothing is heard', () => {
  it('of other files', async () => {
    const { at, heard } = await watched()
    writeFileSync(at('journal.ndjson'), 'x')
    mkdirSync(at('out'))
    await pause(80)
    expect(heard()).toBe(0)
  })

  it('after it was stopped', async () => {
    const { at, heard, stop } = await watched()
    stop()
    writeFileSync(at('answers.json'), 'two')
    await pause(80)
    expect(heard()).toBe(0)
  })

  it('of a folder that leads into itself, for ever', async () => {
    const { at } = await aDisk()
    mkdirSync(at('templates'))
    symlinkSync(at('templates'), at('templates/again'))
    const stop = await watchPaths({ paths: [at('templates')], hear: () => undefined })
    stop()
  })
})
