import type { Flowing } from './flowing.ts'
import { TableProcessor, type Writer } from './inner.ts'

type Stretch = { readonly left: number; readonly width: number }

/**
 * pdfmake's table with rules of our own between its rows. Its own fail where cells over columns and rows meet: what
 * it keeps of one column it takes for the next.
 */
export class RuledTable extends TableProcessor {
  override drawHorizontalLine(
    line: number,
    writer: Writer,
    ...[top, movesDown = true, page]: readonly [
      top?: number,
      movesDown?: boolean,
      page?: number | null,
    ]
  ): void {
    const { _layout: look } = this.tableNode
    // The layout asks for the definition's node; measured it is the same object.
    const node = this.tableNode as never
    const lineWidth = look?.hLineWidth(line, node) ?? 0
    if (look === undefined || lineWidth === 0) return
    const y = (top ?? 0) + lineWidth / 2
    const lineColor = look.hLineColor(line, node)
    for (const { left, width } of this.#stretches(line))
      writer.addVector(
        { type: 'line', x1: left, x2: left + width, y1: y, y2: y, lineWidth, lineColor },
        false,
        top !== undefined,
        null,
        page ?? undefined,
      )
    if (movesDown) writer.context().moveDown(lineWidth)
  }

  /** One for each cell; none where a cell reaches over the line. */
  #stretches(line: number): Stretch[] {
    const columns = this.rowSpanData.slice(0, -1)
    const stretches: Stretch[] = []
    for (let column = 0; column < columns.length; ) {
      const { left, rowSpan } = columns[column] ?? { left: 0, rowSpan: 0 }
      const end = column + (rowSpan > 0 ? 1 : this.#columnsAt(line, column))
      const width = columns.slice(column, end).reduce((sum, one) => sum + one.width, 0)
      if (rowSpan === 0 && width > 0) stretches.push({ left, width })
      column = end
    }
    return stretches
  }

  // As many as the cell above the line has, or under the first line the cell below.
  #columnsAt(line: number, column: number): number {
    const body = this.tableNode.table?.body ?? []
    const cellIn = (row: number): Flowing | undefined => body[row]?.[column]
    const above = cellIn(line - 1)
    const origin = cellIn(line - 1 - (above?._rowSpanCurrentOffset ?? 0))
    return origin?.colSpan ?? above?.colSpan ?? cellIn(line)?.colSpan ?? 1
  }
}
