import type { EvidenceItem } from './evidence-item.ts'

/** Media types (IANA) of pictures that may be printed, if the library for pictures reads them. */
export const pictureTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/heic',
] as const

export type PictureType = (typeof pictureTypes)[number]

export const pdfType = 'application/pdf'

/** Whether the file of an item is a picture, by its content as it was when it was added. */
export const isPictureItem = ({ fileType }: EvidenceItem): boolean =>
  pictureTypes.some((type) => type === fileType)

/** Where the file of an item goes: into the paper, beside it, or nowhere. */
export type FileWay = 'printed' | 'exhibit' | 'kept'

/**
 * Where the file of an item may go. A picture leaves the house only after somebody looked at it for what gives a
 * person away and found nothing, and it is printed only with words for who cannot see it. What is no picture and no
 * PDF stays.
 */
export const wayOfFile = (item: EvidenceItem): FileWay => {
  if (item.file === undefined || item.sha256 === undefined) return 'kept'
  if (isPictureItem(item)) {
    if (item.giveAway !== 'nothing') return 'kept'
    if (item.use === 'printed') return item.shows === undefined ? 'kept' : 'printed'
    return item.use === 'exhibit' ? 'exhibit' : 'kept'
  }
  const mayGo = item.fileType === pdfType && item.giveAway !== 'something'
  return mayGo && item.use === 'exhibit' ? 'exhibit' : 'kept'
}

/** The folder of a case in which its files of evidence stand. */
export const evidenceFolder = 'evidence'

/** The file of an item as a path in its folder, or null where that is no name that the program gave. */
export const nameOfFile = ({ file }: EvidenceItem): string | null =>
  file !== undefined && /^E-\d{2,}(?:-\d+)?\.[a-z0-9]{1,8}$/.test(file) ? file : null
