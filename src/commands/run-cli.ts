import { CommanderError } from 'commander'
import type { Host } from '../host/host.ts'
import { nearest } from '../problems/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { commandNames, helpOf, programOf } from './command-line.ts'
import type { Chosen } from './describing.ts'
import { kindOf, StoppedByUser, tellStack } from './fault.ts'
import { loadWording } from './languages.ts'
import { asJson, problemAsJson } from './report.ts'

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
      return thrown.exitCode === 0 ? 0 : wrong(wrongCall(thrown), call)
    }
    if (isStop(thrown)) return 130
    return ownFault(thrown, call)
  }
}

type Call = {
  readonly words: readonly string[]
  readonly host: Host
  readonly wording: Wording
}

const run = async ({ words, host, wording }: Call): Promise<number> => {
  let chosen: Chosen | null = null
  const program = programOf({ host, wording }, (found) => {
    chosen = found
  })
  try {
    program.parse(words, { from: 'user' })
  } catch (thrown) {
    if (!isWithoutCommand(thrown)) throw thrown
  }
  const start: Chosen = chosen ?? (() => startWithoutCommand(host, wording))
  return start()
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
const languageIn = (words: readonly string[]): string => {
  const index = words.findIndex((word) => /^--language(=|$)/.test(word))
  if (index < 0) return 'en'
  return words[index]?.split('=')[1] ?? words[index + 1] ?? ''
}

const wrong = (problem: Problem, { words, host, wording }: Call): number => {
  const { message, hint } = problem
  if (words.includes('--json')) {
    host.print(asJson({ ok: false, problems: [problemAsJson(problem, wording)] }))
  } else host.tell(`${wording.say(message)}\n${wording.say(hint)}`)
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
    text('There is no translation of the program into "{language}".', { language }),
    text('Leave --language out, or translate templates/languages/interface.pot.'),
  )

/** Commander's own sentences are English; the word that it stumbled over is all that is taken from them. */
const wrongCall = ({ code, message }: CommanderError): Problem => {
  const [word = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted)
  const [, expected = ''] = /is invalid\. (.+)$/.exec(message) ?? []
  const found =
    code === 'commander.missingArgument'
      ? text('A case is missing: the command needs to know which one.')
      : code === 'commander.invalidArgument'
        ? text('The option {word} does not know the value "{value}".', { word, value })
        : text('The word "{word}" is not known here.', { word })
  return problemOf(
    'wrong-call',
    found,
    hintFor(expected, code === 'commander.unknownCommand' ? word : null),
  )
}

/** What an option takes, or the command that was meant. */
const hintFor = (expected: string, command: string | null): Text => {
  if (expected !== '') {
    return text('It takes: {expected}. See also "--help" after the command.', { expected })
  }
  const meant = command === null ? null : nearest(command, commandNames)
  return meant === null
    ? text('See "c177 --help", or "--help" after the command.')
    : text('Did you mean "{meant}"? "c177 --help" lists the commands.', { meant })
}

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
