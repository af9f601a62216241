import { type Verified, verifyArchive } from '../../bundles/verify-archive.ts'
import type { Host } from '../../host/host.ts'
import { hasError, type Result } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { bundleAt, type OpeningBundle, openBundle } from './open-bundle.ts'

export type VerifyOptions = OpeningBundle & { readonly json: boolean }

/** Looks whether a bundle is whole and unchanged. Exit code: 0, 1 where it is not, 2 where there is none. */
export const runVerify = async (
  { json, ...opening }: VerifyOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const there = await bundleAt(opening.bundle, host)
  const found = there.ok ? await verified(opening, host, wording) : there
  const { problems } = found
  if (json) host.print(asJson(jsonOf(found, wording)))
  else if (problems.length > 0)
    host.print(problemsAsLines(problems, { wording, columns: host.columns }))
  if (!json && found.ok) host.print(verifiedLine(found.value, problems.length === 0, wording))
  return exitCode(found, there.ok)
}

/** A passphrase that could not even be asked for is a wrong call. */
const exitCode = ({ ok, problems }: Result<Verified>, isThere: boolean): number => {
  if (!isThere || problems.some(({ code }) => code === 'passphrase-missing')) return 2
  return !ok || hasError(problems) ? 1 : 0
}

const verified = async (
  opening: OpeningBundle,
  host: Host,
  wording: Wording,
): Promise<Result<Verified>> => {
  const archive = await openBundle(opening, host, wording)
  return archive.ok ? verifyArchive(archive.value) : archive
}

const jsonOf = (found: Result<Verified>, wording: Wording): object => ({
  ok: found.ok && !hasError(found.problems),
  problems: found.problems.map((problem) => problemAsJson(problem, wording)),
  bundle: found.ok ? factsOf(found.value) : null,
})

const factsOf = ({ manifest, manifestSha256 }: Verified): object => ({
  edition: manifest.edition,
  made: manifest.made,
  program: manifest.program,
  files: manifest.files.length + 1,
  manifestSha256,
})

const verifiedLine = (
  { manifest, manifestSha256 }: Verified,
  isWhole: boolean,
  { say }: Wording,
): string =>
  [
    say(isWhole ? text('in order') : text('not in order')),
    manifest.edition,
    say(
      text('{files, plural, one {# file} other {# files}}', { files: manifest.files.length + 1 }),
    ),
    say(text('SHA-256 of manifest.json: {hash}', { hash: manifestSha256 })),
  ].join('\t')
