import type { CommanderError } from 'commander'
import { nearest } from '../problems/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { commandNames } from './command-line.ts'
import { UnknownTask } from './unknown-task.ts'

/** What is wrong with the words of a command line, as Commander found it, and what would help. */
export const wrongCall = (thrown: CommanderError, words: readonly string[]): Problem => {
  const { code, message } = thrown
  // Commander's own sentences are English; the words that it stumbled over are all that is taken from them.
  const [word = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted)
  const found = { word, value }
  return {
    code: 'wrong-call',
    severity: 'error',
    place: {},
    message: messages[code]?.(found) ?? text('The word "{word}" is not known here.', { word }),
    hint: hintFor(thrown, word) ?? helpFor(words),
  }
}

type Found = { readonly word: string; readonly value: string }

const messages: Readonly<Record<string, (found: Found) => Text>> = {
  'commander.missingArgument': ({ word }) =>
    word === '' || word === 'case'
      ? text('A case is missing: the command needs to know which one.')
      : text('The command needs one word more: <{word}>.', { word }),
  'commander.missingMandatoryOptionValue': ({ word }) =>
    text('The option {word} is missing.', { word }),
  'commander.optionMissingArgument': ({ word }) =>
    text('Behind the option {word} its value is missing.', { word }),
  'commander.invalidArgument': ({ word, value }) =>
    text('The option {word} does not know the value "{value}".', { word, value }),
  'commander.excessArguments': ({ word }) =>
    text('Behind "{word}" stand more words than it takes.', { word }),
}

/** What an option takes, or the word that was meant; null where nothing more is known. */
const hintFor = (thrown: CommanderError, word: string): Text | null => {
  const { code, message } = thrown
  const [, expected] = /is invalid\. (.+)$/.exec(message) ?? []
  if (expected !== undefined)
    return text('It takes: {expected}. See also "--help" after the command.', { expected })
  if (code === 'commander.excessArguments')
    return text('A name with blanks needs quotation marks around it, such as "my union".')
  if (thrown instanceof UnknownTask) return taskFor(word, thrown.known)
  const [, option] = /\(Did you mean (?:one of )?(--[\w-]+)/.exec(message) ?? []
  if (option !== undefined) return meantIs(option)
  const meant = code === 'commander.unknownCommand' ? nearest(word, commandNames) : null
  return meant === null
    ? null
    : text('Did you mean "{meant}"? "c177 --help" lists the commands.', { meant })
}

const taskFor = (task: string, known: readonly string[]): Text => {
  const meant = nearest(task, known)
  return meant === null
    ? text('It takes: {expected}. See also "--help" after the command.', {
        expected: known.join(', '),
      })
    : meantIs(meant)
}

const meantIs = (meant: string): Text =>
  text('Did you mean "{meant}"? See also "--help" after the command.', { meant })

const helpFor = (words: readonly string[]): Text => {
  const command = words.find((word) => commandNames.some((name) => name === word))
  return command === undefined
    ? text('See "c177 --help", or "--help" after the command.')
    : text('See "c177 {command} --help".', { command })
}
