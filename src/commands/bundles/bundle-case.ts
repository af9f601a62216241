import { basename, dirname, join, resolve } from 'node:path'
import { type MadeBundle, makeBundle } from '../../bundles/make-bundle.ts'
import { seal } from '../../bundles/sealed.ts'
import { defaultAudience } from '../../catalogue/papers-of-case.ts'
import { diskProblem } from '../../dossier/disk-problem.ts'
import { answersFile } from '../../dossier/read-case.ts'
import { answersOfEdition } from '../../editions/answers-of-edition.ts'
import { withhold } from '../../editions/withhold.ts'
import type { Audience } from '../../evidence/released.ts'
import { type Host, HostError } from '../../host/host.ts'
import { peopleWarning } from '../../interview/people-warning.ts'
import type { WitnessNames } from '../../keys/key-file.ts'
import { done, hasError, type Problem, type Result, refused } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { assessCase } from '../checking/assess-case.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { type CaseNames, caseNames } from '../leaks/case-names.ts'
import { openGuard } from '../leaks/guard.ts'
import { openerFor } from '../leaks/opener-for.ts'
import { dateOf } from '../papers/render-paper.ts'
import { problemsAsLines } from '../report.ts'
import { readableWarning } from '../sealing/readable-papers.ts'
import { tellTexts } from '../tell-texts.ts'
import { version } from '../version.ts'
import {
  answersGiven,
  papersFor,
  papersOf,
  personalFindings,
  type ReadyCase,
} from './bundle-papers.ts'
import { readmeOf } from './bundle-readme.ts'
import { answersIn, changesOf, surveysOf } from './case-files.ts'
import { evidenceOf, withFileFacts } from './evidence-files.ts'
import { entriesMayLeave } from './may-leave.ts'
import { readPassphrase } from './passphrase.ts'

export type BundleOptions = {
  readonly case: string
  /** That of the paper of its route, if none is named. */
  readonly edition: Audience | null
  readonly isEncrypted: boolean
  /** Of the bundle if it is encrypted, otherwise of the names of witnesses. */
  readonly passphraseFile: string | null
  /** Of the names of witnesses, beside that of an encrypted bundle. */
  readonly namesPassphraseFile: string | null
  /** Otherwise beside the answers. */
  readonly out: string | null
  readonly quiet: boolean
}

/**
 * Writes a case as one archive for one audience. Exit code: 0; 1 where something in the case keeps it from
 * leaving; 2 where the case is not there or the call cannot be done.
 */
export const runBundle = async (
  options: BundleOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const told = (problems: readonly Problem[], code: number): number => {
    const shown = options.quiet ? problems.filter(({ severity }) => severity === 'error') : problems
    if (shown.length > 0) host.tell(problemsAsLines(shown, { wording, columns: host.columns }))
    return code
  }
  const assessed = await assessCase(host, options.case)
  if (!assessed.found) return told([caseMissing(options.case)], 2)
  const { assessment } = assessed
  if (assessment === null) return told(assessed.problems, 1)
  const ready = { ...assessed, assessment }
  const audience = options.edition ?? defaultAudience(answersGiven(ready))
  const readable = options.isEncrypted ? null : readableWarning([options.case], host)
  const ahead = [warnings[audience], ...(readable === null ? [] : [readable])]
  if (!options.quiet) tellTexts(ahead, { host, wording })
  const opener = await namesOpener(options, audience, { host, wording })
  if (!opener.ok) return told(opener.problems, 2)
  const names = await openedNames(ready, { audience, secret: opener.value }, host)
  if (hasError(names.problems)) return told(names.problems, 1)
  const bundle = await bundleOf(ready, { audience, names: names.names }, { host, wording })
  if (!bundle.ok) return told(bundle.problems, 1)
  const passphrase = options.isEncrypted
    ? await readPassphrase({ file: options.passphraseFile, isNew: true }, host, wording)
    : done(null)
  if (!passphrase.ok) return told(passphrase.problems, 2)
  const path = await targetOf(options, audience, host)
  const problem = await write(bundle.value, { path, passphrase: passphrase.value, host })
  if (problem !== null) return told([...bundle.problems, problem], 1)
  host.print(bundleLine(path, bundle.value, wording))
  return told(bundle.problems, 0)
}

/** Who reads it, told before anything is written. */
const warnings: Readonly<Record<Audience, Text>> = {
  ...peopleWarning,
  internal: text(
    'This bundle is for your organisation alone: it tells what was told without consent to others. Send it only encrypted (--encrypt), and to nobody outside.',
  ),
}

