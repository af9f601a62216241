import { judgeAlternative } from '../../document/judge-spoken.ts'
import { readRaster } from '../../document/pictures/read-raster.ts'
import type { Raster } from '../../document/tree.ts'
import { type Edition, recordsIn } from '../../editions/edition.ts'
import { wayOfFile } from '../../evidence/evidence-file.ts'
import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { millimetre, tallestPicture, textWidth } from '../../renderers/pdf/look.ts'
import { onceAHost } from '../papers/once-a-host.ts'
import { keepAmong } from './keep-among.ts'
import { evidenceQuestion, itemProblem, readStored } from './stored-file.ts'

export type ShownEvidence = {
  /** By the names that templates give them: "evidence/E-07". */
  readonly pictures: ReadonlyMap<string, Raster>
  /** Ids of the evidence that goes out beside the paper. */
  readonly exhibits: ReadonlySet<string>
  /** Why others are not printed; a paper is made without them. */
  readonly problems: readonly Problem[]
}

/** What an edition shows of the files of its evidence: each compared with what was added, and cleaned. */
export const shownEvidence = async (
  edition: Edition,
  caseFolder: string | null,
  host: Host,
): Promise<ShownEvidence> => {
  const pictures = new Map<string, Raster>()
  const exhibits = new Set<string>()
  const problems: Problem[] = []
  if (caseFolder === null) return { pictures, exhibits, problems }
  const items = recordsIn(edition, evidenceQuestion, 'evidence')
  // One after the other: several large ones at once would need the memory for all of them.
  for (const item of items.filter((one) => wayOfFile(one) !== 'kept')) {
    if (wayOfFile(item) === 'exhibit') {
      if (await isExhibit(item, caseFolder, host)) exhibits.add(item.id)
      continue
    }
    const picture = await pictureOf(item, caseFolder, host)
    if ('code' in picture) problems.push(picture)
    else pictures.set(`evidence/${item.id}`, picture)
  }
  return { pictures, exhibits, problems }
}

/** What hinders one is told where its file is made. */
const isExhibit = async (item: EvidenceItem, caseFolder: string, host: Host): Promise<boolean> => {
  const known = knownExhibits(host)
  const key = `${caseFolder} ${item.sha256}`
  if (known.has(key)) return true
  const { cleanExhibit } = await import('./clean-exhibit.ts')
  if ('code' in (await cleanExhibit(item, caseFolder, host))) return false
  known.add(key)
  return true
}

/** A large PDF takes seconds, and a preview asks after every change of the answers. */
const knownExhibits = onceAHost(() => new Set<string>())

const pictureOf = async (
  item: EvidenceItem,
  caseFolder: string,
  host: Host,
): Promise<Raster | Problem> => {
  const says = judgeAlternative('img', item.shows ?? '', {})
  if (says.some(({ severity }) => severity === 'error')) return saysNothing(item)
  const bytes = await readStored(host, caseFolder, item)
  if (typeof bytes === 'string') return itemProblem(bytes, item)
  const kept = keptPictures(host)
  const known = kept.get(item.sha256 ?? '')
  const picture = known ?? (await cleanedPicture(bytes, item))
  if (!('code' in picture)) keepAmong(kept, item.sha256 ?? '', picture)
  return picture
}

/** A preview draws the same picture after every change of the answers; the hash of the file was compared by then. */
const keptPictures = onceAHost(() => new Map<string, Raster>())

/** As large as the paper prints a picture, in millimetres. */
const room = { width: textWidth / millimetre, height: tallestPicture / millimetre }

const cleanedPicture = async (bytes: Uint8Array, item: EvidenceItem): Promise<Raster | Problem> => {
  const { cleanPhotograph } = await import('../../evidence-files/clean-photograph.ts')
  const cleaned = await cleanPhotograph(bytes, room)
  if (typeof cleaned === 'string') return itemProblem(cleaned, item)
  const ending = cleaned.format === 'png' ? 'png' : 'jpg'
  const raster = readRaster(`${item.id}.${ending}`, cleaned.bytes)
  return typeof raster === 'string' ? itemProblem('damaged', item) : raster
}

const saysNothing = ({ id }: EvidenceItem): Problem => ({
  code: 'evidence-picture-unsaid',
  severity: 'warning',
  place: { question: evidenceQuestion, record: id },
  message: text(
    'The words for who does not see the picture are a file name, or name only its kind, so it is not printed.',
  ),
  hint: text('Say in a sentence what is to be seen: things, not persons.'),
})
