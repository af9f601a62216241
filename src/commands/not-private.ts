import { basename } from 'node:path'
import type { Dossier } from '../dossier/dossier.ts'
import { answersFile } from '../dossier/read-case.ts'
import { type Host, HostError } from '../host/host.ts'
import { type Text, text } from '../problems/text.ts'
import { quoted } from './called-as.ts'

/**
 * Told where other people with an account on the machine may read a case. Nothing is changed: a folder may be shared
 * with a colleague on purpose. Empty where the system knows no such modes, or the case is encrypted.
 */
export const notPrivate = async (
  host: Host,
  { file, folder }: Pick<Dossier, 'file' | 'folder'>,
  casePath: string,
): Promise<readonly Text[]> => {
  const path = basename(file) === answersFile ? folder : file
  if (host.isSealed?.(file) === true || (await isPrivate(host, path))) return []
  return [
    text(
      'Others with an account on this machine may be able to read this case. If that is not meant:  chmod -R go= {path}  or, on a stick where that changes nothing, “c177 encrypt {path}”.',
      { path: quoted(casePath) },
    ),
  ]
}

const isPrivate = async ({ files }: Host, path: string): Promise<boolean> => {
  try {
    return (await files.entryAt(path)) === 'nothing' || (await files.isPrivate(path)) !== false
  } catch (thrown) {
    if (thrown instanceof HostError) return true
    throw thrown
  }
}
