import { CommanderError } from 'commander'

/** A word that is none of those that a command can be told to do. */
export class UnknownTask extends CommanderError {
  readonly known: readonly string[]
  constructor(task: string, known: readonly string[]) {
    super(2, 'commander.unknownCommand', `'${task}'`)
    this.known = known
  }
}
