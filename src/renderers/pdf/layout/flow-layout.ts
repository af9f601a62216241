import { tooManyPages } from '../../../document/limits.ts'
import { done, type Result, refused } from '../../../problems/problem.ts'
import type { Direction } from '../fonts/face.ts'
import { notesOf, roomFor } from '../foot-note.ts'
import type { Hang, PdfNode } from '../node.ts'
import { drawSign } from '../signs.ts'
import type { TextLine } from '../text/text-line.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { FlowContext } from './flow-context.ts'
import { FlowWriter, PagesExhausted } from './flow-writer.ts'
import type { Flowing, Stamps } from './flowing.ts'
import { FootNotes, type PageNotes } from './foot-notes.ts'
import { FrameDrawing } from './frames.ts'
import {
  endOfGroup,
  heightOf,
  heightOfKept,
  heightWithKept,
  linesOf,
  rowTops,
  startOfRun,
} from './heights.ts'
import { LayoutBuilder, type Page, type PageMargins, type PageSize } from './inner.ts'
import { WordMeasure } from './measure-words.ts'
import { mirror, type Placed } from './mirror.ts'
import { moved } from './moved.ts'
import { RuledTable } from './table-rules.ts'
import { createTypesetter } from './typesetter.ts'

export type Paper = {
  readonly size: PageSize
  /** The room for numbers is on the left; a paper that runs from right to left is turned round. */
  readonly margins: PageMargins
  readonly text: TextSetter
  /** The way the paper runs. */
  readonly direction: Direction
  /** The line over the head of a table that goes on, made anew for each table. */
  readonly continued: () => TextLine | null
  /** How many pages there may be. */
  readonly mostPages: number
}

/** Pages with their lines in place, and the notes at the foot of each, by its number from 0. */
export type LaidOut = {
  readonly pages: readonly Page[]
  readonly notes: ReadonlyMap<number, PageNotes>
}

type Growing = { -readonly [Key in keyof Stamps]: Stamps[Key] }

/** `level`: whether it began inside of a table's head, which comes again on other pages. */
type Waiting = { readonly hang: Hang; readonly x: number; readonly level: number }

/** Where the rows of a table begin, and the room that is needed behind the last. */
type RowRoom = { readonly tops: readonly number[]; readonly behind: number }

/** Where a line begins to which something hangs: its base line is that far down. */
type Beside = {
  readonly baseline: number
  readonly direction: Direction
  readonly language: string
}

// Under this a column cannot hold a word; blocks set in deeper than that are set in no further.
const leastWidth = 40
// What hangs beside a block has its room longer; without room it stands on a line of its own, for beside
// the block it would lie on what hangs beside the block around.
const leastBesideMark = 20
const airOverRule = 4
// Heights are sums; a block must not be broken for the rounding of its last digit.
const hair = 0.01

/**
 * pdfmake's layout with a publisher's page breaks. Every height is known before a block is placed,
 * so a block is moved to the next page before its first line or flows on: nothing is laid out
 * in one piece and then dropped because no page holds it.
 */
export class FlowLayout extends LayoutBuilder {
  readonly #paper: Paper
  readonly #pages = new FlowWriter(new FlowContext())
  #direction: Direction
  #waiting: Waiting[] = []
  #notes = new FootNotes(this.#pages)
  #anchors: string[] = []
  #settled = new Set<Flowing>()
  /** What keeps with the end of the block that is laid out, a height; tables make room for it. */
  #behind = 0

  constructor(paper: Paper) {
    super(paper.size, paper.margins, null)
    this.#paper = paper
    this.#direction = paper.direction
  }

