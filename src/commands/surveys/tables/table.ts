import type { Problem } from '../../../problems/problem.ts'

/** One row of a sheet that holds something; its number is the one that a table program shows. */
export type TableRow = {
  readonly row: number
  /** Left to right as text; numbers with a point, dates as ISO 8601. What is not there is "". */
  readonly cells: readonly string[]
  /** A quotation mark opens in it and does not close where it should: its cells cannot be told apart. */
  readonly isTorn?: true
}

/** One sheet of a file; its rows can be read more than once, each time from the top. */
export type Sheet = {
  /** Null where the file is one table without a name, as CSV is. */
  readonly name: string | null
  readonly rows: () => AsyncIterable<TableRow>
}

/** The sheets of a file in its own order. */
export type Table = { readonly sheets: readonly Sheet[] }

/** A file turned out to be damaged, or no table, while it was read; nothing of it should be kept. */
export class DamagedTable extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
