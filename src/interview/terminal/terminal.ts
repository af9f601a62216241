import { emitKeypressEvents, type Interface } from 'node:readline'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Ask } from '../prompt.ts'
import { type Canvas, drawTexts } from './draw.ts'
import { inquirerAsk } from './inquirer-ask.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'
import { plainAsk } from './plain-ask.ts'
import { drawnSecret, readSecret, type Secret } from './read-secret.ts'
import { type Change, hearChanges } from './screen-changes.ts'
import { styleFor } from './style.ts'
import { type ReadText, withTextWords } from './text-words.ts'
import { wrap } from './wrap.ts'

/** A person at a keyboard. */
export type Terminal = {
  readonly ask: Ask
  /** Asks for what nobody may see: null for an empty line, 'stopped' after Ctrl-C. */
  readonly secret: (question: Text) => Promise<Secret>
  readonly tell: (texts: readonly Text[]) => void
  /** Whether everything is only ever added at the end, and said in words. */
  readonly isPlain: () => boolean
  /** Gives the terminal back as it was. */
  readonly close: () => void
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Whether nothing may be drawn: asked for by `ACCESSIBLE` (any value but "0", "false" and the empty one) or by
 * `--accessible`, which sets it; or the terminal is a simple one. Screen readers are not searched for: that somebody
 * uses one is nobody's business.
 */
export const isPlainWanted = (environment: Environment): boolean => {
  const accessible = (environment['ACCESSIBLE'] ?? '').toLowerCase()
  return !['', '0', 'false'].includes(accessible) || environment['TERM'] === 'dumb'
}

/** Told on the first screen; nothing of it is kept anywhere. */
export const plainOffered = text(
  'For a screen reader: type :plain at any time, or begin with c177 --accessible',
)

/** Takes the keyboard and the screen for some questions. */
export const openTerminal = (
  wording: Wording,
  environment: Environment,
  readText: ReadText = noFiles,
): Terminal => {
  const keyboard = keyboardOf(process.stdin)
  const changes = hearChanges()
  const canvas = (): Canvas => ({
    say: wording.say,
    style: styleFor(environment),
    width: Math.max(20, Math.min(process.stdout.columns ?? 80, 100) - 1),
  })
  const plain = plainMode(canvas, keyboard)
  const drawn = drawnMode({ canvas, keyboard, changes })
  let isPlain = isPlainWanted(environment)
  let isStopped = false
  const goPlain = () => {
    if (isPlain) return [text('It is so already: nothing is drawn.')]
    isPlain = true
    // Whoever asks after us in the same run, asks so too.
    process.env['ACCESSIBLE'] = '1'
    return wentPlain
  }
  const release = onInterrupt(() => {
    isStopped = true
    plain.stop()
  })
  const unhear = changes.on('woken', () => (isPlain ? plain.remind() : undefined))
  const ask: Ask = (prompt) =>
    isStopped
      ? Promise.resolve({ type: 'stopped' })
      : isPlain
        ? plain.ask(prompt)
        : drawn.ask(prompt)
  return {
    ask: withTextWords(ask, { say: wording.say, readText, goPlain }),
    secret: (question) => {
      if (!isPlain) return drawnSecret(wording.say(question), { keyboard, ...canvas() })
      writeLines(plainTexts([question, unseen], canvas()))
      return readSecret(keyboard)
    },
    tell: (texts) => writeLines(isPlain ? plainTexts(texts, canvas()) : drawTexts(texts, canvas())),
    isPlain: () => isPlain,
    close: () => {
      unhear()
      release()
      changes.close()
      drawn.close()
    },
  }
}

const unseen = text('What you type is not shown. Press Enter at its end.')

const wentPlain: readonly Text[] = [
  text('From here on nothing is drawn over: all is added at the end, line by line.'),
  text('Next time begin so: c177 --accessible'),
]

const noFiles: ReadText = () =>
  Promise.resolve({ failed: text('No file can be read at this question.') })

const write = (words: string): void => {
  process.stdout.write(words)
}

const writeLines = (lines: readonly string[]): void =>
  write(lines.map((line) => `${line}\n`).join(''))

const plainTexts = (texts: readonly Text[], { say, width }: Canvas): readonly string[] =>
  texts.flatMap((one) => wrap(say(one), width))

/** Ctrl-C between two prompts, when the terminal itself reads it, counts at the next prompt. */
const onInterrupt = (stop: () => void): (() => void) => {
  process.on('SIGINT', stop)
  return () => process.off('SIGINT', stop)
}

/** So many bytes of a line does a terminal keep until Enter; what is typed beyond is lost, and nobody is told. */
const longestLine = process.platform === 'darwin' ? 1023 : 4095

const plainMode = (canvas: () => Canvas, keyboard: Keyboard) =>
  plainAsk(canvas, { input: keyboard, write, longestLine })

const pasteOn = '\u001B[?2004h'
const pasteOff = '\u001B[?2004l'

type Drawing = {
  readonly canvas: () => Canvas
  readonly keyboard: Keyboard
  readonly changes: ReturnType<typeof hearChanges>
}

const drawnMode = ({ canvas, keyboard, changes }: Drawing) => {
  let hasBegun = false
  const onChange = (hear: () => void) => {
    const unhear: readonly (() => void)[] = (['resized', 'woken'] as const).map((what: Change) =>
      changes.on(what, hear),
    )
    return () => {
      for (const stop of unhear) stop()
    }
  }
  const sleep = () => {
    write(`${pasteOff}\n`)
    keyboard.setRawMode(false)
    changes.sleep(() => {
      keyboard.setRawMode(true)
      write(pasteOn)
    })
  }
  const rows = () => process.stdout.rows ?? 24
  const ask = inquirerAsk({ canvas, rows, write: writeLines, onChange, sleep }, { input: keyboard })
  return {
    ask: ((prompt) => {
      if (!hasBegun) hearEscapeAtOnce(keyboard)
      hasBegun = true
      if (keyboard.readableEnded) return Promise.resolve(gone)
      // Again each time: an editor that was opened meanwhile may have switched it off.
      write(pasteOn)
      return ask(prompt)
    }) satisfies Ask,
    close: () => {
      if (hasBegun) write(pasteOff)
    },
  }
}

/** Nobody can type any more. */
const gone = { type: 'word', line: ':quit', typed: '' } as const

/**
 * Node waits half a second for the rest of an escape sequence. It takes the time from the first who listens to
 * a stream, in a field that the type of an interface does not name.
 */
const hearEscapeAtOnce = (keyboard: Keyboard): void =>
  emitKeypressEvents(keyboard, { escapeCodeTimeout: 30 } as unknown as Interface)
