import { type Host, HostError } from '../../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../../problems/problem.ts'
import { csvSheet } from './csv-sheet.ts'
import { DamagedTable, type Table } from './table.ts'
import {
  emptyTable,
  noTable,
  notUnicode,
  oldExcel,
  openDocument,
  tableUnreadable,
} from './table-problems.ts'
import { textPieces } from './text-pieces.ts'

/**
 * Opens a table by what its bytes are, whatever its name: CSV, XLSX, or the zip of CSV files that ODK Central
 * exports. Refuses what is none of these; damage further on shows as `DamagedTable` when rows are read.
 */
export const openTable = async (host: Host, path: string): Promise<Result<Table>> => {
  try {
    return await tableAt(host, path)
  } catch (thrown) {
    const problem = tableProblem(thrown)
    if (problem === null) throw thrown
    return refused(problem)
  }
}

/** What hindered the reading of a table; null for a fault of our own. */
export const tableProblem = (thrown: unknown): Problem | null => {
  if (thrown instanceof DamagedTable) return thrown.problem
  return thrown instanceof HostError ? tableUnreadable(thrown.code) : null
}

const tableAt = async (host: Host, path: string): Promise<Result<Table>> => {
  const head = await host.files.readPart(path, { start: 0, length: 512 })
  if (head.length === 0) return refused(emptyTable())
  if (beginsWith(head, [0x50, 0x4b, 0x03, 0x04])) return zippedTable(host, path)
  if (beginsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return refused(oldExcel())
  const beginning = await beginningOf(head)
  if (/^\s*$/.test(beginning)) return refused(emptyTable())
  // A web page or an XML or JSON export is text too, and no table.
  if (/^\s*(?:<|\{|\[\s*[[{"]|%PDF)/.test(beginning)) return refused(noTable())
  return done({ sheets: [csvSheet(null, () => host.files.pieces(path))] })
}

const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** As far as it can be told: the last letter may be cut through. */
const beginningOf = async (head: Uint8Array): Promise<string> => {
  let beginning = ''
  const once = async function* (): AsyncGenerator<Uint8Array> {
    yield head
  }
  try {
    for await (const piece of textPieces(once())) beginning += piece
  } catch (thrown) {
    if (!(thrown instanceof DamagedTable)) throw thrown
    // Bytes of another kind have NUL among them; letters of another encoding have not.
    if (beginning === '' && head.includes(0)) throw new DamagedTable(noTable())
    if (beginning === '') throw new DamagedTable(notUnicode())
  }
  return beginning
}

const zippedTable = async (host: Host, path: string): Promise<Result<Table>> => {
  const { openZip } = await import('./zip-parts.ts')
  const zip = await openZip(host, path)
  const { isWorkbook, xlsxTable } = await import('./xlsx-table.ts')
  if (isWorkbook(zip)) return done(await xlsxTable(zip))
  if (zip.names.includes('mimetype')) return refused(openDocument())
  const tables = zip.names.filter((name) => /\.csv$/i.test(name) && !name.startsWith('__MACOSX'))
  if (tables.length === 0) return refused(noTable())
  return done({
    sheets: tables.map((name) =>
      csvSheet(name.replace(/^.*\/|\.csv$/gi, ''), () => zip.bytes(name)),
    ),
  })
}
