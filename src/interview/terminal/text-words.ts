import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { type ColonWord, readColonWord } from '../colon-words.ts'
import type { Ask, Prompt, Reply } from '../prompt.ts'

/** The text of a file, or why it cannot be had. */
export type ReadText = (
  path: string,
) => Promise<{ readonly text: string } | { readonly failed: Text }>

/** What the words need besides a prompt. */
export type WordTools = {
  readonly say: Wording['say']
  readonly readText: ReadText
  /** Goes on without drawing; what is to be said of it. */
  readonly goPlain: () => readonly Text[]
}

/**
 * Understands the words that work on what stands in a prompt, in the same way however it is drawn. All other words
 * go on to whoever asks.
 */
export const withTextWords =
  (ask: Ask, tools: WordTools): Ask =>
  async (prompt) => {
    let shown = prompt
    for (;;) {
      const reply = await ask(shown)
      const read = reply.type === 'word' ? readColonWord(reply.line, tools.say) : null
      const next =
        reply.type !== 'word' || read === null || read.word === null
          ? null
          : await obeyed({ prompt: shown, typed: reply.typed, ...read, word: read.word }, tools)
      if (next === null) return reply
      if ('reply' in next) return next.reply
      shown = next.prompt
    }
  }

type Word = {
  readonly prompt: Prompt
  /** What stood in the prompt besides the word. */
  readonly typed: string
  readonly word: ColonWord
  readonly argument: string
}

type Next = { readonly prompt: Prompt } | { readonly reply: Reply }

/** What follows from a word; null where it is none of ours. */
const obeyed = async (asked: Word, tools: WordTools): Promise<Next | null> => {
  const { prompt, typed, word } = asked
  switch (word) {
    case 'text':
      return same(asked, prompt.offers.length > 0 ? [onlyChoices] : numbered(standsIn(asked)))
    case 'change':
    case 'insert':
    case 'delete':
      return prompt.type === 'lines' ? lineWord(asked, word) : same(asked, [onlyLines])
    case 'clear':
      return cleared(asked)
    case 'file':
      return fromFile(asked, tools)
    case 'again':
      return { prompt: { ...prompt, initial: standsIn(asked), said: [], isBrief: false } }
    case 'plain': {
      const initial = prompt.type === 'lines' && typed !== '' ? typed : prompt.initial
      return { prompt: { ...prompt, initial, said: tools.goPlain(), isBrief: false } }
    }
    default:
      return null
  }
}

const onlyChoices = text('Here one chooses; there is no text. :again tells the choices.')
const onlyLines = text('That works on a text of several lines. Here type the answer anew.')

/** A long text comes whole with each word; a line keeps what it began with. */
const standsIn = ({ prompt, typed }: Word): string =>
  prompt.type === 'lines' && typed !== '' ? typed : prompt.initial

const same = (asked: Word, said: readonly Text[]): Next => becoming(asked, standsIn(asked), said)

const becoming = ({ prompt }: Word, initial: string, said: readonly Text[]): Next => ({
  prompt: { ...prompt, initial, said, isBrief: true },
})

const numbered = (stands: string): readonly Text[] =>
  stands === ''
    ? [text('Nothing stands here yet.')]
    : stands
        .split('\n')
        .map((line, index) =>
          line === ''
            ? text('{number}: (empty line)', { number: index + 1 })
            : text('{number}: {line}', { number: index + 1, line }),
        )

const lineWord = (asked: Word, word: 'change' | 'insert' | 'delete'): Next => {
  const stands = standsIn(asked)
  const lines = stands === '' ? [] : stands.split('\n')
  const [, digits, words = ''] = /^(\d+)(?:\s+([\s\S]*))?$/.exec(asked.argument) ?? []
  const number = Number(digits)
  const most = word === 'insert' ? lines.length + 1 : lines.length
  if (digits === undefined || number < 1 || number > most) {
    return same(asked, [numberNeeded(word, lines.length)])
  }
  if (word !== 'delete' && words === '') return same(asked, [wordsNeeded(word, number)])
  const removed = word === 'insert' ? 0 : 1
  const now = lines.toSpliced(number - 1, removed, ...(word === 'delete' ? [] : [words]))
  return becoming(asked, now.join('\n'), [done(word, { number, words, lines: now.length })])
}

const numberNeeded = (word: string, lines: number): Text =>
  text(
    'Write the number of a line behind :{word}. {lines, plural, =0 {Nothing stands here yet.} one {There is one line.} other {There are # lines.}} :text tells them.',
    { word, lines },
  )

const wordsNeeded = (word: string, number: number): Text =>
  text('Write the words of the line behind it: :{word} {number} The new words.', { word, number })

type Done = { readonly number: number; readonly words: string; readonly lines: number }

const done = (word: 'change' | 'insert' | 'delete', { number, words, lines }: Done): Text => {
  switch (word) {
    case 'change':
      return text('Line {number} is now: {words}', { number, words })
    case 'insert':
      return text('Line {number} is new: {words}', { number, words })
    case 'delete':
      return text(
        'Line {number} was taken away. {lines, plural, =0 {Nothing is left.} one {One line is left.} other {# lines are left.}}',
        { number, lines },
      )
  }
}

const cleared = (asked: Word): Next => {
  if (asked.prompt.type === 'one') return same(asked, [otherChoice])
  return { reply: { type: 'typed', text: '' } }
}

const otherChoice = text(
  'Choose another number instead; ? says that you do not know, - that it does not apply.',
)

/** What was read stands below what was there, and nothing is kept before Enter. */
const fromFile = async (asked: Word, { readText }: WordTools): Promise<Next> => {
  const { prompt, argument } = asked
  if (prompt.offers.length > 0) return same(asked, [onlyChoices])
  if (argument === '') return same(asked, [text('Write the name of the file behind :file.')])
  const read = await readText(argument)
  if ('failed' in read) return same(asked, [read.failed])
  const words = read.text.replace(/\r\n?/g, '\n').trimEnd()
  const stands = standsIn(asked)
  const lines = prompt.type === 'lines' ? words : words.replace(/\s*\n\s*/g, ' ')
  const now = stands === '' || prompt.type === 'line' ? lines : `${stands}\n${lines}`
  const said = text(
    '{lines, plural, one {One line was} other {# lines were}} read from {path}. Enter takes what stands here now.',
    { lines: words.split('\n').length, path: argument },
  )
  return becoming(asked, now, [said])
}
