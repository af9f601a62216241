import type { Problem } from '../problems/problem.ts'
import type { Text } from '../problems/text.ts'
import { findOrders, needsOrder, openColumns } from './date-orders.ts'
import { fieldQuestionNamed } from './field-questions.ts'
import { isRepeat, type Links, linksOf } from './links.ts'
import type { ColumnMapping, Mapping } from './mapping.ts'
import type { Headings } from './propose-mapping.ts'
import { type RawRow, rowReader } from './read-row.ts'
import { sameTwice, strayPart } from './row-problems.ts'
import type { SurveyRow } from './rows.ts'

/** A sheet with its rows after the headings. */
export type SheetRows = Headings & { readonly rows: () => AsyncIterable<RawRow> }

/** Interviews: what was read is what was kept and what was refused. */
export type Counts = { readonly read: number; readonly kept: number; readonly refused: number }

export type ReadSurvey = {
  readonly counts: Counts
  /** As many as a person can look at; the rest is counted. */
  readonly problems: readonly Problem[]
  readonly unlisted: number
}

export type Reading = {
  readonly mapping: Mapping
  readonly say: (words: Text) => string
  /** Gets every row that is kept; none of them is held here longer than need be. */
  readonly keep: (row: SurveyRow) => void
  /** Hears how many rows were read, now and then. */
  readonly progress: (rows: number) => void
}

/**
 * Reads the sheets of a survey by a mapping, interviews before what repeats inside them. A sheet of which the
 * mapping names no column is passed over. A piece that cannot be read takes its interview with it: its pay would be
 * told wrong.
 */
export const readSurvey = async (
  sheets: readonly SheetRows[],
  reading: Reading,
): Promise<ReadSurvey> => {
  const linked = sheets.map((sheet) => ({ sheet, links: linksOf(sheet) }))
  const collecting = new Collecting(
    reading,
    linked.some(({ links }) => isRepeat(links)),
  )
  const mapped = linked.filter(({ sheet }) => columnsIn(reading.mapping, sheet).length > 0)
  for (const { sheet, links } of mapped)
    if (!isRepeat(links)) await collecting.interviews(sheet, links)
  for (const { sheet, links } of linked)
    if (isRepeat(links)) await collecting.pieces(sheet, links, linked)
  return collecting.result()
}

/** The columns of a sheet that a mapping names. */
export const columnsIn = (
  { columns }: Mapping,
  { sheet, headings }: Headings,
): readonly ColumnMapping[] =>
  columns.filter(
    ({ column, sheet: wanted }) =>
      headings.includes(column) && (wanted == null || sheet === null || wanted === sheet),
  )

const mostListed = 1000
const betweenProgress = 20_000

type Linked = readonly { readonly sheet: Headings; readonly links: Links }[]

class Collecting {
  readonly #reading: Reading
  readonly #hasPieces: boolean
  readonly #rows = new Map<number, SurveyRow>()
  /** Which interview each row of each sheet belongs to; a refused one is in `#rows` no longer. */
  readonly #interviewOf = new Map<string, number>()
  readonly #seen = new Map<string, number>()
  readonly #parts = new Map<number, SurveyRow['answers'][]>()
  readonly #problems: Problem[] = []
  #unlisted = 0
  #kept = 0
  #read = 0
  #heard = 0

  constructor(reading: Reading, hasPieces: boolean) {
    this.#reading = reading
    this.#hasPieces = hasPieces
  }

  async interviews(sheet: SheetRows, links: Links): Promise<void> {
    const { mapping, say } = this.#reading
    let read = rowReader(mapping, sheet, say)
    let open = openColumns(columnsIn(mapping, sheet), sheet)
    for await (const raw of sheet.rows()) {
      this.#count()
      this.#read += 1
      // Most programs write dates that can be read in one way; only others cost a second look at the table.
      if (needsOrder(open, raw)) {
        const found = await findOrders(mapping, open, sheet)
        // Before all others: that a whole column may be read wrongly must not be among what is not listed.
        this.#problems.unshift(...found.problems)
        read = rowReader(found.mapping, sheet, say)
        open = []
      }
      const interview = this.#read
      this.#remember(sheet, links.own, { raw, interview })
      const first = this.#firstOf(raw, links.interview)
      if (first !== null) this.#tell([sameTwice({ sheet: sheet.sheet, row: raw.row }, first)])
      else {
        const { row, problems } = read(raw)
        this.#tell(problems)
        if (row !== null) this.#keep(interview, row)
      }
    }
  }

