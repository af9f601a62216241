import type { PdfFile } from '../file/pdf-file.ts'
import { array, dictionary, name, number, numbers, type Ref, reference } from '../file/syntax.ts'
import type { Page } from '../layout/inner.ts'
import type { Element } from '../structure/element.ts'
import type { Drawing, PageDrawer } from './page-drawer.ts'

export type WrittenPages = {
  readonly tree: Ref
  /** The element of each mark, by page. */
  readonly ofPage: readonly (readonly Element[])[]
}

/** Draws all pages into the file, with what they share: fonts and pictures (ISO 32000-1, 7.7.3). */
export const writePages = (
  file: PdfFile,
  pages: readonly Page[],
  { drawer, drawing }: { readonly drawer: PageDrawer; readonly drawing: Drawing },
): WrittenPages => {
  const tree = file.ref()
  const resources = file.ref()
  const ofPage = pages.map((page, index) => {
    const content = drawer.draw(page, index)
    const contents = file.textStream(content.finish())
    // A large paper's lines are let go page by page.
    page.items.length = 0
    const annotations = drawing.links.ofPage(index)
    const entries = {
      Type: name('Page'),
      Parent: reference(tree),
      MediaBox: numbers([0, 0, page.pageSize.width, page.pageSize.height]),
      Resources: reference(resources),
      Contents: reference(contents),
      Annots: annotations.length === 0 ? undefined : array(annotations.map(reference)),
      StructParents: number(index),
      // Links are reached in the order of the structure (ISO 14289-1, 7.18.3).
      Tabs: name('S'),
    }
    file.put(dictionary(entries), drawing.pages[index])
    return content.marks
  })
  drawing.fonts.write()
  const shared = { Font: drawing.fonts.resources(), XObject: drawing.pictures.resources() }
  file.put(dictionary(shared), resources)
  const kids = array(drawing.pages.map(reference))
  const count = number(pages.length)
  file.put(dictionary({ Type: name('Pages'), Kids: kids, Count: count }), tree)
  return { tree, ofPage }
}
