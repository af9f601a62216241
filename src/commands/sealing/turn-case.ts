import { withLock } from '../../dossier/lock.ts'
import { readCase } from '../../dossier/read-case.ts'
import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { CaseKey } from '../../sealing/case-key.ts'
import { damaged } from '../../sealing/sealed-names.ts'
import type { Wording } from '../../wording/wording.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { folderOf } from '../leaks/opener-for.ts'
import { askSecret, passphraseIn } from '../leaks/passphrase.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { problemsAsLines } from '../report.ts'
import { keyOf } from './open-sealed.ts'
import { isSealedCase } from './sealed-cases.ts'

/** What "encrypt" and "decrypt" are called with. */
export type TurnOptions = {
  readonly case: string
  readonly passphraseFile: string | null
  readonly quiet: boolean
}

export type Desk = { readonly host: Host; readonly wording: Wording }

export const refuse = (
  problems: readonly Problem[],
  code: number,
  { host, wording }: Desk,
): number => {
  host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  return code
}

/** The folder of the case that is named, or why it cannot be encrypted or decrypted. */
export const folderToTurn = async (host: Host, path: string): Promise<string | Problem> => {
  const folder = await folderOf(host, path)
  const isSealed = folder !== null && (await isSealedCase(host, folder))
  const read = await readCase(host, path)
  if (!isSealed && !read.found) return caseMissing(path)
  const keyGone = read.found
    ? read.parsed.problems.find(({ code }) => code === 'case-key-missing')
    : undefined
  return keyGone ?? folder ?? folderNeeded
}

/** Does work while nobody else writes in the case. */
export const alone = async (
  folder: string,
  desk: Desk,
  work: () => Promise<number>,
): Promise<number> => {
  const locked = await withLock(desk.host, folder, { ...lockWays(desk), work })
  return locked.ok ? locked.value : refuse(locked.problems, 1, desk)
}

/** The key of a case that is encrypted already: its passphrase out of the file that was named, or typed. */
export const knownKey = async (
  folder: string,
  { passphraseFile }: TurnOptions,
  { host, wording }: Desk,
): Promise<Result<CaseKey>> => {
  const given = passphraseFile === null ? done(null) : await passphraseIn(host, passphraseFile)
  if (!given.ok) return given
  const known = given.value === null ? [] : [given.value]
  const ask = given.value === null && host.isTerminal ? askSecret(wording) : null
  const opened = await keyOf(host, { folder, known, ask })
  return opened.ok ? done(opened.value.key) : opened
}

/** 2 where another call would help, not another passphrase. */
export const codeOf = ({ problems }: Result<unknown>): number =>
  problems.some(({ code }) => /^(?:case-)?passphrase-(?:file-)?(?:missing|empty)$/.test(code))
    ? 2
    : 1

/** What the disk refuses while files are turned is told; nothing is lost by it. */
export const turning = async <T>(path: string, work: () => Promise<T>): Promise<T | Problem> => {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof HostError) return stopped(path, thrown)
    throw thrown
  }
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'severity' in value

/** Files that stood there in two states. */
export const keptBoth = (path: string, names: readonly string[]): readonly Problem[] =>
  names.map((file) => ({
    code: 'kept-both',
    severity: 'warning',
    place: { case: path, file },
    message: text('A file stood there encrypted and in the open, and the two were not the same.'),
    hint: text('The encrypted one counts. The other is kept as "{file}".', { file }),
  }))

const folderNeeded: Problem = {
  code: 'folder-needed',
  severity: 'error',
  place: {},
  message: text('Only the folder of a case is encrypted, not a lone file of answers.'),
  hint: text('Put the file into a folder of its own as "answers.json", and name that folder.'),
}

const stopped = (path: string, { code }: HostError): Problem =>
  code === damaged
    ? {
        code: 'encrypted-file-damaged',
        severity: 'error',
        place: { case: path },
        message: text('An encrypted file of the case is damaged, so the case stays encrypted.'),
        hint: text(
          'Put the file back from a copy of the case, or take it out of the folder, then try again.',
        ),
      }
    : {
        code: 'not-all-written',
        severity: 'error',
        place: { case: path },
        message: text('The disk or stick reports a fault ({code}), and not all was done.', {
          code,
        }),
        hint: text('Nothing is lost. Look whether it is full or read-only, then call it again.'),
      }
