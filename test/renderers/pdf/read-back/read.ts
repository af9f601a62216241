import type { Box } from './file/geometry.ts'
import { PdfObjects } from './file/objects.ts'
import {
  type FontCache,
  inherited,
  type Painting,
  readPainting,
  type ShownText,
} from './file/painting.ts'
import { Bytes, type Dictionary, Name, Ref, textOf, type Value } from './file/values.ts'

/** Words of one element on one page (ISO 32000-1, 14.7.4.2). */
export type Mark = {
  readonly kind: 'mark'
  readonly page: number
  readonly id: number
  readonly texts: readonly ShownText[]
}
export type Annotation = {
  readonly kind: 'annotation'
  readonly page: number
  readonly object: number
  readonly subtype: string
  readonly rectangle: Box
  readonly contents: string | null
  readonly address: string | null
  readonly destination: Destination | null
  readonly structParent: number | null
}
/** A place to land on: a page from 0, and the height at which it is shown. */
export type Destination = { readonly page: number; readonly top: number | null }

export type ReadKid = ReadElement | Mark | Annotation
export type ReadElement = {
  readonly kind: 'element'
  readonly object: number
  readonly role: string
  readonly parent: ReadElement | null
  /** What it says itself, not what is around. */
  readonly language: string | null
  readonly alternative: string | null
  readonly actualText: string | null
  readonly expansion: string | null
  readonly id: string | null
  /** Attributes by their owner (14.7.5). */
  readonly attributes: ReadonlyMap<string, Dictionary>
  /** The objects that it names in `Ref`. */
  readonly refs: readonly number[]
  readonly kids: readonly ReadKid[]
}

export type ReadPage = {
  /** From 0. */
  readonly index: number
  readonly object: number
  readonly box: Box
  readonly tabs: string | null
  readonly structParents: number | null
  readonly painting: Painting
  readonly annotations: readonly Annotation[]
}

export type ReadDocument = {
  readonly file: PdfObjects
  readonly root: ReadElement
  readonly pages: readonly ReadPage[]
  readonly elements: readonly ReadElement[]
  readonly catalog: Dictionary
  readonly fonts: FontCache
  /** What the parent tree says: for a page the elements of its marks, for an annotation its element. */
  readonly parentTree: ReadonlyMap<number, readonly number[] | number>
  readonly idTree: ReadonlyMap<string, number>
}

/** Reads a tagged PDF by the objects of its file. */
export const readDocument = (bytes: Uint8Array): ReadDocument => {
  const file = new PdfObjects(bytes)
  const catalog = file.dictionary(file.trailer.get('Root'))
  const fonts: FontCache = new Map()
  const pages = pageObjects(file, catalog).map((object, index, all) =>
    readPage(file, { object, index, all, fonts }),
  )
  const structure = file.dictionary(catalog.get('StructTreeRoot'))
  const tops = file.list(structure.get('K'))
  if (tops.length !== 1) throw new Error(`The structure has ${tops.length} elements at its top`)
  const root = new StructureReader(file, pages).element(tops[0], null, null)
  return {
    file,
    root,
    pages,
    elements: [...elementsOf(root)],
    catalog,
    fonts,
    parentTree: readParentTree(file, structure),
    idTree: readIdTree(file, structure),
  }
}

/** Every element in the order of the tree, parents first. */
export function* elementsOf(element: ReadElement): Generator<ReadElement> {
  yield element
  for (const kid of element.kids) if (kid.kind === 'element') yield* elementsOf(kid)
}

/** The marks of an element and all that it holds, in order. */
export const marksOf = (element: ReadElement): readonly Mark[] => {
  const known = marksKnown.get(element)
  if (known) return known
  const marks = element.kids.flatMap((kid) =>
    kid.kind === 'element' ? marksOf(kid) : kid.kind === 'mark' ? [kid] : [],
  )
  marksKnown.set(element, marks)
  return marks
}

// Every rule asks for them, of every element.
const marksKnown = new WeakMap<ReadElement, readonly Mark[]>()

export const textsOf = (element: ReadElement): readonly ShownText[] =>
  marksOf(element).flatMap(({ texts }) => texts)

export const wordsOf = (element: ReadElement): string =>
  textsOf(element)
    .map(({ text }) => text)
    .join('')

export const numberOf = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null

