import { sep } from 'node:path'
import { optionalFolder } from '../../../src/commands/fonts/manifest.ts'
import { ownFolder } from '../../../src/commands/fonts/own-fonts.ts'
import { packageFile } from '../../../src/commands/papers/package-files.ts'
import type { Files, Host } from '../../../src/host/host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'

/** Folders in the place of those in the program's; what is not said is not there. */
type Folders = {
  readonly own?: string | undefined
  readonly optional?: string | undefined
}

/** A host whose user has put these fonts beside those that come along, whatever stands on this machine. */
export const hostWithFonts = ({ own, optional }: Folders = {}): Host => ({
  ...nodeHost(),
  files: filesWithFonts({ own, optional }),
})

/** The files of such a host. */
export const filesWithFonts = ({ own, optional }: Folders): Files => {
  const { files } = nodeHost()
  const moves = [
    [packageFile(ownFolder), own],
    [packageFile(optionalFolder), optional],
  ] as const
  const moved = (path: string): string | undefined => {
    const [from, to] = moves.find(([one]) => path === one || path.startsWith(one + sep)) ?? ['', '']
    return to === undefined ? undefined : to + path.slice(from.length)
  }
  const at = (path: string): string => moved(path) ?? `${path}-that-is-not-there`
  return {
    ...files,
    entryAt: (path) => files.entryAt(at(path)),
    list: (path, what) => files.list(at(path), what),
    read: (path) => files.read(at(path)),
  }
}
