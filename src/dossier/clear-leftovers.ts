import { basename, join } from 'node:path'
import { type Host, HostError } from '../host/host.ts'
import { sealedEnding } from '../sealing/sealed-names.ts'
import type { Places } from './places.ts'

/** Takes away temporary files that a stopped program left. Where that cannot be done they hinder nothing. */
export const clearLeftovers = async (host: Host, places: Places): Promise<void> => {
  const { folder, file, journalFile, damagedFile, versionsFolder } = places
  const own = [file, journalFile, damagedFile]
    .map((path) => basename(path))
    .flatMap((name) => [name, name + sealedEnding])
  await clearIn(host, folder, (name) => own.includes(name))
  await clearIn(host, versionsFolder, () => true)
}

const clearIn = async (
  { files }: Host,
  folder: string,
  isOurs: (name: string) => boolean,
): Promise<void> => {
  try {
    if ((await files.entryAt(folder)) !== 'folder') return
    for (const name of await files.list(folder, 'files')) {
      const [, meant] = /^\.(.+)\.\d+\.tmp$/.exec(name) ?? []
      if (meant !== undefined && isOurs(meant)) await files.remove(join(folder, name))
    }
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
  }
}
