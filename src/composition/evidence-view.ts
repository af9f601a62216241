import { recordsIn } from '../editions/edition.ts'
import { type EvidenceItem, evidenceKinds } from '../evidence/evidence-item.ts'
import { witnessRecord } from '../evidence/witness.ts'
import type { ClaimView } from './provision-view.ts'
import { type Desk, dated, labelOf } from './told.ts'

/** The evidence, each item with the paragraphs that rest on it. */
export const evidenceViews = (desk: Desk, claims: readonly ClaimView[]) =>
  recordsIn(desk.edition, 'evidence.items', 'evidence').map((item) => ({
    id: item.id,
    kind: labelOf(desk, evidenceKinds, item.kind),
    title: item.title ?? '',
    author: item.author ?? '',
    date: dated(desk, item.date),
    region: item.region ?? '',
    obtained: item.obtained ?? '',
    sample: item.sample === undefined ? '' : item.sample.toLocaleString(desk.wording.locale),
    language: item.language ?? '',
    reliability: item.reliability ?? '',
    link: item.link ?? '',
    lookedOn: dated(desk, item.lookedOn),
    words: item.words ?? '',
    witness: (item.witness ?? []).join(', '),
    /** The picture itself stands in the paper. */
    isPrinted: desk.pictures?.has(`evidence/${item.id}`) ?? false,
    /** The file goes out beside the paper, with a sheet of its own. */
    isExhibit: desk.exhibits?.has(item.id) ?? false,
    shows: item.shows ?? '',
    /** What is read aloud in place of the picture is in the language of the answers. */
    showsIn: desk.edition.language === desk.wording.language ? '' : desk.edition.language,
    hasDetail: hasDetail(item),
    usedIn: claims.filter(({ evidence }) => evidence.some(({ id }) => id === item.id)),
  }))

/** Whether there is more to tell than what it is. */
const hasDetail = ({ obtained, sample, language, witness, reliability }: EvidenceItem): boolean =>
  [obtained, sample, language, reliability].some((told) => told !== undefined) ||
  (witness ?? []).length > 0

/** The witnesses whose words this audience may read, by their codes. */
export const witnessViews = (desk: Desk) =>
  recordsIn(desk.edition, 'witnesses', 'witness').map((witness) => ({
    id: witness.id,
    work: witness.work ?? '',
    age: labelOf(desk, witnessRecord.fields.ageBand.kind.choices, witness.ageBand),
    region: witness.region ?? '',
    when: dated(desk, witness.when),
  }))
