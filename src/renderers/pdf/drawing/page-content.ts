import { decimal } from '../file/syntax.ts'
import type { Element } from '../structure/element.ts'

/** What stands on a page and is no part of what it says (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'header' | 'footer' | 'watermark' | 'repeated' | 'layout'

const artifacts = {
  header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
  watermark: '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
  repeated: '/Artifact <</Type /Pagination>> BDC',
  layout: '/Artifact <</Type /Layout>> BDC',
} as const satisfies Record<ArtifactKind, string>

export type Owner = Element | ArtifactKind

/**
 * The content of one page while it is written. Everything painted belongs to an element or to an artifact; what
 * follows of one owner shares one mark (14.6).
 */
export class PageContent {
  readonly page: number
  readonly height: number
  /** The element of each mark, by its number. */
  readonly marks: Element[] = []
  readonly #parts: string[] = []
  #open: Owner | null = null
  #fill = ''
  #stroke = ''

  constructor(page: number, height: number) {
    this.page = page
    this.height = height
  }

  /** From now on what is painted is this owner's. */
  belongTo(owner: Owner): void {
    if (this.#open === owner) return
    this.#close()
    this.#open = owner
    if (typeof owner === 'string') {
      this.#parts.push(artifacts[owner])
      return
    }
    const mark = this.marks.push(owner) - 1
    owner.add({ page: this.page, mark })
    this.#parts.push(`/${owner.role} <</MCID ${mark}>> BDC`)
  }

  write(operators: string): void {
    this.#parts.push(operators)
  }

  fill(colour: string): void {
    if (this.#fill === colour) return
    this.#fill = colour
    this.#parts.push(`${componentsOf(colour)} rg`)
  }

  stroke(colour: string): void {
    if (this.#stroke === colour) return
    this.#stroke = colour
    this.#parts.push(`${componentsOf(colour)} RG`)
  }

  /** Paints with other axes, and what was set inside is forgotten after it. */
  within(matrix: readonly number[], paint: () => void): void {
    const [fill, stroke] = [this.#fill, this.#stroke]
    this.#parts.push(`q ${matrix.map(decimal).join(' ')} cm`)
    paint()
    this.#parts.push('Q')
    this.#fill = fill
    this.#stroke = stroke
  }

  finish(): string {
    this.#close()
    return this.#parts.join('\n')
  }

  #close(): void {
    if (this.#open !== null) this.#parts.push('EMC')
    this.#open = null
  }
}

const components = new Map<string, string>()

/** "#rrggbb" as three numbers from 0 to 1. */
const componentsOf = (colour: string): string => {
  const known = components.get(colour)
  if (known !== undefined) return known
  const parts = [1, 3, 5].map((at) => decimal(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  const written = parts.join(' ')
  components.set(colour, written)
  return written
}
