import { done, type Result } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { caseContents } from '../../sealing/case-contents.ts'
import { lockCaseKey, newCaseKey } from '../../sealing/case-key.ts'
import { encryptCase } from '../../sealing/encrypt-case.ts'
import { readPassphrase } from '../bundles/passphrase.ts'
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
 * Encrypts the files of a case, or what a stop has left open of an encrypted one. Exit code: 0; 1 where the passphrase
 * is refused or the disk fails; 2 where there is no such case, or nobody to ask for the passphrase.
 */
export const runEncrypt = async (options: TurnOptions, desk: Desk): Promise<number> => {
  const { host } = desk
  const folder = await folderToTurn(host, options.case)
  if (isProblem(folder)) return refuse([folder], 2, desk)
  const isSealed = await isSealedCase(host, folder)
  const left = await turning(options.case, () => caseContents(host.files, folder))
  if (isProblem(left)) return refuse([left], 1, desk)
  if (isSealed && left.open.length === 0)
    return told([text('The case is encrypted.')], options, desk)
  if (!isSealed) told(beforehand, options, desk)
  const keys = isSealed ? await knownKey(folder, options, desk) : await freshKey(options, desk)
  if (!keys.ok) return refuse(keys.problems, codeOf(keys), desk)
  const turned = await turning(options.case, () =>
    encryptCase(host.files, { folder, ...keys.value }),
  )
  if (isProblem(turned)) return refuse([turned], 1, desk)
  told([encrypted(turned.turned.length), ...afterwards], options, desk)
  return turned.kept.length === 0 ? 0 : refuse(keptBoth(options.case, turned.kept), 0, desk)
}

type Keys = Pick<Parameters<typeof encryptCase>[1], 'key' | 'lockedKey'>

const freshKey = async (
  { passphraseFile }: TurnOptions,
  { host, wording }: Desk,
): Promise<Result<Keys>> => {
  const passphrase = await readPassphrase({ file: passphraseFile, isNew: true }, host, wording)
  if (!passphrase.ok) return passphrase
  const key = await newCaseKey()
  return done({ key, lockedKey: await lockCaseKey(key, { passphrase: passphrase.value }) })
}

const knownKey = async (
  folder: string,
  { passphraseFile }: TurnOptions,
  { host, wording }: Desk,
): Promise<Result<Keys>> => {
  const given = passphraseFile === null ? done(null) : await passphraseIn(host, passphraseFile)
  if (!given.ok) return given
  const known = given.value === null ? [] : [given.value]
  const ask = given.value === null && host.isTerminal ? askSecret(wording) : null
  const opened = await keyOf(host, { folder, known, ask })
  return opened.ok ? done({ key: opened.value.key, lockedKey: null }) : opened
}

/** Another call would help, not another passphrase. */
const codeOf = ({ problems }: Result<unknown>): number =>
  problems.some(({ code }) => /^(?:case-)?passphrase-(?:file-)?(?:missing|empty)$/.test(code))
    ? 2
    : 1

const told = (texts: readonly Text[], { quiet }: TurnOptions, { host, wording }: Desk): number => {
  if (!quiet) for (const one of texts) host.tell(`${wording.say(one)}\n`)
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
