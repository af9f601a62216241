import type { Place, Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'

/** What may be wrong with the file of a picture. */
export type PictureFault =
  | 'unknown-format'
  | 'misnamed'
  | 'damaged'
  | 'too-large'
  | 'too-many-pixels'
  | 'unprintable'
  | 'turned'
  | 'outside'
  | 'unreadable'

/** Of one file. */
export const mostBytes = 20 * 1024 * 1024
export const mostPixels = 40_000_000

/** What is wrong with a picture, at the place that asks for it. */
export const pictureProblem = (fault: PictureFault, name: string, place: Place): Problem => ({
  code: `picture-${fault}`,
  severity: 'error',
  place,
  ...faults[fault](name),
})

type Words = { readonly message: Text; readonly hint: Text }

const faults: Readonly<Record<PictureFault, (name: string) => Words>> = {
  'unknown-format': (name) => ({
    message: text('The picture "{name}" is neither JPEG nor PNG, whatever its name says.', {
      name,
    }),
    hint: text('Open it in a program for pictures and save it as PNG or JPEG.'),
  }),
  misnamed: (name) => ({
    message: text('The picture "{name}" is of another kind than its name says.', { name }),
    hint: text('Let its name end in .png for PNG, in .jpg for JPEG, in the file and in <img>.'),
  }),
  damaged: (name) => ({
    message: text('The picture "{name}" is cut off or damaged.', { name }),
    hint: text('Copy it anew from where it comes, and see whether it opens there.'),
  }),
  'too-large': (name) => ({
    message: text('The picture "{name}" has more than {most} megabytes.', {
      name,
      most: mostBytes / 1024 / 1024,
    }),
    hint: text('Save it smaller: 2,000 pixels across are enough for a page.'),
  }),
  'too-many-pixels': (name) => ({
    message: text('The picture "{name}" has more than {most} million pixels.', {
      name,
      most: mostPixels / 1_000_000,
    }),
    hint: text('Save it smaller: 2,000 pixels across are enough for a page.'),
  }),
  unprintable: (name) => ({
    message: text('The picture "{name}" is of a kind that papers to be kept may not hold.', {
      name,
    }),
    hint: text('Save it as an ordinary JPEG or PNG in RGB colours, not CMYK.'),
  }),
  turned: (name) => ({
    message: text('The picture "{name}" is stored turned, and only a remark in it says so.', {
      name,
    }),
    hint: text('Open it in a program for pictures, turn it there, and save it anew.'),
  }),
  outside: (name) => ({
    message: text('The picture "{name}" is a link that leads out of the case.', { name }),
    hint: text('Put the file itself into templates/pictures.'),
  }),
  unreadable: (name) => ({
    message: text('The picture "{name}" is there but could not be read.', { name }),
    hint: text('Look who may read it, and whether the disk or stick is well.'),
  }),
}
