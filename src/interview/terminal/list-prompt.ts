import { createPrompt, useRef, useState } from '@inquirer/core'
import { colonLineOf } from '../colon-words.ts'
import type { Reply } from '../prompt.ts'
import { atEnd, type Edit, useKeys } from './keys.ts'
import type { Frame } from './painter.ts'
import { type OnChange, undrawn, useChanged, usePainted } from './screen.ts'
import type { Style } from './style.ts'
import type { Redraw } from './text-prompt.ts'
import { columns, fitted, rowsOf, wrap } from './wrap.ts'

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
  /** As it stood before the screen changed. */
  readonly resumed: ListState | null
  readonly onChange: OnChange
  readonly onSleep: () => void
}

export type ListState = {
  /** The row on which one stands; before any is chosen none, so that Enter alone chooses nothing. */
  readonly active: number
  readonly marked: readonly string[]
  readonly edit: Edit
  readonly isDone: boolean
}

/** A list to choose from, with the arrows or by typing; a word with a colon can be typed too. */
export const listPrompt = createPrompt<Reply | Redraw<ListState>, Config>((config, done) => {
  const [state, setState] = useState<ListState>(config.resumed ?? beginning(config))
  const newest = useRef(state)
  newest.current = state
  const leave = usePainted(state.isDone ? summary(state, config) : drawn(state, config))
  const end = (reply: Reply | Redraw<ListState>) => {
    leave()
    done(reply)
  }
  const show = (next: ListState): Edit => {
    setState(next)
    return next.edit
  }
  useKeys({
    initial: state.edit,
    onKey: (name, now) => {
      const reply = replyTo(name, state, config)
      const edit = anew(state.edit, now, config)
      if (reply === null) return show(after(name, { ...state, edit }, config))
      setState({ ...state, isDone: true })
      done(reply)
      return now
    },
    onPaste: (pasted) => {
      const { edit, ...others } = newest.current
      const now = atEnd(edit.line + pasted.replace(/\n+/g, ' '))
      return show({ ...others, edit: anew(edit, now, config) })
    },
    onEnd: () => end({ type: 'word', line: ':quit', typed: '' }),
    onSleep: config.onSleep,
  })
  useChanged(config.onChange, () => end({ type: 'redraw', state: newest.current }))
  return undrawn
})

/** A number that was not in the list is typed anew, not behind what stands there; backspace corrects it. */
const anew = (before: Edit, now: Edit, { initial }: Config): Edit => {
  if (initial === '' || before.line !== initial || !now.line.startsWith(initial)) return now
  const typed = now.line.slice(initial.length)
  return typed === '' ? now : atEnd(typed)
}

const beginning = ({ rows, isMany, chosen, initial }: Config): ListState => {
  const first = rows.findIndex(({ sign }) => chosen.includes(sign))
  return {
    active: isMany ? Math.max(0, first) : first,
    marked: isMany ? chosen : [],
    edit: atEnd(initial),
    isDone: false,
  }
}

const replyTo = (name: string, state: ListState, config: Config): Reply | null => {
  if (name === 'escape') return { type: 'word', line: ':back', typed: '' }
  if (name !== 'return') return null
  const word = colonLineOf(state.edit.line, config.initial)
  return word === null
    ? { type: 'typed', text: answerOf(state, config) }
    : { type: 'word', line: word, typed: '' }
}

/** What was typed, or else the signs of what is marked or of the row on which one stands. */
const answerOf = ({ edit, active, marked }: ListState, { isMany, rows }: Config): string => {
  if (edit.line.trim() !== '') return edit.line
  return isMany ? marked.join(' ') : (rows[active]?.sign ?? '')
}

const after = (name: string, state: ListState, { rows, isMany }: Config): ListState => {
  const last = rows.length - 1
  // Who uses the arrows has given up what was typed.
  const at = (active: number): ListState => ({
    ...state,
    edit: atEnd(''),
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
      return isMany && state.edit.line.trim() === '' ? marking(state, rows) : state
    default:
      return state
  }
}

const marking = (state: ListState, rows: readonly Row[]): ListState => {
  const sign = rows[state.active]?.sign ?? ''
  const isMarked = state.marked.includes(sign)
  const marked = rows
    .map((row) => row.sign)
    .filter((one) => (one === sign ? !isMarked : state.marked.includes(one)))
  return { ...state, marked, edit: atEnd('') }
}

const drawn = (state: ListState, config: Config): Frame => {
  const blocks = config.rows.map((row, index) =>
    block(row, index === state.active, { state, config }),
  )
  const [from, to] = windowOf(blocks, Math.max(0, state.active), config.height)
  const [above, below] = config.more
  const list = [
    ...(from > 0 ? [`     ${above}`] : []),
    ...blocks.slice(from, to).flat(),
    ...(to < blocks.length ? [`     ${below}`] : []),
  ]
  const typed = typedRow(state, config)
  const isTyping = state.edit.line !== '' || state.active < 0
  const active = (from > 0 ? 1 : 0) + blocks.slice(from, Math.max(from, state.active)).flat().length
  return {
    rows: [...list, typed.row],
    // On the row on which one stands: there readers of the screen look for it.
    cursor: isTyping ? { row: list.length, column: typed.column } : { row: active, column: 2 },
  }
}

/** What is typed, on one row: of a longer text its end. */
const typedRow = ({ edit }: ListState, { ask, width }: Config) => {
  const row = `${ask} ${edit.line}`
  const last = rowsOf(row, width).at(-1)
  if (last === undefined || last.from === 0) {
    return { row, column: columns(`${ask} ${edit.line.slice(0, edit.cursor)}`) }
  }
  const end = row.slice(last.from)
  return { row: end, column: columns(end) }
}

type Drawing = { readonly state: ListState; readonly config: Config }

/** The row on which one stands has a sign, not only another weight; so has a marked one. */
const block = (row: Row, isActive: boolean, { state, config }: Drawing): readonly string[] => {
  const box = state.marked.includes(row.sign) ? '[x] ' : '[ ] '
  const line = `${isActive ? '>' : ' '} ${config.isMany ? box : ''}${row.sign}. ${row.label}`
  const lines = fitted(wrap(line, config.width, '     '), config.width).slice(0, config.height)
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
const summary = (state: ListState, config: Config): Frame => {
  const rows = fitted(summaryLines(state, config), config.width)
  return { rows, cursor: { row: rows.length - 1, column: columns(rows.at(-1) ?? '') } }
}

const summaryLines = (state: ListState, config: Config): readonly string[] => {
  const answer = answerOf(state, config)
  if (answer === '') return [`> ${config.later}`]
  const typed = answer.split(' ')
  const chosen = config.rows.filter(({ sign }) => typed.includes(sign))
  return chosen.length === typed.length
    ? chosen.flatMap(({ sign, label }) => wrap(`> ${sign}. ${label}`, config.width, '  '))
    : [`> ${answer}`]
}
