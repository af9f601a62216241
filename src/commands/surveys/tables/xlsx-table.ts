import { PlainSheet } from './plain-sheet.ts'
import { DamagedTable, type Sheet, type Table, type TableRow } from './table.ts'
import { damagedTable } from './table-problems.ts'
import { type Meaning, SheetRows } from './xlsx-rows.ts'
import { isDateCode, isDateFormat, type Styles } from './xlsx-values.ts'
import { hearXml, textsOf } from './xml-pieces.ts'
import type { ZipParts } from './zip-parts.ts'

/** Whether a zip is an Excel workbook. */
export const isWorkbook = ({ names }: ZipParts): boolean => names.includes(workbookPart)

const workbookPart = 'xl/workbook.xml'

/** The sheets of a workbook. Formulas are not worked out: the values that the file kept are read. */
export const xlsxTable = async (zip: ZipParts): Promise<Table> => {
  const { sheets, from1904 } = await readWorkbook(zip)
  const parts = await partsById(zip)
  const styles = { isDate: await datesOf(zip, parts), from1904 }
  let strings: Promise<readonly string[]> | null = null
  const shared = () => {
    strings ??= sharedStrings(zip, parts)
    return strings
  }
  return {
    sheets: sheets.flatMap(({ name, id }): readonly Sheet[] => {
      const part = parts.byId.get(id)
      // A sheet that is a chart has no rows.
      if (part === undefined || /chartsheets?\//i.test(part)) return []
      return [{ name, rows: () => rowsOf(zip, part, { styles, shared }) }]
    }),
  }
}

/** The texts of a workbook are read when its first sheet is. */
type Meant = { readonly styles: Styles; readonly shared: () => Promise<Meaning['shared']> }

async function* rowsOf(zip: ZipParts, part: string, meant: Meant): AsyncGenerator<TableRow> {
  const rows = new SheetRows()
  const sheet = new PlainSheet({ styles: meant.styles, shared: await meant.shared() }, rows)
  for await (const text of textsOf(zip.bytes(part))) {
    sheet.write(text)
    yield* rows.take()
  }
  sheet.close()
  yield* rows.take()
}

type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly id: string }[]
  readonly from1904: boolean
}

const readWorkbook = async (zip: ZipParts): Promise<Workbook> => {
  const sheets: { readonly name: string; readonly id: string }[] = []
  let from1904 = false
  await hearXml(zip.bytes(workbookPart), {
    open: (tag, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      if (tag === 'sheet' && id !== undefined) sheets.push({ name: attributes['name'] ?? '', id })
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
    },
  })
  if (sheets.length === 0) throw new DamagedTable(damagedTable())
  return { sheets, from1904 }
}

/** Which part of the zip each relation of the workbook leads to; the last step of its type names what it is. */
type Parts = {
  readonly byId: ReadonlyMap<string, string>
  readonly byType: ReadonlyMap<string, string>
}

const partsById = async (zip: ZipParts): Promise<Parts> => {
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  await hearXml(zip.bytes('xl/_rels/workbook.xml.rels'), {
    open: (tag, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (tag !== 'Relationship') return
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      byId.set(id, part)
      byType.set(type.split('/').at(-1) ?? '', part)
    },
  })
  return { byId, byType }
}

const datesOf = async (zip: ZipParts, { byType }: Parts): Promise<readonly boolean[]> => {
  const own = new Map<number, boolean>()
  const isDate: boolean[] = []
  let inCells = false
  await hearXml(zip.bytes(byType.get('styles') ?? ''), {
    open: (tag, { numFmtId: id, formatCode: code = '' }) => {
      if (tag === 'numFmt') own.set(Number(id), isDateCode(code))
      if (tag === 'cellXfs') inCells = true
      const number = Number(id ?? 0)
      if (tag === 'xf' && inCells) isDate.push(own.get(number) ?? isDateFormat(number))
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false
    },
  })
  return isDate
}

/** All texts of a workbook stand here once; so many letters are the most that are held. */
const mostLetters = 150_000_000

const sharedStrings = async (zip: ZipParts, { byType }: Parts): Promise<readonly string[]> => {
  const strings: string[] = []
  let words = ''
  let letters = 0
  let isHeard = false
  let spoken = 0
  await hearXml(zip.bytes(byType.get('sharedStrings') ?? ''), {
    open: (tag) => {
      if (tag === 'si') words = ''
      // How a word is spoken stands beside it in Japanese, and is no part of the text.
      if (tag === 'rPh') spoken += 1
      isHeard = tag === 't' && spoken === 0
    },
    text: (text) => {
      if (isHeard) words += text
    },
    close: (tag) => {
      isHeard = false
      if (tag === 'rPh') spoken -= 1
      if (tag !== 'si') return
      letters += words.length + 1
      if (letters > mostLetters) throw new DamagedTable(damagedTable())
      strings.push(words)
    },
  })
  return strings
}
