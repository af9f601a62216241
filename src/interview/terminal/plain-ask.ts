import { type Text, text } from '../../problems/text.ts'
import { colonLineOf } from '../colon-words.ts'
import type { Offer, Prompt, Reply } from '../prompt.ts'
import { readChosen } from '../read-chosen.ts'
import { readSpecialReply } from '../special-reply.ts'
import type { Canvas } from './draw.ts'
import { inPlainWords } from './handling.ts'
import { type End, type Input, type LineReader, lineReader } from './line-reader.ts'
import { wrap } from './wrap.ts'

/** What is read from and written to, where nothing is ever drawn over. */
export type PlainStreams = {
  readonly input: Input
  readonly write: (text: string) => void
  /** Bytes of a line from which on the terminal may have cut it off. */
  readonly longestLine: number
}

export type PlainAsk = {
  readonly ask: (prompt: Prompt) => Promise<Reply>
  /** Stops waiting, as Ctrl-C does. */
  readonly stop: () => void
  /** Says again what is waited for, after the program was asleep. */
  readonly remind: () => void
}

/**
 * Prompts for screen readers, and for terminals that cannot move their cursor: everything is only ever added at the
 * end, a fact a line, and what stands and what was chosen is said in words.
 */
export const plainAsk = (
  canvas: () => Canvas,
  { input, write, longestLine }: PlainStreams,
): PlainAsk => {
  const lines = lineReader(input)
  let waiting: (() => void) | null = null
  return {
    ask: async (prompt) => {
      const desk = deskOf(prompt, { canvas: canvas(), write, lines, longestLine })
      desk.tell(prompt.said)
      if (!prompt.isBrief) desk.tell(asked(prompt))
      desk.tell(standing(prompt))
      waiting = () => desk.remind()
      const reply = await (prompt.type === 'lines' ? readLines(desk) : readLine(desk))
      waiting = null
      return reply
    },
    stop: lines.stop,
    remind: () => waiting?.(),
  }
}

/** An empty string is an empty line. */
type Told = readonly (Text | '')[]

type Desk = {
  readonly prompt: Prompt
  readonly canvas: Canvas
  readonly tell: (texts: Told) => void
  /** The next line after some words in front of it. */
  readonly line: (front: Text) => Promise<string | End>
  /** The question, and what is waited for now. */
  readonly remind: () => void
}

type Tools = {
  readonly canvas: Canvas
  readonly write: (text: string) => void
  readonly lines: LineReader
  readonly longestLine: number
}

const deskOf = (prompt: Prompt, { canvas, write, lines, longestLine }: Tools): Desk => {
  const { say, width } = canvas
  const tell = (texts: Told) => {
    const rows = texts.flatMap((one) => (one === '' ? [''] : wrap(say(one), width)))
    write(rows.map((row) => `${row}\n`).join(''))
  }
  let inFront: Text = text('Answer:')
  const remind = () => {
    tell(asked(prompt))
    write(`${say(inFront)} `)
  }
  const line = async (front: Text): Promise<string | End> => {
    inFront = front
    for (;;) {
      write(`${say(front)} `)
      const typed = await lines.next()
      if (typeof typed !== 'string' || new TextEncoder().encode(typed).length < longestLine) {
        return typed
      }
      tell([cutOff, useFile])
    }
  }
  return { prompt, canvas, tell, line, remind }
}

const cutOff = text(
  'That line was longer than this terminal hands on, so its end was lost. It was not taken.',
)
const useFile = text(
  'Type it in shorter lines; or write it into a text file, and type :file and the name of the file.',
)

const asked = ({ heading, question, body, hints, offers, chosen, type }: Prompt): Told => [
  '',
  ...(heading === null ? [] : [heading]),
  question,
  ...body,
  ...hints.map(inPlainWords),
  ...offers.map((offer) => choice(offer, { isChosen: chosen.includes(offer.value), type })),
]

