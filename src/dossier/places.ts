import { basename, dirname, join } from 'node:path'
import type { Host } from '../host/host.ts'

/** The name of the file of answers in a case folder. */
export const answersFile = 'answers.json'

/** Where the parts of a case stand, whether or not they are there. */
export type Places = {
  readonly folder: string
  readonly file: string
  readonly journalFile: string
  /** Lines of the journal that could not be read. */
  readonly damagedFile: string
  /** Earlier states of the file of answers. */
  readonly versionsFolder: string
}

/** Of a folder, or of a lone file of answers, whose journal bears its name. */
export const placesOf = async (host: Host, casePath: string): Promise<Places> => {
  const entry = await host.files.entryAt(casePath)
  const isLone = entry === 'file' || (entry === 'nothing' && casePath.endsWith('.json'))
  if (!isLone) return placesIn(casePath, join(casePath, answersFile), '')
  const folder = dirname(casePath)
  if (basename(casePath) === answersFile) return placesIn(folder, join(folder, answersFile), '')
  return placesIn(folder, casePath, `${basename(casePath).replace(/\.json$/, '')}.`)
}

const placesIn = (folder: string, file: string, prefix: string): Places => ({
  folder,
  file,
  journalFile: join(folder, `${prefix}journal.ndjson`),
  damagedFile: join(folder, `${prefix}journal.damaged.ndjson`),
  versionsFolder: join(folder, `${prefix}versions`),
})
