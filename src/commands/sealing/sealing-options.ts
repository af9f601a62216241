import type { Command } from 'commander'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'

export const casePassphraseHelp = text(
  'file whose first line is the passphrase of an encrypted case',
)

/** Every command that names a case can be told what opens it; `--case-passphrase-file` where another passphrase is asked for too. */
export const addCasePassphrase = (program: Command, wording: Wording): void => {
  for (const command of commandsOf(program)) {
    if (ownOption.has(command.name()) || !namesCases(command)) continue
    const isTaken = command.options.some(({ long }) => long === '--passphrase-file')
    const option = isTaken ? '--case-passphrase-file <file>' : '--passphrase-file <file>'
    command.option(option, wording.say(casePassphraseHelp))
  }
}

/** Those that never open a case by themselves. */
const ownOption: ReadonlySet<string> = new Set(['encrypt', 'decrypt', 'wipe'])

const namesCases = (command: Command): boolean =>
  ['overview', 'pay', 'lint', 'merge'].includes(command.name()) ||
  command.options.some(({ long }) => long === '--case') ||
  command.registeredArguments.some((argument) => argument.name() === 'case')

const commandsOf = (program: Command): readonly Command[] =>
  program.commands.flatMap((command) => [command, ...commandsOf(command)])
