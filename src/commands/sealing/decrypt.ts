import { text } from '../../problems/text.ts'
import { decryptCase, removeSealed } from '../../sealing/decrypt-case.ts'
import { tellTexts } from '../tell-texts.ts'
import { isSealedCase } from './sealed-cases.ts'
import {
  alone,
  codeOf,
  type Desk,
  folderToTurn,
  isProblem,
  keptBoth,
  knownKey,
  refuse,
  type TurnOptions,
  turning,
} from './turn-case.ts'

/**
 * Writes an encrypted case in the open, and removes what a stop has left of it encrypted. Exit code: 0; 1 where the
 * passphrase does not open it or the disk fails; 2 where there is no such case, or nobody to ask for the passphrase.
 */
export const runDecrypt = async (options: TurnOptions, desk: Desk): Promise<number> => {
  const { host } = desk
  const folder = await folderToTurn(host, options.case)
  if (isProblem(folder)) return refuse([folder], 2, desk)
  return alone(folder, desk, () => decryptIn(folder, options, desk))
}

const decryptIn = async (folder: string, options: TurnOptions, desk: Desk): Promise<number> => {
  const { host } = desk
  if (!(await isSealedCase(host, folder))) return tidy(folder, options, desk)
  const key = await knownKey(folder, options, desk)
  if (!key.ok) return refuse(key.problems, codeOf(key), desk)
  const turned = await turning(options.case, () =>
    decryptCase(host.files, { folder, key: key.value }),
  )
  if (isProblem(turned)) return refuse([turned], 1, desk)
  if (!options.quiet) tellTexts([readable(turned.turned.length)], desk)
  return turned.kept.length === 0 ? 0 : refuse(keptBoth(options.case, turned.kept), 0, desk)
}

/** A case that lies open; a stop may have left encrypted files beside it, which nobody can open any more. */
const tidy = async (folder: string, options: TurnOptions, desk: Desk): Promise<number> => {
  const { host } = desk
  const removed = await turning(options.case, () => removeSealed(host.files, folder))
  if (isProblem(removed)) return refuse([removed], 1, desk)
  if (!options.quiet) tellTexts([text('The case is not encrypted.')], desk)
  return 0
}

const readable = (count: number) =>
  text(
    '{count, plural, one {# file} other {# files}} decrypted; whoever opens this folder can read the case now.',
    { count },
  )
