import { DocumentContext } from './inner.ts'

/**
 * pdfmake's place on the pages, keeping the width of a block where a page begins. Its own takes the whole page's width
 * less what the outermost table is set in: after a table over two pages, words inside of lists and quotes would run
 * over the margin. All our pages are equally wide.
 */
export class FlowContext extends DocumentContext {
  override initializePage(): void {
    const [outermost = this] = this.snapshots
    const { availableWidth } = outermost
    super.initializePage()
    outermost.availableWidth = availableWidth
  }
}