  async pieces(sheet: SheetRows, links: Links, all: Linked): Promise<void> {
    const mapping = repeatable(this.#reading.mapping, sheet)
    const read = mapping.columns.length === 0 ? null : rowReader(mapping, sheet, this.#reading.say)
    for await (const raw of sheet.rows()) {
      this.#count()
      const interview = this.#parentOf(raw, links, all)
      if (interview !== null) this.#remember(sheet, links.own, { raw, interview })
      if (read !== null) this.#piece(read(raw), { raw, sheet: sheet.sheet, interview })
    }
  }

  result(): ReadSurvey {
    for (const [interview, row] of this.#rows) {
      const parts = this.#parts.get(interview)
      this.#reading.keep(parts === undefined ? row : { ...row, parts })
    }
    const kept = this.#kept + this.#rows.size
    return {
      counts: { read: this.#read, kept, refused: this.#read - kept },
      problems: this.#problems,
      unlisted: this.#unlisted,
    }
  }

  /** A row waits for its pieces only where there are any. */
  #keep(interview: number, row: SurveyRow): void {
    if (this.#hasPieces) this.#rows.set(interview, row)
    else {
      this.#kept += 1
      this.#reading.keep(row)
    }
  }

  #piece(
    { row, problems }: ReturnType<ReturnType<typeof rowReader>>,
    {
      raw,
      sheet,
      interview,
    }: { readonly raw: RawRow; readonly sheet: string | null; readonly interview: number | null },
  ): void {
    const grave = problems.filter(({ severity }) => severity === 'error')
    this.#tell(grave)
    if (interview === null) {
      if (row !== null) this.#tell([strayPart({ sheet, row: raw.row })])
    } else if (grave.length > 0) this.#rows.delete(interview)
    else if (row !== null && this.#rows.has(interview)) {
      const parts = this.#parts.get(interview) ?? []
      parts.push(row.answers)
      this.#parts.set(interview, parts)
    }
  }

  /** By the number that a sheet gives to its rows, where pieces can name it. */
  #remember(
    { sheet }: Headings,
    own: number,
    { raw, interview }: { readonly raw: RawRow; readonly interview: number },
  ): void {
    const number = this.#hasPieces ? (raw.cells[own] ?? '') : ''
    if (number !== '') this.#interviewOf.set(keyOf(sheet, number), interview)
  }

  /** The sheet of the parent by its name; where there is none of that name, whichever sheet has such a row. */
  #parentOf(raw: RawRow, { parent, parentTable }: Links, all: Linked): number | null {
    const number = raw.cells[parent] ?? ''
    const named = this.#interviewOf.get(keyOf(raw.cells[parentTable] ?? '', number))
    if (named !== undefined) return named
    const found = all.flatMap(
      ({ sheet }) => this.#interviewOf.get(keyOf(sheet.sheet, number)) ?? [],
    )
    return found[0] ?? null
  }

  /** The row that told the same interview before. */
  #firstOf({ row, cells }: RawRow, at: number): number | null {
    const number = (cells[at] ?? '').trim()
    if (number === '') return null
    const first = this.#seen.get(number)
    if (first === undefined) this.#seen.set(number, row)
    return first ?? null
  }

  #tell(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.#problems.length < mostListed) this.#problems.push(problem)
      else this.#unlisted += 1
    }
  }

  #count(): void {
    this.#heard += 1
    if (this.#heard % betweenProgress === 0) this.#reading.progress(this.#heard)
  }
}

const keyOf = (sheet: string | null, number: string): string => `${sheet ?? ''}\n${number}`

/** What can be told of each piece of work; the rest is asked once of a person. */
const repeatable = (mapping: Mapping, sheet: Headings): Mapping => ({
  ...mapping,
  columns: columnsIn(mapping, sheet).filter(
    ({ question }) => question != null && fieldQuestionNamed(question)?.repeats === true,
  ),
})
