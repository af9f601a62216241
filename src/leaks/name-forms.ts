/** A form of a name that gives somebody away. */
export type NameForm = {
  readonly words: string
  /** One word of several: an ordinary word may look the same where it is written small. */
  readonly isPart: boolean
}

/**
 * The forms in which a name may stand: as written; any two of its words next to each other, in either order; and each
 * of its words alone, unless it is only a particle, a month or a day, or was said to be ordinary.
 */
export const nameForms = (name: string, ordinary: readonly string[] = []): readonly NameForm[] => {
  const words = wordsOf(name)
  const whole = { words: words.join(' '), isPart: false }
  if (words.length < 2) return [whole]
  const telling = words.filter((word) => !particles.has(word.toLowerCase()))
  const plain = new Set(ordinary.map((word) => word.toLowerCase()))
  const pairs = telling.flatMap((one, at) =>
    telling
      .filter((other, index) => index !== at && lettersIn(one) + lettersIn(other) >= fewestOfPair)
      .map((other) => ({ words: `${one} ${other}`, isPart: false })),
  )
  const parts = telling
    .filter((word) => isTelling(word) && !plain.has(word.toLowerCase()))
    .map((word) => ({ words: word, isPart: true }))
  return [whole, ...pairs, ...parts]
}

const fewestOfPair = 5

const wordsOf = (name: string): readonly string[] =>
  name.split(/[\s,;.()"“”«»]+/u).filter((word) => lettersIn(word) > 0)

const lettersIn = (word: string): number => word.match(/\p{L}/gu)?.length ?? 0

/** In a script without blanks a short word is found everywhere by chance. */
const isTelling = (word: string): boolean =>
  lettersIn(word) >= (dense.test(word) ? 4 : 3) && !calendar.has(word.toLowerCase())

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const particles = new Set(
  'de del della da das do dos di du la le los las van von der den ter bin ben binti bint ibn al el abu umm und und y e i mac mc mrs mr ms dr san santa ال بن بنت ابن أبو أم вон де'.split(
    ' ',
  ),
)

const calendar = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)
