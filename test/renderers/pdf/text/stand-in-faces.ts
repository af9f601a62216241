import type { Face, FaceStyle, Speech } from '../../../../src/renderers/pdf/fonts/face.ts'
import type { FaceSet } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { lettersOf } from '../../../../src/renderers/pdf/text/letters.ts'

type Family = { readonly name: string; readonly letters: RegExp; readonly ascender?: number }

/** Half an em a letter, so that every width can be counted; a bold letter is a tenth wider. */
const faceOf = ({ name, letters, ascender = 1000 }: Family, style: FaceStyle): Face => {
  const widthOf = (text: string) => lettersOf(text).length * (style === 'bold' ? 550 : 500)
  return {
    family: name,
    style,
    file: undefined as never,
    ascender,
    descender: -300,
    lineHeight: (size) => size * 1.3,
    has: (codePoint) => letters.test(String.fromCodePoint(codePoint)),
    widthOf,
    shape: () => ({ units: [], advances: [], width: 0 }),
  }
}

const families: readonly Family[] = [
  { name: 'Text', letters: /[\u0020-\u052f\u1e00-\u206f\u20a0-\u20cf]/u },
  { name: 'Devanagari', letters: /[\u0900-\u097f]/u },
  { name: 'Bengali', letters: /[\u0964\u0965\u0980-\u09ff]/u },
  { name: 'Others', letters: /[\u0980-\u{10ffff}]/u, ascender: 1400 },
  { name: 'Right', letters: /[\u0590-\u08ff]/u },
]

/** A family for Latin, Greek and Cyrillic, and others to fall back to. */
export const standInFaces = (): FaceSet => {
  const known = new Map<string, Face>()
  const face = (family: Family, style: FaceStyle): Face => {
    const key = `${family.name} ${style}`
    const made = known.get(key) ?? faceOf(family, style)
    known.set(key, made)
    return made
  }
  const [first] = families
  if (!first) throw new Error('no family')
  return {
    text: (style) => face(first, style),
    faceFor: (style, grapheme) => {
      const seen = [...grapheme.replace(/\p{Cf}/gu, '')].map((one) => one.codePointAt(0) ?? 0)
      const all = families.map((family) => face(family, style))
      return all.find((one) => seen.every((point) => one.has(point))) ?? null
    },
  }
}

export const english: Speech = { direction: 'ltr', language: 'en' }
export const arabic: Speech = { direction: 'rtl', language: 'ar' }
