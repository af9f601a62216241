import type { Pdf, Ref } from '../file/syntax.ts'

/** The standard structure types that we use (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'Span'
  | 'Figure'

/** What an element says of itself besides its role (14.7.2, 14.9). */
export type Facts = {
  readonly language?: string
  readonly alternative?: string
  /** What a short form stands for. */
  readonly expansion?: string
  /** Unique in the document; ASCII. */
  readonly id?: string
  /** Attribute objects as the file has them (14.7.5). */
  readonly attributes?: Pdf
  /** The id of the block whose element this leads to (`Ref`, ISO 32000-2, 14.7.2). */
  readonly leadsTo?: string
}

/** What an element holds: others, content of a page by its number, an annotation. */
export type Kid =
  | Element
  | { readonly page: number; readonly mark: number }
  | { readonly page: number; readonly annotation: Ref }

/**
 * One element of the structure tree. Elements of blocks are made in the order of the document; those inside of
 * lines enter their parent with their first content, because only drawing knows what stands before them.
 */
export class Element {
  readonly role: Role
  readonly parent: Element | null
  readonly kids: Kid[] = []
  facts: Facts
  #entered: boolean

  private constructor(role: Role, parent: Element | null, facts: Facts) {
    this.role = role
    this.parent = parent
    this.facts = facts
    this.#entered = parent === null
  }

  static root(): Element {
    return new Element('Document', null, {})
  }

  /** An element after those that are there. */
  block(role: Role, facts: Facts = {}): Element {
    const element = new Element(role, this, facts)
    element.#enter()
    return element
  }

  /** An element inside of lines. */
  inline(role: Role, facts: Facts = {}): Element {
    return new Element(role, this, facts)
  }

  add(kid: Exclude<Kid, Element>): void {
    this.#enter()
    this.kids.push(kid)
  }

  /** Takes its place now, before what it holds: a note whose page comes later. */
  hold(): void {
    this.#enter()
  }

  #enter(): void {
    if (this.#entered || this.parent === null) return
    this.#entered = true
    this.parent.#enter()
    this.parent.kids.push(this)
  }
}
