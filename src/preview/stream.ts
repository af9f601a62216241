import type { IncomingMessage, ServerResponse } from 'node:http'
import { safeHeaders } from './safe-headers.ts'

/** Something that goes on: the newest is asked for when it can be sent, so nothing piles up for a slow reader. */
export type Stream = {
  readonly newest: () => string
  /** Hears of every change; what it answers with stops it. */
  readonly follow: (hear: () => void) => () => void
}

/** Keeps the connection from being taken for a dead one. */
const heartbeat = 10_000

/** Sends a stream of events (HTML Living Standard, server-sent events) for as long as the caller listens. */
export const openStream = (
  { newest, follow }: Stream,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  let isFull = false
  let isBehind = false
  const send = (lines: string): void => {
    isFull = !response.write(lines)
  }
  const tell = (): void => {
    isBehind = isFull
    if (!isFull) send(`data: ${newest()}\n\n`)
  }
  response.on('drain', () => {
    isFull = false
    if (isBehind) tell()
  })
  const beat = setInterval(() => (isFull ? undefined : send(':\n\n')), heartbeat)
  const stop = follow(tell)
  response.on('close', () => {
    clearInterval(beat)
    stop()
  })
  send('retry: 1000\n\n')
  tell()
}
