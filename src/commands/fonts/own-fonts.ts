import { basename, extname, join } from 'node:path'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { FaceStyle } from '../../renderers/pdf/fonts/face.ts'
import { fontKeyOf } from '../../renderers/pdf/fonts/face-table.ts'
import { type FontFault, FontFile, UnusableFont } from '../../renderers/pdf/fonts/font-file.ts'
import type { FaceFile, FamilyFiles } from '../../renderers/pdf/fonts/open-faces.ts'
import { packageFile } from '../papers/package-files.ts'
import { isOfTexts } from './coverage.ts'
import { describeFont, type FontDescription } from './font-description.ts'

/** Where a user's own font files stand, in the folder of the program. */
export const ownFolder = 'fonts/own'

/** A family made of a user's own files. */
export type OwnFamily = {
  readonly name: string
  /** Characters that each of its faces has. */
  readonly points: ReadonlySet<number>
  readonly files: FamilyFiles
}

export type OwnFonts = {
  /** In the order of their first files' names. */
  readonly families: readonly OwnFamily[]
  /** One for each file that had to be passed over. */
  readonly problems: readonly Problem[]
}

/** The user's own fonts; a file that cannot be used is a problem and hinders nothing. */
export const readOwnFonts = async (host: Host): Promise<OwnFonts> => {
  const folder = packageFile(ownFolder)
  if ((await host.files.entryAt(folder)) !== 'folder') return { families: [], problems: [] }
  const names = (await host.files.list(folder, 'files')).filter((name) => !isNoFont.test(name))
  const read = await Promise.all(names.map((name) => readFace(host, join(folder, name))))
  const faces = read.flatMap((one) => ('face' in one ? [one.face] : []))
  return {
    families: familiesOf(faces),
    problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  }
}

/** Hidden files, licences and notes. */
const isNoFont = /^\.|\.(?:txt|md|pdf|html?)$/i

type OwnFace = FontDescription & { readonly file: FaceFile; readonly points: ReadonlySet<number> }
type ReadFace = { readonly face: OwnFace } | { readonly problem: Problem }

const readFace = async (host: Host, path: string): Promise<ReadFace> => {
  const name = basename(path)
  try {
    return { face: faceOf(await host.files.read(path), basename(name, extname(name))) }
  } catch (thrown) {
    const fault = faultOf(thrown)
    if (fault === null) throw thrown
    return { problem: passedOver(name, fault) }
  }
}

const faceOf = (bytes: Uint8Array, nameless: string): OwnFace => {
  const file = new FontFile(bytes)
  const description = describeFont(file, nameless)
  if (description.isVariable) throw new OwnFontRefused('variable')
  if (!description.mayBeEmbedded) throw new OwnFontRefused('not-embeddable')
  const points = new Set(file.characters.all().filter(isOfTexts))
  if (points.size === 0) throw new UnusableFont('damaged')
  return { ...description, points, file: { key: fontKeyOf(bytes), bytes, table: null } }
}

type Fault = FontFault | 'variable' | 'not-embeddable' | 'unreadable'

class OwnFontRefused extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

/** What is wrong with the file; null if it is the program. */
const faultOf = (thrown: unknown): Fault | null => {
  if (thrown instanceof OwnFontRefused || thrown instanceof UnusableFont) return thrown.fault
  if (thrown instanceof HostError) return 'unreadable'
  // Something in the file points beyond its end.
  return thrown instanceof RangeError ? 'damaged' : null
}

const familiesOf = (faces: readonly OwnFace[]): readonly OwnFamily[] => {
  const families = new Map<string, [OwnFace, ...OwnFace[]]>()
  for (const face of faces) {
    const known = families.get(face.family)
    if (known) known.push(face)
    else families.set(face.family, [face])
  }
  return [...families].map(([name, members]) => familyOf(name, members))
}

const familyOf = (name: string, members: readonly [OwnFace, ...OwnFace[]]): OwnFamily => {
  const chosen = {
    normal: nearest(members, { weight: 400, isItalic: false }),
    bold: nearest(members, { weight: 700, isItalic: false }),
    italics: nearest(members, { weight: 400, isItalic: true }),
    bolditalics: nearest(members, { weight: 700, isItalic: true }),
  } as const satisfies Record<FaceStyle, OwnFace>
  const { normal, bold, italics, bolditalics } = chosen
  const others = [bold, italics, bolditalics]
  const common = [...normal.points].filter((point) =>
    others.every(({ points }) => points.has(point)),
  )
  return {
    name,
    points: new Set(common),
    files: {
      name,
      faces: {
        normal: normal.file,
        bold: bold.file,
        italics: italics.file,
        bolditalics: bolditalics.file,
      },
    },
  }
}

type Wanted = Pick<FontDescription, 'weight' | 'isItalic'>

/** The member that stands for a style: upright for upright if there is one, then the nearest weight. */
const nearest = (
  [first, ...others]: readonly [OwnFace, ...OwnFace[]],
  { weight, isItalic }: Wanted,
): OwnFace => {
  const farFrom = (face: OwnFace): number =>
    (face.isItalic === isItalic ? 0 : 1000) + Math.abs(face.weight - weight)
  return others.reduce((best, face) => (farFrom(face) < farFrom(best) ? face : best), first)
}

const passedOver = (name: string, fault: Fault): Problem => ({
  code: 'own-font-unusable',
  severity: 'warning',
  place: {},
  message: messages[fault](name),
  hint: hints[fault],
})

const messages: Readonly<Record<Fault, (name: string) => Text>> = {
  packed: (name) =>
    text('The font file "{name}" in fonts/own is packed for the web (WOFF), and was passed over.', {
      name,
    }),
  collection: (name) =>
    text('The font file "{name}" in fonts/own holds several fonts, and was passed over.', { name }),
  'no-true-type-outlines': (name) =>
    text(
      'The font file "{name}" in fonts/own has no TrueType outlines, and was passed over: shapes of another kind cannot be put together for every script.',
      { name },
    ),
  damaged: (name) =>
    text('The file "{name}" in fonts/own is damaged or no font, and was passed over.', { name }),
  variable: (name) =>
    text(
      'The font file "{name}" in fonts/own holds a whole range of weights (a variable font), and was passed over: a paper needs the files of single weights.',
      { name },
    ),
  'not-embeddable': (name) =>
    text(
      'The font file "{name}" in fonts/own says that its maker does not allow a part of it to be put into a document, and was passed over.',
      { name },
    ),
  unreadable: (name) =>
    text('The file "{name}" in fonts/own could not be read, and was passed over.', { name }),
}

const plainFile = text(
  'Put the plain TrueType file (.ttf) of the font there, one file for each style.',
)

const hints: Readonly<Record<Fault, Text>> = {
  packed: plainFile,
  collection: plainFile,
  'no-true-type-outlines': plainFile,
  variable: text(
    'Put the static files of the font there: one each for regular, bold, italic and bold italic.',
  ),
  damaged: text('Fetch the file again, or take it out of the folder.'),
  'not-embeddable': text('Take another font, for example one under the SIL Open Font License.'),
  unreadable: text('Look at the permissions of the file, or take it out of the folder.'),
}
