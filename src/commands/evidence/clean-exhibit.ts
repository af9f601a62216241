import { personalData } from '../../assessment/personal-data/personal-data.ts'
import type { PersonalKind } from '../../assessment/personal-data/shape.ts'
import { isPictureItem } from '../../evidence/evidence-file.ts'
import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import { cleanPdf } from '../../evidence-files/clean-pdf.ts'
import { cleanPhotograph } from '../../evidence-files/clean-photograph.ts'
import { type ExhibitText, exhibitTexts } from '../../evidence-files/exhibit-texts.ts'
import type { FileFault } from '../../evidence-files/file-faults.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { onceAHost } from '../papers/once-a-host.ts'
import { keepAmong } from './keep-among.ts'
import { evidenceQuestion, itemProblem, readStored } from './stored-file.ts'

/** A file of the evidence as it may go out. */
export type CleanExhibit = {
  readonly format: 'pdf' | 'jpg' | 'png'
  readonly bytes: Uint8Array
  /** Null of a picture. */
  readonly pages: number | null
  /** What can be read in it, for whoever looks for what must not go out. */
  readonly texts: readonly ExhibitText[]
}

/** A whole page of paper, in millimetres: what is small in a photograph of a document stays legible. */
const page = { width: 210, height: 297 }

/** The file without what tells of its making, if it still is the one that was added. */
export const cleanExhibit = async (
  item: EvidenceItem,
  caseFolder: string,
  host: Host,
): Promise<CleanExhibit | Problem> => {
  const bytes = await readStored(host, caseFolder, item)
  if (typeof bytes === 'string') return itemProblem(bytes, item)
  const kept = keptExhibits(host)
  const clean = kept.get(item.sha256 ?? '') ?? (await cleaned(bytes, item))
  if (typeof clean === 'string') return itemProblem(clean, item)
  keepAmong(kept, item.sha256 ?? '', clean)
  return clean
}

/** The paper that names an exhibit, its sheet, and each draft of a preview need the same one. */
const keptExhibits = onceAHost(() => new Map<string, CleanExhibit>())

const cleaned = async (
  bytes: Uint8Array,
  item: EvidenceItem,
): Promise<CleanExhibit | FileFault> => {
  if (isPictureItem(item)) {
    const picture = await cleanPhotograph(bytes, page)
    if (typeof picture === 'string') return picture
    const format = picture.format === 'png' ? 'png' : 'jpg'
    return { format, bytes: picture.bytes, pages: null, texts: [] }
  }
  const clean = await cleanPdf(bytes)
  if (typeof clean === 'string') return clean
  const texts = await exhibitTexts(clean.bytes)
  return texts === null ? 'damaged' : { ...clean, format: 'pdf', texts }
}

/** What is likely to lead to a person in the words of an exhibit, and pages that nobody could search. */
export const textProblems = ({ texts }: CleanExhibit, item: EvidenceItem): readonly Problem[] => {
  const found = texts.flatMap(({ page: number, text: words }) =>
    personalData(words).map(({ kind }) => ({ kind, page: number })),
  )
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  const personal = kinds.map((kind) => {
    const pages = found.filter((one) => one.kind === kind).map((one) => one.page)
    return hasPersonal(kind, [...new Set(pages)], item)
  })
  const blank = texts.filter((one) => one.in === 'page' && one.text.trim() === '')
  const isUnseen = blank.length > 0 && item.giveAway !== 'nothing'
  return isUnseen ? [...personal, notSearched(blank.length, item)] : personal
}

const kindWords: Readonly<Record<PersonalKind, Text>> = {
  telephone: text('a telephone number'),
  email: text('an e-mail address'),
  coordinates: text('coordinates of a place'),
  identityNumber: text('the number of an identity card, a passport or an account'),
}

/** Where it stands and of which kind it is, never what it says. */
const hasPersonal = (
  kind: PersonalKind,
  pages: readonly number[],
  { id }: EvidenceItem,
): Problem => ({
  code: 'exhibit-personal-data',
  severity: 'warning',
  place: { question: evidenceQuestion, record: id },
  message: text(
    'The exhibit holds what looks like {kind} ({count, plural, one {page} other {pages}} {pages}), and the government may read it.',
    { kind: kindWords[kind], count: pages.length, pages: pages.join(', ') },
  ),
  hint: text(
    'Look at it. If it leads to a person, cover it in a copy, print that into a new PDF and add it as evidence instead.',
  ),
})

const notSearched = (pages: number, { id }: EvidenceItem): Problem => ({
  code: 'exhibit-not-searched',
  severity: 'warning',
  place: { question: evidenceQuestion, record: id },
  message: text(
    '{pages, plural, one {A page of the exhibit has no words that can be searched} other {# pages of the exhibit have no words that can be searched}}, as a scan has none: nobody knows whether names stand there.',
    { pages },
  ),
  hint: text(
    'Look at every page for names, numbers and faces, and answer the question on that in the interview.',
  ),
})
