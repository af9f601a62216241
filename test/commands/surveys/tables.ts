import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTable, tableProblem } from '../../../src/commands/surveys/tables/open-table.ts'
import { nodeHost } from '../../../src/host/node-host.ts'

/** What a file was read as: its rows with their numbers, or the code of the problem that ended it. */
export type Seen =
  | { readonly rows: readonly string[]; readonly torn: readonly number[] }
  | { readonly problem: string }

let written = 0

/** Reads bytes as a table from the disk: "2: a|b", with the name of the sheet where it has one. */
export const seen = async (folder: string, bytes: Uint8Array | string): Promise<Seen> => {
  written += 1
  const path = join(folder, `table-${written}`)
  writeFileSync(path, bytes)
  const table = await openTable(nodeHost(), path)
  if (!table.ok) return { problem: table.problems[0]?.code ?? '' }
  const rows: string[] = []
  const torn: number[] = []
  try {
    for (const sheet of table.value.sheets) {
      const name = sheet.name === null ? '' : `${sheet.name} `
      for await (const { row, cells, isTorn } of sheet.rows()) {
        if (isTorn) torn.push(row)
        else rows.push(`${name}${row}: ${cells.join('|')}`)
      }
    }
  } catch (thrown) {
    const problem = tableProblem(thrown)
    if (problem === null) throw thrown
    return { problem: problem.code }
  }
  return { rows, torn }
}
