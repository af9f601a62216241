import inquirer from 'inquirer'
import type { Host } from '../host/host.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

type Task = 'begin' | 'check' | 'draft' | 'final' | 'quit'

/** The few things one can do, for somebody who typed only `c177`. */
export const runMenu = async (host: Host, { say, ...wording }: Wording): Promise<number> => {
  const full = { say, ...wording }
  const known = (await host.files.entryAt('answers.json')) === 'file' ? '.' : null
  const { task } = await inquirer.prompt<{ task: Task }>([
    {
      type: 'select',
      name: 'task',
      message: say(text('What would you like to do?')),
      choices: [
        { value: 'begin', name: say(text('Begin, or go on with the questions')) },
        { value: 'check', name: say(text('See what is missing')) },
        { value: 'draft', name: say(text('See the draft')) },
        { value: 'final', name: say(text('Make the final PDF')) },
        { value: 'quit', name: say(text('Quit')) },
      ],
    },
  ])
  if (task === 'quit') return 0
  if (task === 'begin') return begin(host, full, known)
  const path = known ?? (await askCase(full))
  return task === 'check'
    ? check(path, host, full)
    : build(path, task === 'final', { host, wording: full })
}

const begin = async (host: Host, wording: Wording, known: string | null): Promise<number> => {
  const { interviewCase } = await import('./interview-case.ts')
  return interviewCase({ case: known, language: wording.language }, host, wording)
}

const askCase = async ({ say }: Wording): Promise<string> => {
  const { path } = await inquirer.prompt<{ path: string }>([
    {
      type: 'input',
      name: 'path',
      message: say(text('Which folder holds the case?')),
      default: 'my-case',
    },
  ])
  return path.trim()
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
  const problems = await silenceFindings(path, host, silenceTalk(wording))
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
