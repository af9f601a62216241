import { Document, Packer } from 'docx'
import { directionOf } from '../../document/direction.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { made } from './blocks/pieces.ts'
import { type Written, writeBlocks } from './blocks/write-blocks.ts'
import { emfType } from './drawing/emf-type.ts'
import { pageOf } from './look.ts'
import { coreProperties, fontTable } from './parts.ts'
import { stylesOf } from './style-sheet.ts'
import { undatedZip } from './undated-zip.ts'

/**
 * A tree as a Word document (ISO/IEC 29500, transitional), made to be edited further: named styles, numbering,
 * lists, notes and contents of Word's own. The same tree and date give the same bytes.
 */
export const renderDocx = async (
  tree: DocumentTree,
  { createdAt }: { readonly createdAt: Date },
): Promise<Uint8Array> => {
  const document = documentOf(tree, writeBlocks(tree))
  const parts = [coreProperties(tree, createdAt), fontTable()]
  return undatedZip(await Packer.pack(document, 'uint8array', undefined, parts))
}

const documentOf = (tree: DocumentTree, written: Written): Document => {
  const { pieces, notes, numbering, running } = written
  const document = new Document({
    styles: stylesOf(tree.language),
    numbering,
    footnotes: Object.fromEntries(notes.map((note, index) => [index + 1, { children: [note] }])),
    sections: [
      {
        properties: { page: pageOf(tree.paper, directionOf(tree.language)) },
        headers: { default: running.header },
        footers: { default: running.footer },
        children: made(pieces),
      },
    ],
  })
  document.ContentTypes.addChildElement(emfType())
  return document
}
