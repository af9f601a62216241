import writeWorkbook from 'write-excel-file/node'
import { diskProblem } from '../../dossier/disk-problem.ts'
import { type Host, HostError } from '../../host/host.ts'
import { text } from '../../problems/text.ts'
import { type FormSheet, fieldForm } from '../../surveys/field-form.ts'
import type { Wording } from '../../wording/wording.ts'
import { problemsAsLines } from '../report.ts'
import { tellSentences } from '../tell-texts.ts'

/** Where the form goes unless it is said. */
const usualFile = 'home-work-survey.xlsx'

/** Writes the form of the field as an XLSForm and prints its name. Exit code: 0; 1 where the disk refuses. */
export const runForm = async (
  { out }: { readonly out: string | null },
  host: Host,
  wording: Wording,
): Promise<number> => {
  const file = out ?? usualFile
  const version = host.now().toISOString().slice(0, 10).replaceAll('-', '')
  try {
    await host.files.writeAtomically(file, await workbookOf(fieldForm(wording.say, version)))
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    host.tell(problemsAsLines([diskProblem(thrown)], { wording, columns: host.columns }))
    return 1
  }
  host.print(file)
  tellSentences([uploadNext], { host, wording })
  return 0
}

const uploadNext = text(
  'Upload it to KoboToolbox or ODK as a new project. Try it with two people first; its export is imported without a mapping.',
)

const widths = [26, 22, 70, 40, 10, 20, 30, 30, 14]

/** An Excel workbook of sheets of text, its headings bold. */
export const workbookOf = async (sheets: readonly FormSheet[]): Promise<Uint8Array> =>
  writeWorkbook(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, index) =>
        row.map((value) =>
          value === ''
            ? null
            : { value, type: String, ...(index === 0 && { fontWeight: 'bold' as const }) },
        ),
      ),
      columns: widths.map((width) => ({ width })),
    })),
  ).toBuffer()