  /** The pages of a definition; the definition is used up. More than there may be are a problem. */
  pagesOf(content: PdfNode): Result<LaidOut> {
    try {
      return done(this.#laidOut(content))
    } catch (thrown) {
      if (thrown instanceof PagesExhausted) return refused(tooManyPages(this.#paper.mostPages))
      throw thrown
    }
  }

  #laidOut(content: PdfNode): LaidOut {
    const { text, size, margins, direction, mostPages } = this.#paper
    this.linearNodeList = []
    // Measured, a definition's node is the same object with more on it.
    const root = new WordMeasure(text).measureNode(content as unknown as Flowing)
    this.#pages.continued = this.#paper.continued
    this.#pages.mostPages = mostPages
    this.writer = this.#pages
    this.writer.setMaxListeners(0)
    this.writer.addPage(size, undefined, margins)
    this.processNode(root)
    const { pages } = this.writer.context()
    const notes = this.#notes.placed(size, margins)
    if (direction === 'rtl') mirrorAll({ pages, notes }, size.width)
    return { pages, notes }
  }

  override processNode(node: Flowing, isVerticalAlignmentAllowed?: boolean): void {
    if (node.newPage && this.#inFlow() && !this.#atTop()) this.writer.moveToNextPage()
    this.#fitMargins(node)
    if (node.anchor !== undefined) this.#anchors.push(node.anchor)
    this.#facing(node.direction, () => super.processNode(node, isVerticalAlignmentAllowed))
    // An id without a line of its own must not fall to the next block.
    if (node.anchor !== undefined) this.#anchors = this.#anchors.filter((id) => id !== node.anchor)
  }

  // All is laid out as if it ran from left to right. What runs against its surroundings is turned round
  // in the room it has, when it stands; the paper as a whole at the end.
  #facing(direction: Direction | undefined, process: () => void): void {
    const outer = this.#direction
    if (direction === undefined || direction === outer) {
      process()
      return
    }
    const { x, availableWidth } = this.writer.context()
    this.#direction = direction
    this.#pages.beginTurn(2 * x + availableWidth)
    process()
    this.#pages.endTurn()
    this.#direction = outer
  }

  override processVerticalContainer(node: Flowing): void {
    this.#hang(node)
    // A line for a pen has no words that a mark could stand beside.
    if (node.frame?.kind === 'rule')
      this.#drawWaiting({
        baseline: node.frame.above - airOverRule,
        direction: this.#direction,
        language: '',
      })
    const frame = node.frame ? new FrameDrawing(this.writer, node.frame) : null
    const stack = node.stack ?? []
    const behind = this.#behind
    for (const [index, item] of stack.entries()) {
      if (this.#inFlow()) {
        this.#makeRoom(stack, index)
        const kept = heightOfKept(stack, index, this.writer.context().availableWidth)
        this.#behind = index === stack.length - 1 ? behind : kept
      }
      this.processNode(item)
    }
    frame?.end()
  }

  override processLeaf(node: Flowing): void {
    this.#hang(node)
    const lines = linesOf(node, this.writer.context().availableWidth)
    this.#stamp(node, lines)
    for (const [index, line] of lines.entries()) {
      if (this.#breaksBefore(lines, index)) this.writer.moveToNextPage()
      this.#drawWaiting(besideLine(line))
      this.writer.addLine(line)
      if (this.#inFlow()) this.#notes.place(notesOf(line))
      else this.#notes.wait(notesOf(line))
    }
  }

  // pdfmake's loop, with room made before each row instead of rows laid out in one piece.
  override processTable(node: Flowing): void {
    const table = node.table
    if (!table) return
    const tops = rowTops(node, this.writer.context().availableWidth)
    const behind = this.#inFlow() ? this.#behind : 0
    // A head that leaves no room for rows would be dropped, and every page would be full of it.
    if ((tops[table.headerRows] ?? 0) > this.#pageRoom() * 0.6) table.headerRows = 0
    this.nestedLevel++
    const processor = new RuledTable(node)
    processor.beginTable(this.writer)
    for (let row = 0; row < table.body.length; ) {
      const end = endOfGroup(node, row)
      if (row >= table.headerRows && this.#inFlow())
        this.#makeRoomForRows([row, end], { tops, behind })
      for (; row < end; row++) this.#processTableRow(node, row, processor)
      if (this.#inFlow()) this.#notes.placeWaiting()
    }
    processor.endTable(this.writer)
    this.nestedLevel--
    if (this.nestedLevel === 0) this.writer.context().resetMarginXTopParent()
  }

  #processTableRow(node: Flowing, row: number, processor: RuledTable): void {
    const page = this.writer.context().page
    processor.beginRow(row, this.writer)
    const result = this.processRow({
      marginX: node._margin ? [node._margin[0], node._margin[2]] : [0, 0],
      dontBreakRows: processor.dontBreakRows,
      rowsWithoutPageBreak: processor.rowsWithoutPageBreak,
      cells: node.table?.body[row],
      widths: node.table?.widths,
      gaps: node._offsets?.offsets,
      tableBody: node.table?.body,
      tableNode: node,
      rowIndex: row,
    })
    const { pageBreaks } = result
    const bySpan = node._breaksBySpan ?? null
    if (pageBreaks.length === 0 && this._findSameRowPageBreakByRowSpanData(bySpan, page, row))
      pageBreaks.push(this._getPageBreakListBySpan(node, page, row))
    processor.endRow(row, this.writer, pageBreaks)
  }

  // In the text block itself: not in a table's cell, and not in a head that is being made.
  #inFlow(): boolean {
    return this.writer.transactionLevel === 0 && this.writer.context().snapshots.length === 0
  }

  #atTop(): boolean {
    const context = this.writer.context()
    return context.y < context.pageMargins.top + 1
  }

  // The height of a page for a block that begins at its top.
  #pageRoom(): number {
    const { size, margins } = this.#paper
    const heads = this.writer.repeatables.reduce((sum, head) => sum + head.height, 0)
    return size.height - margins.top - margins.bottom - heads
  }

  #fitMargins(node: Flowing): void {
    const margin = node._margin
    if (!margin) return
    const [left, top, right, bottom] = margin
    const least = node.hang ? leastBesideMark : leastWidth
    const tooNarrow = this.writer.context().availableWidth - left - right < least
    const sides = tooNarrow && left + right > 0 ? [0, 0] : [left, right]
    const above = this.#inFlow() && this.#atTop() ? 0 : top
    node._margin = [sides[0] ?? 0, above, sides[1] ?? 0, bottom]
    node._hangsAbove = tooNarrow && left > 0
  }

