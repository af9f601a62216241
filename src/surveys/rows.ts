/** What one row told, by the names of the questions; several answers where a question takes them. */
export type RowAnswers = Readonly<Record<string, string | readonly string[]>>

/** A row of a survey as it is kept: checked, and without what tells who somebody is. */
export type SurveyRow = {
  /** Its number in the table that it came from. */
  readonly row: number
  readonly answers: RowAnswers
  /** What she told of each piece of work, from a sheet of repeats. */
  readonly parts?: readonly RowAnswers[]
  /** Columns that were kept on purpose, as they were. */
  readonly kept?: Readonly<Record<string, string>>
}

/** One line of a file of rows, without its end. */
export const rowLine = (row: SurveyRow): string => JSON.stringify(row)
