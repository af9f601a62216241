import { type Meaning, RowCells, SheetHearing, type SheetRows, said } from './xlsx-rows.ts'
import { type XmlWriting, xmlWriting } from './xml-pieces.ts'

/** As programs write them: in this order, with nothing that XML would have to look at twice. */
const rowTag = /<row((?: [\w:.]+="[^"<&]*")*)>/y
const rowNumber = / r="(\d+)"/
const value = String.raw`[^<&\u0000-\u0008\u000b-\u001f\ufffe\uffff]*`
const cellTag = new RegExp(
  [
    String.raw`<c(?: r="([A-Z]{1,3})\d+")?(?: s="(\d+)")?(?: t="([A-Za-z]+)")?`,
    `(?:/>|>(?:<v>(${value})</v>|<is><t(?: xml:space="preserve")?>(${value})</t></is>)?</c>)`,
  ].join(''),
  'y',
)

const rowEnd = '</row>'

/** No row of a survey comes near this; what does is left to those who look at each character. */
const longestRow = 1024 * 1024

/**
 * The text of a sheet on its way to its rows. A row of plain cells is read at once, in a fraction of the time that a
 * reader of XML takes; all else goes to that reader, who finds a sheet with fewer rows.
 */
export class PlainSheet {
  readonly #rows: SheetRows
  readonly #meaning: Meaning
  readonly #xml: XmlWriting
  #rest = ''
  #hasBegun = false
  #isPlain = true

  constructor(meaning: Meaning, rows: SheetRows) {
    this.#meaning = meaning
    this.#rows = rows
    this.#xml = xmlWriting(new SheetHearing(meaning, rows))
  }

  write(piece: string): void {
    const text = this.#rest + piece
    const end = this.#isPlain ? this.#through(text) : 0
    this.#rest = text.slice(end)
    if (this.#rest.length > longestRow) this.#isPlain = false
    if (!this.#isPlain) this.#leaveRest()
  }

  /** Throws `DamagedTable` where the sheet has no end. */
  close(): void {
    this.#leaveRest()
    this.#xml.close()
  }

  #leaveRest(): void {
    this.#xml.write(this.#rest)
    this.#rest = ''
  }

  /** Reads row after row, as far as these are whole; answers with where it stands then. */
  #through(text: string): number {
    let at = 0
    for (;;) {
      const start = text.indexOf('<row', at)
      const end = start < 0 ? -1 : text.indexOf(rowEnd, start)
      if (end < 0) return at
      const before = text.slice(at, start)
      this.#isPlain = this.#hasBegun ? before.trim() === '' : !before.includes('<!')
      if (!this.#isPlain) return at
      if (!this.#hasBegun) this.#xml.write(before)
      this.#hasBegun = true
      at = end + rowEnd.length
      if (this.#readRow(text, start) === at) continue
      const row = text.slice(start, at)
      // Within a comment nothing is what it looks like.
      this.#isPlain = !row.includes('<!')
      if (!this.#isPlain) return start
      this.#xml.write(row)
    }
  }

  /** Where the row that starts there ends; -1 where it is not as plain as that, and nothing was taken of it. */
  #readRow(text: string, start: number): number {
    rowTag.lastIndex = start
    const tag = rowTag.exec(text)
    if (tag === null) return -1
    const row = new RowCells()
    let at = rowTag.lastIndex
    for (;;) {
      cellTag.lastIndex = at
      const cell = cellTag.exec(text)
      if (cell === null) break
      at = cellTag.lastIndex
      const [, reference, style, type = 'n', plain, inline = ''] = cell
      if (reference !== undefined) row.goTo(reference)
      const written = {
        type,
        style: style === undefined ? 0 : Number(style),
        value: plain ?? inline,
      }
      row.put(said(written, this.#meaning))
    }
    if (!text.startsWith(rowEnd, at)) return -1
    this.#rows.add(this.#rows.numberOf(rowNumber.exec(tag[1] ?? '')?.[1]), row.cells)
    return at + rowEnd.length
  }
}
