import { createInterface, type Interface } from 'node:readline'
import { text } from '../../problems/text.ts'
import { isColonLine } from '../colon-words.ts'
import type { Prompt, Reply } from '../prompt.ts'
import { readSpecialReply } from '../special-reply.ts'
import type { Canvas } from './draw.ts'
import { wrap } from './wrap.ts'

/** What a simple terminal is read from and written to. */
export type PlainStreams = {
  readonly input: NodeJS.ReadableStream
  readonly write: (text: string) => void
}

export type PlainAsk = {
  readonly ask: (prompt: Prompt) => Promise<Reply>
  /** Stops waiting, as Ctrl-C does. */
  readonly stop: () => void
  readonly close: () => void
}

/** Prompts for terminals that cannot move their cursor: everything is only ever added at the end. */
export const plainAsk = (canvas: Canvas, { input, write }: PlainStreams): PlainAsk => {
  const lines = lineReader(createInterface({ input, terminal: false }))
  return {
    ask: async (prompt) => {
      write(offered(prompt, canvas))
      const reply = await (prompt.type === 'lines' ? readLines : readLine)({ write, lines, canvas })
      return reply.type === 'typed' ? orAsBefore(reply, prompt) : reply
    },
    stop: () => lines.end('stopped'),
    close: () => lines.close(),
  }
}

const offered = ({ type, offers, chosen, initial }: Prompt, { say, width }: Canvas): string => {
  const rows = offers.flatMap(({ value, sign, label }) => {
    const marked =
      type === 'many'
        ? text('{label}  (chosen now)', { label })
        : text('{label}  (Enter takes this)', { label })
    const mark = say(chosen.includes(value) ? marked : label)
    return wrap(`  ${sign}. ${mark}`, width, '     ')
  })
  const now = initial === '' ? [] : wrap(say(text('Now: {initial}', { initial })), width, '  ')
  return [...rows, ...now].map((line) => `${line}\n`).join('')
}

/** Enter alone keeps what stands there. */
const orAsBefore = (reply: Extract<Reply, { type: 'typed' }>, prompt: Prompt): Reply => {
  if (reply.text.trim() !== '') return reply
  const { type, offers, chosen, initial } = prompt
  const signs = offers.filter(({ value }) => chosen.includes(value)).map(({ sign }) => sign)
  return { type: 'typed', text: type === 'one' || type === 'many' ? signs.join(' ') : initial }
}

type Desk = {
  readonly write: (text: string) => void
  readonly lines: LineReader
  readonly canvas: Canvas
}

const readLine = async ({ write, lines }: Desk): Promise<Reply> => {
  write('> ')
  const line = await lines.next()
  if (typeof line !== 'string') return ended(line)
  return isColonLine(line) ? { type: 'word', line, typed: '' } : { type: 'typed', text: line }
}

const readLines = async ({ write, lines, canvas }: Desk): Promise<Reply> => {
  const typed: string[] = []
  for (;;) {
    write('> ')
    const line = await lines.next()
    if (typeof line !== 'string') return ended(line)
    if (isColonLine(line)) return { type: 'word', line, typed: typed.join('\n') }
    const isWhole = typed.length === 0 && readSpecialReply(line, canvas.say) !== null
    if (line.trim() === '') return { type: 'typed', text: typed.join('\n') }
    typed.push(line)
    if (isWhole) return { type: 'typed', text: line }
  }
}

type End = { readonly end: 'stopped' | 'closed' }

const ended = ({ end }: End): Reply =>
  end === 'stopped' ? { type: 'stopped' } : { type: 'word', line: ':quit', typed: '' }

type LineReader = {
  readonly next: () => Promise<string | End>
  readonly end: (why: End['end']) => void
  readonly close: () => void
}

/** Lines as they come; those that nobody has asked for yet wait. */
const lineReader = (reader: Interface): LineReader => {
  const waiting: (string | End)[] = []
  let taker: ((line: string | End) => void) | null = null
  const give = (line: string | End) => {
    const take = taker
    taker = null
    if (take === null) waiting.push(line)
    else take(line)
  }
  reader.on('line', give)
  reader.on('close', () => give({ end: 'closed' }))
  return {
    next: () =>
      new Promise((resolve) => {
        const line = waiting.shift()
        if (line === undefined) taker = resolve
        else resolve(line)
      }),
    end: (why) => give({ end: why }),
    close: () => reader.close(),
  }
}
