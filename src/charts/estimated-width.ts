import type { Measure } from './chart.ts'

/** Shares of the size of letters, rather too wide than too narrow; the first that fits. */
const shares: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/\s/u, 0.27],
  [/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Khmr}\p{scx=Mymr}]/u, 1],
  [/[.,:;'’|!()[\]ijlftI]/u, 0.38],
  [/[mwMW%@]/u, 0.98],
  [/[\p{Lu}]/u, 0.74],
  [/[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{Nd}]/u, 0.59],
]
const otherShare = 0.68
const boldness = 1.09

/** How wide words are in the serif faces of the papers, about: good enough to keep labels apart. */
export const estimatedWidth: Measure = (words, size, bold) => {
  let width = 0
  for (const letter of words)
    width += shares.find(([letters]) => letters.test(letter))?.[1] ?? otherShare
  return width * size * (bold ? boldness : 1)
}
