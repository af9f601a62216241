import { createHash } from 'node:crypto'
import { version } from 'harfbuzzjs'
import { nodeHost } from '../../host/node-host.ts'
import { writeTable } from '../../renderers/pdf/fonts/face-table.ts'
import { learnTable } from '../../renderers/pdf/fonts/learn-table.ts'
import { packageFile } from '../papers/package-files.ts'
import { facePaths, tablePath } from './font-stock.ts'
import { loadManifest } from './manifest.ts'

// The last step of the build: tables of the papers' own family, so that most papers need no shaper.

const { files } = nodeHost()
const folder = packageFile('dist/fonts')
const stampPath = `${folder}/made-of`

/** Tells the fonts, the shaper and the program that learns from each other: tables of the same stamp are the same. */
const stampOf = async (fonts: readonly Uint8Array[]): Promise<string> => {
  const learner = packageFile('dist/renderers/pdf/fonts')
  const names = await files.list(learner, 'files')
  const hash = createHash('sha256').update(JSON.stringify(version()))
  for (const name of names) hash.update(await files.read(`${learner}/${name}`))
  for (const bytes of fonts) hash.update(bytes)
  return hash.digest('hex')
}

const lastStamp = async (): Promise<string> =>
  (await files.entryAt(stampPath)) === 'file'
    ? new TextDecoder().decode(await files.read(stampPath))
    : ''

const [textFamily] = await loadManifest(nodeHost())
const fonts = await Promise.all(
  facePaths(textFamily).map(async (path) => ({ path, bytes: await files.read(path) })),
)
const stamp = await stampOf(fonts.map(({ bytes }) => bytes))
if ((await lastStamp()) !== stamp) {
  await files.makeFolder(folder)
  for (const { path, bytes } of fonts) {
    await files.writeAtomically(tablePath(path), writeTable(await learnTable(bytes)))
  }
  await files.writeAtomically(stampPath, stamp)
}
