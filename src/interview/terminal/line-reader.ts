import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** Why there is no line: Ctrl-C, or the input has ended. */
export type End = { readonly end: 'stopped' | 'closed' }

export type LineReader = {
  /** The next line, without its end. */
  readonly next: () => Promise<string | End>
  /** Ctrl-C: whoever waits now, or next, gets no line. */
  readonly stop: () => void
}

/** What lines are read from. */
export type Input = Pick<Readable, 'on' | 'off' | 'pause' | 'resume' | 'unshift' | 'readableEnded'>

/** Lines as they come, each only when it is asked for; what came behind it waits in the input. */
export const lineReader = (input: Input): LineReader => {
  let isStopped = false
  let stopWaiting: (() => void) | null = null
  return {
    next: () =>
      new Promise((resolve) => {
        if (isStopped) return resolve({ end: 'stopped' })
        const waiting = waitForLine(input, (line) => {
          stopWaiting = null
          resolve(line)
        })
        stopWaiting = waiting.stop
      }),
    stop: () => {
      isStopped = true
      stopWaiting?.()
    },
  }
}

const waitForLine = (input: Input, give: (line: string | End) => void) => {
  const decoder = new StringDecoder('utf8')
  const parts: string[] = []
  const leave = (line: string | End) => {
    input.off('data', hear)
    input.off('end', close)
    input.pause()
    give(line)
  }
  const hear = (chunk: Uint8Array) => {
    const words = decoder.write(Buffer.from(chunk))
    const at = words.indexOf('\n')
    if (at < 0) {
      parts.push(words)
      return
    }
    leave((parts.join('') + words.slice(0, at)).replace(/\r$/, ''))
    const rest = words.slice(at + 1)
    if (rest !== '') input.unshift(Buffer.from(rest))
  }
  const close = () => leave(parts.length === 0 ? { end: 'closed' } : parts.join(''))
  if (input.readableEnded) give({ end: 'closed' })
  else {
    input.on('data', hear)
    input.on('end', close)
    input.resume()
  }
  return { stop: () => leave({ end: 'stopped' }) }
}
