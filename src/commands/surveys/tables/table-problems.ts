import type { Problem } from '../../../problems/problem.ts'
import { type Text, text } from '../../../problems/text.ts'

const problem = (code: string, message: Text, hint: Text): Problem => ({
  code,
  severity: 'error',
  place: {},
  message,
  hint,
})

const saveAnew = text('Open it in your table program and save it as XLSX, or as CSV in UTF-8.')

export const emptyTable = (): Problem =>
  problem(
    'table-empty',
    text('The file is empty: there is not even a row of headings.'),
    text('Export it anew, and look whether the export has finished.'),
  )

export const oldExcel = (): Problem =>
  problem(
    'table-old-excel',
    text('This is a file of an old Excel (.xls), or one that is locked with a password.'),
    saveAnew,
  )

export const openDocument = (): Problem =>
  problem(
    'table-open-document',
    text('This is a table of LibreOffice or the like (.ods).'),
    saveAnew,
  )

export const noTable = (): Problem =>
  problem(
    'table-unknown',
    text('This is no table that can be read; CSV and XLSX can.'),
    text('Export it as XLSX or CSV. In KoboToolbox: Data, Downloads.'),
  )

export const notUnicode = (): Problem =>
  problem(
    'table-not-unicode',
    text(
      'The letters of this CSV are not in UTF-8, so that names of places and words would be wrong.',
    ),
    text('In your table program, save it as “CSV UTF-8” or as XLSX.'),
  )

export const damagedTable = (): Problem =>
  problem(
    'table-damaged',
    text(
      'The file is damaged or incomplete: it could not be read to its end. Nothing of it was kept.',
    ),
    text('Copy or export it anew, then try again.'),
  )

export const swollenTable = (most: number): Problem =>
  problem(
    'table-too-large',
    text(
      'Unpacked, the file would be larger than {most} megabytes, or far larger than it may be for its size.',
      {
        most,
      },
    ),
    text('Look where it comes from. If it is yours, save it as CSV and try again.'),
  )

export const tooManyRows = (most: number): Problem =>
  problem(
    'table-too-many-rows',
    text('The file has more than {most} rows.', { most }),
    text('Look whether it is the right file. If it is, part it and import each part as a survey.'),
  )

export const tornTable = (row: number): Problem =>
  problem(
    'table-torn',
    text('From row {row} on, quotation marks open and do not close, again and again.', { row }),
    text('Save the table as XLSX instead of CSV, then try again.'),
  )

export const tableUnreadable = (code: string): Problem =>
  problem(
    'file-unreadable',
    text('The file is there but could not be read ({code}).', { code }),
    text('Look who may read it, and whether the disk or stick is well.'),
  )
