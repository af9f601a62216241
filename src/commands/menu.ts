import type { Host } from '../host/host.ts'
import { isPlainWanted, plainOffered } from '../interview/terminal/terminal.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { type Asking, askingAt } from './asking.ts'

type Task = 'begin' | 'check' | 'draft' | 'final' | 'quit'

/** The few things one can do, for somebody who typed only `c177`. */
export const runMenu = async (host: Host, wording: Wording): Promise<number> => {
  const known = (await host.files.entryAt('answers.json')) === 'file' ? '.' : null
  const asking = askingAt(wording, host.environment)
  const task = await asking.choose<Task>(
    text('What would you like to do?'),
    [
      { value: 'begin', label: text('Begin, or go on with the questions') },
      { value: 'check', label: text('See what is missing') },
      { value: 'draft', label: text('See the draft') },
      { value: 'final', label: text('Make the final PDF') },
      { value: 'quit', label: text('Quit') },
    ],
    isPlainWanted(host.environment) ? [] : [plainOffered],
  )
  if (task === 'quit') return 0
  if (task === 'begin') return begin(host, wording, known)
  const path = known ?? (await askCase(asking))
  return task === 'check'
    ? check(path, host, wording)
    : build(path, task === 'final', { host, wording })
}

const begin = async (host: Host, wording: Wording, known: string | null): Promise<number> => {
  const { interviewCase } = await import('./interview-case.ts')
  return interviewCase({ case: known, language: wording.language }, host, wording)
}

const askCase = async ({ line }: Asking): Promise<string> => {
  const typed = await line(text('Which folder holds the case?'), { now: 'my-case' })
  return typed.trim()
}

const check = async (path: string, host: Host, wording: Wording): Promise<number> => {
  const { runCheck } = await import('./checking/check.ts')
  const code = await runCheck({ cases: [path], json: false, quiet: false }, host, wording)
  await offerSilence(path, { host, wording })
  return code
}

/** Something found may be as it should be: the ministry's own telephone number, say. */
const offerSilence = async (path: string, { host, wording }: Surroundings): Promise<void> => {
  const { silenceFindings } = await import('./checking/silence-finding.ts')
  const { silenceTalk } = await import('./checking/silence-talk.ts')
  const { problemsAsLines } = await import('./report.ts')
  const problems = await silenceFindings(
    path,
    host,
    silenceTalk(askingAt(wording, host.environment), wording),
  )
  if (problems.length > 0) host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
}

type Surroundings = { readonly host: Host; readonly wording: Wording }

const build = async (
  path: string,
  final: boolean,
  { host, wording }: Surroundings,
): Promise<number> => {
  const { runBuild } = await import('./build.ts')
  const wanted = { papers: null, audiences: null }
  const plain = { blanks: [], out: null, passphraseFile: null, json: false, quiet: false }
  return runBuild({ cases: [path], wanted, final, ...plain }, host, wording)
}
