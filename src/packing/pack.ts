/**
 * `npm run pack [-- --pictures FOLDER …]`: the built program as one archive for each family of machines, in
 * `out/pack`. A FOLDER holds libraries for pictures of other machines, as npm installs them.
 */
import { parseArgs } from 'node:util'
import { packageFile } from '../commands/papers/package-files.ts'
import { nodeHost } from '../host/node-host.ts'
import { bundled } from '../quick-start/bundled.ts'
import { archiveOf } from './archive.ts'
import type { Family } from './start-files.ts'

/** More does not fit through a slow connection, nor on an old stick beside a case. */
const mostBytes = 60_000_000

const { files, tell } = nodeHost()
const root = packageFile('')
const families: readonly Family[] = ['linux-macos', 'windows']

const pack = async (family: Family, libraryFolders: readonly string[]): Promise<void> => {
  const { name, libraries, bytes } = await archiveOf({ root, family, libraryFolders })
  const path = packageFile(`out/pack/${name}`)
  await files.makeFolder(packageFile('out/pack'))
  await files.writeAtomically(path, bytes)
  const size = await files.sizeOf(path)
  tell(`out/pack/${name}: ${(size / 1e6).toFixed(1)} MB`)
  tell(
    libraries.length === 0
      ? '  without a library for pictures: photographs are kept, and not printed'
      : `  with libraries for pictures: ${libraries.join(', ')}`,
  )
  if (size > mostBytes) throw new Error(`${name} is larger than ${mostBytes / 1e6} MB`)
}

const { values } = parseArgs({ options: { pictures: { type: 'string', multiple: true } } })
if (Object.keys(bundled).length === 0)
  throw new Error('nothing is bundled: run "npm run build" first')
for (const family of families) await pack(family, values.pictures ?? [])
