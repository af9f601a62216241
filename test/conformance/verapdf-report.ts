import { z } from 'zod'
import type { Finding, Judgement } from './judge.ts'

const ruleSchema = z.object({
  ruleStatus: z.string(),
  specification: z.string(),
  clause: z.string(),
  testNumber: z.number(),
  failedChecks: z.number(),
  description: z.string(),
})

const validationSchema = z.object({
  details: z.object({
    passedChecks: z.number(),
    failedRules: z.number(),
    ruleSummaries: z.array(ruleSchema),
  }),
  jobEndStatus: z.string(),
  profileName: z.string(),
  compliant: z.boolean(),
})

const jobSchema = z.object({
  itemDetails: z.object({ name: z.string() }),
  validationResult: z.array(validationSchema).optional(),
  taskException: z.object({ exceptionMessage: z.string() }).optional(),
})

const reportSchema = z.object({ report: z.object({ jobs: z.array(jobSchema) }) })

/** What each flavour is called in veraPDF's reports: a report by another profile judges something else. */
const profileNames = {
  ua1: 'PDF/UA-1 validation profile',
  '2a': 'PDF/A-2A validation profile',
} as const

export type Flavour = keyof typeof profileNames

/** The judgements in what `veraPDF --format json` wrote; throws where that is no report of veraPDF's. */
export const readReport = (json: string, flavour: Flavour): readonly Judgement[] =>
  reportSchema.parse(JSON.parse(json)).report.jobs.map((job) => judgementIn(job, flavour))

const judgementIn = (job: z.infer<typeof jobSchema>, flavour: Flavour): Judgement => {
  const file = job.itemDetails.name
  const [result, second] = job.validationResult ?? []
  if (result === undefined || second !== undefined) {
    const reason = job.taskException?.exceptionMessage ?? 'the report holds no single result for it'
    return { file, verdict: 'unread', reason }
  }
  const findings = result.details.ruleSummaries
    .filter(({ ruleStatus }) => ruleStatus === 'FAILED')
    .map(findingOf)
  if (findings.length > 0) return { file, verdict: 'fails', findings }
  const doubt = doubtAbout(result, flavour)
  return doubt === null ? { file, verdict: 'conforms' } : { file, verdict: 'unread', reason: doubt }
}

const findingOf = (rule: z.infer<typeof ruleSchema>): Finding => ({
  rule: `${rule.specification} ${rule.clause}-${rule.testNumber}`,
  count: rule.failedChecks,
  what: rule.description,
})

/** Why a result without a failed rule is no pass yet, or null. */
const doubtAbout = (
  { compliant, details, jobEndStatus, profileName }: z.infer<typeof validationSchema>,
  flavour: Flavour,
): string | null => {
  if (profileName !== profileNames[flavour]) return `judged by another profile: ${profileName}`
  if (jobEndStatus !== 'normal') return `the judgement was broken off: ${jobEndStatus}`
  if (details.passedChecks === 0) return 'nothing in it was checked'
  return compliant && details.failedRules === 0 ? null : 'not compliant, but no rule is named'
}
