import { join } from 'node:path'
import { type Files, HostError } from '../host/host.ts'
import { caseContents, isSame, nameToKeep } from './case-contents.ts'
import type { CaseKey } from './case-key.ts'
import { notReadBack, type Turned } from './encrypt-case.ts'
import { sealedFiles } from './sealed-files.ts'
import { caseKeyFile, sealedEnding } from './sealed-names.ts'

/**
 * Writes the files of an encrypted case in the open. Each is written beside the encrypted one and read back; then
 * the key is removed, and from then on the open files are the case; only then the encrypted ones are removed. A stop
 * at any place leaves the encrypted case whole, or the open one, and the same again finishes. Fails with a
 * `HostError`; where a file is damaged, nothing is removed.
 */
export const decryptCase = async (
  files: Files,
  opened: { readonly folder: string; readonly key: CaseKey },
): Promise<Turned> => {
  const { folder } = opened
  const inside = sealedFiles(files, opened)
  const { sealed } = await caseContents(files, folder)
  const kept: string[] = []
  for (const name of sealed) {
    const path = join(folder, name)
    const isThere = (await files.entryAt(path)) === 'file'
    if (isThere && (await isSame(files.pieces(path), inside.pieces(path)))) continue
    if (isThere) kept.push(await keepOpen(files, folder, name))
    await files.writeAtomically(path, inside.pieces(path))
    if (!(await isSame(files.pieces(path), inside.pieces(path)))) throw new HostError(notReadBack)
  }
  await files.remove(join(folder, caseKeyFile))
  await removeSealed(files, folder)
  return { turned: sealed, kept }
}

/** What stands in the open and says something else is not of this program's last work, and is not dropped. */
const keepOpen = async (files: Files, folder: string, name: string): Promise<string> => {
  const as = await nameToKeep(files, name, folder)
  const [from, to] = [join(folder, name), join(folder, as)]
  await files.writeAtomically(to, files.pieces(from))
  if (!(await isSame(files.pieces(from), files.pieces(to)))) throw new HostError(notReadBack)
  return as
}

/**
 * Removes encrypted files whose open twins are there, where the case has no key: a stop has left them, and nobody
 * could open them. How many they were.
 */
export const removeSealed = async (files: Files, folder: string): Promise<number> => {
  const { open, sealed } = await caseContents(files, folder)
  const left = sealed.filter((name) => open.includes(name))
  for (const name of left) await files.remove(join(folder, name) + sealedEnding)
  return left.length
}