type Choosing = { readonly isChosen: boolean; readonly type: Prompt['type'] }

const choice = ({ sign, label, hint }: Offer, { isChosen, type }: Choosing): Text => {
  const words = hint === null ? label : text('{label} ({hint})', { label, hint })
  const row = text('{sign}. {words}', { sign, words })
  if (!isChosen) return row
  return type === 'many'
    ? text('{row} (chosen now)', { row })
    : text('{row} (Enter takes this)', { row })
}

/** What is there already, and what Enter alone does with it. */
const standing = ({ type, initial, chosen, offers, isBrief }: Prompt): Told => {
  if (type === 'many' && chosen.length > 0) {
    return [
      text('Chosen now: {signs}. Enter keeps this; :clear takes it away.', {
        signs: signsOf(offers, chosen).join(' '),
      }),
    ]
  }
  if (initial === '') return []
  const lines = initial.split('\n')
  const [first = ''] = lines
  if (type !== 'lines') {
    return [
      text('Now: {initial}', { initial }),
      ...(isBrief ? [] : [text('Enter alone keeps it; :clear empties it.')]),
    ]
  }
  const stands = text(
    '{lines, plural, one {# line stands} other {# lines stand}} here: “{begin}”',
    {
      lines: lines.length,
      begin: first.length > 60 ? `${first.slice(0, 60)} …` : first,
    },
  )
  return [stands, ...(isBrief ? [] : [belowIt])]
}

const belowIt = text(
  'What you type is added below it. Enter alone keeps it; :text tells it line by line.',
)

const signsOf = (offers: readonly Offer[], chosen: readonly string[]): readonly string[] =>
  offers.filter(({ value }) => chosen.includes(value)).map(({ sign }) => sign)

const fronts = {
  line: text('Answer:'),
  one: text('Number:'),
  many: text('Numbers:'),
} as const

const readLine = async (desk: Desk): Promise<Reply> => {
  const { prompt } = desk
  const line = await desk.line(prompt.type === 'lines' ? fronts.line : fronts[prompt.type])
  if (typeof line !== 'string') return ended(line, '')
  const word = colonLineOf(line, '')
  if (word !== null) return { type: 'word', line: word, typed: '' }
  if (prompt.offers.length > 0) return choosing(line, desk)
  return { type: 'typed', text: line.trim() === '' ? prompt.initial : line }
}

/** Enter alone keeps what is chosen; what came of it is said. */
const choosing = (line: string, { prompt, canvas, tell }: Desk): Reply => {
  const { offers, chosen, initial } = prompt
  const kept = initial === '' ? signsOf(offers, chosen).join(' ') : initial
  const typed = line.trim() === '' ? kept : line
  const found = typed === '' ? [] : (readChosen(typed, offers, canvas.say) ?? [])
  tell(found.map(({ sign, label }) => text('Chosen: {sign}. {label}', { sign, label })))
  return { type: 'typed', text: typed }
}

const readLines = async (desk: Desk): Promise<Reply> => {
  const { initial } = desk.prompt
  const lines = initial === '' ? [] : initial.split('\n')
  const isNew = lines.length === 0
  const whole = () => lines.join('\n')
  for (;;) {
    const line = await desk.line(text('Line {number}:', { number: lines.length + 1 }))
    if (typeof line !== 'string') return ended(line, whole())
    const word = colonLineOf(line, '')
    if (word !== null) return { type: 'word', line: word, typed: whole() }
    if (line.trim() === '') return { type: 'typed', text: whole() }
    const isFirst = isNew && lines.length === 0
    lines.push(line.trimEnd())
    if (isFirst && readSpecialReply(line, desk.canvas.say) !== null) {
      return { type: 'typed', text: line }
    }
  }
}

const ended = ({ end }: End, typed: string): Reply =>
  end === 'stopped' ? { type: 'stopped' } : { type: 'word', line: ':quit', typed }
