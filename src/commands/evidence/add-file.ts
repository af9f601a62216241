import { basename, join } from 'node:path'
import { nextRecordId, recordAnswer } from '../../answers/record-answer.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { saveAnswer } from '../../dossier/save-answer.ts'
import { evidenceFolder, pdfType, pictureTypes } from '../../evidence/evidence-file.ts'
import { sha256Of } from '../../evidence-files/digest.ts'
import { type ExaminedFile, examineFile } from '../../evidence-files/examine-file.ts'
import { fileProblem } from '../../evidence-files/file-faults.ts'
import { mostBytesOfCase, mostBytesOfFile } from '../../evidence-files/file-limits.ts'
import { type Host, HostError } from '../../host/host.ts'
import { type RawRecord, recordsAt } from '../../interview/records.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { type AddTalk, askAbout, toldWithoutAsking } from './add-talk.ts'
import { copyFile } from './copy-file.ts'
import { evidenceQuestion } from './stored-file.ts'

/** The evidence that a file belongs to, or null for new evidence. */
export type Place = { readonly to: RawRecord | null }

export type Adding = {
  readonly dossier: Dossier
  readonly place: Place
  readonly host: Host
  /** Asks somebody; null where nobody sits at a terminal. */
  readonly talk: AddTalk | null
}

/** What became of one file. */
export type AddedFile = {
  readonly dossier: Dossier
  readonly problems: readonly Problem[]
  /** "E-07", where its copy stands, of which type it is, and where it goes, with tabs between; null if refused. */
  readonly line: string | null
  readonly needsConsent: boolean
}

/**
 * Copies one file into the case under a neutral name and records it. Its own name is not kept: names of files hold
 * names of people and places. The copy is compared with what was read before anything is recorded.
 */
export const addFile = async (path: string, adding: Adding): Promise<AddedFile> => {
  const { dossier, host } = adding
  const refused = (...problems: readonly Problem[]): AddedFile => ({
    ...{ dossier, problems, line: null, needsConsent: false },
  })
  const bytes = await readSource(path, adding)
  if ('code' in bytes) return refused(bytes)
  const sha256 = sha256Of(bytes)
  const twin = recordsAt(dossier.draft.answers, evidenceQuestion).find(
    (record) => record['sha256'] === sha256,
  )
  if (twin !== undefined) return refused(alreadyThere(twin.id))
  const examined = await examineFile(basename(path), bytes)
  if (typeof examined === 'string') return refused(fileProblem(examined, {}))
  const record = await recordFor(examined, adding)
  const copy = { name: record.id, ending: examined.ending, bytes, sha256 }
  const file = await copyFile(copy, join(dossier.folder, evidenceFolder), host)
  if (typeof file !== 'string') return refused(file)
  const full: RawRecord = {
    ...record,
    ...{ file, fileType: examined.type, fileBytes: bytes.length, sha256 },
    addedOn: host.now().toISOString().slice(0, 10),
    addedBy: host.user,
  }
  return recorded(full, examined, adding)
}

const recorded = async (
  record: RawRecord,
  examined: ExaminedFile,
  { dossier, host }: Adding,
): Promise<AddedFile> => {
  const { id } = record
  const replying = { question: evidenceQuestion, record: id, value: record }
  const saved = await saveAnswer(host, dossier, recordAnswer(dossier.draft, replying))
  const place = { question: evidenceQuestion, record: id }
  const remarks = examined.faults.map((fault) => fileProblem(fault, place))
  const words = [id, `${evidenceFolder}/${record['file']}`, examined.type, record['use']]
  return {
    dossier: saved.dossier,
    problems: saved.problem === null ? remarks : [saved.problem],
    line: saved.problem === null ? words.join('\t') : null,
    needsConsent: record['kind'] === 'photograph' && record['consent'] === undefined,
  }
}

const readSource = async (
  path: string,
  { dossier, host }: Adding,
): Promise<Uint8Array | Problem> => {
  const { files } = host
  try {
    if ((await files.entryAt(path)) !== 'file') return sourceMissing(path)
    const size = await files.sizeOf(path)
    if (size > mostBytesOfFile) return fileProblem('too-large', {})
    const folder = join(dossier.folder, evidenceFolder)
    if (size + (await bytesIn(folder, host)) > mostBytesOfCase) return fileProblem('case-full', {})
    return await files.read(path)
  } catch (thrown) {
    if (thrown instanceof HostError) return fileProblem('unreadable', {})
    throw thrown
  }
}

const bytesIn = async (folder: string, { files }: Host): Promise<number> => {
  if ((await files.entryAt(folder)) !== 'folder') return 0
  const names = await files.list(folder, 'files')
  const sizes = await Promise.all(names.map((name) => files.sizeOf(join(folder, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** What is told of the file, by somebody at the terminal or by what it is. */
const recordFor = async (examined: ExaminedFile, adding: Adding): Promise<RawRecord> => {
  const { dossier, place, talk } = adding
  const id = nextRecordId(dossier.draft, 'evidence', dossier.journal.usedIds)
  const record = place.to ?? { id }
  const isPicture = pictureTypes.some((type) => type === examined.type)
  const file = {
    isPicture,
    isUsable: examined.isUsable && (isPicture || examined.type === pdfType),
  }
  return talk === null ? toldWithoutAsking(record, file) : askAbout(record, file, talk)
}

/** The path is what the user typed just now. */
const sourceMissing = (path: string): Problem => ({
  code: 'file-not-there',
  severity: 'error',
  place: {},
  message: text('There is no file at “{path}”.', { path }),
  hint: text('Look for a slip in the path. A name with blanks needs quotation marks around it.'),
})

const alreadyThere = (id: string): Problem => ({
  code: 'evidence-file-twice',
  severity: 'warning',
  place: { question: evidenceQuestion, record: id },
  message: text('This very file is in the case already, as {id} (the same SHA-256).', { id }),
  hint: text('Nothing was added. Name {id} where it shows something.', { id }),
})
