/** A place in the paper whose page number stands in the text: known only when the pages are. */
export type PageNumber = { readonly pageOf: string }
export type Content = Element | string | PageNumber

/** A cell's place and what is read with it. */
export type CellFacts = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly scope: 'Row' | 'Column' | null
  /** The places of its headers, "row:column", in order. */
  readonly headers: readonly string[]
}

/** What a reader is told: an element of the structure with what it says of itself and what it holds. */
export type Element = {
  readonly role: string
  /** BCP 47: its own, or that of what is around. */
  readonly language: string
  readonly alternative?: string
  readonly expansion?: string
  readonly listNumbering?: string
  readonly cell?: CellFacts
  /** Where a link leads: an address, or `#` with the id of a block. */
  readonly target?: string
  /** The id in the tree of what this is, by which links find it. */
  readonly id?: string
  /** The id of the heading that an entry of the contents stands for. */
  readonly entryOf?: string
  readonly contents: readonly Content[]
}

export const isElement = (content: Content): content is Element =>
  typeof content !== 'string' && 'role' in content

/** Every element in reading order, parents first. */
export function* everyElement(element: Element): Generator<Element> {
  yield element
  for (const content of element.contents) if (isElement(content)) yield* everyElement(content)
}
