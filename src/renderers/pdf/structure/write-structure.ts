import type { PdfFile } from '../file/pdf-file.ts'
import {
  array,
  dictionary,
  name,
  number,
  type Pdf,
  type Ref,
  reference,
  words,
} from '../file/syntax.ts'
import { Element, type Kid } from './element.ts'

/** What drawing tells of the elements: which of them each mark of each page belongs to, and each annotation. */
export type Marks = {
  readonly pages: readonly Ref[]
  /** By page, then by the number of the mark. */
  readonly ofPage: readonly (readonly Element[])[]
  readonly ofAnnotation: readonly Element[]
  /** The elements of blocks that have an id. */
  readonly elementOf: ReadonlyMap<string, Element>
}

/** The key of an annotation in the parent tree; the keys before are those of the pages. */
export const annotationKey = (pages: number, index: number): number => pages + index

/** Writes the structure tree with its parent tree and its ids (ISO 32000-1, 14.7); its root is what the catalog names. */
export const writeStructure = (file: PdfFile, root: Element, marks: Marks): Ref => {
  const ref = file.ref()
  const writer = new StructureWriter(file, ref, marks)
  const top = writer.write(root)
  file.put(
    dictionary({
      Type: name('StructTreeRoot'),
      K: reference(top),
      ParentTree: reference(writer.parentTree()),
      ParentTreeNextKey: number(marks.pages.length + marks.ofAnnotation.length),
      IDTree: writer.idTree(),
    }),
    ref,
  )
  return ref
}

// Without content others say nothing; these keep their place. A row may lie under cells that reach down into it.
const standEmpty: ReadonlySet<string> = new Set(['TR', 'TD', 'TH', 'LBody'])

class StructureWriter {
  readonly #file: PdfFile
  readonly #top: Ref
  readonly #marks: Marks
  readonly #refs = new Map<Element, Ref>()
  readonly #attributes = new Map<Pdf, Pdf>()
  readonly #ids: [string, Ref][] = []

  constructor(file: PdfFile, top: Ref, marks: Marks) {
    this.#file = file
    this.#top = top
    this.#marks = marks
  }

  write(element: Element): Ref {
    const ref = this.#refOf(element)
    const { parent, facts, role } = element
    const page = pageOf(element.kids)
    const kids = element.kids.filter((kid) => !(kid instanceof Element) || !isEmpty(kid))
    this.#file.put(
      dictionary({
        S: name(role),
        P: reference(parent === null ? this.#top : this.#refOf(parent)),
        K: this.#kids(kids, page),
        Pg: page === null ? undefined : this.#page(page),
        Lang: facts.language === undefined ? undefined : words(facts.language),
        Alt: facts.alternative === undefined ? undefined : words(facts.alternative),
        E: facts.expansion === undefined ? undefined : words(facts.expansion),
        ID: facts.id === undefined ? undefined : words(facts.id),
        A: facts.attributes === undefined ? undefined : this.#shared(facts.attributes),
        Ref: this.#leadsTo(facts.leadsTo),
      }),
      ref,
    )
    if (facts.id !== undefined) this.#ids.push([facts.id, ref])
    for (const kid of kids) if (kid instanceof Element) this.write(kid)
    return ref
  }

  /** From marks and annotations back to their elements (14.7.4.4). */
  parentTree(): Ref {
    const { ofPage, ofAnnotation, pages } = this.#marks
    const entries = ofPage.map((elements, page) => {
      const list = array(elements.map((element) => reference(this.#refOf(element))))
      return `${page} ${reference(this.#file.put(list))}`
    })
    ofAnnotation.forEach((element, index) => {
      entries.push(`${annotationKey(pages.length, index)} ${reference(this.#refOf(element))}`)
    })
    return this.#file.put(dictionary({ Nums: `[${entries.join(' ')}]` as Pdf }))
  }

  idTree(): Pdf | undefined {
    if (this.#ids.length === 0) return undefined
    const sorted = this.#ids.sort(([one], [other]) => (one < other ? -1 : 1))
    const names = array(sorted.flatMap(([id, ref]) => [words(id), reference(ref)]))
    const [first = '', last = ''] = [sorted[0]?.[0], sorted.at(-1)?.[0]]
    const leaf = this.#file.put(
      dictionary({ Limits: array([words(first), words(last)]), Names: names }),
    )
    return reference(this.#file.put(dictionary({ Kids: array([reference(leaf)]) })))
  }

  #refOf(element: Element): Ref {
    const known = this.#refs.get(element)
    if (known !== undefined) return known
    const ref = this.#file.ref()
    this.#refs.set(element, ref)
    return ref
  }

  #page(page: number): Pdf {
    return reference(this.#marks.pages[page] ?? (0 as Ref))
  }

  #kids(kids: readonly Kid[], page: number | null): Pdf | undefined {
    const written = kids.map((kid) => this.#kid(kid, page))
    return written.length > 1 ? array(written) : written[0]
  }

  #kid(kid: Kid, page: number | null): Pdf {
    if (kid instanceof Element) return reference(this.#refOf(kid))
    if ('annotation' in kid)
      return dictionary({
        Type: name('OBJR'),
        Pg: this.#page(kid.page),
        Obj: reference(kid.annotation),
      })
    return kid.page === page
      ? number(kid.mark)
      : dictionary({ Type: name('MCR'), Pg: this.#page(kid.page), MCID: number(kid.mark) })
  }

  /** The cells of a column say the same of themselves: one object for all of them. */
  #shared(attributes: Pdf): Pdf {
    const known = this.#attributes.get(attributes) ?? reference(this.#file.put(attributes))
    this.#attributes.set(attributes, known)
    return known
  }

  #leadsTo(id: string | undefined): Pdf | undefined {
    const element = id === undefined ? undefined : this.#marks.elementOf.get(id)
    return element === undefined ? undefined : array([reference(this.#refOf(element))])
  }
}

const pageOf = (kids: readonly Kid[]): number | null => {
  for (const kid of kids) if (!(kid instanceof Element)) return kid.page
  return null
}

const isEmpty = (element: Element): boolean =>
  !standEmpty.has(element.role) &&
  element.kids.every((kid) => kid instanceof Element && isEmpty(kid))
