import { join } from 'node:path'
import type { Recorded } from '../answers/record-answer.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type HeldLock, withLock } from '../dossier/lock.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import { answersFile, readCase } from '../dossier/read-case.ts'
import { saveAnswer } from '../dossier/save-answer.ts'
import { editText } from '../host/edit-text.ts'
import { type Host, HostError } from '../host/host.ts'
import { allAnswers } from '../interview/all-answers.ts'
import { askFolder } from '../interview/ask-folder.ts'
import { askLock, type LockAnswer } from '../interview/ask-lock.ts'
import { conduct } from '../interview/conduct.ts'
import { begin } from '../interview/interview.ts'
import { recoveryText } from '../interview/recovery-text.ts'
import { openTerminal, plainOffered, type Terminal } from '../interview/terminal/terminal.ts'
import type { Edited, Ending, World } from '../interview/world.ts'
import { type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { calledAs, quoted } from './called-as.ts'
import { foundWords } from './lock/lock-words.ts'
import { notPrivate } from './not-private.ts'
import { papersIn } from './papers-made.ts'
import { readTextFile } from './read-text-file.ts'
import { problemsAsLines } from './report.ts'
import { savedInWords } from './saved-in-words.ts'
import { isSealedCase } from './sealing/sealed-cases.ts'
import { stateFollower } from './states/follow-state.ts'

export type InterviewOptions = {
  /** A folder or a file of answers; null asks. */
  readonly case: string | null
  /** Of the interface, and of a new paper. */
  readonly language: string
}

export type InterviewTools = {
  readonly wording: Wording
  /** Makes the draft of a case; its path, or null where it could not be made and why was told. */
  readonly makeDraft: (casePath: string) => Promise<string | null>
  /** All that `check` finds in a case. */
  readonly problems: (casePath: string) => Promise<readonly Problem[]>
}

/** Asks. Ends with 0 or 130 when somebody stops, 1 where the case cannot be opened, 2 without a terminal. */
export const runInterview = async (
  options: InterviewOptions,
  host: Host,
  tools: InterviewTools,
): Promise<number> => {
  const { say } = tools.wording
  if (!host.isTerminal) {
    host.tell(say(text('The interview needs a terminal: a keyboard and a screen.')))
    host.tell(
      say(text('Without one use “c177 check” or “c177 build”. Run “c177 --help” for more.')),
    )
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
    await talk({ opened: opened.value, casePath, lock }, surroundings),
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

const stillClosed = (path: string): Problem => ({
  code: 'case-encrypted',
  severity: 'error',
  place: { case: path },
  message: text('The case is encrypted and was not opened.'),
  hint: text('Call “c177 interview {path}”: it then asks for the passphrase.', { path }),
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

type Surroundings = {
  readonly host: Host
  readonly terminal: Terminal
  readonly tools: InterviewTools
}

type Opened = {
  readonly opened: Dossier
  readonly casePath: string
  readonly lock: HeldLock
}

const talk = async (
  { opened, casePath, lock }: Opened,
  { host, terminal, tools }: Surroundings,
): Promise<Ending> => {
  let dossier = opened
  const state = stateFollower(host, opened)
  await state.follow(opened.draft)
  const save = async (recorded: Recorded) => {
    const lost = await lock.check()
    if (lost !== null) return lost
    const saved = await saveAnswer(host, dossier, recorded)
    dossier = saved.dossier
    await state.follow(dossier.draft)
    if (saved.problem === null && terminal.isPlain()) {
      terminal.tell(savedInWords(recorded, tools.wording))
    }
    return saved.problem
  }
  const world: World = {
    wording: tools.wording,
    ask: terminal.ask,
    tell: terminal.tell,
    save,
    usedIds: () => dossier.journal.usedIds,
    state: state.now,
    today: () => localDay(host.now()),
    problems: () => tools.problems(casePath),
    papers: () => papersIn(host, join(dossier.folder, 'out')),
    edit: async (typed) => {
      if (host.isSealed?.(dossier.file) === true) return { failed: noEditor }
      terminal.tell([editorOpens])
      return edit(typed, dossier.folder, host)
    },
    makeDraft: () => tools.makeDraft(casePath),
    file: opened.file,
    command: `${calledAs(host)} interview ${quoted(casePath)}`,
    makeAll: `${calledAs(host)} build ${quoted(casePath)} --document all`,
  }
  terminal.tell([...recoveryText(opened), ...(await notPrivate(host, opened, casePath))])
  const isNew = Object.keys(opened.draft.answers).length === 0
  if (isNew && !terminal.isPlain()) terminal.tell([plainOffered])
  return conduct(begin(opened.draft, opened.journal.lastSave.at(-1) ?? null), world)
}

/** Some editors do not tell how to leave them. */
const editorOpens = text(
  'Your editor opens. Save and leave it to come back here; in vi: press Esc, type :wq, press Enter.',
)

/** An editor needs a file, and leaves copies of it in places that nobody knows of. */
const noEditor = text(
  'This case is encrypted, so no other program opens its text: an editor would need it in a file that anybody can read. Go on typing here.',
)

/** The day where the person sits, which "yesterday" is counted from. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

const edit = async (typed: string, folder: string, host: Host): Promise<Edited> => {
  const command = host.environment['VISUAL'] || host.environment['EDITOR']
  if (command === undefined || command === '') {
    return {
      failed: text(
        'No editor is set. Leave with :quit, type for example  export EDITOR=nano  and come back; or go on typing here.',
      ),
    }
  }
  try {
    return { text: await editText({ text: typed, command, folder }) }
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    return {
      failed: text('The editor “{command}” could not be used ({code}). Your text is as before.', {
        command,
        code: thrown.code,
      }),
    }
  }
}