type Desk = { readonly host: Host; readonly wording: Wording }

/** What is asked for at the terminal, or stands in a file: what encrypts a bundle opens no names. */
const namesOpener = async (
  { case: path, isEncrypted, passphraseFile, namesPassphraseFile, quiet }: BundleOptions,
  audience: Audience,
  { host, wording }: Desk,
): Promise<Result<string | null>> => {
  if (audience === 'internal') return done(null)
  const file = namesPassphraseFile ?? (isEncrypted ? null : passphraseFile)
  const wanted = { papers: null, audiences: [audience] }
  return openerFor({ cases: [path], wanted, passphraseFile: file, mayAsk: !quiet }, host, wording)
}

/** Nothing leaves the house before the names that must not stand in it are known. */
const openedNames = async (
  { caseFolder }: ReadyCase,
  { audience, secret }: { readonly audience: Audience; readonly secret: string | null },
  host: Host,
): Promise<CaseNames> =>
  audience === 'internal'
    ? { names: null, problems: [] }
    : caseNames(host, caseFolder, { secret, final: true })

type Leaves = { readonly audience: Audience; readonly names: WitnessNames | null }

/** The files of an edition, each judged. For others nothing goes out while personal data is not confirmed. */
const bundleOf = async (
  one: ReadyCase,
  { audience, names }: Leaves,
  { host, wording }: Desk,
): Promise<Result<MadeBundle>> => {
  const personal = audience === 'internal' ? [] : personalFindings(one, papersFor(one, audience))
  if (personal.length > 0) return { ok: false, problems: personal }
  const edition = withhold(one.assessment, audience)
  const changes = await changesOf(host, one.path, edition)
  if (!changes.ok) return changes
  const papers = await papersOf(one, audience, host)
  if (!papers.isWhole) return refused(...papers.problems)
  const evidence = await evidenceOf(one, edition, host)
  const answers = answersIn(withFileFacts(answersOfEdition(edition), evidence))
  const surveys = await surveysOf(host, one.caseFolder, edition)
  const inside = [...papers.files, answers, ...evidence.files, ...surveys, changes.value]
  const staying = [...evidence.facts].flatMap(([id, facts]) => (facts === null ? [id] : []))
  const guard = await openGuard({ assessment: one.assessment, names }, audience)
  const made = await makeBundle({
    files: [readmeOf(edition, { files: inside, staying }, wording), ...inside],
    facts: { edition: audience, made: dateOf(host).toISOString(), program: `c177 ${version}` },
    mayLeave: entriesMayLeave(host, { folder: one.folder, guard }),
  })
  return { ...made, problems: [...papers.problems, ...evidence.problems, ...made.problems] }
}

/** "my-union/my-union.committee.zip", or where `--out` says; an encrypted one ends with ".age" too. */
const targetOf = async (
  { case: path, out, isEncrypted }: BundleOptions,
  audience: Audience,
  host: Host,
): Promise<string> => {
  const ending = isEncrypted ? '.age' : ''
  if (out !== null) return out.endsWith('.age') ? out : `${out}${ending}`
  const isFolder = (await host.files.entryAt(path)) === 'folder'
  const folder = isFolder ? path : dirname(path)
  const named = isFolder || basename(path) === answersFile ? folder : path
  return join(folder, `${basename(resolve(named), '.json')}.${audience}.zip${ending}`)
}

type Writing = {
  readonly path: string
  readonly passphrase: string | null
  readonly host: Host
}

const write = async (
  { bytes }: MadeBundle,
  { path, passphrase, host }: Writing,
): Promise<Problem | null> => {
  try {
    await host.files.makeFolder(dirname(path))
    const content = passphrase === null ? bytes() : seal(bytes(), passphrase)
    await host.files.writeAtomically(path, content)
    return null
  } catch (thrown) {
    if (thrown instanceof HostError) return diskProblem(thrown)
    throw thrown
  }
}

/** Where it stands, how many files, and the hash by which two people can see that they have the same. */
const bundleLine = (
  path: string,
  { files, manifestSha256 }: MadeBundle,
  { say }: Wording,
): string =>
  [
    path,
    // The list of the files is one, too.
    say(text('{files, plural, one {# file} other {# files}}', { files: files.length + 1 })),
    say(text('SHA-256 of manifest.json: {hash}', { hash: manifestSha256 })),
  ].join('\t')
