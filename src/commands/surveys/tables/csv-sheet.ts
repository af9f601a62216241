import { type Parser, parse } from 'csv-parse'
import { delimiterOf, lineEnds, saidDelimiter } from './delimiter.ts'
import { type From, longestRow, PlainRows } from './plain-rows.ts'
import { DamagedTable, type Sheet, type TableRow } from './table.ts'
import { tornTable } from './table-problems.ts'
import { textPieces } from './text-pieces.ts'

type Open = () => AsyncIterable<Uint8Array>

/** A table of text in UTF-8, or in UTF-16 with a byte order mark; the delimiter is seen from its beginning. */
export const csvSheet = (name: string | null, open: Open): Sheet => ({
  name,
  rows: () => rowsOf(open),
})

/** A quotation mark that does not close would swallow what follows: its line is passed over, and reading goes on. */
const mostTorn = 50

/** The beginning by which the delimiter is told. */
const sampleLength = 64 * 1024

async function* rowsOf(open: Open): AsyncGenerator<TableRow> {
  const sample = await beginningOf(open)
  const delimiter = delimiterOf(sample)
  const plain = new PlainRows(delimiter, saidDelimiter.test(sample))
  yield* plain.rows(textPieces(open()))
  let from = plain.stop
  let width = plain.width
  for (let torn = 0; from !== null; torn += 1) {
    if (torn > mostTorn) throw new DamagedTable(tornTable(from.row))
    const reading = new Reading(from, delimiter, width)
    yield* reading.rows(open)
    width = reading.width
    from = reading.tornAt()
    if (from !== null) yield { row: from.row, cells: [], isTorn: true }
  }
}

const beginningOf = async (open: Open): Promise<string> => {
  let beginning = ''
  for await (const piece of textPieces(open())) {
    beginning += piece
    if (beginning.length >= sampleLength) break
  }
  return beginning.slice(0, sampleLength)
}

/** One way through the text, to its end or to a torn row. */
class Reading {
  /** Cells of the first row of all. */
  width: number
  readonly #from: From
  readonly #parser: Parser
  #found: TableRow[] = []
  #row: number
  /** Bytes of UTF-8 before what the parser got, and those of the rows that it found whole. */
  #passed: number
  #whole = 0
  #isTorn = false

  constructor(from: From, delimiter: string, width: number) {
    this.#from = from
    this.width = width
    this.#row = from.row
    this.#passed = from.bytes
    this.#parser = parse({
      ...{ delimiter, record_delimiter: lineEnds, max_record_size: longestRow },
      // Quotation marks are taken strictly: a lenient reading would swallow rows without a word.
      relax_column_count: true,
      on_record: (cells: readonly string[], { bytes }: { readonly bytes: number }) => {
        this.#hear(cells, bytes)
        // What were handed on would be lost with the first torn row.
        return null
      },
    })
    this.#parser.on('error', () => undefined)
    this.#parser.resume()
  }

  async *rows(open: Open): AsyncGenerator<TableRow> {
    for await (const piece of this.#pieces(open)) {
      const error = await this.#write(piece)
      yield* this.#take()
      if (this.#stopsFor(error)) return
    }
    const error = await this.#end()
    yield* this.#take()
    this.#stopsFor(error)
  }

  /** Where to go on after a torn row; null where there was none. */
  tornAt(): From | null {
    return this.#isTorn
      ? { bytes: this.#passed + this.#whole, pastLine: true, row: this.#row + 1 }
      : null
  }

  /** The text as UTF-8, from where this reading begins. */
  async *#pieces(open: Open): AsyncGenerator<Buffer> {
    let left = this.#from.bytes
    let inLine = this.#from.pastLine
    for await (const text of textPieces(open())) {
      const whole = Buffer.from(text)
      let piece = whole.subarray(Math.min(left, whole.length))
      left -= whole.length - piece.length
      if (inLine && piece.length > 0) {
        const end = piece.indexOf('\n') + 1
        inLine = end === 0
        const rest = piece.subarray(inLine ? piece.length : end)
        this.#passed += piece.length - rest.length
        piece = rest
      }
      if (piece.length > 0) yield piece
    }
  }

  #hear(cells: readonly string[], bytes: number): void {
    if (this.#isTorn) return
    if (this.width === 0) this.width = cells.length
    if (cells.length !== this.width && cells.some((cell) => /[\r\n]/.test(cell))) {
      this.#isTorn = true
      return
    }
    this.#row += 1
    this.#whole = bytes
    if (cells.some((cell) => cell.trim() !== '')) this.#found.push({ row: this.#row, cells })
  }

  #take(): readonly TableRow[] {
    const found = this.#found
    this.#found = []
    return found
  }

  #stopsFor(error: Error | null): boolean {
    if (error !== null) this.#isTorn = true
    return this.#isTorn
  }

  #write(piece: Buffer): Promise<Error | null> {
    return new Promise((resolve) => {
      this.#parser.write(piece, (error) => resolve(error ?? null))
    })
  }

  #end(): Promise<Error | null> {
    return new Promise((resolve) => {
      this.#parser.once('error', resolve)
      this.#parser.once('end', () => resolve(null))
      this.#parser.end()
    })
  }
}
