import { useEffect, useKeypress, useRef } from '@inquirer/core'
import { isPasted } from './keyboard.ts'
import { charactersOf } from './wrap.ts'

/** A line while it is edited, and where the cursor stands in it, in units of UTF-16. */
export type Edit = { readonly line: string; readonly cursor: number }

/** The cursor behind the last character. */
export const atEnd = (line: string): Edit => ({ line, cursor: line.length })

export type Keys = {
  /** What stands in the line when the prompt begins. */
  readonly initial: Edit
  /** A key; `now` is the line after it, for Enter and the arrows up and down as before. Answers with the line as it shall be. */
  readonly onKey: (name: string, now: Edit) => Edit
  /** What is pasted comes as one text, so that its line feeds end nothing. */
  readonly onPaste: (pasted: string, now: Edit) => Edit
  /** Ctrl-D, or the input has ended. */
  readonly onEnd: (now: Edit) => void
  /** Ctrl-Z: the program is to sleep. */
  readonly onSleep: () => void
}

/** The line that is edited, as node's readline holds it; Inquirer’s description leaves out its cursor. */
type Line = { line: string; cursor: number }

/** A key as node's readline tells it; `sequence` is what the terminal sent. */
type Key = {
  readonly name?: string
  readonly sequence?: string
  readonly ctrl?: boolean
  readonly meta?: boolean
}

const nameOf = (name: string = ''): string => (name === 'enter' ? 'return' : name)

/** A paste until its end: with the terminal's marks around it, or known by its size. */
type Paste = { text: string; readonly isMarked: boolean; end: NodeJS.Timeout | null }

/** Listens to keys, and puts together what is pasted. */
export const useKeys = (keys: Keys): void => {
  const now = useRef(keys.initial)
  const paste = useRef<Paste | null>(null)
  const handler = useRef(keys)
  handler.current = keys
  const put = (next: Edit, rl: Line) => {
    now.current = next
    Object.assign(rl, next)
  }
  const finish = (rl: Line) => {
    const text = (paste.current?.text ?? '').replace(/\r\n?/g, '\n').replaceAll('\t', ' ')
    paste.current = null
    put(handler.current.onPaste(text, now.current), rl)
  }
  useSignals(handler, now)
  useBursts(paste, finish)
  useKeypress((event: Key, rl) => {
    const line = rl as unknown as Line
    if (event.name === 'paste-start') {
      paste.current = { text: paste.current?.text ?? '', isMarked: true, end: null }
    } else if (event.name === 'paste-end') finish(line)
    else if (paste.current !== null) {
      paste.current.text += event.sequence ?? ''
      // A line that grows a character at a time would be measured anew each time.
      Object.assign(line, atEnd(''))
    } else {
      const next = edited(event, now.current, { line: line.line, cursor: line.cursor })
      put(keys.onKey(nameOf(event.name), next), line)
    }
  })
}

type Ref<T> = { current: T }

const useSignals = (keys: Ref<Keys>, now: Ref<Edit>): void =>
  useEffect((rl) => {
    Object.assign(rl, now.current)
    const close = () => keys.current.onEnd(now.current)
    const sleep = () => keys.current.onSleep()
    rl.on('close', close)
    rl.on('SIGTSTP', sleep)
    return () => {
      rl.removeListener('close', close)
      rl.removeListener('SIGTSTP', sleep)
    }
  }, [])

/** Milliseconds after which no more of a paste is awaited. */
const pause = 40

/** A terminal may send a paste without marks: then it is known by its size, and ends when nothing more comes. */
const useBursts = (paste: Ref<Paste | null>, finish: (rl: Line) => void): void =>
  useEffect((rl) => {
    const before = (chunk: Uint8Array) => {
      const { current } = paste
      if (current?.end) clearTimeout(current.end)
      if (current === null && isPasted(Buffer.from(chunk))) {
        paste.current = { text: '', isMarked: false, end: null }
      }
    }
    const after = () => {
      const { current } = paste
      if (current?.isMarked !== false) return
      current.end = setTimeout(() => finish(rl as unknown as Line), pause)
    }
    rl.input.prependListener('data', before)
    rl.input.on('data', after)
    return () => {
      if (paste.current?.end) clearTimeout(paste.current.end)
      rl.input.removeListener('data', before)
      rl.input.removeListener('data', after)
    }
  }, [])

const asBefore: ReadonlySet<string> = new Set(['return', 'up', 'down', 'pageup', 'pagedown'])

/** Readline knows code points and a history of its own; people know characters, and these lines have no history. */
const edited = ({ name, ctrl, meta }: Key, before: Edit, now: Edit): Edit => {
  if (asBefore.has(nameOf(name))) return before
  const isWhole = ctrl === true || meta === true
  // A tabulator would be as wide as the terminal likes; it becomes a blank.
  const plain = { ...now, line: now.line.replaceAll('\t', ' ') }
  return isWhole ? plain : stepped(nameOf(name), before, plain)
}

/** No character that people see is longer. */
const longest = 64

/** One step over, or away with, a character as people see it. */
const stepped = (name: string, { line, cursor }: Edit, otherwise: Edit): Edit => {
  const before = charactersOf(line.slice(Math.max(0, cursor - longest), cursor)).at(-1)
  const from = cursor - (before?.length ?? 0)
  const to = cursor + (charactersOf(line.slice(cursor, cursor + longest))[0]?.length ?? 0)
  switch (name) {
    case 'left':
      return { line, cursor: from }
    case 'right':
      return { line, cursor: to }
    case 'backspace':
      return { line: line.slice(0, from) + line.slice(cursor), cursor: from }
    case 'delete':
      return { line: line.slice(0, cursor) + line.slice(to), cursor }
    default:
      return otherwise
  }
}
