import type { CrosswalkRow } from './crosswalk-row.ts'
import { equalityRows } from './rows/equality-rows.ts'
import { systemRows } from './rows/system-rows.ts'

/** Every row whose text was read; what is only recalled is not here. */
export const crosswalk: readonly CrosswalkRow[] = [...systemRows, ...equalityRows]

/** The rows of one instrument, in the order of C177. */
export const rowsOf = (code: string): readonly CrosswalkRow[] =>
  crosswalk.filter(({ instrument }) => instrument === code)
