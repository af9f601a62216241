import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HostError } from '../host/host.ts'
import { type Gate, judge } from './gate.ts'
import { safeHeaders } from './safe-headers.ts'
import { openStream, type Stream } from './stream.ts'

/** What a site answers with. */
export type Answer =
  | { readonly type: string; readonly body: string | Uint8Array; readonly status?: 200 | 422 | 503 }
  | { readonly stream: Stream }

/** Answers what is asked for by its name, or null where it has nothing of that name. */
export type Site = (name: string, query: URLSearchParams) => Promise<Answer | null>

/** How long and how much a caller may take, in milliseconds, bytes and callers. */
export type Limits = {
  /** To send all headers. */
  readonly headers: number
  /** To send, or to take, nothing at all. */
  readonly silence: number
  readonly headerBytes: number
  readonly connections: number
}

const usualLimits: Limits = {
  headers: 5_000,
  silence: 30_000,
  headerBytes: 8_192,
  connections: 64,
}

export type Serving = {
  /** With the token; who has it may read. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Serves a site on 127.0.0.1 alone, behind a new token. A port that cannot be had fails with a `HostError`. */
export const serve = async (
  site: Site,
  { port, limits = usualLimits }: { readonly port: number; readonly limits?: Limits },
): Promise<Serving> => {
  const token = randomBytes(24).toString('base64url')
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headers,
    requestTimeout: limits.headers,
    connectionsCheckingInterval: Math.min(1000, limits.headers),
  })
  server.maxConnections = limits.connections
  server.timeout = limits.silence
  const host = `127.0.0.1:${await listening(server, port)}`
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void answer({ request, response, gate: { host, token }, site })
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://${host}/${token}/`, close }
}

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(new HostError(error.code ?? 'UNKNOWN')),
    )
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const { port: found } = server.address() as AddressInfo
      resolve(found)
    })
  })

type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly gate: Gate
  readonly site: Site
}

const answer = async ({ request, response, gate, site }: Exchange): Promise<void> => {
  const judged = judge(request, gate)
  if ('refused' in judged) return refuse(response, judged.refused)
  const found = await site(judged.name, judged.query).catch(() => 500 as const)
  if (found === null || found === 500) return refuse(response, found ?? 404)
  if ('stream' in found) return openStream(found.stream, request, response)
  const { type, body, status = 200 } = found
  response.writeHead(status, { ...safeHeaders, 'Content-Type': type })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Nothing is told of why, and the caller is not kept. */
const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, {
    ...safeHeaders,
    ...(status === 405 && { Allow: 'GET, HEAD' }),
    'Content-Length': 0,
    Connection: 'close',
  })
  response.end()
}
