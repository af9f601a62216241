import { dirname, join } from 'node:path'
import type { Archive, ArchivedFile } from '../../bundles/open-archive.ts'
import { verifyArchive } from '../../bundles/verify-archive.ts'
import { diskProblem } from '../../dossier/disk-problem.ts'
import { type Host, HostError } from '../../host/host.ts'
import { done, hasError, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { problemsAsLines } from '../report.ts'
import { bundleAt, type OpeningBundle, openBundle } from './open-bundle.ts'

export type UnbundleOptions = OpeningBundle & { readonly folder: string }

/**
 * Unpacks a bundle into a new or empty folder, for the owner alone; nothing is written unless the whole bundle is
 * safe and in order. Exit code: 0, 1 where it is not, 2 where there is no bundle or the folder is not empty.
 */
export const runUnbundle = async (
  { folder, ...opening }: UnbundleOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const told = ({ problems }: Result<unknown>, code: number): number => {
    host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
    return code
  }
  const there = await bundleAt(opening.bundle, host)
  if (!there.ok) return told(there, 2)
  const target = await judgeTarget(folder, host)
  if (!target.ok) return told(target, 2)
  const archive = await openBundle(opening, host, wording)
  if (!archive.ok) {
    const isWrongCall = archive.problems.some(({ code }) => code === 'passphrase-missing')
    return told(archive, isWrongCall ? 2 : 1)
  }
  const verified = await verifyArchive(archive.value)
  if (!verified.ok || hasError(verified.problems)) return told(verified, 1)
  const written = await unpack(archive.value, folder, host)
  if (!written.ok) return told(written, 1)
  const { edition } = verified.value.manifest
  const files = archive.value.files.length
  host.print(
    [
      folder,
      edition,
      wording.say(text('{files, plural, one {# file} other {# files}}', { files })),
    ].join('\t'),
  )
  return 0
}

const judgeTarget = async (folder: string, { files }: Host): Promise<Result<true>> => {
  const entry = await files.entryAt(folder)
  if (entry === 'nothing') return done(true)
  try {
    return entry === 'folder' && (await files.isEmpty(folder))
      ? done(true)
      : refused(notEmpty(folder))
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(notEmpty(folder))
    throw thrown
  }
}

const unpack = async ({ files }: Archive, folder: string, host: Host): Promise<Result<true>> => {
  try {
    await host.files.makeFolder(folder)
    for (const file of files) await writeFile(file, folder, host)
    return done(true)
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(diskProblem(thrown))
    throw thrown
  }
}

const writeFile = async (
  { path, open }: ArchivedFile,
  folder: string,
  { files }: Host,
): Promise<void> => {
  const target = join(folder, path)
  await files.makeFolder(dirname(target))
  await files.writeAtomically(target, await open())
}

const notEmpty = (folder: string): Problem => ({
  code: 'folder-not-empty',
  severity: 'error',
  place: {},
  message: text('"{folder}" is there and not an empty folder, so nothing was unpacked into it.', {
    folder,
  }),
  hint: text('Name a folder that is not there yet.'),
})
