import { describe, expect, it } from 'vitest'
import { readOutloud, readPage } from './second-opinions.ts'

describe("a report of outloud's", () => {
  const result = { path: '/tmp/paper.pdf', verdict: 'pass', error: null, findings: [] }
  const finding = {
    rule: 'FIG-002',
    severity: 'warning',
    message: 'the text is a file name',
    count: 1,
  }
  const judged = (changes: object) =>
    readOutloud(JSON.stringify({ results: [{ ...result, ...changes }] }))[0]

  it('lets a file pass of which nothing is found, or only mentioned', () => {
    expect(judged({})?.verdict).toBe('conforms')
    expect(judged({ findings: [{ ...finding, severity: 'info' }] })?.verdict).toBe('conforms')
  })

  it('takes a warning for a failed rule, and says on which page', () => {
    expect(judged({ findings: [{ ...finding, page: 3 }] })).toEqual({
      file: '/tmp/paper.pdf',
      verdict: 'fails',
      findings: [{ rule: 'FIG-002', count: 1, what: 'the text is a file name (page 3)' }],
    })
  })

  it('gives no pass to a file that it could not read, or calls bad without saying why', () => {
    const reason = 'no such file'
    expect(judged({ verdict: 'unreadable', error: reason })).toMatchObject({ reason })
    expect(judged({ verdict: 'fail' })?.verdict).toBe('unread')
  })
})

describe("a report of page's", () => {
  const failure = (rule_id: string, message: string) => ({
    rule_id,
    message,
    category: 'conformance',
  })
  const judged = (is_compliant: boolean, ...failures: readonly object[]) =>
    readPage(JSON.stringify([{ source: '/tmp/paper.pdf', is_compliant, failures }]))[0]

  it('lets a compliant file pass', () => {
    expect(judged(true)).toEqual({ file: '/tmp/paper.pdf', verdict: 'conforms' })
  })

  it('counts the places of a rule and shows the first', () => {
    const places = ['page 1 is untagged', 'page 2 is untagged'].map((text) => failure('A-1', text))
    expect(judged(false, ...places)).toMatchObject({
      findings: [{ rule: 'A-1', count: 2, what: 'page 1 is untagged' }],
    })
  })

  it('disregards the length of a stream, which it measures wrongly, and nothing else', () => {
    const length = failure('PDFA2A-STREAM-LENGTH-001', 'a stream /Length does not match')
    expect(judged(false, length)?.verdict).toBe('conforms')
    expect(judged(false, length, failure('A-1', 'untagged'))).toMatchObject({
      findings: [{ rule: 'A-1' }],
    })
  })

  it('gives no pass to a file that it could not read, or calls bad without saying why', () => {
    const [unread] = readPage(JSON.stringify([{ source: '/tmp/paper.pdf', error: 'no file' }]))
    expect(unread).toMatchObject({ verdict: 'unread', reason: 'no file' })
    expect(judged(false)?.verdict).toBe('unread')
  })
})
