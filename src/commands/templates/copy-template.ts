import { basename, dirname, join } from 'node:path'
import { answersFile } from '../../dossier/read-case.ts'
import { type Host, HostError } from '../../host/host.ts'
import { nearest } from '../../problems/nearest.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { quoted } from '../called-as.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { packageFile, readText } from '../papers/package-files.ts'
import { isOfNoCase, ourPieces, ownFolder } from '../papers/paper-templates.ts'
import { problemsAsLines } from '../report.ts'
import { tellSentences } from '../tell-texts.ts'
import { noteCopy } from './copied-templates.ts'

export type CopyOptions = {
  readonly case: string
  /** "submission/letter"; null lists what can be copied. */
  readonly piece: string | null
}

/**
 * Copies a piece of our texts into a case, to be changed there; overwrites nothing. Exit code: 0, 1 where the
 * case has it already or cannot be written, 2 where there is no such case or piece.
 */
export const runCopyTemplate = async (
  { case: path, piece }: CopyOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const desk = { host, wording }
  const caseFolder = await folderOf(path, host)
  if (caseFolder === null) return refuse(caseMissing(path), 2, desk)
  const pieces = (await ourPieces(host)).filter((one) => !isOfNoCase(one))
  if (piece === null) {
    host.print((await Promise.all(pieces.map((one) => lineOf(one, host)))).join('\n'))
    return 0
  }
  const name = piece.replaceAll('\\', '/').replace(/\.hbs$/, '')
  if (isOfNoCase(name)) return refuse(pieceOfNoCase(name), 2, desk)
  if (!pieces.includes(name)) return refuse(pieceUnknown(piece, pieces), 2, desk)
  const problem = await copy(caseFolder, name, host)
  if (problem !== null) return refuse(problem, 1, desk)
  host.print(fileOf(caseFolder, name))
  tellSentences([whatNow(path)], { host, wording })
  return 0
}

type Desk = { readonly host: Host; readonly wording: Wording }

const refuse = (problem: Problem, code: number, { host, wording }: Desk): number => {
  host.tell(problemsAsLines([problem], { wording, columns: host.columns }))
  return code
}

/** A lone file of answers has no templates of its own. */
const folderOf = async (path: string, host: Host): Promise<string | null> => {
  const entry = await host.files.entryAt(path)
  const folder = entry === 'file' && basename(path) === answersFile ? dirname(path) : path
  return (await host.files.entryAt(join(folder, answersFile))) === 'file' ? folder : null
}

const fileOf = (caseFolder: string, piece: string): string =>
  join(ownFolder(caseFolder), `${piece}.hbs`)

/** The name of a piece, and its first sentence by which one knows it again. */
const lineOf = async (piece: string, host: Host): Promise<string> => {
  const source = await readText(host, packageFile(`templates/${piece}.hbs`))
  const [, sentence = ''] = /\{\{say "([^"]*)"/.exec(source) ?? []
  const words = sentence.replace(/<[^>]*>/g, ' ')
  return `${piece}\t${words.length > 60 ? `${words.slice(0, 59)}…` : words}`.trimEnd()
}

const copy = async (caseFolder: string, piece: string, host: Host): Promise<Problem | null> => {
  const path = fileOf(caseFolder, piece)
  if ((await host.files.entryAt(path)) !== 'nothing') return alreadyThere(piece)
  try {
    const content = await host.files.read(packageFile(`templates/${piece}.hbs`))
    await host.files.makeFolder(dirname(path))
    const noted = await noteCopy(host, caseFolder, { piece, content })
    if (!noted.ok) return noted.problems[0] ?? null
    await host.files.writeAtomically(path, content)
    return null
  } catch (thrown) {
    if (thrown instanceof HostError) return notWritten(thrown)
    throw thrown
  }
}

const whatNow = (path: string) =>
  text(
    'Change it with any simple editor. Then “c177 lint {path}” tells whether it is right, and the next build uses it.',
    { path: quoted(path) },
  )

const alreadyThere = (piece: string): Problem => ({
  code: 'template-there-already',
  severity: 'error',
  place: { file: `templates/${piece}.hbs` },
  message: text('The case has its own "{piece}" already; nothing was overwritten.', { piece }),
  hint: text('Change that file; or move it aside, and copy again.'),
})

const pieceUnknown = (piece: string, pieces: readonly string[]): Problem => ({
  code: 'template-piece-unknown',
  severity: 'error',
  place: {},
  message: text('There is no piece "{piece}".', { piece }),
  hint: pieceHint(nearest(piece, pieces)),
})

const pieceHint = (near: string | null): Text =>
  near === null
    ? text('Without a name the command lists them all.')
    : text('The nearest is "{nearest}". Without a name the command lists them all.', {
        nearest: near,
      })

const pieceOfNoCase = (piece: string): Problem => ({
  code: 'template-of-no-case',
  severity: 'error',
  place: {},
  message: text(
    'This document is not made of one case: a copy of "{piece}" in a case would change nothing.',
    { piece },
  ),
  hint: text('These texts belong to the program; they stand in {folder}.', {
    folder: packageFile(`templates/${dirname(piece)}`),
  }),
})

const notWritten = ({ code }: HostError): Problem => ({
  code: 'file-not-written',
  severity: 'error',
  place: {},
  message: text(
    'The file could not be written ({code}): the folder may be read-only, or the disk full.',
    { code },
  ),
  hint: text('See whether you may write into the folder of the case.'),
})
