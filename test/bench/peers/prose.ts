import { randomFrom } from './random.ts'

const onsets = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const codas = ['', '', 'l', 'm', 'n', 'nd', 'r', 's', 'st', 't']
const distinctWords = 3000

/** Text that nobody wrote: invented words, as often and as long as those of a report. */
export type Prose = {
  readonly number: (below: number) => number
  readonly words: (count: number) => string
  /** Sentences of so many words together. */
  readonly sentences: (words: number) => string
}

export const proseFrom = (seed: number): Prose => {
  const random = randomFrom(seed)
  const number = (below: number): number => Math.floor(random() * below)
  const pick = (from: readonly string[]): string => from[number(from.length)] ?? ''
  const syllable = (): string => pick(onsets) + pick(vowels) + pick(codas)
  const vocabulary = Array.from({ length: distinctWords }, (_, rank) =>
    // What is said often is short.
    Array.from({ length: 1 + number(rank < 100 ? 1 : 3) }, syllable).join(''),
  )
  // A third of all words are of the hundred most frequent.
  const word = (): string => vocabulary[Math.floor(distinctWords * random() ** 3)] ?? ''
  const words = (count: number): string => Array.from({ length: count }, word).join(' ')
  const sentence = (count: number): string => `${capital(words(count))}.`
  const sentences = (count: number): string => {
    const lengths: number[] = []
    for (let left = count; left > 0; ) {
      const length = left < 12 ? left : 6 + number(Math.min(left, 24) - 6)
      lengths.push(length)
      left -= length
    }
    return lengths.map(sentence).join(' ')
  }
  return { number, words, sentences }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
