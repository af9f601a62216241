import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { networkIn } from './network.ts'

const root = join(import.meta.dirname, '..')
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))

describe('the program has no network of its own', () => {
  test('no source reaches for one but the preview’s server and its page', () => {
    const reaching = sources.filter(
      (path) => networkIn(readFileSync(join(root, 'src', path), 'utf8')).length > 0,
    )
    expect(reaching.sort()).toEqual([
      // Asks the server that it came from.
      'preview/client/follow.ts',
      'preview/client/pages.ts',
      // Types of requests, and the server.
      'preview/gate.ts',
      'preview/serve.ts',
      'preview/stream.ts',
    ])
  })

  test('the server listens where this machine alone can reach it', () => {
    const serve = readFileSync(join(root, 'src/preview/serve.ts'), 'utf8')
    expect(networkIn(serve)).toEqual(['node:http', 'node:net'])
    expect(serve).toMatch(/^import \{ createServer, [^}]*\} from 'node:http'$/m)
    expect(serve).toMatch(/^import type \{ AddressInfo \} from 'node:net'$/m)
    expect(serve.match(/\blisten\(.*/g)).toEqual([
      "listen({ host: '127.0.0.1', port, exclusive: true }, () => {",
    ])
  })
})

describe('reaching for the network is seen', () => {
  test.each([
    ["import { get } from 'node:https'", 'node:https'],
    ["const net = require('net')", 'net'],
    ["await import('node:dns/promises')", 'node:dns/promises'],
    ['const answer = await fetch(address)', 'fetch'],
    ['globalThis.fetch(address)', 'fetch'],
    ['new WebSocket(address)', 'WebSocket'],
    ['process.binding("tcp_wrap")', 'tcp_wrap'],
  ])('%s', (source, found) => {
    expect(networkIn(source)).toEqual([found])
  })

  test('and nothing else is', () => {
    const harmless = `// fetch(url) in a remark
      /* import x from 'node:http' */
      const fetchers = { fetch: 1 }; headers['sec-fetch-site']; 'https://www.ilo.org'; prefetch(1)`
    expect(networkIn(harmless)).toEqual([])
  })
})
