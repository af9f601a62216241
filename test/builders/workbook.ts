import { Buffer } from 'node:buffer'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A zip of texts, as a program would write it. */
export const zipOf = async (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

/** What else a workbook has beside its sheets. */
type Extras = {
  readonly shared?: readonly string[]
  /** Number formats of the cell styles: numbers of the standard, or codes of its own. */
  readonly formats?: readonly (number | string)[]
  readonly from1904?: true
}

/** An Excel workbook of sheets whose rows are written in its own XML. */
export const workbookOf = (
  sheets: Readonly<Record<string, string>>,
  { shared = [], formats = [], from1904 }: Extras = {},
): Promise<Buffer> => {
  const names = Object.keys(sheets)
  const rows = Object.values(sheets)
  const own = formats.flatMap((format, index) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + index}" formatCode="${format}"/>`]
      : [],
  )
  const styles = formats.map((format, index) =>
    typeof format === 'string' ? `<xf numFmtId="${200 + index}"/>` : `<xf numFmtId="${format}"/>`,
  )
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, index) => `<Relationship Id="r${index}" Type="t/worksheet" Target="s${index}.xml"/>`)
      .join('')}<Relationship Id="x" Type="t/sharedStrings" Target="/xl/strings.xml"/>
      <Relationship Id="y" Type="t/styles" Target="styles.xml"/></Relationships>`,
    'xl/strings.xml': `<sst>${shared.map((words) => `<si>${words}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${own.join('')}</numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      rows.map((row, index) => [
        `xl/s${index}.xml`,
        `<worksheet><sheetData>${row}</sheetData></worksheet>`,
      ]),
    ),
  })
}
