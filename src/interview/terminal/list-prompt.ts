import { createPrompt, useEffect, useState } from '@inquirer/core'
import { colonLineOf } from '../colon-words.ts'
import type { Reply } from '../prompt.ts'
import { setLine, useKeys, withoutTab } from './keys.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** One row of a list: what is typed for it, and what it says. */
export type Row = { readonly sign: string; readonly label: string }

type Config = {
  readonly rows: readonly Row[]
  readonly isMany: boolean
  /** Signs of what is chosen already. */
  readonly chosen: readonly string[]
  readonly initial: string
  /** "Number:", in the person's language. */
  readonly ask: string
  /** "more above", "more below". */
  readonly more: readonly [string, string]
  /** "(left for later)" */
  readonly later: string
  readonly width: number
  /** Lines of the terminal that the list may take. */
  readonly height: number
  readonly style: Style
}

type State = {
  /** The row on which one stands; before any is chosen none, so that Enter alone chooses nothing. */
  readonly active: number
  readonly marked: readonly string[]
  readonly line: string
  readonly isDone: boolean
}

/** A list to choose from, with the arrows or by typing; a word with a colon can be typed too. */
export const listPrompt = createPrompt<Reply, Config>((config, done: (reply: Reply) => void) => {
  const [state, setState] = useState<State>(beginning(config))
  useEffect((rl) => {
    if (config.initial !== '') rl.write(config.initial)
  }, [])
  useKeys({
    onKey: (name, rl) => {
      const reply = replyTo(name, state, config)
      if (reply !== null) {
        setState({ ...state, isDone: true })
        return done(reply)
      }
      const next = after(name, { ...state, line: withoutTab(rl) }, config)
      if (next.line !== rl.line) setLine(rl, next.line)
      setState(next)
    },
    onPaste: (pasted, before, rl) => {
      setLine(rl, before + pasted.replace(/\n+/g, ' '))
      setState({ ...state, line: rl.line })
    },
    onEnd: () => done({ type: 'word', line: ':quit', typed: '' }),
  })
  return state.isDone ? summary(state, config) : drawn(state, config)
})

const beginning = ({ rows, isMany, chosen, initial }: Config): State => {
  const first = rows.findIndex(({ sign }) => chosen.includes(sign))
  return {
    active: isMany ? Math.max(0, first) : first,
    marked: isMany ? chosen : [],
    line: initial,
    isDone: false,
  }
}

const replyTo = (name: string, state: State, config: Config): Reply | null => {
  if (name === 'escape') return { type: 'word', line: ':back', typed: '' }
  if (name !== 'return') return null
  const word = colonLineOf(state.line, config.initial)
  return word === null
    ? { type: 'typed', text: answerOf(state, config) }
    : { type: 'word', line: word, typed: '' }
}

/** What was typed, or else the signs of what is marked or of the row on which one stands. */
const answerOf = ({ line, active, marked }: State, { isMany, rows }: Config): string => {
  if (line.trim() !== '') return line
  return isMany ? marked.join(' ') : (rows[active]?.sign ?? '')
}

const after = (name: string, state: State, { rows, isMany }: Config): State => {
  const last = rows.length - 1
  // Who uses the arrows has given up what was typed.
  const at = (active: number): State => ({
    ...state,
    line: '',
    active: Math.min(last, Math.max(0, active)),
  })
  switch (name) {
    case 'up':
      return state.active <= 0 ? at(last) : at(state.active - 1)
    case 'down':
      return state.active === last ? at(0) : at(state.active + 1)
    case 'pageup':
      return at(state.active - 8)
    case 'pagedown':
      return at(state.active + 8)
    case 'space':
      return isMany && state.line.trim() === '' ? marking(state, rows) : state
    default:
      return state
  }
}

const marking = (state: State, rows: readonly Row[]): State => {
  const sign = rows[state.active]?.sign ?? ''
  const isMarked = state.marked.includes(sign)
  const marked = rows
    .map((row) => row.sign)
    .filter((one) => (one === sign ? !isMarked : state.marked.includes(one)))
  return { ...state, marked, line: '' }
}

const drawn = (state: State, config: Config): string => {
  const blocks = config.rows.map((row, index) =>
    block(row, index === state.active, { state, config }),
  )
  const [from, to] = windowOf(blocks, Math.max(0, state.active), config.height)
  const [above, below] = config.more
  return [
    ...(from > 0 ? [`     ${above}`] : []),
    ...blocks.slice(from, to).flat(),
    ...(to < blocks.length ? [`     ${below}`] : []),
    `${config.ask} ${state.line}`,
  ].join('\n')
}

type Drawing = { readonly state: State; readonly config: Config }

/** The row on which one stands has a sign, not only another weight; so has a marked one. */
const block = (row: Row, isActive: boolean, { state, config }: Drawing): readonly string[] => {
  const box = state.marked.includes(row.sign) ? '[x] ' : '[ ] '
  const line = `${isActive ? '>' : ' '} ${config.isMany ? box : ''}${row.sign}. ${row.label}`
  const lines = wrap(line, config.width, '     ')
  return isActive ? lines.map(config.style.strong) : lines
}

/** The rows around the active one that fit the height. */
const windowOf = (
  blocks: readonly (readonly string[])[],
  active: number,
  height: number,
): readonly [number, number] => {
  const tall = (index: number) => blocks[index]?.length ?? Number.POSITIVE_INFINITY
  let [from, to] = [active, active + 1]
  let left = height - tall(active)
  while (tall(from - 1) <= left || tall(to) <= left) {
    const isUp = tall(from - 1) <= left && (tall(to) > left || active - from < to - active)
    left -= isUp ? tall(from - 1) : tall(to)
    if (isUp) from -= 1
    else to += 1
  }
  return [from, to]
}

/** What stays on the screen: what was chosen, not the whole list. */
const summary = (state: State, config: Config): string => {
  const answer = answerOf(state, config)
  if (answer === '') return `> ${config.later}`
  const typed = answer.split(' ')
  const chosen = config.rows.filter(({ sign }) => typed.includes(sign))
  const isExact = chosen.length === typed.length
  const lines = chosen.flatMap(({ sign, label }) => wrap(`> ${sign}. ${label}`, config.width, '  '))
  return isExact ? lines.join('\n') : `> ${answer}`
}
