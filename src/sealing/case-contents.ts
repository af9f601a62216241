import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Files } from '../host/host.ts'
import { isKeptSealed, openName, sealedEnding, sealedFolderNames } from './sealed-names.ts'

/** Files of a case that are, or belong, encrypted, by the path of what is in them: "answers.json", "evidence/E-07.jpg". */
export type CaseContents = {
  /** Those that stand in the open. */
  readonly open: readonly string[]
  /** Those that stand encrypted, as "answers.json.age". */
  readonly sealed: readonly string[]
}

/** Looks through the folder of a case; `files` are those of the disk itself. */
export const caseContents = async (files: Files, folder: string): Promise<CaseContents> => {
  const names = [...(await files.list(folder, 'files'))]
  for (const name of sealedFolderNames) names.push(...(await filesBelow(files, folder, name)))
  return {
    open: names.filter((name) => isKept(name) && !name.endsWith(sealedEnding)),
    sealed: names.flatMap((name) => {
      const open = openName(name)
      return open !== null && isKept(open) ? [open] : []
    }),
  }
}

const isKept = (path: string): boolean => isKeptSealed(path.split('/'))

/** Links are not followed: what they lead to is not of this case. */
const filesBelow = async (
  files: Files,
  folder: string,
  inside: string,
): Promise<readonly string[]> => {
  const path = join(folder, inside)
  if ((await files.entryAt(path)) !== 'folder') return []
  const names = (await files.list(path, 'files')).map((name) => `${inside}/${name}`)
  for (const name of await files.list(path, 'folders'))
    names.push(...(await filesBelow(files, folder, `${inside}/${name}`)))
  return names
}

/** Whether two files have the same bytes; read piece by piece, they may be large. */
export const isSame = async (one: AsyncIterable<Uint8Array>, other: AsyncIterable<Uint8Array>) =>
  (await digest(one)) === (await digest(other))

const digest = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** "answers.json.kept", or "answers.json.kept-2": a name that no file of the case has, in the open or encrypted. */
export const nameToKeep = async (files: Files, path: string, folder: string): Promise<string> => {
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? `${path}.kept` : `${path}.kept-${turn}`
    const full = join(folder, name)
    const there = await Promise.all([files.entryAt(full), files.entryAt(full + sealedEnding)])
    if (there.every((entry) => entry === 'nothing')) return name
  }
}
