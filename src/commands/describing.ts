import type { Command } from 'commander'
import type { Host } from '../host/host.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

/** The called command with its options turned into a run; what it answers is the exit code. */
export type Chosen = () => Promise<number>

export type Surroundings = { readonly host: Host; readonly wording: Wording }

/** What else is known of a call before it runs. */
export type How = {
  /** Encrypted cases that it names stay closed. */
  readonly keepsSealed?: true
  /** It works with the case in the folder in which one stands. */
  readonly isHere?: boolean
}
export type Choose = (run: Chosen, how?: How) => void

/** What a command is added to. */
export type Adding = { readonly program: Command; readonly choose: Choose } & Surroundings

export const examples = ({ say }: Wording, first: string, second: string): string =>
  `\n${say(text('Examples:'))}\n  $ ${first}\n  $ ${second}`

type Described = {
  readonly name: string
  readonly does: Text
  readonly examples: readonly [string, string]
}

/** A command with its explanation, and the options that every command has. */
export const describe = ({ program, wording }: Adding, described: Described): Command =>
  program
    .command(described.name)
    .description(wording.say(described.does))
    .helpOption('--help', wording.say(text('explain')))
    .addHelpText('after', examples(wording, ...described.examples))

export const isQuiet = ({ program }: Adding): boolean =>
  program.opts<{ readonly quiet?: true }>().quiet === true
