import { basename, dirname } from 'node:path'
import { answersFile } from '../../dossier/read-case.ts'
import type { Host } from '../../host/host.ts'
import { done, type Result } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Wanted } from '../papers/paper-choices.ts'
import { hasNames } from './case-names.ts'
import { type AskSecret, askSecret, passphraseIn } from './passphrase.ts'

type Asked = {
  readonly cases: readonly string[]
  readonly wanted: Wanted
  readonly passphraseFile: string | null
  /** Whether a person reads along and may be asked. */
  readonly mayAsk: boolean
}

/**
 * What opens the names of the cases of a call: from the file that was named, or typed once by the person at the
 * terminal, if a case keeps names and a paper leaves the house. Null where nobody gave it.
 */
export const openerFor = async (
  { cases, wanted, passphraseFile, mayAsk }: Asked,
  host: Host,
  wording: Wording,
): Promise<Result<string | null>> => {
  if (passphraseFile !== null) return passphraseIn(host, passphraseFile)
  const leaves = wanted.audiences?.every((one) => one === 'internal') !== true
  if (!mayAsk || !host.isTerminal || !leaves || !(await anyNames(host, cases))) return done(null)
  return done(await askForNames(askSecret(wording)))
}

const anyNames = async (host: Host, cases: readonly string[]): Promise<boolean> => {
  const found = await Promise.all(
    cases.map(async (path) => hasNames(host, await folderOf(host, path))),
  )
  return found.includes(true)
}

/** The folder of a case; null for a lone file of answers. */
export const folderOf = async (host: Host, path: string): Promise<string | null> => {
  if ((await host.files.entryAt(path)) === 'folder') return path
  return basename(path) === answersFile ? dirname(path) : null
}

const askForNames = (ask: AskSecret): Promise<string | null> =>
  ask(text('Passphrase of the names of witnesses (Enter alone: go on, names not checked):'))
