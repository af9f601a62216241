import type { Speech } from '../../../../src/renderers/pdf/fonts/face.ts'
import type { FaceSet } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { breakLines } from '../../../../src/renderers/pdf/layout/break-lines.ts'
import type { Run } from '../../../../src/renderers/pdf/node.ts'
import type { Inline } from '../../../../src/renderers/pdf/text/inline.ts'
import type { LeafText } from '../../../../src/renderers/pdf/text/run-setter.ts'
import type { TextLine } from '../../../../src/renderers/pdf/text/text-line.ts'
import {
  openTextSetter,
  type SetText,
  type TextSetter,
} from '../../../../src/renderers/pdf/text/text-setter.ts'
import { english, standInFaces } from './stand-in-faces.ts'

export type Words = string | readonly Run[]
type How = { readonly speech?: Speech; readonly faces?: FaceSet; readonly size?: number }

/** A setter for texts of these characters. */
export const openSetter = (
  characters: string,
  { speech = english, faces = standInFaces() }: How = {},
): Promise<TextSetter> => {
  const points = [...new Set(characters)].map((one) => one.codePointAt(0) ?? 0)
  return openTextSetter({ faces, characters: new Map([[speech.language, points]]) })
}

/** Words at ten points, so that half an em is five points wide. */
export const leafOf = (words: Words, { speech = english, size = 10 }: How = {}): LeafText => ({
  text: typeof words === 'string' ? [{ text: words }] : words,
  ...speech,
  fontSize: size,
  lineHeight: 1,
  alignment: 'start',
})

export const setWords = async (words: Words, how: How = {}): Promise<SetText> => {
  const leaf = leafOf(words, how)
  const setter = await openSetter(leaf.text.map(({ text }) => text).join(''), how)
  return setter.set(leaf)
}

export const linesOf = async (
  words: Words,
  how: How & { readonly width: number },
): Promise<TextLine[]> => {
  const { items } = await setWords(words, how)
  return breakLines(items, how.width, (how.speech ?? english).direction)
}

/** What stands in a line from left to right, each word as it is read. */
export const seen = (line: TextLine): string =>
  line.inlines
    .toSorted((one, other) => one.x - other.x)
    .map(textOf)
    .join('|')

export const read = (line: TextLine): string => line.inlines.map(textOf).join('')

const textOf = ({ text }: Inline): string => text
