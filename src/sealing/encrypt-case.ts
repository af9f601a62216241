import { join } from 'node:path'
import { type Files, HostError } from '../host/host.ts'
import { caseContents, isSame, nameToKeep } from './case-contents.ts'
import type { CaseKey } from './case-key.ts'
import { sealedFiles } from './sealed-files.ts'
import { caseKeyFile, sealedEnding } from './sealed-names.ts'

/** What was done with the files of a case, by their paths in it. */
export type Turned = {
  readonly turned: readonly string[]
  /** Those that stood there in two different states; the one in the open is kept under this name. */
  readonly kept: readonly string[]
}

type Encrypting = {
  readonly folder: string
  readonly key: CaseKey
  /** The key as it is kept; null where it stands there already and what was left is finished. */
  readonly lockedKey: Uint8Array | null
}

/** The code of a `HostError` for a file that was read back and is not what was written. */
export const notReadBack = 'READ-BACK'

/**
 * Encrypts the files of a case. Each is written beside the open one and read back; then the key is written, and from
 * then on the encrypted files are the case; only then the open ones are removed. A stop at any place leaves the open
 * case whole, or the encrypted one, and the same again finishes. Fails with a `HostError`.
 */
export const encryptCase = async (
  files: Files,
  { folder, key, lockedKey }: Encrypting,
): Promise<Turned> => {
  if (lockedKey !== null) {
    const { open } = await caseContents(files, folder)
    for (const name of open) await seal(files, { folder, key }, { name, as: name })
    await writeKey(files, join(folder, caseKeyFile), lockedKey)
  }
  return removeOpen(files, { folder, key })
}

type Opened = { readonly folder: string; readonly key: CaseKey }

type Sealing = { readonly name: string; readonly as: string }

const seal = async (files: Files, opened: Opened, { name, as }: Sealing): Promise<void> => {
  const inside = sealedFiles(files, opened)
  const path = join(opened.folder, name)
  const target = join(opened.folder, as)
  await inside.writeAtomically(target, files.pieces(path))
  if (!(await isSame(files.pieces(path), inside.pieces(target)))) throw new HostError(notReadBack)
}

const writeKey = async (files: Files, path: string, bytes: Uint8Array): Promise<void> => {
  await files.writeAtomically(path, bytes)
  const back = await files.read(path)
  if (Buffer.compare(back, bytes) === 0) return
  await files.remove(path)
  throw new HostError(notReadBack)
}

/** Removes what stands in the open, each only where its encrypted twin says the same. */
const removeOpen = async (files: Files, opened: Opened): Promise<Turned> => {
  const inside = sealedFiles(files, opened)
  const kept: string[] = []
  const { open } = await caseContents(files, opened.folder)
  for (const name of open) {
    const path = join(opened.folder, name)
    if ((await files.entryAt(path + sealedEnding)) !== 'file')
      await seal(files, opened, { name, as: name })
    else if (!(await isSame(files.pieces(path), inside.pieces(path)))) {
      const as = await nameToKeep(files, name, opened.folder)
      await seal(files, opened, { name, as })
      kept.push(as)
    }
    await files.remove(path)
  }
  return { turned: open, kept }
}
