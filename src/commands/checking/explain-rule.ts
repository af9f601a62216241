import type { RuleInfo } from '../../assessment/rule.ts'
import { rules } from '../../assessment/rules.ts'
import { silenceStillHolds } from '../../assessment/silencing.ts'
import type { Host } from '../../host/host.ts'
import { wrap } from '../../interview/terminal/wrap.ts'
import { nearest } from '../../problems/nearest.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { asJson, problemAsJson, severityWords } from '../report.ts'
import { tellSentences } from '../tell-texts.ts'

export type ExplainOptions = {
  /** The code of a rule; null lists all. */
  readonly rule: string | null
  /** None is read: one beside a rule is refused, not passed over in silence. */
  readonly cases: readonly string[]
  readonly json: boolean
}

const explained: readonly RuleInfo[] = [...rules, silenceStillHolds]

/** Tells what a rule is for, or lists all of them. Exit code: 0, 2 where there is no such rule. */
export const runExplain = (
  { rule: code, cases, json }: ExplainOptions,
  host: Host,
  wording: Wording,
): number => {
  if (cases.length > 0) return refuse(readsNoCase, json, { host, wording })
  const found = code === null ? explained : explained.filter((rule) => rule.code === code)
  if (code !== null && found.length === 0) return refuse(unknownRule(code), json, { host, wording })
  if (json) {
    const told = found.map((rule) => ruleAsJson(rule, wording))
    host.print(asJson({ ok: true, problems: [], rules: told }))
    return 0
  }
  const [only] = found
  const lines =
    code === null || only === undefined
      ? found.map((rule) => ruleAsLine(rule, wording))
      : ruleAsLines(only, wording)
  for (const line of lines) host.print(wrapped(line, host))
  return 0
}

const wrapped = (line: string, { columns }: Host): string =>
  columns === undefined ? line : wrap(line, columns - 1, '  ').join('\n')

type Desk = { readonly host: Host; readonly wording: Wording }

const refuse = (problem: Problem, json: boolean, { host, wording }: Desk): number => {
  if (json) host.print(asJson({ ok: false, problems: [problemAsJson(problem, wording)] }))
  else tellSentences([problem.message, problem.hint], { host, wording })
  return 2
}

const readsNoCase: Problem = {
  code: 'wrong-call',
  severity: 'error',
  place: {},
  message: text('“--explain” tells what a rule is for, and reads no case.'),
  hint: text('Leave the case out, as in “c177 check --explain claim-without-date”.'),
}

const unknownRule = (code: string): Problem => {
  const meant = nearest(
    code,
    explained.map((rule) => rule.code),
  )
  return {
    code: 'rule-unknown',
    severity: 'error',
    place: {},
    message: text(
      '“{code}” is not a rule. If you saw it in a list of problems, it tells of a file, a template or the call, and its own message says what to do.',
      { code },
    ),
    hint:
      meant === null
        ? text('“c177 check --explain” lists the rules.')
        : text('Did you mean “{meant}”? “c177 check --explain” lists the rules.', { meant }),
  }
}

/** Sentences of a rule, as the files for translators hold them. */
const plain = (english: string): Text => ({ english })

const ruleAsLine = ({ code, severity, looksFor }: RuleInfo, { say }: Wording): string =>
  `${code} (${say(severityWords[severity])}): ${say(plain(looksFor))}`

const ruleAsLines = (rule: RuleInfo, { say }: Wording): readonly string[] => [
  `${rule.code}  (${say(severityWords[rule.severity])})`,
  ...[
    text('Looks for: {what}', { what: plain(rule.looksFor) }),
    text('Why it matters: {why}', { why: plain(rule.why) }),
    text('Where that comes from: {source}', { source: plain(rule.source) }),
    rule.papers === undefined
      ? text('Papers: all')
      : text('Papers: {papers}', { papers: rule.papers.join(', ') }),
    text('For example: {found}', { found: plain(rule.example.found) }),
    text('Better: {better}', { better: plain(rule.example.better) }),
    ...(rule === silenceStillHolds ? [] : [silencingOf(rule)]),
  ].map((line) => `\n${say(line)}`),
]

const silencingOf = ({ severity }: RuleInfo): Text =>
  severity === 'error' ? silencingOfErrors : silencing

const silencing = text(
  'It can be silenced for one place, with a reason: by an entry under "confirmed" in the file of answers. “c177 check” lists what is silenced.',
)
const silencingOfErrors = text(
  'It hinders a final paper and is mended, not silenced; only words that you can vouch for, such as the public telephone number of an office, may be confirmed.',
)

const ruleAsJson = (rule: RuleInfo, { say }: Wording): object => ({
  code: rule.code,
  severity: rule.severity,
  looksFor: say(plain(rule.looksFor)),
  why: say(plain(rule.why)),
  source: say(plain(rule.source)),
  papers: rule.papers ?? null,
  found: say(plain(rule.example.found)),
  better: say(plain(rule.example.better)),
})
