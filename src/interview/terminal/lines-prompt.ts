import { createPrompt, useEffect, useRef, useState } from '@inquirer/core'
import { colonLineOf } from '../colon-words.ts'
import type { Reply } from '../prompt.ts'
import { type EditedLine, setLine, useKeys, withoutTab } from './keys.ts'
import {
  edited,
  inserted,
  joinedBefore,
  type Lines,
  linesOf,
  moved,
  split,
  textOf,
} from './lines.ts'
import { wrap } from './wrap.ts'

type Config = {
  readonly initial: string
  /** Whether a first line is the whole answer: "do not know". */
  readonly isWhole: (line: string) => boolean
  readonly width: number
  /** Rows of the terminal that the text may take. */
  readonly rows: number
}

/** A text of several lines: Enter begins a new one, an empty last one ends. */
export const linesPrompt = createPrompt<Reply, Config>((config, done: (reply: Reply) => void) => {
  const [lines, setLines] = useState<Lines>(linesOf(config.initial))
  const cursor = useRef(0)
  const show = (next: Lines, rl: EditedLine) => {
    if (rl.line !== next.current) setLine(rl, next.current)
    cursor.current = cursorOf(rl)
    setLines(next)
  }
  useEffect((rl) => rl.write(lines.current), [])
  useKeys({
    onKey: (name, rl) => {
      const reply = replyTo(name, lines, config)
      if (reply !== null) return done(reply)
      show(after(name, { lines, cursor: cursor.current, line: withoutTab(rl) }), rl)
    },
    onPaste: (pasted, before, rl) => {
      rl.clearLine(0)
      show(inserted(edited(lines, before), pasted), rl)
    },
    onEnd: () => done({ type: 'word', line: ':quit', typed: textOf(lines) }),
  })
  return drawn(lines, config)
})

/** Node's readline tells where its cursor is, though Inquirer's description of it does not. */
const cursorOf = (rl: EditedLine): number =>
  'cursor' in rl && typeof rl.cursor === 'number' ? rl.cursor : rl.line.length

const replyTo = (name: string, lines: Lines, { initial, isWhole }: Config): Reply | null => {
  if (name === 'escape') return { type: 'word', line: ':back', typed: textOf(lines) }
  if (name !== 'return') return null
  const { current } = lines
  const others = textOf({ ...lines, current: '' })
  const word = colonLineOf(current, linesOf(initial).current)
  if (word !== null) return { type: 'word', line: word, typed: others }
  const isLast = lines.below.length === 0
  const ends = isLast && (current.trim() === '' || (lines.above.length === 0 && isWhole(current)))
  return ends ? { type: 'typed', text: textOf(lines) } : null
}

type Typing = { readonly lines: Lines; readonly cursor: number; readonly line: string }

/** The lines after a key that does not end the prompt. */
const after = (name: string, { lines, cursor, line }: Typing): Lines => {
  if (name === 'return') return split(lines, cursor)
  if (name === 'up') return moved(lines, -1)
  if (name === 'down') return moved(lines, 1)
  const isJoining = name === 'backspace' && cursor === 0 && line === lines.current
  return isJoining ? joinedBefore(lines) : edited(lines, line)
}

/** The lines before are shown as far as they fit; the line that is edited stands after a sign. */
const drawn = ({ above, current, below }: Lines, { width, rows }: Config): [string, string] => {
  const before = above.flatMap((line) => wrap(`  ${line}`, width, '  '))
  const behind = below.flatMap((line) => wrap(`  ${line}`, width, '  '))
  const fits = Math.max(2, rows - Math.ceil((current.length + 2) / width))
  const shown = before.slice(-fits)
  return [
    [...shown, `> ${current}`].join('\n'),
    behind.slice(0, Math.max(0, fits - shown.length)).join('\n'),
  ]
}
