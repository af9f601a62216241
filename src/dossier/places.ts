import { basename, dirname, join } from 'node:path'
import type { Host } from '../host/host.ts'
import type { Dossier } from './dossier.ts'
import { answersFile } from './read-case.ts'

/** Where the parts of a case stand, whether or not they are there. */
export type Places = Pick<Dossier, 'folder' | 'file' | 'journalFile'>

/** Of a folder, or of a lone file of answers, whose journal bears its name. */
export const placesOf = async (host: Host, casePath: string): Promise<Places> => {
  const entry = await host.files.entryAt(casePath)
  const isLone = entry === 'file' || (entry === 'nothing' && casePath.endsWith('.json'))
  if (!isLone) return inFolder(casePath)
  const folder = dirname(casePath)
  if (basename(casePath) === answersFile) return inFolder(folder)
  const name = basename(casePath).replace(/\.json$/, '')
  return { folder, file: casePath, journalFile: join(folder, `${name}.journal.ndjson`) }
}

const inFolder = (folder: string): Places => ({
  folder,
  file: join(folder, answersFile),
  journalFile: join(folder, 'journal.ndjson'),
})
