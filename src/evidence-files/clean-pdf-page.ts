import { inflateSync } from 'node:zlib'
import type * as PdfLibrary from '@cantoo/pdf-lib'
import type {
  PDFContext,
  PDFDict,
  PDFObject,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { jpeg2000WithoutRemarks, jpegWithoutRemarks } from './embedded-pictures.ts'
import type { FileFault } from './file-faults.ts'

export type CleaningTools = {
  /** Loaded when needed. */
  readonly library: typeof PdfLibrary
  readonly context: PDFContext
  /** Objects that were cleaned before: pages share them. */
  readonly seen: Set<PDFObject>
}

/** What draws a page (ISO 32000-1, 7.7.3.3); all else goes, the place on earth of a map (VP) among it. */
const pageKeys: ReadonlySet<string> = new Set([
  ...['Type', 'Parent', 'Resources', 'Contents', 'Annots', 'Group', 'Rotate', 'UserUnit'],
  ...['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'],
])

/** What tells of people, places and programs wherever it stands, or runs, or leads to a file within the file. */
const tellingKeys: readonly string[] = [
  ...['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AA', 'JS', 'AF', 'EF', 'OPI'],
  ...['Measure', 'PtData', 'StructParent', 'StructParents', 'Alternates'],
]

/** Makes a page of what draws it, in place. Answers with what could not be cleaned. */
export const cleanPage = (page: PDFPageLeaf, tools: CleaningTools): FileFault | null => {
  const { PDFName } = tools.library
  // Pages may have in common what stands above them, where the walk does not come.
  const resources = page.getInheritableAttribute(PDFName.of('Resources'))
  if (resources !== undefined) page.set(PDFName.of('Resources'), resources)
  keepOnly(page, pageKeys)
  cleanRemarks(page, tools)
  const left = page.entries().filter(([key]) => key !== PDFName.of('Parent'))
  return cleanAll(
    left.map(([, value]) => value),
    tools,
  )
}

const keepOnly = (dict: PDFDict, keys: ReadonlySet<string>): void => {
  for (const key of dict.keys()) if (!keys.has(key.decodeText())) dict.delete(key)
}

/** What a person drew or stuck on a page: kept as far as it is seen, without who did it, when, and what else was noted. */
const seenKeys: ReadonlySet<string> = new Set([
  ...['Type', 'Subtype', 'Rect', 'AP', 'AS', 'F', 'BS', 'Border', 'C', 'IC', 'CA', 'BE', 'RD'],
  ...['QuadPoints', 'InkList', 'Vertices', 'L', 'LE', 'DA', 'Q', 'A', 'H'],
])

const seenKinds: ReadonlySet<string> = new Set([
  ...['Link', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight'],
  ...['Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink', 'Watermark', 'Widget'],
])

const cleanRemarks = (page: PDFDict, tools: CleaningTools): void => {
  const { PDFArray, PDFDict, PDFName } = tools.library
  const remarks = page.lookupMaybe(PDFName.of('Annots'), PDFArray)
  page.delete(PDFName.of('Annots'))
  if (remarks === undefined) return
  const kept = tools.context.obj([])
  for (let index = 0; index < remarks.size(); index += 1) {
    const remark = remarks.lookupMaybe(index, PDFDict)
    if (remark === undefined || !isSeen(remark, tools)) continue
    const isText = nameAt(remark, 'Subtype', tools) === 'FreeText'
    keepOnly(remark, isText ? new Set([...seenKeys, 'Contents']) : seenKeys)
    cleanLink(remark, tools)
    kept.push(remark)
  }
  if (kept.size() > 0) page.set(PDFName.of('Annots'), kept)
}

const nameAt = (dict: PDFDict, key: string, { library }: CleaningTools): string =>
  dict.lookupMaybe(library.PDFName.of(key), library.PDFName)?.decodeText() ?? ''

/** Flags of what is not shown: hidden, and not viewed (12.5.3). */
const hidden = 2 | 32

const isSeen = (remark: PDFDict, tools: CleaningTools): boolean => {
  const { PDFName, PDFNumber } = tools.library
  const flags = remark.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
  return seenKinds.has(nameAt(remark, 'Subtype', tools)) && (flags & hidden) === 0
}

/** A link may lead to a page of the web or to a mailbox; a file of the machine, a program or a script is no aim. */
const cleanLink = (remark: PDFDict, { library }: CleaningTools): void => {
  const { PDFDict, PDFHexString, PDFName, PDFString } = library
  const action = remark.lookupMaybe(PDFName.of('A'), PDFDict)
  remark.delete(PDFName.of('A'))
  const aim = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText() ?? ''
  if (!/^(?:https?|mailto):/i.test(aim)) return
  const kept = remark.context.obj({ Type: 'Action', S: 'URI', URI: PDFString.of(aim) })
  remark.set(PDFName.of('A'), kept)
}

/** Everything that can be reached from here; a stack of our own, since a file may nest deeper than a program may call. */
const cleanAll = (from: readonly PDFObject[], tools: CleaningTools): FileFault | null => {
  const { PDFArray, PDFDict, PDFRef, PDFStream } = tools.library
  const left = [...from]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (tools.seen.has(one)) continue
    tools.seen.add(one)
    if (one instanceof PDFRef) {
      const found = tools.context.lookup(one)
      const fault = found === undefined ? null : cleanPicture(one, found, tools)
      if (fault !== null) return fault
      if (found !== undefined) left.push(found)
    } else if (one instanceof PDFArray) left.push(...one.asArray())
    else if (one instanceof PDFStream) left.push(one.dict)
    else if (one instanceof PDFDict) left.push(...cleanDict(one, tools))
  }
  return null
}

const cleanDict = (dict: PDFDict, { library }: CleaningTools): readonly PDFObject[] => {
  for (const key of tellingKeys) dict.delete(library.PDFName.of(key))
  return dict.values()
}

const cleaners: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | null>> = {
  DCTDecode: jpegWithoutRemarks,
  DCT: jpegWithoutRemarks,
  JPXDecode: jpeg2000WithoutRemarks,
}

/** A photograph within a page brings along what the camera wrote. */
const cleanPicture = (
  ref: PDFRef,
  found: PDFObject,
  { library, context }: CleaningTools,
): FileFault | null => {
  if (!(found instanceof library.PDFRawStream)) return null
  const filters = filtersOf(found, library)
  const clean = cleaners[filters.at(-1) ?? '']
  if (clean === undefined) return null
  const bytes = unwrapped(found, filters)
  const cleaned = bytes === null ? null : clean(bytes)
  if (cleaned === null) return 'pictures-unread'
  found.dict.set(library.PDFName.of('Filter'), library.PDFName.of(filters.at(-1) ?? ''))
  if (filters.length > 1) found.dict.delete(library.PDFName.of('DecodeParms'))
  context.assign(ref, library.PDFRawStream.of(found.dict, cleaned))
  return null
}

const filtersOf = (
  { dict }: PDFRawStream,
  { PDFArray, PDFName }: typeof PdfLibrary,
): readonly string[] => {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter instanceof PDFName) return [filter.decodeText()]
  if (!(filter instanceof PDFArray)) return []
  return filter.asArray().map((one) => (one instanceof PDFName ? one.decodeText() : ''))
}

/** The bytes of the picture itself, where at most one ordinary wrapping is around it. */
const unwrapped = ({ contents }: PDFRawStream, filters: readonly string[]): Uint8Array | null => {
  if (filters.length === 1) return contents
  const isDeflated = filters.length === 2 && /^(?:FlateDecode|Fl)$/.test(filters[0] ?? '')
  return isDeflated ? inflateSync(contents, { maxOutputLength: 200 * 1024 * 1024 }) : null
}
