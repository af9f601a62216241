import { describe, expect, it } from 'vitest'
import { type Asked, judge } from '../../src/preview/gate.ts'

const gate = { host: '127.0.0.1:4000', token: 'right-token' }
const ask = ({ headers, ...asked }: Partial<Asked> = {}) => {
  const judged = judge(
    { method: 'GET', url: '/right-token/', headers: { host: gate.host, ...headers }, ...asked },
    gate,
  )
  return 'refused' in judged ? judged.refused : `${judged.name}?${judged.query}`
}

describe('lets in', () => {
  it.each<readonly [string, Partial<Asked>, string]>([
    ['the address that was told', {}, '?'],
    ['a name below it', { url: '/right-token/paper.pdf' }, 'paper.pdf?'],
    ['a query', { url: '/right-token/events?document=brief' }, 'events?document=brief'],
    ['the head alone', { method: 'HEAD' }, '?'],
    [
      'our own page',
      { headers: { origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' } },
      '?',
    ],
    ['an address typed by the user', { headers: { 'sec-fetch-site': 'none' } }, '?'],
  ])('%s', (_, asked, found) => {
    expect(ask(asked)).toBe(found)
  })
})

describe('refuses', () => {
  it.each<readonly [string, Partial<Asked>, number]>([
    ['a name that leads here (DNS rebinding)', { headers: { host: 'evil.example:4000' } }, 403],
    ['another name of this machine', { headers: { host: 'localhost:4000' } }, 403],
    ['another port', { headers: { host: '127.0.0.1:4001' } }, 403],
    ['no host', { headers: { host: undefined } }, 403],
    ['another origin', { headers: { origin: 'http://evil.example' } }, 403],
    ['another page of this machine', { headers: { origin: 'http://127.0.0.1:8080' } }, 403],
    ['a page that hides its origin', { headers: { origin: 'null' } }, 403],
    ['a frame or picture in another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['another port of the same site', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['POST', { method: 'POST' }, 405],
    ['PUT', { method: 'PUT' }, 405],
    ['OPTIONS', { method: 'OPTIONS' }, 405],
    ['a body', { headers: { 'content-length': '1' } }, 413],
    ['a body in pieces', { headers: { 'transfer-encoding': 'chunked' } }, 413],
    ['no token', { url: '/' }, 404],
    ['a token without its slash', { url: '/right-token' }, 404],
    ['a wrong token', { url: '/wrong-token/' }, 404],
    ['the beginning of the token', { url: '/right/' }, 404],
    ['an address that is none', { url: 'http://127.0.0.1:4000/right-token/' }, 404],
  ])('%s', (_, asked, status) => {
    expect(ask(asked)).toBe(status)
  })
})

it('takes a way out of the page as the name of nothing', () => {
  for (const url of ['/right-token/../answers.json', '/right-token/%2e%2e/answers.json'])
    expect(ask({ url })).toBe(`${url.slice('/right-token/'.length)}?`)
})
