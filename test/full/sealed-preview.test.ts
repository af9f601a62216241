import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runPreview } from '../../src/commands/preview/preview.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { done } from '../../src/problems/problem.ts'
import { encryptCase } from '../../src/sealing/encrypt-case.ts'
import { sealedHost } from '../../src/sealing/sealed-files.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { copyOfSample } from '../commands/calling.ts'
import { cheapKey, files } from '../sealing/cases.ts'

/** The preview of a case until the test ends, without pages; its address. */
const previewing = async (path: string, opened: Parameters<typeof sealedHost>[1]) => {
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  let ended: Promise<number> = Promise.resolve(0)
  const address = await new Promise<string>((print) => {
    const machine = { ...nodeHost(), isTerminal: false, tell: () => undefined, print }
    const host = sealedHost({ ...machine, stopped: () => stopped }, opened)
    ended = runPreview({ case: path, port: null, open: false, quiet: true }, host, {
      wording: wordingOf('en'),
      drawer: () => ({ draw: async () => done(new Uint8Array([1])), stop: () => undefined }),
    })
  })
  onTestFinished(async () => {
    stop()
    await ended
  })
  return { address, host: sealedHost(nodeHost(), opened) }
}

test('an encrypted case is previewed, and followed, in memory alone', async () => {
  const path = copyOfSample('barely-started')
  const { key, lockedKey } = await cheapKey()
  await encryptCase(files, { folder: path, key, lockedKey })
  const before = readdirSync(path)
  const { address, host } = await previewing(path, { folder: path, key })
  const article = async (): Promise<string> =>
    JSON.parse(await (await fetch(`${address}draft.json?`)).text()).article
  expect(await article()).toContain('<article')
  const file = join(path, 'answers.json')
  const answers = JSON.parse(Buffer.from(await host.files.read(file)).toString())
  answers.answers['organisation.name'] = 'Union of Lantern Makers'
  await host.files.writeAtomically(file, JSON.stringify(answers))
  await expect.poll(article, { timeout: 10_000 }).toContain('Union of Lantern Makers')
  expect(readdirSync(path)).toEqual(before)
})
