import { type Fragment, PageElementWriter } from './inner.ts'

/** Marks what a table's head puts on a page again, so that it is not taken for new words. */
export class FlowWriter extends PageElementWriter {
  // pdfmake's further arguments only say where; they pass through.
  override addFragment(fragment: Fragment, ...where: readonly (boolean | undefined)[]): unknown {
    const items = this.context().getCurrentPage().items
    const before = new Set(items)
    const placed = super.addFragment(fragment, ...where)
    if (this.repeatables.includes(fragment)) markRepeated(items.filter((item) => !before.has(item)))
    return placed
  }
}

const markRepeated = (items: Fragment['items']): void => {
  for (const each of items)
    if (each.type === 'line' && each.item.stamps)
      each.item.stamps = { ...each.item.stamps, repeated: true }
}
