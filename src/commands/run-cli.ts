import { CommanderError } from 'commander'
import type { Host } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { helpOf, programOf } from './command-line.ts'
import type { Chosen, How } from './describing.ts'
import { diskRefusal, isRefusal, kindOf, StoppedByUser, tellStack } from './fault.ts'
import { loadWording } from './languages.ts'
import { asJson, problemAsJson, problemsAsLines } from './report.ts'
import { sealedCasesIn } from './sealing/sealed-cases.ts'
import { tellSentences } from './tell-texts.ts'
import { wrongCall } from './wrong-call.ts'

/**
 * The program: words of the command line in, exit code out. 2 for a wrong call, 70 for a fault of our own, of
 * which only its kind is told (a message might hold somebody's data), 130 where the user stopped it.
 */
export const runCli = async (words: readonly string[], host: Host): Promise<number> => {
  let call: Call = { words, host, wording: wordingOf('en') }
  try {
    const language = languageIn(words)
    const wording = await loadWording(host, language, 'interface')
    if (wording === null) return wrong(unknownLanguage(language), call)
    call = { ...call, wording }
    return await run(call)
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      return thrown.exitCode === 0 ? 0 : wrong(wrongCall(thrown, words), call)
    }
    if (isStop(thrown)) return 130
    if (!isRefusal(kindOf(thrown))) return ownFault(thrown, call)
    tellProblems([diskRefusal(kindOf(thrown))], call)
    return 1
  }
}

type Call = {
  readonly words: readonly string[]
  readonly host: Host
  readonly wording: Wording
}

const run = async (call: Call): Promise<number> => {
  const { start, how } = understood(call)
  if (how.keepsSealed === true) return start()
  const named = how.isHere === true ? [...call.words, '.'] : call.words
  const folders = await sealedCasesIn(named, call.host)
  return folders.length === 0 ? start() : runSealed(call, folders)
}

/** The same call again, with a host for which the encrypted cases that it names lie open. */
const runSealed = async (call: Call, folders: readonly string[]): Promise<number> => {
  const { words, host, wording } = call
  const [{ openSealedCases }, { askSecret }] = await Promise.all([
    import('./sealing/open-sealed.ts'),
    import('./leaks/passphrase.ts'),
  ])
  const mayAsk = host.isTerminal && !words.includes('--json')
  const passphraseFile = given('--case-passphrase-file', words) ?? given('--passphrase-file', words)
  const ask = mayAsk ? askSecret(wording) : null
  const opened = await openSealedCases({ folders, passphraseFile, ask }, host)
  const isTold = opened.problems.length > 0 && !(opened.ok && isTerse(words))
  if (isTold) tellProblems(opened.problems, call)
  if (opened.ok) return understood({ ...call, host: opened.value }).start()
  return opened.problems.some(({ code }) => isWrongCall(code)) ? 2 : 1
}

/** What would help is another call, not another passphrase. */
const isWrongCall = (code: string): boolean =>
  code === 'case-passphrase-missing' || code.startsWith('passphrase-file-')

const isTerse = (words: readonly string[]): boolean =>
  words.includes('--json') || words.includes('--quiet')

const tellProblems = (problems: readonly Problem[], { words, host, wording }: Call): void => {
  if (words.includes('--json')) {
    const told = problems.map((problem) => problemAsJson(problem, wording))
    host.print(asJson({ ok: false, problems: told }))
  } else host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
}

type Understood = { readonly start: Chosen; readonly how: How }

const understood = ({ words, host, wording }: Call): Understood => {
  let chosen: Understood = {
    start: () => startWithoutCommand(host, wording),
    how: { isHere: host.isTerminal },
  }
  const program = programOf(
    { host, wording },
    (start, how = {}) => {
      chosen = { start, how }
    },
    words,
  )
  try {
    program.parse(words, { from: 'user' })
  } catch (thrown) {
    if (!isWithoutCommand(thrown)) throw thrown
  }
  return chosen
}

/** Commander would write the help where errors go. */
const isWithoutCommand = (thrown: unknown): boolean =>
  thrown instanceof CommanderError && thrown.code === 'commander.help' && thrown.exitCode !== 0

/** A menu where somebody sits at a terminal, else the help. */
const startWithoutCommand = async (host: Host, wording: Wording): Promise<number> => {
  if (host.isTerminal) return (await import('./menu.ts')).runMenu(host, wording)
  host.print(helpOf({ host, wording }))
  return 0
}

/** The language must be known before the first word of help. */
const languageIn = (words: readonly string[]): string => given('--language', words) ?? 'en'

/** What an option is given, before the command line is understood; null where it is not there. */
const given = (option: string, words: readonly string[]): string | null => {
  const index = words.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (index < 0) return null
  const [, ...own] = words[index]?.split('=') ?? []
  return own.length > 0 ? own.join('=') : (words[index + 1] ?? '')
}

const wrong = (problem: Problem, { words, host, wording }: Call): number => {
  const { message, hint } = problem
  if (words.includes('--json')) {
    host.print(asJson({ ok: false, problems: [problemAsJson(problem, wording)] }))
  } else tellSentences([message, hint], { host, wording })
  return 2
}

const problemOf = (code: string, message: Text, hint: Text): Problem => ({
  code,
  severity: 'error',
  place: {},
  message,
  hint,
})

const unknownLanguage = (language: string): Problem =>
  problemOf(
    'language-unknown',
    text('There is no translation of the program into "{language}" that can be read.', {
      language,
    }),
    text('Leave --language out, or translate templates/languages/interface.pot.'),
  )

/** Ours, or Inquirer’s. */
const isStop = (thrown: unknown): boolean =>
  thrown instanceof StoppedByUser || (thrown instanceof Error && thrown.name === 'ExitPromptError')

const ownFault = (thrown: unknown, { words, host, wording }: Call): number => {
  tellStack(thrown, host)
  const problem = problemOf(
    'own-fault',
    text('A fault of c177 itself ({kind}).', { kind: kindOf(thrown) }),
    text('Your answers are as they were. Please tell us; C177_DEBUG=1 shows where it happened.'),
  )
  wrong(problem, { words, host, wording })
  return 70
}
