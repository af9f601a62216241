import { join } from 'node:path'
import type { Dossier } from '../dossier/dossier.ts'
import { type HeldLock, withLock } from '../dossier/lock.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import { answersFile, readCase } from '../dossier/read-case.ts'
import { type Host, HostError } from '../host/host.ts'
import { allAnswers } from '../interview/all-answers.ts'
import { askFolder } from '../interview/ask-folder.ts'
import { askLock, type LockAnswer } from '../interview/ask-lock.ts'
import { openTerminal, type Terminal } from '../interview/terminal/terminal.ts'
import type { Ending } from '../interview/world.ts'
import { type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { calledAs, quoted } from './called-as.ts'
import { foundWords } from './lock/lock-words.ts'
import { readTextFile } from './read-text-file.ts'
import { problemsAsLines } from './report.ts'
import { isSealedCase } from './sealing/sealed-cases.ts'
import { type InterviewTools, type Surroundings, talkAbout } from './talk-about.ts'
import { tellSentences } from './tell-texts.ts'

export type InterviewOptions = {
  /** A folder or a file of answers; null asks. */
  readonly case: string | null
  /** Of the interface, and of a new paper. */
  readonly language: string
}

/** Asks. Ends with 0 or 130 when somebody stops, 1 where the case cannot be opened, 2 without a terminal. */
export const runInterview = async (
  options: InterviewOptions,
  host: Host,
  tools: InterviewTools,
): Promise<number> => {
  if (!host.isTerminal) {
    tellSentences(noTerminal, { host, wording: tools.wording })
    return 2
  }
  const terminal = openTerminal(tools.wording, host.environment, readTextFile(host))
  try {
    const casePath = options.case ?? (await casePathOf({ host, terminal, tools }))
    if (typeof casePath !== 'string') return end(casePath, terminal)
    return await inLock(casePath, options.language, { host, terminal, tools })
  } finally {
    terminal.close()
  }
}

/** Asks while nobody else writes; where somebody does, the person at the terminal decides. */
const inLock = async (
  casePath: string,
  language: string,
  surroundings: Surroundings,
): Promise<number> => {
  const { host, terminal, tools } = surroundings
  await makeNewFolder(host, casePath)
  let answer: LockAnswer | null = null
  const locked = await withLock(host, casePath, {
    hearsInterrupt: true,
    tell: (said) => terminal.tell([said]),
    mayTakeOver: async (found) => {
      const question = { found: foundWords(found, host.now()), mayRead: true }
      answer = await askLock(terminal.ask, question, tools.wording.say)
      return answer === 'takeOver'
    },
    work: (lock) => openAndTalk({ casePath, language, lock }, surroundings),
  })
  if (locked.ok) return locked.value
  if (answer === 'read') return showAnswers(casePath, surroundings)
  if (answer === 'stop') return end({ code: 0, said: [text('Nothing was changed.')] }, terminal)
  return tellProblems(locked.problems, surroundings)
}

/** A lock stands in the folder that it locks. Where it cannot be made, the opening tells why. */
const makeNewFolder = async (host: Host, casePath: string): Promise<void> => {
  if ((await host.files.entryAt(casePath)) !== 'nothing' || casePath.endsWith('.json')) return
  try {
    await host.files.makeFolder(casePath)
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
  }
}

type Locked = {
  readonly casePath: string
  readonly language: string
  readonly lock: HeldLock
}

const openAndTalk = async (
  { casePath, language, lock }: Locked,
  surroundings: Surroundings,
): Promise<number> => {
  const opened = await openNamed(surroundings.host, casePath, language)
  if (opened.problems.length > 0) tellProblems(opened.problems, surroundings)
  if (!opened.ok) return 1
  return end(
    await talkAbout({ opened: opened.value, casePath, lock }, surroundings),
    surroundings.terminal,
  )
}

const tellProblems = (problems: readonly Problem[], { host, tools }: Surroundings): number => {
  host.tell(problemsAsLines(problems, { wording: tools.wording, columns: host.columns }))
  return 1
}

/** What somebody may do with a case that another writes in. */
const showAnswers = async (path: string, surroundings: Surroundings): Promise<number> => {
  const { host, terminal, tools } = surroundings
  const read = await readCase(host, path)
  if (read.found && !read.parsed.ok) return tellProblems(read.parsed.problems, surroundings)
  const answers =
    read.found && read.parsed.ok ? allAnswers(read.parsed.value.draft, tools.wording) : []
  terminal.tell([
    text('Read only: nothing can be changed here. These are the answers as they were last saved.'),
    ...answers,
    text('In full, as a paper: {command}', {
      command: `${calledAs(host)} preview ${quoted(path)}`,
    }),
  ])
  return 0
}

/** Nothing is begun in the folder of an encrypted case that was typed here, and so is not open. */
const openNamed = async (host: Host, path: string, language: string): Promise<Result<Dossier>> => {
  const isOpen = host.isSealed?.(join(path, answersFile)) === true
  return !isOpen && (await isSealedCase(host, path))
    ? refused(stillClosed(path))
    : openDossier(host, path, language)
}

const noTerminal = [
  text('The interview needs a terminal: a keyboard and a screen.'),
  text('Without one use “c177 check” or “c177 build”. Run “c177 --help” for more.'),
]

const stillClosed = (path: string): Problem => ({
  code: 'case-encrypted',
  severity: 'error',
  place: { case: path },
  message: text('The case is encrypted and was not opened.'),
  hint: text('Call “c177 interview {path}”: it then asks for the passphrase.', {
    path: quoted(path),
  }),
})

const end = ({ code, said }: Ending, terminal: Terminal): number => {
  terminal.tell(said)
  return code
}

/** The folder in which one stands, where it is a case; else a name is asked for. */
const casePathOf = async ({ host, terminal, tools }: Surroundings): Promise<string | Ending> =>
  (await host.files.entryAt(answersFile)) === 'file'
    ? '.'
    : askFolder(terminal.ask, tools.wording.say)