export const nameOf = (value: Value | undefined): string | null =>
  value instanceof Name ? value.name : null

// Pages.

const pageObjects = (file: PdfObjects, catalog: Dictionary): number[] => {
  const walk = (value: Value | undefined): number[] => {
    const node = file.dictionary(value)
    if (node.has('Kids')) return file.list(node.get('Kids')).flatMap(walk)
    return value instanceof Ref ? [value.number] : []
  }
  return walk(catalog.get('Pages'))
}

type OnePage = {
  readonly object: number
  readonly index: number
  readonly all: readonly number[]
  readonly fonts: FontCache
}

const readPage = (file: PdfObjects, { object, index, all, fonts }: OnePage): ReadPage => {
  const page = file.dictionary(new Ref(object))
  return {
    index,
    object,
    box: readBox(file, inherited(file, page, 'CropBox') ?? inherited(file, page, 'MediaBox')),
    tabs: nameOf(page.get('Tabs')),
    structParents: numberOf(page.get('StructParents')),
    painting: readPainting(file, page, fonts),
    annotations: file
      .list(page.get('Annots'))
      .map((annotation) => readAnnotation(file, annotation, { index, all })),
  }
}

const readBox = (file: PdfObjects, value: Value | undefined): Box => {
  const [one = 0, two = 0, three = 0, four = 0] = file.list(value).map(Number)
  return {
    left: Math.min(one, three),
    bottom: Math.min(two, four),
    right: Math.max(one, three),
    top: Math.max(two, four),
  }
}

const readAnnotation = (
  file: PdfObjects,
  value: Value,
  { index, all }: Pick<OnePage, 'index' | 'all'>,
): Annotation => {
  const entries = file.dictionary(value)
  const action = entries.has('A') ? file.dictionary(entries.get('A')) : null
  const address = file.resolve(action?.get('URI'))
  const destination = entries.get('Dest') ?? action?.get('D')
  return {
    kind: 'annotation',
    page: index,
    object: value instanceof Ref ? value.number : 0,
    subtype: nameOf(entries.get('Subtype')) ?? '',
    rectangle: readBox(file, entries.get('Rect')),
    contents: textOf(file.resolve(entries.get('Contents'))),
    address: address instanceof Bytes ? address.bytes : null,
    destination: destination === undefined ? null : readDestination(file, destination, all),
    structParent: numberOf(entries.get('StructParent')),
  }
}

/** A destination written out, of the kind XYZ (12.3.2.2). */
export const readDestination = (
  file: PdfObjects,
  value: Value | undefined,
  pages: readonly number[],
): Destination | null => {
  const [page, kind, , top] = file.list(value)
  if (!(page instanceof Ref) || nameOf(kind) !== 'XYZ') return null
  return { page: pages.indexOf(page.number), top: numberOf(top) }
}

// Structure.

class StructureReader {
  readonly #file: PdfObjects
  readonly #pages: readonly ReadPage[]
  readonly #pageOf: ReadonlyMap<number, number>
  readonly #texts: readonly ReadonlyMap<number, ShownText[]>[]

  constructor(file: PdfObjects, pages: readonly ReadPage[]) {
    this.#file = file
    this.#pages = pages
    this.#pageOf = new Map(pages.map(({ object, index }) => [object, index]))
    this.#texts = pages.map(textsByMark)
  }

