import { type PictureType, pdfType, pictureTypes } from '../evidence/evidence-file.ts'
import { openPdf } from './clean-pdf.ts'
import type { FileFault } from './file-faults.ts'
import { mostBytesOfFile, mostPixels } from './file-limits.ts'
import { loadSharp } from './sharp-library.ts'

/** What a file really is. */
export type ExaminedFile = {
  /** Its media type (IANA). */
  readonly type: string
  /** How its neutral name ends, without the dot. */
  readonly ending: string
  /** Whether it may be printed or go beside a paper, as far as the file itself is concerned. */
  readonly isUsable: boolean
  readonly faults: readonly FileFault[]
}

/**
 * Tells by its content what a file is, whatever its name says. A picture is read to its end, so that one which was cut
 * off in copying is found now and not when the paper is due. Answers only with the fault where nothing is to be kept at all.
 */
export const examineFile = async (
  name: string,
  bytes: Uint8Array,
): Promise<ExaminedFile | 'empty' | 'too-large'> => {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > mostBytesOfFile) return 'too-large'
  const { type, ending } = await typeOf(name, bytes)
  const misnamed: readonly FileFault[] = isMisnamed(name, ending) ? ['misnamed'] : []
  const found = await faultsOf(type, bytes)
  const isUsable = found.every((fault) => fault === 'many-pages')
  return { type, ending, isUsable, faults: [...misnamed, ...found] }
}

const faultsOf = async (type: string, bytes: Uint8Array): Promise<readonly FileFault[]> => {
  const picture = pictureTypes.find((known) => known === type)
  if (picture !== undefined) return pictureFaults(picture, bytes)
  if (type !== pdfType) return ['not-printable']
  const opened = await openPdf(bytes)
  return typeof opened === 'string' ? [opened] : []
}

const pictureFaults = async (
  type: PictureType,
  bytes: Uint8Array,
): Promise<readonly FileFault[]> => {
  const sharp = await loadSharp()
  if (sharp === null) return ['no-library']
  try {
    const { pages = 1 } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
    await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' }).resize(8).toBuffer()
    return pages > 1 ? ['many-pages'] : []
  } catch (thrown) {
    return [pictureFault(type, thrown)]
  }
}

/** Why the library did not read a picture. */
export const pictureFault = (type: string, thrown: unknown): FileFault => {
  if (thrown instanceof Error && /pixel limit/.test(thrown.message)) return 'too-many-pixels'
  return type === 'image/heic' ? 'heic-unread' : 'damaged'
}

/** What a picture really is; null for anything else. */
export const pictureTypeOf = async (bytes: Uint8Array): Promise<PictureType | null> => {
  const { type } = await typeOf('', bytes)
  return pictureTypes.find((known) => known === type) ?? null
}

type FileType = { readonly type: string; readonly ending: string }

const typeOf = async (name: string, bytes: Uint8Array): Promise<FileType> => {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found === undefined) return unknownType(name)
  const type = heicTypes.has(found.mime) ? 'image/heic' : found.mime
  return { type, ending: neutralEnding(found.ext) }
}

/** The ways in which telephones name the same kind of picture (ISO/IEC 23008-12). */
const heicTypes: ReadonlySet<string> = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
])

/** Text has no mark of its own, so what its name says is believed; any other ending might be somebody's name. */
const unknownType = (name: string): FileType => {
  const ending = endingOf(name)
  const type = typesByEnding[ending]
  return type === undefined ? { type: 'application/octet-stream', ending: 'bin' } : { type, ending }
}

const typesByEnding: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  eml: 'message/rfc822',
  htm: 'text/html',
  html: 'text/html',
  json: 'application/json',
  xml: 'application/xml',
}

const endingOf = (name: string): string => /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const neutralEnding = (ending: string): string => (/^[a-z0-9]{1,8}$/.test(ending) ? ending : 'bin')

/** Endings that say the same. */
const alike: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['tif', 'tiff'],
  ['heic', 'heif', 'hif'],
  ['pdf'],
  ['png'],
  ['webp'],
]

/** A name without an ending, or with one that we do not know, says nothing wrong. */
const isMisnamed = (name: string, ending: string): boolean => {
  const said = endingOf(name)
  const isKnown = typesByEnding[said] !== undefined || alike.flat().includes(said)
  const isSame =
    said === ending || alike.some((endings) => endings.includes(said) && endings.includes(ending))
  return isKnown && !isSame
}
