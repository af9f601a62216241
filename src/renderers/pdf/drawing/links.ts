import type { PdfFile } from '../file/pdf-file.ts'
import { dictionary, name, number, numbers, type Pdf, type Ref, words } from '../file/syntax.ts'
import type { Element } from '../structure/element.ts'
import { annotationKey } from '../structure/write-structure.ts'

/** A box on a page, in the page's own axes: from the lower left corner up. */
export type Box = {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

type Area = {
  readonly element: Element
  readonly target: Pdf
  readonly page: number
  box: Box
  text: string
}

/** Gathers the words of links: one annotation a line for each link, which says what its words say (ISO 14289-1, 7.18.5). */
export class Links {
  /** The element of each annotation, in the order of their keys. */
  readonly owners: Element[] = []
  readonly #file: PdfFile
  readonly #pages: number
  readonly #ofPage = new Map<number, Ref[]>()
  #area: Area | null = null

  constructor(file: PdfFile, pages: number) {
    this.#file = file
    this.#pages = pages
  }

  /** Words of a link; those that follow on the same line become part of its annotation. */
  add(area: Area): void {
    const open = this.#area
    if (open && open.element === area.element && open.page === area.page) {
      open.text += area.text
      // A blank that the line's end took to its other side is no part of what is clicked.
      if (area.text.trim() !== '') open.box = around(open.box, area.box)
      return
    }
    this.endLine()
    this.#area = { ...area }
  }

  endLine(): void {
    const area = this.#area
    if (area === null) return
    this.#area = null
    const key = annotationKey(this.#pages, this.owners.push(area.element) - 1)
    const ref = this.#file.put(annotation(area, key))
    area.element.add({ page: area.page, annotation: ref })
    const known = this.#ofPage.get(area.page)
    if (known) known.push(ref)
    else this.#ofPage.set(area.page, [ref])
  }

  ofPage(page: number): readonly Ref[] {
    return this.#ofPage.get(page) ?? []
  }
}

const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  bottom: Math.min(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
  top: Math.max(one.top, other.top),
})

// The flag says that it is printed, which PDF/A asks of every annotation (ISO 19005-2, 6.3.2).
const printed = 4

const annotation = ({ target, box, text }: Area, key: number): Pdf =>
  dictionary({
    Type: name('Annot'),
    Subtype: name('Link'),
    Rect: numbers([box.left, box.bottom, box.right, box.top]),
    Border: numbers([0, 0, 0]),
    F: number(printed),
    Contents: words(text.trim()),
    StructParent: number(key),
    ...(target.startsWith('[') ? { Dest: target } : { A: target }),
  })

/** The action of a link out of the document (ISO 32000-1, 12.6.4.7); addresses are ASCII. */
export const toAddress = (href: string): Pdf => {
  const ascii = href.replace(/[^\u0021-\u007e]+/g, encodeURI)
  return dictionary({ S: name('URI'), URI: words(ascii) })
}
