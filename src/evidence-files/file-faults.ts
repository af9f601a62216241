import type { Place, Problem, Severity } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { mostBytesOfCase, mostBytesOfFile, mostPixels } from './file-limits.ts'

/** What may be wrong with a file of evidence. */
export type FileFault =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'case-full'
  | 'misnamed'
  | 'damaged'
  | 'too-many-pixels'
  | 'heic-unread'
  | 'many-pages'
  | 'not-printable'
  | 'encrypted'
  | 'layers'
  | 'pictures-unread'
  | 'no-library'
  | 'changed'

/** Something wrong with a file of evidence, at its place. The name of a file may hold a name: no message tells it. */
export const fileProblem = (fault: FileFault, place: Place): Problem => ({
  code: `evidence-file-${fault}`,
  place,
  ...faults[fault],
})

type Words = { readonly severity: Severity; readonly message: Text; readonly hint: Text }

const megabytes = 1024 * 1024

/** A fault that keeps a file out of the case is an error; one that only keeps it out of papers warns. */
const faults: Readonly<Record<FileFault, Words>> = {
  missing: {
    severity: 'warning',
    message: text('The file of this evidence is not in the folder “evidence” of the case.'),
    hint: text('Put it back under its name, or add it anew with “c177 evidence add”.'),
  },
  unreadable: {
    severity: 'error',
    message: text('The file is there but could not be read.'),
    hint: text('Look who may read it, and whether the disk or stick is well.'),
  },
  empty: {
    severity: 'error',
    message: text('The file is empty: it has 0 bytes, so nothing was added.'),
    hint: text('Copy it anew from the telephone, camera or stick that it comes from.'),
  },
  'too-large': {
    severity: 'error',
    message: text('The file has more than {most} megabytes, so it was not added.', {
      most: mostBytesOfFile / megabytes,
    }),
    hint: text('Save it smaller, or keep it elsewhere and describe it in the interview.'),
  },
  'case-full': {
    severity: 'error',
    message: text(
      'With this file the evidence of the case would have more than {most} gigabytes, so it was not added.',
      { most: mostBytesOfCase / megabytes / 1024 },
    ),
    hint: text('Keep it elsewhere and describe it in the interview, or save pictures smaller.'),
  },
  misnamed: {
    severity: 'warning',
    message: text('The file is of another type than its name says. What it really is counts.'),
    hint: text('Look whether it is the file that you mean: “c177 evidence list” tells its type.'),
  },
  damaged: {
    severity: 'warning',
    message: text('The file is cut off or damaged: it is kept, but neither printed nor sent.'),
    hint: text('Copy it anew from where it comes, see whether it opens, and add that copy.'),
  },
  'too-many-pixels': {
    severity: 'warning',
    message: text(
      'The picture says that it has more than {most} million pixels: it is kept, but neither printed nor sent.',
      { most: mostPixels / 1_000_000 },
    ),
    hint: text('Save it smaller: 2,000 pixels across are enough for a page.'),
  },
  'heic-unread': {
    severity: 'warning',
    message: text(
      'The picture is a HEIC, as telephones make them, which cannot be read here: it is kept, not printed.',
    ),
    hint: text('Save it as JPEG on the telephone or in a program for pictures, and add that too.'),
  },
  'many-pages': {
    severity: 'warning',
    message: text('The picture has several pages, of which only the first can be printed or sent.'),
    hint: text('Save all of them as one PDF, and add that as an exhibit.'),
  },
  'not-printable': {
    severity: 'note',
    message: text(
      'The file is neither a picture (JPEG, PNG, WebP, TIFF) nor a PDF: it is kept, not printed.',
    ),
    hint: text('If it shall go out, save it as PDF and add that too.'),
  },
  encrypted: {
    severity: 'warning',
    message: text(
      'The PDF is locked with a password, so what it says of its makers cannot be taken out: it is kept, not sent.',
    ),
    hint: text('Open it with the password, print it into a new PDF, and add that.'),
  },
  layers: {
    severity: 'warning',
    message: text(
      'The PDF has layers, of which some may be hidden and hold what nobody saw: it is kept, not sent.',
    ),
    hint: text('Print it into a new PDF, in which there is only what is seen, and add that.'),
  },
  'pictures-unread': {
    severity: 'warning',
    message: text(
      'The PDF holds a photograph in a form that cannot be read here, so what the camera wrote into it cannot be taken out: the PDF is kept, not sent.',
    ),
    hint: text('Print it into a new PDF, and add that.'),
  },
  'no-library': {
    severity: 'warning',
    message: text(
      'This computer lacks the library that cleans pictures, so pictures are kept, but neither printed nor sent.',
    ),
    hint: text('Run “npm install sharp”, or build the paper on another computer.'),
  },
  changed: {
    severity: 'warning',
    message: text(
      'The file of this evidence is not the one that was added: its SHA-256 differs. It is neither printed nor sent.',
    ),
    hint: text('Put the original back, or add what stands there as evidence of its own.'),
  },
}