  // Headings, labels and captions go to the next page with what follows them; requests, gaps and
  // small tables in one piece. One pass: what is settled for a run is not asked again inside it.
  #makeRoom(stack: readonly Flowing[], index: number): void {
    const item = stack[index]
    if (!item || item.newPage || this.#settled.has(item)) return
    const width = this.writer.context().availableWidth
    const room = this.#pageRoom()
    const { start, next } = startOfRun(stack, index, { width, room })
    for (const kept of stack.slice(index, next + 1)) this.#settled.add(kept)
    const following = heightWithKept(stack, next, { width, room })
    if (following === 0) this.#need(start)
    else {
      const before = stack.slice(index, next).reduce((sum, kept) => sum + heightOf(kept, width), 0)
      this.#need(Math.max(start, before + following))
    }
  }

  #need(height: number): void {
    const free = this.writer.context().availableHeight - hair
    if (height > free && height <= this.#pageRoom() && !this.#atTop()) this.writer.moveToNextPage()
  }

  // Rows tied by a span stay together, and the last row does not stand alone on a page.
  // What keeps with the table's end goes with that row.
  #makeRoomForRows([row, end]: readonly [number, number], { tops, behind }: RowRoom): void {
    const top = tops[row] ?? 0
    const own = (tops[end] ?? top) - top
    const last = tops.length - 1
    const withLast = end === last - 1 ? (tops[last] ?? top) - top : own
    const withBehind = end >= last - 1 ? withLast + behind : withLast
    this.#need([withBehind, withLast].find((height) => height <= this.#pageRoom()) ?? own)
  }

  #breaksBefore(lines: readonly TextLine[], index: number): boolean {
    const context = this.writer.context()
    if (Number.isNaN(context.availableHeight) || this.#atTop()) return false
    const fit = fitting(lines, index, context.availableHeight - hair)
    const rest = lines.length - index
    if (fit >= rest) return false
    if (fit < 1) return true
    if (!this.#inFlow()) return false
    // Two lines at least stay, and two go: three stay in one piece.
    return index === 0 ? fit < 2 || rest < 4 : fit === 1 && rest === 2
  }

  #stamp(node: Flowing, lines: readonly TextLine[]): void {
    if (node.leaf === undefined || node.element === undefined) return
    const { leaf, element, head, outline, pageOf } = node
    const anchors = lines.length > 0 ? this.#anchors : []
    if (lines.length > 0) this.#anchors = []
    lines.forEach((line, index) => {
      // Field by field, for V8 gives every copy of an object with such fields a class of its own.
      const stamps: Growing = { leaf, element }
      if (head !== undefined) stamps.head = head
      if (index === 0) stamps.anchors = anchors
      if (index === 0 && outline) stamps.outline = outline
      if (index === lines.length - 1 && pageOf !== undefined)
        stamps.pageOf = { to: pageOf, edge: this.#endEdge() }
      line.stamps = stamps
    })
  }

  // Where lines end, on the finished page.
  #endEdge(): number {
    const { size, margins, direction } = this.#paper
    const [left, right] = [margins.left, size.width - margins.right]
    const isTurned = direction === 'rtl'
    const edges = isTurned
      ? { ltr: size.width - left, rtl: size.width - right }
      : { ltr: right, rtl: left }
    return edges[this.#direction]
  }

  // What hangs beside a block waits for the block's first line, to stand on its base line.
  #hang(node: Flowing): void {
    if (!node.hang) return
    const context = this.writer.context()
    if (node._hangsAbove) {
      this.#putAbove(node.hang)
      return
    }
    const atPage = node.hang.kind === 'number' && context.pageMargins.left > 0
    const x = atPage ? context.pageMargins.left : context.x
    this.#waiting.push({ hang: node.hang, x, level: this.writer.transactionLevel })
  }

  #putAbove(hang: Hang): void {
    const run = hang.kind === 'sign' ? { text: ' ', fontSize: hang.size } : hang.run
    const [line] = createTypesetter(this.#paper.text, { direction: this.#direction, language: '' })(
      [run],
    )
    if (!line) return
    if (this.writer.context().availableHeight < line.getHeight()) this.writer.moveToNextPage()
    const { x } = this.writer.context()
    this.#waiting.push({ hang, x: x + hang.indent, level: this.writer.transactionLevel })
    this.#drawWaiting(besideLine(line))
    this.writer.context().moveDown(line.getHeight())
  }

  #drawWaiting(beside: Beside): void {
    for (const waiting of this.#waiting) {
      // A table's head is laid out from its own left edge.
      const isOutside = waiting.level < this.writer.transactionLevel
      const x = isOutside ? waiting.x - this.writer.originalX : waiting.x
      const placed = this.#drawHang({ ...waiting, x }, beside)
      if (isOutside) this.#pages.placeOnce(placed)
    }
    this.#waiting = []
  }

  #drawHang({ hang, x }: Waiting, beside: Beside): readonly Placed[] {
    const left = x - hang.indent - this.writer.context().x
    if (hang.kind === 'sign') {
      const size = hang.size * 0.78
      const top = beside.baseline - hang.size * 0.357 - size / 2
      const sign = drawSign(hang.sign, size).map((vector) => moved(vector, left, top))
      for (const vector of sign) this.writer.addVector(vector)
      return sign
    }
    // Numbers stand at the side of the page, whatever runs the other way beside them.
    const direction = hang.kind === 'number' ? this.#paper.direction : beside.direction
    const set = createTypesetter(this.#paper.text, { direction, language: beside.language })
    const [mark] = set([hang.run])
    if (!mark) return []
    mark.stamps = { leaf: hang.leaf, element: hang.element }
    mark.x = hang.kind === 'number' ? left - mark.getWidth() : left
    mark.y = beside.baseline - mark.getAscenderHeight()
    if (hang.kind === 'number') this.#pages.addPageLine(mark)
    else this.writer.addLine(mark, true)
    return [mark]
  }
}

const besideLine = (line: TextLine): Beside => ({
  baseline: line.getAscenderHeight(),
  direction: line.direction,
  language: line.inlines[0]?.speech.language ?? '',
})

/** How many lines from an index on have room, with their notes. */
const fitting = (lines: readonly TextLine[], index: number, free: number): number => {
  let rest = free
  let count = 0
  for (let line = lines[index]; line; line = lines[index + count]) {
    rest -= roomFor(line)
    if (rest < 0) break
    count++
  }
  return count
}

const mirrorAll = ({ pages, notes }: LaidOut, width: number): void => {
  for (const { items } of pages) for (const { item } of items) mirror(item, width)
  for (const { notes: onPage, rule } of notes.values()) {
    mirror(rule, width)
    for (const line of onPage.flatMap(({ lines }) => lines)) mirror(line, width)
  }
}
