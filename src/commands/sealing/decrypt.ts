import { done } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { decryptCase, removeSealed } from '../../sealing/decrypt-case.ts'
import { askSecret, passphraseIn } from '../leaks/passphrase.ts'
import { keyOf } from './open-sealed.ts'
import { isSealedCase } from './sealed-cases.ts'
import {
  type Desk,
  folderToTurn,
  isProblem,
  keptBoth,
  refuse,
  type TurnOptions,
  turning,
} from './turn-case.ts'

/**
 * Writes an encrypted case in the open, and removes what a stop has left of it encrypted. Exit code: 0; 1 where the
 * passphrase does not open it or the disk fails; 2 where there is no such case, or nobody to ask for the passphrase.
 */
export const runDecrypt = async (options: TurnOptions, desk: Desk): Promise<number> => {
  const { host, wording } = desk
  const folder = await folderToTurn(host, options.case)
  if (isProblem(folder)) return refuse([folder], 2, desk)
  if (!(await isSealedCase(host, folder))) return tidy(folder, options, desk)
  const file = options.passphraseFile
  const given = file === null ? done(null) : await passphraseIn(host, file)
  if (!given.ok) return refuse(given.problems, 2, desk)
  const known = given.value === null ? [] : [given.value]
  const ask = file === null && host.isTerminal ? askSecret(wording) : null
  const opened = await keyOf(host, { folder, known, ask })
  if (!opened.ok) {
    const isMissing = opened.problems.some(({ code }) => code === 'case-passphrase-missing')
    return refuse(opened.problems, isMissing ? 2 : 1, desk)
  }
  const { key } = opened.value
  const turned = await turning(options.case, () => decryptCase(host.files, { folder, key }))
  if (isProblem(turned)) return refuse([turned], 1, desk)
  if (!options.quiet) host.tell(`${wording.say(readable(turned.turned.length))}\n`)
  return turned.kept.length === 0 ? 0 : refuse(keptBoth(options.case, turned.kept), 0, desk)
}

/** A case that lies open; a stop may have left encrypted files beside it, which nobody can open any more. */
const tidy = async (folder: string, options: TurnOptions, desk: Desk): Promise<number> => {
  const { host, wording } = desk
  const removed = await turning(options.case, () => removeSealed(host.files, folder))
  if (isProblem(removed)) return refuse([removed], 1, desk)
  if (!options.quiet) host.tell(`${wording.say(text('The case is not encrypted.'))}\n`)
  return 0
}

const readable = (count: number) =>
  text(
    '{count, plural, one {# file} other {# files}} decrypted; whoever opens this folder can read the case now.',
    { count },
  )