  element(
    value: Value | undefined,
    parent: ReadElement | null,
    around: number | null,
  ): ReadElement {
    const entries = this.#file.dictionary(value)
    const page = this.#pageNumber(entries.get('Pg')) ?? around
    const kids: ReadKid[] = []
    const string = (key: string) => textOf(this.#file.resolve(entries.get(key)))
    const element: ReadElement = {
      kind: 'element',
      object: value instanceof Ref ? value.number : 0,
      role: nameOf(entries.get('S')) ?? '',
      parent,
      language: string('Lang'),
      alternative: string('Alt'),
      actualText: string('ActualText'),
      expansion: string('E'),
      id: string('ID'),
      attributes: this.#attributes(entries.get('A')),
      refs: this.#file
        .list(entries.get('Ref'))
        .flatMap((ref) => (ref instanceof Ref ? [ref.number] : [])),
      kids,
    }
    const above = entries.get('P')
    if (parent && !(above instanceof Ref && above.number === parent.object))
      throw new Error(`The element ${element.role} names another parent than the one that holds it`)
    for (const kid of this.#file.list(entries.get('K'))) kids.push(this.#kid(kid, element, page))
    return element
  }

  #kid(value: Value, parent: ReadElement, page: number | null): ReadKid {
    if (typeof value === 'number') return this.#mark(value, page)
    const entries = this.#file.dictionary(value)
    const type = nameOf(entries.get('Type'))
    const own = this.#pageNumber(entries.get('Pg')) ?? page
    if (type === 'MCR') return this.#mark(Number(entries.get('MCID')), own)
    if (type === 'OBJR') return this.#annotation(entries.get('Obj'), own)
    return this.element(value, parent, page)
  }

  #mark(id: number, page: number | null): Mark {
    if (page === null) throw new Error('A mark of the structure names no page')
    return { kind: 'mark', page, id, texts: this.#texts[page]?.get(id) ?? [] }
  }

  #annotation(value: Value | undefined, page: number | null): Annotation {
    const number = value instanceof Ref ? value.number : -1
    const found = this.#pages[page ?? -1]?.annotations.find(({ object }) => object === number)
    if (!found) throw new Error('The structure names an annotation that is not on its page')
    return found
  }

  #pageNumber(value: Value | undefined): number | null {
    return value instanceof Ref ? (this.#pageOf.get(value.number) ?? null) : null
  }

  #attributes(value: Value | undefined): Map<string, Dictionary> {
    const all = new Map<string, Dictionary>()
    for (const each of this.#file.list(value)) {
      const entries = this.#file.dictionary(each)
      all.set(nameOf(entries.get('O')) ?? '', entries)
    }
    return all
  }
}

const textsByMark = ({ painting }: ReadPage): Map<number, ShownText[]> => {
  const texts = new Map<number, ShownText[]>()
  for (const painted of painting.painted) {
    if (painted.kind !== 'text' || painted.owner.kind !== 'content') continue
    const known = texts.get(painted.owner.id)
    if (known) known.push(painted)
    else texts.set(painted.owner.id, [painted])
  }
  return texts
}

// Trees of numbers and names (7.9.6, 7.9.7).

const leavesOf = (
  file: PdfObjects,
  value: Value | undefined,
  key: 'Nums' | 'Names',
): [Value, Value][] => {
  if (value === undefined) return []
  const node = file.dictionary(value)
  const flat = file.list(node.get(key))
  const own = flat.flatMap((each, at): [Value, Value][] =>
    at % 2 === 0 ? [[each, flat[at + 1] ?? null]] : [],
  )
  return [...own, ...file.list(node.get('Kids')).flatMap((kid) => leavesOf(file, kid, key))]
}

const readParentTree = (file: PdfObjects, structure: Dictionary): Map<number, number[] | number> =>
  new Map(
    leavesOf(file, structure.get('ParentTree'), 'Nums').map(
      ([key, value]): [number, number[] | number] => {
        const found = file.resolve(value)
        if (!Array.isArray(found)) return [Number(key), value instanceof Ref ? value.number : 0]
        return [Number(key), found.map((ref) => (ref instanceof Ref ? ref.number : 0))]
      },
    ),
  )

const readIdTree = (file: PdfObjects, structure: Dictionary): Map<string, number> =>
  new Map(
    leavesOf(file, structure.get('IDTree'), 'Names').map(([key, value]) => [
      textOf(key) ?? '',
      value instanceof Ref ? value.number : 0,
    ]),
  )

/** The numbered ranges of page labels (12.4.2). */
export const pageLabelsOf = ({ file, catalog, pages }: ReadDocument): readonly string[] => {
  const ranges = leavesOf(file, catalog.get('PageLabels'), 'Nums').map(([from, value]) => {
    const entries = file.dictionary(value)
    return {
      from: Number(from),
      style: nameOf(entries.get('S')),
      prefix: textOf(entries.get('P')) ?? '',
      start: numberOf(entries.get('St')) ?? 1,
    }
  })
  return pages.map(({ index }) => {
    const range = ranges.findLast(({ from }) => from <= index)
    if (!range || (range.style !== 'D' && range.style !== null)) return ''
    return `${range.prefix}${range.style === 'D' ? range.start + index - range.from : ''}`
  })
}
