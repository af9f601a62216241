import { describe, expect, it } from 'vitest'
import { readReport } from './verapdf-report.ts'

const details = { passedRules: 106, failedRules: 0, passedChecks: 1360, failedChecks: 0 }
const good = {
  details: { ...details, ruleSummaries: [] },
  jobEndStatus: 'normal',
  profileName: 'PDF/UA-1 validation profile',
  statement: 'PDF file is compliant with Validation Profile requirements.',
  compliant: true,
}
const summary = {
  ruleStatus: 'FAILED',
  specification: 'ISO 14289-1:2014',
  clause: '7.18.5',
  testNumber: 2,
  status: 'failed',
  failedChecks: 28,
  description: 'Links shall contain an alternate description',
  checks: [{ status: 'failed', context: 'root/document[0]' }],
}
const failed = {
  ...good,
  details: { ...details, failedRules: 1, failedChecks: 28, ruleSummaries: [summary] },
  compliant: false,
}

const reportOf = (...jobs: readonly object[]): string =>
  JSON.stringify({ report: { buildInformation: {}, jobs, batchSummary: {} } })
const jobOf = (...results: readonly object[]) => ({
  itemDetails: { name: '/tmp/paper.pdf', size: 2204 },
  validationResult: results,
})
const judged = (...results: readonly object[]) => readReport(reportOf(jobOf(...results)), 'ua1')[0]

describe("a report of veraPDF's", () => {
  it('lets a file pass that was checked and breaks no rule', () => {
    expect(judged(good)).toEqual({ file: '/tmp/paper.pdf', verdict: 'conforms' })
  })

  it('names each rule that a file breaks, with its clause and how often', () => {
    expect(judged(failed)).toEqual({
      file: '/tmp/paper.pdf',
      verdict: 'fails',
      findings: [
        {
          rule: 'ISO 14289-1:2014 7.18.5-2',
          count: 28,
          what: 'Links shall contain an alternate description',
        },
      ],
    })
  })

  it('leaves out the rules that were kept, where they are listed too', () => {
    const kept = { ...summary, ruleStatus: 'PASSED', failedChecks: 0 }
    const both = { ...good, details: { ...details, ruleSummaries: [kept] } }
    expect(judged(both)?.verdict).toBe('conforms')
  })

  it('gives the reason where a file could not be read', () => {
    const taskException = { type: 'PARSE', exceptionMessage: 'End of file is reached' }
    const job = { itemDetails: { name: '/tmp/paper.pdf', size: 8 }, taskException }
    expect(readReport(reportOf(job), 'ua1')).toEqual([
      { file: '/tmp/paper.pdf', verdict: 'unread', reason: 'End of file is reached' },
    ])
  })

  it.each([
    ['by another profile', { ...good, profileName: 'PDF/A-2A validation profile' }],
    ['not to its end', { ...good, jobEndStatus: 'cancelled' }],
    ['without a single check', { ...good, details: { ...good.details, passedChecks: 0 } }],
    ['as not compliant, without a rule', { ...good, compliant: false }],
    [
      'with failed rules that it does not list',
      { ...failed, details: { ...details, failedRules: 1, ruleSummaries: [] }, compliant: true },
    ],
  ])('gives no pass to a file that was judged %s', (_, result) => {
    expect(judged(result)).toMatchObject({ verdict: 'unread', reason: expect.stringMatching(/\w/) })
  })

  it('gives no pass to a file that was judged twice, or not at all', () => {
    expect(judged(good, failed)?.verdict).toBe('unread')
    expect(judged()?.verdict).toBe('unread')
  })

  it.each(['', 'Usage: veraPDF [options] FILES', '{"report":{}}', '{"report":{"jobs":[{}]}}'])(
    'is not one if it reads %o',
    (output) => {
      expect(() => readReport(output, 'ua1')).toThrow()
    },
  )
})
