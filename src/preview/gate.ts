import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Who may come in: the address that was told, and nobody who does not know its token. */
export type Gate = {
  /** "127.0.0.1:41873": a name in its place would let a web page of that name in (DNS rebinding). */
  readonly host: string
  readonly token: string
}

export type Asked = {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

/** What is asked for below the token, or the status with which it is refused. */
export type Judged =
  | { readonly name: string; readonly query: URLSearchParams }
  | { readonly refused: 400 | 403 | 404 | 405 | 413 }

/** Lets in only what our own page, or the user with the address, asks for. */
export const judge = ({ method, url = '', headers }: Asked, gate: Gate): Judged => {
  if (headers.host !== gate.host) return { refused: 403 }
  if (method !== 'GET' && method !== 'HEAD') return { refused: 405 }
  if (hasBody(headers)) return { refused: 413 }
  if (!isOwnOrigin(headers, gate) || !isOwnPage(headers)) return { refused: 403 }
  const [, token = '', name, search = ''] =
    /^\/([^/?#]*)(?:\/([^?#]*))?(?:\?(.*))?$/.exec(url) ?? []
  if (name === undefined || !isSame(token, gate.token)) return { refused: 404 }
  return { name, query: new URLSearchParams(search) }
}

const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0

const isOwnOrigin = ({ origin }: IncomingHttpHeaders, { host }: Gate): boolean =>
  origin === undefined || origin === `http://${host}`

/** "none": typed or opened by the user; a browser that does not tell leaves it out. */
const isOwnPage = (headers: IncomingHttpHeaders): boolean =>
  ['same-origin', 'none', undefined].includes(headers['sec-fetch-site']?.toString())

/** Takes the same time whatever is equal, so that the token cannot be found letter by letter. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (words: string): Buffer => createHash('sha256').update(words).digest()
