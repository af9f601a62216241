import { nearest } from '../problems/nearest.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

/** What can be asked for at every prompt. */
export const colonWords = {
  back: { word: text('back'), does: text('goes to the question before (Esc does the same)') },
  skip: { word: text('skip'), does: text('leaves this for later') },
  list: { word: text('list'), does: text('shows all parts and how far they are') },
  jump: {
    word: text('jump'),
    does: text('goes elsewhere: ":jump demands", ":jump 4.2.d", ":jump C-03"'),
  },
  find: {
    word: text('find'),
    does: text('looks for words in questions and answers: ":find piece rate"'),
  },
  review: {
    word: text('review'),
    does: text('shows everything at once, and all that “c177 check” finds'),
  },
  why: { word: text('why'), does: text('tells why this is asked, and explains hard words') },
  example: { word: text('example'), does: text('shows how an answer may look') },
  edit: { word: text('edit'), does: text('opens your own text editor') },
  text: { word: text('text'), does: text('tells what stands here, line by line, with numbers') },
  change: { word: text('change'), does: text('puts a line anew: ":change 3 We sew bags."') },
  insert: { word: text('insert'), does: text('puts a line before another: ":insert 3 We knit."') },
  delete: { word: text('delete'), does: text('takes a line away: ":delete 3"') },
  clear: { word: text('clear'), does: text('takes away all that stands here') },
  file: { word: text('file'), does: text('reads a text file into the answer: ":file notes.txt"') },
  again: { word: text('again'), does: text('asks the question again, with all its choices') },
  plain: {
    word: text('plain'),
    does: text('goes on without drawing, line by line, for a screen reader'),
  },
  save: { word: text('save'), does: text('tells where all is saved; it is, after every answer') },
  quit: { word: text('quit'), does: text('stops; you go on later where you stopped') },
  help: { word: text('help'), does: text('shows these words') },
} as const satisfies Readonly<Record<string, { readonly word: Text; readonly does: Text }>>

export type ColonWord = keyof typeof colonWords

/** A line that begins with one colon is a word for us; with two it is a text that begins with one. */
export const isColonLine = (line: string): boolean => /^\s*:(?!:)/.test(line)

/**
 * The colon word of a line, also behind what stood in it before: who types ":quit" after a text that was put
 * there means the word. A colon with a blank behind it, or in the middle of what was typed, stays text.
 */
export const colonLineOf = (line: string, initial: string): string | null => {
  if (isColonLine(line)) return line
  const behind = initial !== '' && line.startsWith(initial) ? line.slice(initial.length) : ''
  return /^\s*:\p{L}+(\s|$)/u.test(behind) ? behind : null
}

/** A text with a colon at the beginning of a line, as it is typed. */
export const withDoubledColons = (text: string): string => text.replace(/^(\s*):/gm, '$1::')

/** Takes the doubled colon from the beginning of each line. */
export const withoutDoubledColons = (typed: string): string => typed.replace(/^(\s*):(?=:)/gm, '$1')

export type ReadWord =
  | { readonly word: ColonWord; readonly argument: string }
  | { readonly word: null; readonly typed: string; readonly near: string | null }

/** Reads ":jump 4.2.d": the word in the language or in English, or its beginning where no other begins so. */
export const readColonWord = (line: string, say: Wording['say']): ReadWord => {
  const [, typed = '', argument = ''] = /^\s*:\s*(\S*)\s*([\s\S]*?)\s*$/.exec(line) ?? []
  if (typed === '' || typed === '?') return { word: 'help', argument: '' }
  const found = wordOf(typed.toLowerCase(), say)
  if (found !== null) return { word: found, argument }
  const known = [...names.map((name) => say(colonWords[name].word)), ...names]
  const swapped = known.find((word) => sorted(word) === sorted(typed))
  return { word: null, typed, near: swapped ?? nearest(typed, known) }
}

/** Two letters in the wrong order are the commonest slip. */
const sorted = (word: string): string => [...word.toLowerCase()].toSorted().join('')

const names = Object.keys(colonWords).filter((name): name is ColonWord => name in colonWords)

const wordOf = (typed: string, say: Wording['say']): ColonWord | null => {
  const spellings = (name: ColonWord) => [say(colonWords[name].word).toLowerCase(), name]
  const exact = names.find((name) => spellings(name).includes(typed))
  if (exact !== undefined) return exact
  const begun = names.filter((name) => spellings(name).some((word) => word.startsWith(typed)))
  return begun.length === 1 ? (begun[0] ?? null) : null
}

/** The list of words, a line each. */
export const colonWordsHelp = (): readonly Text[] => [
  text('At every prompt you can type:'),
  ...names.map((name) => text('  :{word}  {does}', colonWords[name])),
  text('  ?  do not know     -  does not apply     ::  begins a text with a colon'),
]
