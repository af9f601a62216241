import type { Inline } from './inner.ts'

type Placed = Pick<Inline, 'text' | 'font' | 'fontSize'>

/** Width of a word, and how much of it is white space at its ends. */
export const widthsOf = ({
  text,
  font,
  fontSize,
}: Placed): Pick<Inline, 'width' | 'leadingCut' | 'trailingCut'> => {
  const widthOf = (part: string) => (part === '' ? 0 : font.widthOfString(part, fontSize))
  const leading = text.slice(0, text.length - text.trimStart().length)
  const trailing = text.slice(text.trimEnd().length)
  return { width: widthOf(text), leadingCut: widthOf(leading), trailingCut: widthOf(trailing) }
}
