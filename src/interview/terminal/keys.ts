import { useEffect, useKeypress, useRef } from '@inquirer/core'

/** The line that is edited, as the prompts of Inquirer hand it on. */
export type EditedLine = Parameters<Parameters<typeof useKeypress>[0]>[1]

export type Keys = {
  /** The key has already changed the line; Enter has emptied it. */
  readonly onKey: (name: string, rl: EditedLine) => void
  /** What is pasted comes as one text, so that its line feeds end nothing; `before` is the line so far. */
  readonly onPaste: (pasted: string, before: string, rl: EditedLine) => void
  /** Ctrl-D, or the input has ended. */
  readonly onEnd: () => void
}

/** A key as node's readline tells it; `sequence` is what the terminal sent. */
type Key = { readonly name?: string; readonly sequence?: string }

/** Listens to keys, and puts together what stands between the terminal's marks of a paste. */
export const useKeys = ({ onKey, onPaste, onEnd }: Keys): void => {
  const paste = useRef<{ before: string; text: string } | null>(null)
  useEnd(onEnd)
  useKeypress((event: Key, rl) => {
    const { name = '' } = event
    if (name === 'paste-start') {
      paste.current = { before: rl.line, text: '' }
    } else if (paste.current === null) {
      onKey(name === 'enter' ? 'return' : name, rl)
    } else if (name === 'paste-end') {
      const { before, text } = paste.current
      paste.current = null
      onPaste(text.replace(/\r\n?/g, '\n').replaceAll('\t', ' '), before, rl)
    } else paste.current.text += event.sequence ?? ''
  })
}

const useEnd = (onEnd: () => void): void => {
  const handler = useRef(onEnd)
  handler.current = onEnd
  useEffect((rl) => {
    const close = () => handler.current()
    rl.on('close', close)
    return () => rl.removeListener('close', close)
  }, [])
}

/** Puts another text into the line; the cursor stands at its end. */
export const setLine = (rl: EditedLine, line: string): void => {
  rl.clearLine(0)
  rl.write(line)
}

/** A tabulator would be as wide as the terminal likes; it becomes a blank. */
export const withoutTab = (rl: EditedLine): string => {
  if (rl.line.includes('\t')) setLine(rl, rl.line.replaceAll('\t', ' '))
  return rl.line
}
