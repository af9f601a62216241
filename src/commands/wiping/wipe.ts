import { basename, dirname, join, resolve } from 'node:path'
import { withLock } from '../../dossier/lock.ts'
import { answersFile, readCase } from '../../dossier/read-case.ts'
import { type Host, HostError } from '../../host/host.ts'
import { keyFile } from '../../keys/key-file.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { caseKeyFile, isKeptSealed, openName, sealedEnding } from '../../sealing/sealed-names.ts'
import type { Wording } from '../../wording/wording.ts'
import { quoted } from '../called-as.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { problemsAsLines } from '../report.ts'
import { isSealedCase } from '../sealing/sealed-cases.ts'
import { tellTexts } from '../tell-texts.ts'
import { type Inventory, inventoryOf } from './case-inventory.ts'

export type WipeOptions = {
  readonly case: string
  /** Nobody is asked. */
  readonly yes: boolean
  readonly quiet: boolean
}

export type WipeDesk = {
  readonly host: Host
  readonly wording: Wording
  /** Asks for a line in the terminal. */
  readonly ask: (question: Text) => Promise<string>
}

/**
 * Removes a case with all that this program has written in its folder; what else stands there is kept and named.
 * Exit code: 0; 1 where something could not be removed, or the name typed back was another; 2 where there is no such
 * case, or nobody has said yes.
 */
export const runWipe = async (options: WipeOptions, desk: WipeDesk): Promise<number> => {
  const { host } = desk
  const path = options.case
  try {
    const wrong = await wrongCall(host, path)
    if (wrong !== null) return refuse([wrong], 2, desk)
    if (!options.yes && !host.isTerminal) return refuse([notConfirmed(path)], 2, desk)
    const found = withKeyNeeded(await inventoryOf(host.files, path))
    if (!options.yes && !(await isMeant(path, found, desk))) {
      host.tell(desk.wording.say(text('Nothing was removed.')))
      return 1
    }
    const work = () => remove(host, path, found)
    const locked = await withLock(host, path, { ...lockWays(desk), work })
    if (!locked.ok) return refuse(locked.problems, 1, desk)
    await removeEmpty(host.files, path)
    if (!options.quiet) tellTexts(afterwards(found), desk)
    return refuse(found.others.length === 0 ? [] : [kept(path, found.others)], 0, desk)
  } catch (thrown) {
    if (thrown instanceof HostError) return refuse([notRemoved(path, thrown.code)], 1, desk)
    throw thrown
  }
}

const refuse = (
  problems: readonly Problem[],
  code: number,
  { host, wording }: WipeDesk,
): number => {
  if (problems.length > 0) host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  return code
}

/** Only a folder of its own, and none behind a link, which would take away what is somewhere else. */
const wrongCall = async (host: Host, path: string): Promise<Problem | null> => {
  const entry = await host.files.entryAt(path)
  if (entry === 'file') return folderNeeded
  if (entry === 'nothing') return caseMissing(path)
  const isCase = (await readCase(host, path)).found || (await isSealedCase(host, path))
  if (!isCase) return caseMissing(path)
  return (await isLink(host, path)) ? behindLink(path) : null
}

const isLink = async ({ files }: Host, path: string): Promise<boolean> => {
  const full = resolve(path)
  const own = join(await files.realPath(dirname(full)), basename(full))
  // Systems that do not tell capitals from small letters answer with those that were typed first.
  return (await files.realPath(full)).toLowerCase() !== own.toLowerCase()
}

/** What somebody put into an encrypted case stays with the key that opens it. */
const withKeyNeeded = (found: Inventory): Inventory => {
  const isNeeded = found.others.some((path) => {
    const open = openName(path)
    return open !== null && isKeptSealed(open.split('/'))
  })
  return isNeeded ? { ...found, ours: found.ours.filter((name) => name !== caseKeyFile) } : found
}

/** Says what would go, and lets the name of the folder be typed back. */
const isMeant = async (path: string, found: Inventory, desk: WipeDesk): Promise<boolean> => {
  const name = basename(resolve(path))
  tellTexts([goes(found), ...(found.others.length === 0 ? [] : [stays(found.others)])], desk)
  const typed = await desk.ask(
    text('This cannot be undone. Type the name of the folder ({name}) to remove it:', { name }),
  )
  return typed.trim() === name
}

