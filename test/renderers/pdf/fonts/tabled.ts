import type { Face, FaceStyle, Shaped } from '../../../../src/renderers/pdf/fonts/face.ts'
import type { FaceTable } from '../../../../src/renderers/pdf/fonts/face-table.ts'
import { readTable, writeTable } from '../../../../src/renderers/pdf/fonts/face-table.ts'
import { learnTable } from '../../../../src/renderers/pdf/fonts/learn-table.ts'
import { type FamilyFiles, openFaces } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { textFamily } from './families.ts'

const tables = new Map<FaceStyle, Promise<FaceTable>>()

/** The table of a face of the text family, as it comes back from where it is kept. */
export const tableOf = (style: FaceStyle): Promise<FaceTable> => {
  const known = tables.get(style) ?? learnt(style)
  tables.set(style, known)
  return known
}

const learnt = async (style: FaceStyle): Promise<FaceTable> => {
  const table = readTable(writeTable(await learnTable(textFamily.faces[style].bytes)))
  if (!table) throw new Error('A table that was written cannot be read')
  return table
}

/** The text family with this one face, and the face's table, in all four styles. */
export const tabledFamily = async (style: FaceStyle): Promise<FamilyFiles> => {
  const file = { ...textFamily.faces[style], table: await tableOf(style) }
  return { name: 'tabled', faces: { normal: file, bold: file, italics: file, bolditalics: file } }
}

/** The face without an engine: it can shape only what the table covers. */
export const tabledFace = async (style: FaceStyle): Promise<Face> =>
  (await openFaces([await tabledFamily(style)], { text: 'a', languages: ['en'] })).text(style)

/** The face without a table: the engine shapes everything. */
export const shapedFace = async (style: FaceStyle): Promise<Face> =>
  (await openFaces([textFamily], { text: 'a', languages: ['en'] })).text(style)

/** A shaped word in a line that can be compared: texts, pictures, widths, advances. */
export const said = ({ units, advances, width }: Shaped): string =>
  `${JSON.stringify(units)} ${advances.map(rounded).join()} ${rounded(width)}`

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** Whether a word consists of the table's characters. */
export const coveredBy = (table: FaceTable): ((word: string) => boolean) => {
  const characters = new Set(String.fromCharCode(...table.characters))
  return (word) => Array.from(word).every((character) => characters.has(character))
}

/** The words that the two faces shape differently. */
export const unlikeShaped = (
  words: readonly string[],
  language: string,
  { tabled, shaped }: { readonly tabled: Face; readonly shaped: Face },
): readonly string[] => {
  const speech = { direction: 'ltr', language } as const
  return words.filter(
    (word) => said(tabled.shape(word, speech)) !== said(shaped.shape(word, speech)),
  )
}
