import type { FaceSet } from '../fonts/open-faces.ts'

/** How far the letters of a language reach above and below the base line, in thousandths of the type size. */
export type Strut = { readonly ascender: number; readonly descender: number }

const none: Strut = { ascender: 0, descender: 0 }

/**
 * The room that every line of a language takes, a line of figures too: so that it stands as far from its neighbours,
 * and on the base line of the cells beside it. `points` are the characters there are in the language. None where the
 * text's own family has its letters: the leading is made for that.
 */
export const strutOf = (language: string, points: readonly number[], faces: FaceSet): Strut => {
  const isOwn = letterOf(language)
  const letters = points.map((point) => String.fromCodePoint(point)).filter(isOwn)
  const { family } = faces.text('normal')
  const found = letters.map((letter) => faces.faceFor('normal', letter, language))
  const others = new Set(found.filter((face) => face !== null && face.family !== family))
  let strut = none
  for (const face of others) if (face) strut = taller(strut, face)
  return strut
}

const taller = (one: Strut, other: Strut): Strut => ({
  ascender: Math.max(one.ascender, other.ascender),
  descender: Math.min(one.descender, other.descender),
})

/** Whether a character is a letter of the usual script of a language; no for what writes in several scripts at once. */
const letterOf = (language: string): ((character: string) => boolean) => {
  try {
    const { script } = new Intl.Locale(language).maximize()
    const own = new RegExp(`^(?=\\p{L})\\p{Script=${script}}$`, 'u')
    return (character) => own.test(character)
  } catch {
    return () => false
  }
}
