import { emitKeypressEvents, type Interface } from 'node:readline'
import type { Text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Ask } from '../prompt.ts'
import { type Canvas, drawAbove, drawTexts } from './draw.ts'
import { inquirerAsk } from './inquirer-ask.ts'
import { plainAsk } from './plain-ask.ts'
import { styleFor } from './style.ts'

/** A person at a keyboard. */
export type Terminal = {
  readonly ask: Ask
  readonly tell: (texts: readonly Text[]) => void
  /** Gives the terminal back as it was. */
  readonly close: () => void
}

/** Takes the keyboard and the screen for an interview. */
export const openTerminal = (
  wording: Wording,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal => {
  const canvas: Canvas = {
    say: wording.say,
    style: styleFor(environment),
    width: Math.max(20, Math.min(process.stdout.columns ?? 80, 100) - 1),
  }
  return environment['TERM'] === 'dumb' ? simpleTerminal(canvas) : fullTerminal(canvas)
}

const write = (text: string): void => {
  process.stdout.write(text)
}

const writeLines = (lines: readonly string[]): void =>
  write(lines.map((line) => `${line}\n`).join(''))

/** Ctrl-C between two prompts, when the terminal itself reads it, counts at the next prompt. */
const onInterrupt = (stop: () => void): (() => void) => {
  process.on('SIGINT', stop)
  return () => process.off('SIGINT', stop)
}

const pasteOn = '\u001B[?2004h'
const pasteOff = '\u001B[?2004l'

const fullTerminal = (canvas: Canvas): Terminal => {
  hearEscapeAtOnce()
  const forget = bearClosedTerminal()
  let isStopped = false
  const release = onInterrupt(() => {
    isStopped = true
  })
  const ask = inquirerAsk(canvas, () => process.stdout.rows ?? 24)
  return {
    ask: (prompt) => {
      // Again each time: an editor that was opened meanwhile may have switched it off.
      write(pasteOn)
      const above = drawAbove(prompt, canvas)
      writeLines(above)
      return isStopped ? Promise.resolve({ type: 'stopped' }) : ask(prompt, above.length)
    },
    tell: (texts) => writeLines(drawTexts(texts, canvas)),
    close: () => {
      release()
      write(pasteOff)
      forget()
    },
  }
}

/**
 * Node waits half a second for the rest of an escape sequence. It takes the time from the first who listens to
 * a stream, in a field that the type of an interface does not name.
 */
const hearEscapeAtOnce = (): void =>
  emitKeypressEvents(process.stdin, { escapeCodeTimeout: 30 } as unknown as Interface)

/**
 * The window was closed. A prompt that ends then sets the mode of a terminal that is no more, and that error, which
 * nobody could catch, would end the program before it has put things in order.
 */
const bearClosedTerminal = (): (() => void) => {
  const { stdin } = process
  const leaveMode = (): void => {
    stdin.setRawMode = () => stdin
  }
  stdin.prependListener('end', leaveMode)
  return () => stdin.off('end', leaveMode)
}

const simpleTerminal = (canvas: Canvas): Terminal => {
  const plain = plainAsk(canvas, { input: process.stdin, write })
  const release = onInterrupt(plain.stop)
  return {
    ask: (prompt) => {
      writeLines(drawAbove(prompt, canvas))
      return plain.ask(prompt)
    },
    tell: (texts) => writeLines(drawTexts(texts, canvas)),
    close: () => {
      release()
      plain.close()
    },
  }
}
