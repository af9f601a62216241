import { directionOf } from '../../../document/direction.ts'
import { loadEngine } from './engine.ts'
import type { Face, FaceStyle } from './face.ts'
import { covers, type FaceTable, fontKeyOf } from './face-table.ts'
import { FontFace } from './font-face.ts'

/**
 * A font file; files of equal key are one face. The table may be missing: all stays right, only slower.
 * What was read and shaped is kept as long as this object is.
 */
export type FaceFile = {
  readonly key: string
  readonly bytes: Uint8Array
  readonly table: FaceTable | null
}

/** The faces of a family; one without italics has the same file twice. */
export type FamilyFiles = {
  readonly name: string
  readonly faces: Readonly<Record<FaceStyle, FaceFile>>
  /** How soon the family is asked for a language (BCP 47): less comes first, equals in their order. Absent: 0. */
  readonly rankIn?: (language: string) => number
}

export type FaceSet = {
  /** The face of the text family. */
  text(style: FaceStyle): Face
  /** The face of the first family in the language's order that has every visible character of the grapheme, or null. */
  faceFor(style: FaceStyle, grapheme: string, language: string): Face | null
}

/** What the faces are opened for: every character that will be shaped, and every language (BCP 47). */
export type Spoken = {
  readonly text: string | Iterable<number>
  readonly languages: Iterable<string>
}

/**
 * Opens the faces for a text: the first family is the text's own, the others follow in order of fallback.
 * A file that is no TrueType font throws `UnusableFont` when its face is first asked for.
 */
export const openFaces = async (
  families: readonly FamilyFiles[],
  spoken: Spoken,
): Promise<FaceSet> => {
  const [family] = families
  if (!family) throw new Error('A text needs a family of fonts')
  const engine = isCovered(family, spoken) ? null : await loadEngine()
  const files = new Map<string, FaceFile>()
  const orders = new Map<string, readonly FamilyFiles[]>()
  const open = ({ name, faces }: FamilyFiles, style: FaceStyle): FontFace => {
    const { key } = faces[style]
    const file = files.get(key) ?? faces[style]
    files.set(key, file)
    const face = opened.get(file) ?? new FontFace({ ...file, family: name, style })
    opened.set(file, face)
    if (engine) face.lend(engine)
    return face
  }
  return {
    text: (style) => open(family, style),
    faceFor: (style, grapheme, language) => {
      const order = orders.get(language) ?? inOrder(families, language)
      orders.set(language, order)
      // The shaper takes a letter apart where a font has only its pieces; a font that has it whole comes first.
      for (const pieces of [grapheme, grapheme.normalize('NFD')])
        for (const other of order) {
          const face = open(other, style)
          if (hasSeen(face, pieces)) return face
        }
      return null
    },
  }
}

const inOrder = (families: readonly FamilyFiles[], language: string): readonly FamilyFiles[] => {
  const ranked = families.map((family) => ({ family, rank: family.rankIn?.(language) ?? 0 }))
  return ranked.sort((one, other) => one.rank - other.rank).map(({ family }) => family)
}

const opened = new WeakMap<FaceFile, FontFace>()

const isCovered = ({ faces }: FamilyFiles, { text, languages }: Spoken): boolean => {
  const codePoints = new Set(typeof text === 'string' ? codePointsOf(text) : text)
  const tags = [...languages]
  // Whatever the letters: blanks and marks of lists run with the paper, and tables know one direction.
  if (tags.some((tag) => directionOf(tag) === 'rtl')) return false
  return Object.values(faces).every(
    ({ table, bytes }) =>
      table !== null && table.key === fontKeyOf(bytes) && covers(table, codePoints, tags),
  )
}

const codePointsOf = (text: string): number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0)

// What a font draws nothing for needs no glyph.
const unseen = /[\s\p{Cf}\p{Variation_Selector}]/gu

const hasSeen = (face: Face, text: string): boolean =>
  codePointsOf(text.replace(unseen, '')).every((point) => face.has(point))
