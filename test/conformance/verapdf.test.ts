import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readyOutloud, readyPage } from './second-opinions.ts'
import { readyVerapdf } from './verapdf.ts'

const nowhere = 'no-program-has-this-name'
/** There, but neither Java nor Maven nor Python: it refuses their options. */
const another = process.execPath

let cache = ''
beforeEach(() => {
  cache = join(mkdtempSync(join(tmpdir(), 'c177-verapdf-')), 'cache')
})
afterEach(() => rmSync(join(cache, '..'), { recursive: true }))

describe('getting veraPDF ready', () => {
  it('says that Java is missing, how to get it, and fetches nothing', async () => {
    expect(await readyVerapdf({ cache, java: nowhere, maven: nowhere })).toEqual({
      ok: false,
      found: expect.stringContaining('no Java'),
      todo: expect.stringContaining('openjdk-17-jre-headless'),
    })
    expect(existsSync(cache)).toBe(false)
  })

  it('says that Maven is missing and how to get it', async () => {
    expect(await readyVerapdf({ cache, java: another, maven: nowhere })).toEqual({
      ok: false,
      found: expect.stringContaining('no Maven'),
      todo: expect.stringContaining('apt-get install maven'),
    })
  })

  it('says why Maven fetched nothing', async () => {
    expect(await readyVerapdf({ cache, java: another, maven: another })).toMatchObject({
      ok: false,
      found: expect.stringMatching(/did not fetch .* bad option/),
    })
  })

  it('refuses a file whose bytes are others, names both hashes, and asks Maven for nothing', async () => {
    mkdirSync(cache)
    writeFileSync(join(cache, 'greenfield-apps-1.28.2.jar'), 'something else')
    expect(await readyVerapdf({ cache, java: another, maven: nowhere })).toMatchObject({
      ok: false,
      found: expect.stringMatching(
        /SHA-256 is [0-9a-f]{64}, and should be 687d4d8b[0-9a-f]{56}\.$/,
      ),
      todo: expect.stringContaining('Delete it'),
    })
  })
})

describe('second opinions', () => {
  it('are told in a line where they are not here', async () => {
    expect(await readyOutloud(nowhere)).toMatchObject({
      found: 'outloud is not here: no second opinion from it.',
    })
    for (const python of [nowhere, another]) {
      expect(await readyPage(python)).toMatchObject({
        found: 'page-validation is not here: no second opinion from it.',
      })
    }
  })
})
