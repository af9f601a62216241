import { done, type Result } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { caseContents } from '../../sealing/case-contents.ts'
import { lockCaseKey, newCaseKey } from '../../sealing/case-key.ts'
import { encryptCase } from '../../sealing/encrypt-case.ts'
import { readPassphrase } from '../bundles/passphrase.ts'
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
 * Encrypts the files of a case, or what a stop has left open of an encrypted one. Exit code: 0; 1 where the passphrase
 * is refused or the disk fails; 2 where there is no such case, or nobody to ask for the passphrase.
 */
export const runEncrypt = async (options: TurnOptions, desk: Desk): Promise<number> => {
  const folder = await folderToTurn(desk.host, options.case)
  if (isProblem(folder)) return refuse([folder], 2, desk)
  return alone(folder, desk, () => encryptIn(folder, options, desk))
}

const encryptIn = async (folder: string, options: TurnOptions, desk: Desk): Promise<number> => {
  const { host } = desk
  const isSealed = await isSealedCase(host, folder)
  const left = await turning(options.case, () => caseContents(host.files, folder))
  if (isProblem(left)) return refuse([left], 1, desk)
  if (isSealed && left.open.length === 0)
    return told([text('The case is encrypted.')], options, desk)
  if (!isSealed) told(beforehand, options, desk)
  const keys = isSealed ? await lastKey(folder, options, desk) : await freshKey(options, desk)
  if (!keys.ok) return refuse(keys.problems, codeOf(keys), desk)
  const turned = await turning(options.case, () =>
    encryptCase(host.files, { folder, ...keys.value }),
  )
  if (isProblem(turned)) return refuse([turned], 1, desk)
  told([encrypted(turned.turned.length), ...afterwards], options, desk)
  return turned.kept.length === 0 ? 0 : refuse(keptBoth(options.case, turned.kept), 0, desk)
}

type Keys = Pick<Parameters<typeof encryptCase>[1], 'key' | 'lockedKey'>

/** What a stop has left is finished with the key that is there. */
const lastKey = async (folder: string, options: TurnOptions, desk: Desk): Promise<Result<Keys>> => {
  const key = await knownKey(folder, options, desk)
  return key.ok ? done({ key: key.value, lockedKey: null }) : key
}

const freshKey = async (
  { passphraseFile }: TurnOptions,
  { host, wording }: Desk,
): Promise<Result<Keys>> => {
  const passphrase = await readPassphrase({ file: passphraseFile, isNew: true }, host, wording)
  if (!passphrase.ok) return passphrase
  const key = await newCaseKey()
  return done({ key, lockedKey: await lockCaseKey(key, { passphrase: passphrase.value }) })
}

const told = (texts: readonly Text[], { quiet }: TurnOptions, desk: Desk): number => {
  if (!quiet) tellTexts(texts, desk)
  return 0
}

const beforehand: readonly Text[] = [
  text(
    'Without the passphrase the case is lost: nobody can open it then, neither this program nor those who wrote it.',
  ),
  text(
    'Answers, journal, versions, evidence and surveys will be encrypted. Your own templates, what you know of States, papers and bundles stay readable.',
  ),
]

const encrypted = (count: number): Text =>
  text('{count, plural, one {# file} other {# files}} encrypted; each was read back first.', {
    count,
  })

const afterwards: readonly Text[] = [
  text(
    'What stood there before was removed, but not wiped off the disk: on sticks, SSDs, in backups and shared folders it may still be found.',
  ),
  text('Papers that are made of the case are written readable, because they are made to be read.'),
]
