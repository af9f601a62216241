import { createPrompt, useRef, useState } from '@inquirer/core'
import { colonLineOf } from '../colon-words.ts'
import type { Reply } from '../prompt.ts'
import { frameOf, type Room } from './frame.ts'
import { atEnd, type Edit, useKeys } from './keys.ts'
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
import { type OnChange, undrawn, useChanged, usePainted } from './screen.ts'

/** The screen has changed, and the prompt is to be drawn anew as it stands. */
export type Redraw<State> = { readonly type: 'redraw'; readonly state: State }

type Config = Room & {
  readonly initial: string
  /** A line ends with Enter; a text of several with an empty one. */
  readonly isLong: boolean
  /** Whether a first line is the whole answer: "do not know". */
  readonly isWhole: (line: string) => boolean
  /** As it stood before the screen changed. */
  readonly resumed: Lines | null
  readonly onChange: OnChange
  readonly onSleep: () => void
}

/** A line, or a text of several lines: there Enter begins a new one, and an empty last one ends. */
export const textPrompt = createPrompt<Reply | Redraw<Lines>, Config>((config, done) => {
  const [lines, setLines] = useState<Lines>(config.resumed ?? beginning(config))
  const newest = useRef(lines)
  newest.current = lines
  const leave = usePainted(frameOf(lines, config))
  const end = (reply: Reply | Redraw<Lines>) => {
    leave()
    done(reply)
  }
  const show = (next: Lines): Edit => {
    setLines(next)
    return editOf(next)
  }
  useKeys({
    initial: editOf(lines),
    onKey: (name, now) => {
      const reply = replyTo(name, lines, config)
      if (reply === null) return show(after(name, now, { lines, config }))
      end(reply)
      return now
    },
    onPaste: (pasted) => show(pastedInto(newest.current, pasted, config)),
    onEnd: () => end({ type: 'word', line: ':quit', typed: textOf(newest.current) }),
    onSleep: config.onSleep,
  })
  useChanged(config.onChange, () => end({ type: 'redraw', state: newest.current }))
  return undrawn
})

const editOf = ({ current, cursor }: Lines): Edit => ({ line: current, cursor })

const beginning = ({ initial, isLong }: Config): Lines =>
  isLong ? linesOf(initial) : edited(linesOf(''), atEnd(initial))

const pastedInto = (lines: Lines, pasted: string, { isLong }: Config): Lines => {
  if (isLong) return inserted(lines, pasted)
  const { current, cursor } = lines
  const before = current.slice(0, cursor) + pasted.replace(/\n+/g, ' ')
  return edited(lines, { line: before + current.slice(cursor), cursor: before.length })
}

const replyTo = (name: string, lines: Lines, config: Config): Reply | null => {
  if (name === 'escape') return { type: 'word', line: ':back', typed: textOf(lines) }
  if (name !== 'return') return null
  const { current } = lines
  const stood = config.isLong ? '' : config.initial
  const others = config.isLong ? textOf({ ...lines, current: '' }) : ''
  const word = colonLineOf(current, stood)
  if (word !== null) return { type: 'word', line: word, typed: others }
  if (!config.isLong) return { type: 'typed', text: current }
  return isEnd(lines, config) ? { type: 'typed', text: textOf(lines) } : null
}

const isEnd = ({ above, current, below }: Lines, { isWhole }: Config): boolean =>
  below.length === 0 && (current.trim() === '' || (above.length === 0 && isWhole(current)))

type Standing = { readonly lines: Lines; readonly config: Config }

/** The lines after a key that does not end the prompt. */
const after = (name: string, now: Edit, { lines, config }: Standing): Lines => {
  const { isLong, width } = config
  if (name === 'return') return split(lines)
  if (name === 'up') return moved(lines, -1, width - 2)
  if (name === 'down') return moved(lines, 1, width - 2)
  const isJoining =
    isLong && name === 'backspace' && lines.cursor === 0 && now.line === lines.current
  return isJoining ? joinedBefore(lines) : edited(lines, now)
}
