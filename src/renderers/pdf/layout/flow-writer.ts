import type { Vector } from '../node.ts'
import type { TextLine } from '../text/text-line.ts'
import { type Fragment, PageElementWriter, type PageItem, type VectorPlace } from './inner.ts'
import { mirror, type Placed } from './mirror.ts'
import { moved } from './moved.ts'

/** A block that is laid out as if it ran the other way, and turned round when all of it stands. */
type Turned = {
  /** See `mirror`. */
  readonly axis: number
  /** pdfmake lays out a table's head apart; what stands there is turned with its copies on the pages. */
  readonly level: number
  readonly placed: Set<Placed>
}

/** One page more than there may be was to begin. */
export class PagesExhausted extends Error {}

/**
 * pdfmake's writer of pages, with three things more. It stops where there would be too many. It marks what a table's head puts on a page again, so
 * that it is not taken for new words; and it turns blocks round that run against their surroundings.
 */
export class FlowWriter extends PageElementWriter {
  readonly #turned: Turned[] = []
  readonly #headsOf = new Map<Fragment, Turned | undefined>()
  readonly #once = new WeakSet<Placed>()
  /** What stands over a table's head where it comes again. */
  continued: () => TextLine | null = () => null
  /** Of a paper; layout goes no further. */
  mostPages = Number.POSITIVE_INFINITY

  /** From here on what is placed will be turned about that axis, until `endTurn`. */
  beginTurn(axis: number): void {
    this.#turned.push({ axis, level: this.transactionLevel, placed: new Set() })
  }

  endTurn(): void {
    const turned = this.#turned.pop()
    for (const placed of turned?.placed ?? []) {
      mirror(placed, turned?.axis ?? 0)
      this.#keep(placed, this.#turned.at(-1))
    }
  }

  // Also called by the cells of a row, for pages that are there already.
  override moveToNextPage(): void {
    if (this.context().page + 1 >= this.mostPages) throw new PagesExhausted()
    super.moveToNextPage()
  }

  override addLine(line: TextLine, dontUpdateContextPosition?: boolean): unknown {
    const placed = super.addLine(line, dontUpdateContextPosition)
    this.#keep(line, this.#turned.at(-1))
    return placed
  }

  /** A line that belongs to the page and not to the block beside which it stands. */
  addPageLine(line: TextLine): void {
    super.addLine(line, true)
  }

  /** What stands in a table's head and belongs to what is around the table: it does not come again with the head. */
  placeOnce(placed: readonly Placed[]): void {
    for (const each of placed) this.#once.add(each)
  }

  // pdfmake's further arguments only say where; they pass through.
  override addVector(vector: Vector, ...where: VectorPlace): void {
    super.addVector(vector, ...where)
    this.#keep(vector, this.#turned.at(-1))
  }

  override addFragment(fragment: Fragment, ...where: readonly (boolean | undefined)[]): unknown {
    const items = this.context().getCurrentPage().items
    const before = new Set(items)
    const placed = super.addFragment(fragment, ...where)
    const isRepeated = this.repeatables.includes(fragment)
    const turned = isRepeated ? this.#headsOf.get(fragment) : this.#turned.at(-1)
    for (const each of this.context().getCurrentPage().items) {
      if (before.has(each)) continue
      this.#keep(each.item, turned)
      if (isRepeated && each.type === 'line' && each.item.stamps)
        each.item.stamps = { ...each.item.stamps, repeated: true }
    }
    return placed
  }

  // A head may come again while a block inside of its table is being turned; it is turned with its table.
  override pushToRepeatables(head: Fragment): void {
    super.pushToRepeatables(head)
    const again = head.items.filter(({ item }) => !this.#once.has(item))
    head.items.splice(0, head.items.length, ...again)
    const line = this.continued()
    if (line) putAbove(line, head)
    this.#headsOf.set(head, this.#turned.at(-1))
  }

  #keep(placed: Placed, turned: Turned | undefined): void {
    if (turned?.level === this.transactionLevel) turned.placed.add(placed)
  }
}

const air = 3

/** Puts a line over what is already on the pages once, so that only what comes again has it. */
const putAbove = (line: TextLine, head: Fragment): void => {
  const height = line.getHeight() + air
  const stamps = head.items.find((item) => item.type === 'line')?.item.stamps
  if (stamps === undefined) return
  // Before all leaves of the head, whose words are gathered in their order.
  line.stamps = { ...stamps, leaf: -1 }
  const lowered = head.items.map((item): PageItem => {
    if (item.type === 'vector') return { type: 'vector', item: moved(item.item, 0, height) }
    const lower = item.item.clone()
    lower.y = (lower.y ?? 0) + height
    return { type: 'line', item: lower }
  })
  head.items.splice(0, head.items.length, { type: 'line', item: line }, ...lowered)
  head.height += height
}
