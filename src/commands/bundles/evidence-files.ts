import { type Answers, recordsOf } from '../../answers/answers.ts'
import type { Draft } from '../../answers/draft.ts'
import { sha256Of } from '../../bundles/manifest.ts'
import type { Packing } from '../../bundles/write-zip.ts'
import { type Edition, recordsIn } from '../../editions/edition.ts'
import { evidenceFolder, nameOfFile, wayOfFile } from '../../evidence/evidence-file.ts'
import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { evidenceQuestion, itemProblem, readStored } from '../evidence/stored-file.ts'
import type { ReadyCase } from './bundle-papers.ts'
import { fileAsSent } from './file-as-sent.ts'

/** The files of evidence of an edition, what its answers say of them, and which stayed behind. */
export type EvidenceFiles = {
  readonly files: readonly Packing[]
  /** By the id of the evidence; null where its file is not in the bundle. */
  readonly facts: ReadonlyMap<string, FileFacts | null>
  readonly problems: readonly Problem[]
}

type FileFacts = Required<Pick<EvidenceItem, 'file' | 'fileType' | 'fileBytes' | 'sha256'>>

/**
 * In the house the originals, as they were added; outside the pictures and PDFs of which somebody said that they may
 * go, cleaned of what they tell in secret. A file that is gone or is no longer the one that was added stays out, and is told.
 */
export const evidenceOf = async (
  { assessment, caseFolder }: Pick<ReadyCase, 'assessment' | 'caseFolder'>,
  edition: Edition,
  host: Host,
): Promise<EvidenceFiles> => {
  const items = recordsIn(edition, evidenceQuestion, 'evidence')
  const found: Found[] = []
  for (const item of items.filter(({ file }) => file !== undefined))
    found.push(await findFile(item, { host, caseFolder, edition }))
  return {
    files: found.flatMap(({ file }) => file ?? []),
    facts: new Map(found.map(({ item, facts }) => [item.id, facts])),
    problems: [
      ...keptOf(assessment.answers, items).map((item) => stays(item, toStay)),
      ...found.flatMap(({ problems }) => problems),
    ],
  }
}

/** Evidence that an edition tells of without its file: readers do not learn that there is one, but its owner should. */
const keptOf = (answers: Answers, items: readonly EvidenceItem[]): readonly EvidenceItem[] => {
  const told = new Map(items.map(({ id, file }) => [id, file]))
  return recordsOf(answers, evidenceQuestion, 'evidence').filter(
    ({ id, file }) => file !== undefined && told.has(id) && told.get(id) === undefined,
  )
}

type Found = {
  readonly item: EvidenceItem
  readonly file: Packing | null
  readonly facts: FileFacts | null
  readonly problems: readonly Problem[]
}

type Desk = {
  readonly host: Host
  readonly caseFolder: string | null
  readonly edition: Edition
}

const findFile = async (
  item: EvidenceItem,
  { host, caseFolder, edition }: Desk,
): Promise<Found> => {
  if (edition.audience !== 'internal' && wayOfFile(item) === 'kept') return staying(item, toStay)
  if (caseFolder === null) return staying(item, itemProblem('missing', item))
  return edition.audience === 'internal'
    ? originalOf(item, caseFolder, host)
    : cleanedOf(item, caseFolder, host)
}

const originalOf = async (item: EvidenceItem, caseFolder: string, host: Host): Promise<Found> => {
  const bytes = await readStored(host, caseFolder, item)
  const name = nameOfFile(item)
  if (typeof bytes === 'string') return staying(item, itemProblem(bytes, item))
  if (name === null) return staying(item, itemProblem('missing', item))
  // Read twice, once to be judged and once to be packed: many originals are too much to be held.
  const read = async (): Promise<Uint8Array> => {
    const again = await readStored(host, caseFolder, item)
    if (typeof again === 'string') throw new HostError('CHANGED')
    return again
  }
  const file = { path: `${evidenceFolder}/${name}`, isText: false, read }
  return { item, file, facts: factsOf(bytes, name, item.fileType ?? ''), problems: [] }
}

const cleanedOf = async (item: EvidenceItem, caseFolder: string, host: Host): Promise<Found> => {
  const sent = await fileAsSent(item, caseFolder, host)
  if ('code' in sent) return staying(item, sent)
  const { bytes, type, ending, problems } = sent
  const path = `${item.id}.${ending}`
  const file = { path: `${evidenceFolder}/${path}`, isText: false, read: async () => bytes }
  return { item, file, facts: factsOf(bytes, path, type), problems }
}

const factsOf = (bytes: Uint8Array, file: string, fileType: string): FileFacts => ({
  file,
  fileType,
  fileBytes: bytes.length,
  sha256: sha256Of(bytes),
})

/** The answers say of each file what is true of the one in the bundle, and nothing of one that stayed behind. */
export const withFileFacts = (draft: Draft, { facts }: EvidenceFiles): Draft => {
  const items = draft.answers[evidenceQuestion]
  if (!Array.isArray(items)) return draft
  const told = (items as readonly EvidenceItem[]).map((item) => {
    const { file, fileType, fileBytes, sha256, addedOn, ...rest } = item
    const own = facts.get(item.id)
    if (own === undefined || own === null) return rest
    return { ...rest, ...own, ...(addedOn !== undefined && { addedOn }) }
  })
  return { ...draft, answers: { ...draft.answers, [evidenceQuestion]: told } }
}

type Why = Pick<Problem, 'severity' | 'message' | 'hint'>

const toStay: Why = {
  severity: 'note',
  message: text(
    'Of this file nobody has said that it may go out, or it is neither a picture nor a PDF, so it stays with the organisation.',
  ),
  hint: text(
    'Look at this evidence in the interview: where its file goes, and what it shows. Other files can be saved as PDF and added.',
  ),
}

const staying = (item: EvidenceItem, why: Why): Found => ({
  ...{ item, file: null, facts: null },
  problems: [stays(item, why)],
})

const stays = ({ id }: EvidenceItem, { severity, message, hint }: Why): Problem => ({
  code: 'bundle-without-file',
  severity,
  place: { question: evidenceQuestion, record: id },
  message: text('The bundle is without the file of {id}. {why}', { id, why: message }),
  hint,
})
