import { ExitPromptError } from '@inquirer/core'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Keyboard } from './keyboard.ts'
import { charactersOf, columns, wrap } from './wrap.ts'

export type Secret = string | null | 'stopped'

type Seen = {
  readonly keyboard: Keyboard
  readonly say: Wording['say']
  readonly width: number
}

/** A line of which only that it is not shown is shown. */
export const drawnSecret = async (
  question: string,
  { keyboard, say, width }: Seen,
): Promise<Secret> => {
  const { createPromptModule } = await import('inquirer')
  const maskedText = say(text('(what you type is not shown)'))
  const theme = { style: { maskedText } }
  const message = broken(question, { beside: maskedText, width })
  try {
    const { secret } = await createPromptModule({ input: keyboard })<{ secret: string }>([
      { type: 'password', name: 'secret', message, toggleMask: false, theme },
    ])
    return secret === '' ? null : secret
  } catch (thrown) {
    if (thrown instanceof ExitPromptError) return 'stopped'
    throw thrown
  }
}

/** A question that does not fit beside what stands behind it has lines of its own; Inquirer puts a sign before it. */
const broken = (
  question: string,
  { beside, width }: { readonly beside: string; readonly width: number },
): string => {
  const sign = 2
  return sign + columns(question) + 1 + columns(beside) <= width
    ? question
    : `${wrap(question, width - sign, '  ').join('\n')}\n`
}

/** One line that is not shown while it is typed: null for an empty one, 'stopped' after Ctrl-C. */
export const readSecret = (keyboard: Keyboard): Promise<Secret> =>
  new Promise((resolve) => {
    let typed = ''
    const leave = (secret: Secret) => {
      keyboard.off('data', hear)
      keyboard.off('end', close)
      keyboard.pause()
      keyboard.setRawMode(false)
      process.stdout.write('\n')
      resolve(secret)
    }
    const close = () => leave('stopped')
    const decoder = new TextDecoder()
    const hear = (chunk: Uint8Array) => {
      for (const character of charactersOf(decoder.decode(chunk, { stream: true }))) {
        if (/^[\r\n]/.test(character)) return leave(typed === '' ? null : typed)
        if (character === '\u0003') return leave('stopped')
        if (character === '\u0004' && typed === '') return leave(null)
        if (character === '\u0015') typed = ''
        else if (character === '\u007F' || character === '\b') typed = shortened(typed)
        else if (character >= ' ') typed += character
      }
    }
    keyboard.setRawMode(true)
    keyboard.on('data', hear)
    keyboard.on('end', close)
    keyboard.resume()
  })

const shortened = (typed: string): string => charactersOf(typed).slice(0, -1).join('')