/**
 * Keys go first: whatever a stop leaves of an encrypted case can be read by nobody. The answers go last: by them the
 * case is known when it is removed again.
 */
const remove = async ({ files }: Host, path: string, found: Inventory): Promise<void> => {
  const last = [answersFile, answersFile + sealedEnding]
  const first = [caseKeyFile, keyFile]
  const orderOf = (name: string): number => (first.includes(name) ? 0 : last.includes(name) ? 2 : 1)
  const ordered = found.ours.toSorted((one, other) => orderOf(one) - orderOf(other))
  for (const name of ordered) await files.remove(join(path, name))
  for (const name of found.folders) await removeEmpty(files, join(path, name))
}

/** A folder in which something else stands is kept with it. */
const removeEmpty = async (files: Host['files'], path: string): Promise<void> => {
  if ((await files.entryAt(path)) === 'folder' && (await files.isEmpty(path)))
    await files.removeFolder(path)
}

const goes = ({ ours }: Inventory): Text =>
  text(
    'To be removed: {count, plural, one {# file} other {# files}} of the case, with answers, journal, evidence, papers and keys ({names}).',
    { count: ours.length, names: some(ours) },
  )

const stays = (others: readonly string[]): Text =>
  text('To be kept, because they are not of this program: {names}.', { names: some(others) })

/** A list that nobody reads to its end is cut. */
const some = (names: readonly string[]): string =>
  names.length > 30 ? `${names.slice(0, 30).join(', ')} …` : names.join(', ')

const afterwards = ({ ours }: Inventory): readonly Text[] => [
  text('{count, plural, one {# file} other {# files}} removed.', { count: ours.length }),
  text(
    'That is as much as a program can do. It did not write over the files first, because on sticks, SSDs and newer file systems that changes another place than the one where they stood: somebody with the disk and the right tools may still find them.',
  ),
  text(
    'It cannot reach copies elsewhere: backups, shared and cloud folders, thumbnails and lists of last files, bundles and papers that were sent.',
  ),
  ours.includes(caseKeyFile)
    ? text(
        'The case was encrypted and its key is removed too: what may still be found cannot be read without a copy of the key and the passphrase.',
      )
    : text(
        'Where that matters, encrypt the whole disk or stick, or keep the next case encrypted from its beginning.',
      ),
]

const problem = (code: string, words: Pick<Problem, 'message' | 'hint'>): Problem => ({
  code,
  severity: 'error',
  place: {},
  ...words,
})

const folderNeeded = problem('folder-needed', {
  message: text('Only the folder of a case can be removed, not a single file.'),
  hint: text('Name the folder that holds answers.json.'),
})

const behindLink = (path: string): Problem =>
  problem('case-is-link', {
    message: text('"{path}" is a link to somewhere else, so nothing was removed.', { path }),
    hint: text('Name the folder itself to which it leads.'),
  })

const notConfirmed = (path: string): Problem =>
  problem('wipe-not-confirmed', {
    message: text('Nothing was removed: nobody can be asked here whether it is meant.'),
    hint: text('If it is: “c177 wipe {path} --yes”. It cannot be undone.', {
      path: quoted(path),
    }),
  })

const notRemoved = (path: string, code: string): Problem => ({
  ...problem('not-removed', {
    message: text('The disk or stick reports a fault ({code}), and not all was removed.', { code }),
    hint: text(
      'Look whether it can be written and no other program has a file open; call it again.',
    ),
  }),
  place: { case: path },
})

const kept = (path: string, names: readonly string[]): Problem => ({
  code: 'files-kept',
  severity: 'warning',
  place: { case: path },
  message: text(
    'Not removed, because they are not of this program: {names}. The folder stays with them.',
    { names: some(names) },
  ),
  hint: names.some((name) => name.endsWith(sealedEnding))
    ? text(
        'What ends in {ending} can be read with the passphrase, since its key stays beside it: {key}. Remove the folder yourself if nothing of it is needed.',
        { ending: sealedEnding, key: caseKeyFile },
      )
    : text('Look what they tell, and remove them yourself.'),
})
