import { join, sep } from 'node:path'
import type { Draft } from '../../answers/draft.ts'
import { serialiseDraft } from '../../answers/draft.ts'
import type { Packing } from '../../bundles/write-zip.ts'
import { changeLog } from '../../dossier/change-log.ts'
import type { ChangeLogged } from '../../dossier/journal.ts'
import type { Edition } from '../../editions/edition.ts'
import { type Host, HostError } from '../../host/host.ts'
import { done, type Result } from '../../problems/problem.ts'

const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content)

/** A file of text whose content is known. */
export const textFile = (path: string, content: string): Packing => {
  const bytes = bytesOf(content)
  return { path, isText: true, read: async () => bytes }
}

export const answersIn = (draft: Draft): Packing => textFile('answers.json', serialiseDraft(draft))

/** Where the log of changes stands in a bundle. */
const changesPath = 'changes.ndjson'

/**
 * When which question was changed. For readers outside only questions and records that they see are named, and
 * only the month: the day on which a witness was written down is about the day on which somebody talked to her.
 */
export const changesOf = async (
  host: Host,
  casePath: string,
  edition: Edition,
): Promise<Result<Packing>> => {
  const log = await changeLog(host, casePath)
  if (!log.ok) return log
  const lines =
    edition.audience === 'internal'
      ? log.value
      : log.value.filter((line) => isSeen(line, edition)).map(inMonth)
  const written = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  return done(textFile(changesPath, written))
}

const isSeen = ({ question, record }: ChangeLogged, { replies }: Edition): boolean => {
  const reply = replies.get(question)
  if (reply === undefined || record === null) return reply !== undefined
  return (
    reply.state === 'given' &&
    Array.isArray(reply.value) &&
    reply.value.some((one: { readonly id?: unknown }) => one.id === record)
  )
}

const inMonth = (line: ChangeLogged): ChangeLogged => ({ ...line, at: line.at.slice(0, 7) })

const surveysFolder = 'surveys'

/** The rows of surveys, which tell of single persons: only for the house. */
export const surveysOf = async (
  host: Host,
  caseFolder: string | null,
  { audience }: Edition,
): Promise<readonly Packing[]> => {
  if (caseFolder === null || audience !== 'internal') return []
  const folder = join(caseFolder, surveysFolder)
  if ((await host.files.entryAt(folder)) !== 'folder') return []
  const names = await host.files.list(folder, 'files')
  return names
    .filter((name) => /^S-\d{2,}\.ndjson$/.test(name))
    .map((name) => ({
      path: `${surveysFolder}/${name}`,
      isText: true,
      read: () => readInside(host, { caseFolder, path: join(folder, name) }),
    }))
}

type Inside = { readonly caseFolder: string; readonly path: string }

/** A link out of the case, put into one that was handed on, would bring a file of this machine into the bundle. */
export const readInside = async (
  { files }: Host,
  { caseFolder, path }: Inside,
): Promise<Uint8Array> => {
  const [real, home] = await Promise.all([files.realPath(path), files.realPath(caseFolder)])
  if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) throw new HostError('OUTSIDE')
  return files.read(path)
}
