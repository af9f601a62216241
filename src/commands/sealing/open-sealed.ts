import { join } from 'node:path'
import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { caseContents } from '../../sealing/case-contents.ts'
import { type CaseKey, openCaseKey } from '../../sealing/case-key.ts'
import { sealedHost } from '../../sealing/sealed-files.ts'
import { caseKeyFile } from '../../sealing/sealed-names.ts'
import { quoted } from '../called-as.ts'
import { type AskSecret, passphraseIn } from '../leaks/passphrase.ts'

export type OpeningSealed = {
  /** Folders of encrypted cases. */
  readonly folders: readonly string[]
  readonly passphraseFile: string | null
  /** Asks the person at the terminal; null where nobody may be asked. */
  readonly ask: AskSecret | null
}

/** So often a passphrase may be mistyped. */
const mostTries = 3

/** The host for which these cases lie open. Several with one passphrase are opened by one answer. */
export const openSealedCases = async (
  { folders, passphraseFile, ask }: OpeningSealed,
  host: Host,
): Promise<Result<Host>> => {
  const given = passphraseFile === null ? done(null) : await passphraseIn(host, passphraseFile)
  if (!given.ok) return given
  let known = given.value === null ? [] : [given.value]
  let opened = host
  const problems: Problem[] = []
  for (const folder of folders) {
    const key = await keyOf(host, { folder, known, ask: given.value === null ? ask : null })
    if (!key.ok) return key
    known = [...known, key.value.passphrase]
    opened = sealedHost(opened, { folder, key: key.value.key })
    problems.push(...(await leftOpen(host, folder)))
  }
  return done(opened, problems)
}

type OpeningKey = {
  readonly folder: string
  /** What has opened others, or was given for all. */
  readonly known: readonly string[]
  readonly ask: AskSecret | null
}

type KnownKey = { readonly key: CaseKey; readonly passphrase: string }

/** The key of one encrypted case. */
export const keyOf = async (
  host: Host,
  { folder, known, ask }: OpeningKey,
): Promise<Result<KnownKey>> => {
  const bytes = await lockedKey(host, folder)
  if (!bytes.ok) return bytes
  let last: Result<KnownKey> = refused(passphraseMissing(folder))
  for (const passphrase of new Set(known)) {
    last = await opened(bytes.value, passphrase, folder)
    if (last.ok) return last
  }
  for (let tries = 1; ask !== null && tries <= mostTries; tries += 1) {
    const passphrase = await ask(tries === 1 ? question(folder) : again(folder))
    if (passphrase === null) return refused(passphraseMissing(folder))
    last = await opened(bytes.value, passphrase, folder)
    if (last.ok) return last
  }
  return last
}

const question = (folder: string): Text =>
  text('Passphrase of the encrypted case “{folder}”:', { folder })

const again = (folder: string): Text =>
  text('That did not open it. Passphrase of the encrypted case “{folder}”:', { folder })

const opened = async (
  bytes: Uint8Array,
  passphrase: string,
  folder: string,
): Promise<Result<KnownKey>> => {
  const key = await openCaseKey(bytes, passphrase)
  if (key.ok) return done({ key: key.value, passphrase })
  return refused(
    ...key.problems.map((problem) => ({ ...problem, place: { case: folder, ...problem.place } })),
  )
}

const lockedKey = async (host: Host, folder: string): Promise<Result<Uint8Array>> => {
  try {
    return done(await host.files.read(join(folder, caseKeyFile)))
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(keyUnreadable(folder, thrown.code))
    throw thrown
  }
}

/** A stop while it was encrypted, or somebody's hand, has left files in the open. */
const leftOpen = async (host: Host, folder: string): Promise<readonly Problem[]> => {
  try {
    const { open } = await caseContents(host.files, folder)
    return open.length === 0 ? [] : [notEncrypted(folder, open.length)]
  } catch (thrown) {
    if (thrown instanceof HostError) return []
    throw thrown
  }
}

const notEncrypted = (folder: string, count: number): Problem => ({
  code: 'files-not-encrypted',
  severity: 'warning',
  place: { case: folder },
  message: text(
    '{count, plural, one {A file of this encrypted case is} other {# files of this encrypted case are}} not encrypted.',
    { count },
  ),
  hint: text('“c177 encrypt {folder}” encrypts what is left.', { folder: quoted(folder) }),
})

const passphraseMissing = (folder: string): Problem => ({
  code: 'case-passphrase-missing',
  severity: 'error',
  place: { case: folder },
  message: text('The case is encrypted, and there was no passphrase to open it with.'),
  hint: text(
    'Call it in a terminal and type the passphrase, or name a file whose first line it is: --passphrase-file FILE.',
  ),
})

const keyUnreadable = (folder: string, code: string): Problem => ({
  code: 'case-key-unreadable',
  severity: 'error',
  place: { case: folder, file: caseKeyFile },
  message: text('The key of the encrypted case is there but could not be read ({code}).', { code }),
  hint: text('Look who may read it, and whether the disk or stick is well.'),
})
