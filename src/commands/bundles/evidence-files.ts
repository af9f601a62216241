import { join } from 'node:path'
import type { Draft } from '../../answers/draft.ts'
import { sha256Of } from '../../bundles/manifest.ts'
import type { Packing } from '../../bundles/write-zip.ts'
import { type Edition, recordsIn } from '../../editions/edition.ts'
import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { readInside } from './case-files.ts'
import { fileAsSent } from './file-as-sent.ts'

const evidenceQuestion = 'evidence.items'
const evidenceFolder = 'evidence'

/** The files of evidence of an edition, what its answers say of them, and which stayed behind. */
export type EvidenceFiles = {
  readonly files: readonly Packing[]
  /** By the id of the evidence; null where its file is not in the bundle. */
  readonly facts: ReadonlyMap<string, FileFacts | null>
  readonly problems: readonly Problem[]
}

type FileFacts = Required<Pick<EvidenceItem, 'file' | 'fileType' | 'fileBytes' | 'sha256'>>

/**
 * In the house the originals, as they were added; outside what somebody said may go, without what it tells in
 * secret. A file that is gone or is no longer the one that was added stays out, and is told.
 */
export const evidenceOf = async (
  host: Host,
  caseFolder: string | null,
  edition: Edition,
): Promise<EvidenceFiles> => {
  const items = recordsIn(edition, evidenceQuestion, 'evidence')
  const found: Found[] = []
  for (const item of items.filter(({ file }) => file !== undefined))
    found.push(await findFile(item, { host, caseFolder, edition }))
  return {
    files: found.flatMap(({ file }) => file ?? []),
    facts: new Map(found.map(({ item, facts }) => [item.id, facts])),
    problems: found.flatMap(({ item, why }) => (why === null ? [] : [stays(item, why)])),
  }
}

type Found = {
  readonly item: EvidenceItem
  readonly file: Packing | null
  readonly facts: FileFacts | null
  readonly why: Text | null
}

type Desk = {
  readonly host: Host
  readonly caseFolder: string | null
  readonly edition: Edition
}

const findFile = async (item: EvidenceItem, desk: Desk): Promise<Found> => {
  const left = (why: Text): Found => ({ item, file: null, facts: null, why })
  const isInternal = desk.edition.audience === 'internal'
  if (!isInternal && !mayGo(item)) return left(toStay)
  const name = nameOfFile(item)
  if (name === null || desk.caseFolder === null) return left(gone)
  const original = () => readOriginal(name, item, desk)
  const bytes = await original()
  if ('english' in bytes) return left(bytes)
  if (isInternal) {
    const file = { path: `${evidenceFolder}/${name}`, isText: false, read: again(original) }
    return { item, file, facts: factsOf(bytes, name, item.fileType ?? ''), why: null }
  }
  const sent = await fileAsSent(item, bytes)
  if (!sent.isSent) return left(sent.why)
  const path = `${item.id}.${sent.ending}`
  const read = async () => sent.bytes
  const file = { path: `${evidenceFolder}/${path}`, isText: false, read }
  return { item, file, facts: factsOf(sent.bytes, path, sent.type), why: null }
}

/** Read twice, once to be judged and once to be packed: many originals are too much to be held. */
const again = (original: () => Promise<Uint8Array | Text>) => async (): Promise<Uint8Array> => {
  const bytes = await original()
  if ('english' in bytes) throw new HostError('CHANGED')
  return bytes
}

/** Somebody said where it goes, and of a picture that nothing in it gives a person away. */
const mayGo = ({ use, giveAway, fileType = '' }: EvidenceItem): boolean =>
  (use === 'printed' || use === 'exhibit') &&
  (fileType.startsWith('image/') ? giveAway === 'nothing' : giveAway !== 'something')

/** Files bear the id of their evidence; a path that somebody typed could lead anywhere. */
const nameOfFile = ({ file = '' }: EvidenceItem): string | null =>
  /^E-\d{2,}(?:-\d+)?\.[a-z0-9]{1,8}$/.test(file) ? file : null

/** The bytes as they were added, or why there are none. */
const readOriginal = async (
  name: string,
  { sha256 }: EvidenceItem,
  { host, caseFolder }: Desk,
): Promise<Uint8Array | Text> => {
  if (caseFolder === null) return gone
  try {
    const bytes = await readInside(host, {
      caseFolder,
      path: join(caseFolder, evidenceFolder, name),
    })
    return sha256Of(bytes) === sha256 ? bytes : changed
  } catch (thrown) {
    if (thrown instanceof HostError) return gone
    throw thrown
  }
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

const toStay = text('Nobody has said that its file may go out, so it stays with the organisation.')
const gone = text('Its file is not in the folder “evidence” of the case, or cannot be read.')
const changed = text('Its file is no longer the one that was added: its SHA-256 differs.')

const stays = ({ id }: EvidenceItem, why: Text): Problem => ({
  code: 'bundle-without-file',
  severity: why === toStay ? 'note' : 'warning',
  place: { question: evidenceQuestion, record: id },
  message: text('The bundle is without the file of {id}. {why}', { id, why }),
  hint: text('Look at this evidence in the interview: where its file goes, and what it shows.'),
})
