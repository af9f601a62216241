import type { DocumentTree } from '../../../document/tree.ts'
import type { Element } from '../structure/element.ts'
import { type Marks, writeStructure } from '../structure/write-structure.ts'
import { outputIntents } from './colour-profile.ts'
import { aboutOf, writeInfo, writeMetadata } from './metadata.ts'
import type { PdfFile } from './pdf-file.ts'
import { boolean, dictionary, name, type Pdf, type Ref, reference, words } from './syntax.ts'

export type Parts = {
  readonly tree: DocumentTree
  readonly createdAt: Date
  readonly structure: Element
  readonly marks: Marks
  readonly pageTree: Ref
  readonly bookmarks: Ref | null
}

/** The last objects of the file, and its end: what the file is, for readers and for archives (ISO 32000-1, 7.7.2). */
export const writeDocument = (file: PdfFile, parts: Parts): Uint8Array => {
  const { tree, createdAt, pageTree, bookmarks } = parts
  const about = aboutOf(tree, createdAt)
  const root = file.put(
    dictionary({
      Type: name('Catalog'),
      Pages: reference(pageTree),
      Lang: words(tree.language),
      MarkInfo: dictionary({ Marked: boolean(true) }),
      StructTreeRoot: reference(writeStructure(file, parts.structure, parts.marks)),
      ViewerPreferences: dictionary({ DisplayDocTitle: boolean(true) }),
      // The numbers printed at the foot are those that readers show.
      PageLabels: '<</Nums [0 <</S /D>>]>>' as Pdf,
      PageMode: bookmarks === null ? undefined : name('UseOutlines'),
      Outlines: bookmarks === null ? undefined : reference(bookmarks),
      OutputIntents: outputIntents(file),
      Metadata: reference(writeMetadata(file, about)),
    }),
  )
  return file.finish(root, writeInfo(file, about))
}
