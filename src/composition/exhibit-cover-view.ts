import { recordsIn } from '../editions/edition.ts'
import { evidenceKinds } from '../evidence/evidence-item.ts'
import { stateView } from './template-view.ts'
import { type Desk, dated, labelOf, tell } from './told.ts'

/** An exhibit as its sheet tells of it, besides what the answers say. */
export type ExhibitFacts = {
  /** Of the evidence: "E-07". */
  readonly id: string
  /** Its name beside the sheet: "E-07.pdf". */
  readonly file: string
  /** "PDF", "JPEG", "PNG". */
  readonly format: string
  /** 0 of a picture. */
  readonly pages: number
  /** SHA-256 of the file that goes out, in hexadecimal. */
  readonly sha256: string
}

/** What the sheet of an exhibit may name; null where the edition does not have the evidence. */
export const exhibitCoverView = (desk: Desk, exhibit: ExhibitFacts) => {
  const items = recordsIn(desk.edition, 'evidence.items', 'evidence')
  const item = items.find(({ id }) => id === exhibit.id)
  if (item === undefined) return null
  return {
    id: item.id,
    title: item.title ?? '',
    kind: labelOf(desk, evidenceKinds, item.kind),
    author: item.author ?? '',
    date: dated(desk, item.date),
    region: item.region ?? '',
    obtained: item.obtained ?? '',
    language: item.language ?? '',
    reliability: item.reliability ?? '',
    shows: item.shows ?? '',
    organisation: tell(desk, 'organisation.name').text || '…',
    state: stateView(desk).text || '…',
    file: exhibit.file,
    format: exhibit.format,
    pages: exhibit.pages,
    original: item.sha256 ?? '',
    sent: exhibit.sha256,
  }
}
