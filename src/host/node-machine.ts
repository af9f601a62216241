import { constants } from 'node:fs'
import { access, open, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import type { Machine, Trial } from './machine.ts'

/** The machine that the program runs on. */
export const nodeMachine = (): Machine => ({
  node: process.versions.node,
  platform: process.platform,
  memory: memoryOf(totalmem(), process.constrainedMemory()),
  terminal:
    process.stdin.isTTY === true && process.stdout.isTTY === true
      ? { columns: process.stdout.columns, rows: process.stdout.rows }
      : null,
  knowsLanguage,
  temporaryFolder: tmpdir(),
  freeBytes,
  tryFolder,
  hasProgram,
})

/** A container may grant less than there is; 0, or a number beyond all memory, is no limit. */
export const memoryOf = (total: number, granted: number): number =>
  granted > 0 ? Math.min(total, granted) : total

const knowsLanguage = (language: string): boolean =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 &&
  Intl.Segmenter.supportedLocalesOf(language).length > 0

const freeBytes = async (folder: string): Promise<number | null> => {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/** The file is of this process alone, and is gone afterwards. */
const tryFolder = async (folder: string): Promise<Trial> => {
  const name = `.c177-doctor-${process.pid}`
  const path = join(folder, name)
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile('c177')
      const canFlush = await file.sync().then(
        () => true,
        () => false,
      )
      const ignoresCase = await stat(join(folder, name.toUpperCase())).then(
        () => true,
        () => false,
      )
      return { isWritable: true, canFlush, ignoresCase }
    } finally {
      await file.close()
      await rm(path, { force: true })
    }
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'UNKNOWN'
    return { isWritable: false, code }
  }
}

/** Where the system would look for it; on Windows a program has one of several endings. */
const hasProgram = async (name: string): Promise<boolean> => {
  const { PATH = '', PATHEXT = '' } = process.env
  const endings = process.platform === 'win32' ? ['', ...PATHEXT.split(';')] : ['']
  const folders = isAbsolute(name) ? [''] : PATH.split(delimiter).filter((folder) => folder !== '')
  for (const folder of folders) {
    for (const ending of endings) if (await isProgram(join(folder, name + ending))) return true
  }
  return false
}

const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
