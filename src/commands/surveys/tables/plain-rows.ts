import { Buffer } from 'node:buffer'
import type { TableRow } from './table.ts'

/** Where reading begins: bytes of UTF-8 passed over, then a line if that one is to be, and rows already told. */
export type From = { readonly bytes: number; readonly pastLine: boolean; readonly row: number }

/** A quotation mark may hold line ends and delimiters; a lone carriage return ends a row in some tables. */
const needsCare = /"|\r(?=[^\n])/

/** No row of a survey comes near this; one that does has lost its line end. */
export const longestRow = 1024 * 1024

/**
 * Reads rows as long as they hold nothing but cells, delimiters and line feeds. Many tables have no quotation mark at
 * all, and are cut in a fraction of the time that it takes to look at each character.
 */
export class PlainRows {
  /** Cells of the first row of all. */
  width = 0
  readonly #delimiter: string
  #from: From
  #hasStopped = false

  /** With `pastLine` the first line is passed over. */
  constructor(delimiter: string, pastLine: boolean) {
    this.#delimiter = delimiter
    this.#from = { bytes: 0, pastLine, row: 0 }
  }

  /** Where somebody who looks at each character has to go on; null where all was read. */
  get stop(): From | null {
    return this.#hasStopped ? this.#from : null
  }

  async *rows(pieces: AsyncIterable<string>): AsyncGenerator<TableRow> {
    let rest = ''
    for await (const piece of pieces) {
      const text = rest + piece
      const care = text.search(needsCare)
      const end = text.slice(0, care < 0 ? undefined : care).lastIndexOf('\n') + 1
      yield* this.#cut(text.slice(0, end))
      rest = text.slice(end)
      this.#hasStopped = care >= 0 || rest.length > longestRow
      if (this.#hasStopped) return
    }
    if (rest !== '') yield* this.#cut(`${rest}\n`)
  }

  /** Lines with their ends. */
  #cut(text: string): readonly TableRow[] {
    let { pastLine, row } = this.#from
    const found: TableRow[] = []
    for (const line of text.split(/\r?\n/).slice(0, -1)) {
      if (pastLine) pastLine = false
      else {
        row += 1
        const cells = line.split(this.#delimiter)
        if (this.width === 0) this.width = cells.length
        if (cells.some((cell) => cell.trim() !== '')) found.push({ row, cells })
      }
    }
    this.#from = { bytes: this.#from.bytes + Buffer.byteLength(text), pastLine, row }
    return found
  }
}
