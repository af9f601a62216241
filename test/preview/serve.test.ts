import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Limits, type Site, serve } from '../../src/preview/serve.ts'

const site: Site = async (name) => {
  if (name === '') return { type: 'text/plain', body: 'the page' }
  if (name === 'fault') throw new Error('secret')
  return null
}

const served = async (limits?: Limits, answering: Site = site) => {
  const { address, close } = await serve(answering, { port: 0, ...(limits && { limits }) })
  onTestFinished(close)
  const { port, pathname } = new URL(address)
  return { address, port: Number(port), token: pathname }
}

const quick: Limits = { headers: 60, silence: 60, headerBytes: 2048, connections: 2 }

/** Sends these bytes as they are, and hears all that comes until the other side ends. */
const sent = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (piece) => {
      heard += piece
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
    socket.write(bytes)
  })

const statusOf = (answer: string): string => answer.split(' ')[1] ?? ''

describe('what is served', () => {
  it('stands behind a token that nobody guesses, on this machine alone', async () => {
    const [one, other] = await Promise.all([served(), served()])
    expect(one.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/)
    expect(one.token).not.toBe(other.token)
    expect(await (await fetch(one.address)).text()).toBe('the page')
  })

  it('is sent with what keeps other pages from it, refusals too', async () => {
    const { address } = await served()
    for (const url of [address, new URL('/', address).href]) {
      const { headers } = await fetch(url)
      const policy = headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it('has no body where only the head is asked for', async () => {
    const { address } = await served()
    const answer = await fetch(address, { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})

describe('what is refused', () => {
  it.each([
    ['without the token', 'GET', '/'],
    ['of the case', 'GET', 'answers.json'],
    ['above the page', 'GET', '../../../etc/passwd'],
    ['above the page, in other letters', 'GET', '%2e%2e%2f%2e%2e%2fetc%2fpasswd'],
    ['with a null in it', 'GET', 'paper.pdf%00'],
  ])('what is %s is not there, and nothing is told', async (_, method, path) => {
    const { port, token } = await served()
    const target = path === '/' ? path : token + path
    const answer = await sent(
      port,
      `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    )
    expect(statusOf(answer)).toBe('404')
    expect(answer.split('\r\n\r\n')[1]).toBe('')
  })

  it('another name that leads to this machine', async () => {
    const { port, token } = await served()
    const answer = await sent(port, `GET ${token} HTTP/1.1\r\nHost: evil.example\r\n\r\n`)
    expect(statusOf(answer)).toBe('403')
  })

  it('other methods, with those that there are', async () => {
    const { address } = await served()
    const answer = await fetch(address, { method: 'POST' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('a body, before it is read', async () => {
    const { port, token } = await served()
    const head = `GET ${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 1000000\r\n\r\n`
    expect(statusOf(await sent(port, head))).toBe('413')
  })

  it.each([
    ['an address', (token: string) => `GET ${token}?${'x'.repeat(5000)} HTTP/1.1\r\n`],
    ['a header', (token: string) => `GET ${token} HTTP/1.1\r\nX: ${'x'.repeat(5000)}\r\n`],
  ])('%s that is huge', async (_, begin) => {
    const { port, token } = await served(quick)
    expect(statusOf(await sent(port, begin(token)))).toBe('431')
  })

  it('who sends headers too slowly', async () => {
    const { port, token } = await served({ ...quick, silence: 5000 })
    const answer = await sent(port, `GET ${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`)
    expect(statusOf(answer)).toBe('408')
  })

  it('who says nothing at all', async () => {
    const { port } = await served({ ...quick, headers: 5000 })
    expect(await sent(port, '')).toBe('')
  })

  it('more callers at once than there may be', async () => {
    const { port } = await served({ ...quick, headers: 5000, silence: 5000 })
    const callers = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
    await Promise.all(callers.map((one) => new Promise((resolve) => one.on('connect', resolve))))
    expect(await sent(port, 'GET / HTTP/1.1\r\n\r\n')).toBe('')
    for (const one of callers) one.destroy()
  })
})

it('tells nothing of a fault', async () => {
  const { address } = await served()
  const answer = await fetch(`${address}fault`)
  expect([answer.status, await answer.text()]).toEqual([500, ''])
})

it('a port that is taken cannot be had', async () => {
  const { port } = await served()
  await expect(serve(site, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

describe('a stream', () => {
  /** A site that streams a count, which the test moves on. */
  const counting = () => {
    const hearers = new Set<() => void>()
    let count = 1
    const streaming: Site = async () => ({
      stream: {
        newest: () => String(count),
        follow: (hear) => {
          hearers.add(hear)
          return () => hearers.delete(hear)
        },
      },
    })
    const next = () => {
      count += 1
      for (const hear of hearers) hear()
    }
    return { streaming, next, hearers }
  }

  it('tells what is newest at once and with each change, and is let go with its reader', async () => {
    const { streaming, next, hearers } = counting()
    const { address } = await served(undefined, streaming)
    const caller = new AbortController()
    const answer = await fetch(address, { signal: caller.signal })
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reader = answer.body?.getReader()
    const heard: string[] = []
    const until = async (words: string) => {
      while (!heard.join('').includes(words)) {
        const { value } = (await reader?.read()) ?? {}
        heard.push(new TextDecoder().decode(value))
      }
    }
    await until('data: 1\n\n')
    next()
    await until('data: 2\n\n')
    caller.abort()
    await expect.poll(() => hearers.size).toBe(0)
  })

  it('piles nothing up for a reader who does not read', async () => {
    const { streaming, next } = counting()
    const { address, port, token } = await served(undefined, streaming)
    expect(address).toContain(token)
    const socket = connect(port, '127.0.0.1')
    socket.pause()
    socket.write(`GET ${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    onTestFinished(() => void socket.destroy())
    await new Promise((resolve) => setTimeout(resolve, 50))
    for (let change = 0; change < 50_000; change += 1) next()
    socket.resume()
    let heard = 0
    let words = ''
    await new Promise<void>((resolve) => {
      socket.on('data', (piece) => {
        words += piece
        heard = words.split('data: ').length - 1
        if (words.includes('data: 50001\n')) resolve()
      })
    })
    expect(heard).toBeLessThan(5000)
  })
})
