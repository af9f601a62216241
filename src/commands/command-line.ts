import { Command, InvalidArgumentError } from 'commander'
import type { Host } from '../host/host.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { version } from './version.ts'

/** The called command with its options turned into a run; what it answers is the exit code. */
export type Chosen = () => Promise<number>

type Surroundings = { readonly host: Host; readonly wording: Wording }
type Choose = (run: Chosen) => void
type Adding = { readonly program: Command; readonly choose: Choose } & Surroundings

export const commandNames = ['interview', 'check', 'build', 'schema'] as const

/** The command line as it is understood; the command that was called is handed to `choose`, not yet run. */
export const programOf = (surroundings: Surroundings, choose: Choose): Command => {
  const program = baseProgram(surroundings)
  const adding = { program, choose, ...surroundings }
  addInterview(adding)
  addCheck(adding)
  addBuild(adding)
  addSchema(adding)
  return program
}

export const helpOf = (surroundings: Surroundings): string =>
  programOf(surroundings, () => undefined)
    .helpInformation()
    .trimEnd()

const baseProgram = ({ host, wording }: Surroundings): Command => {
  const { say } = wording
  return new Command('c177')
    .description(
      say(
        text(
          'Helps homeworker organisations report on the ILO Home Work Convention, 1996 (No. 177).',
        ),
      ),
    )
    .version(version, '--version', say(text('print the version')))
    .option('--quiet', say(text('tell only what hinders')))
    .option('--language <code>', say(text('language of the program; the paper has its own')))
    .option('--no-color', say(text('use no colours')))
    .helpOption('--help', say(text('explain')))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (words) => host.print(words.trimEnd()),
      writeErr: () => undefined,
    })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => say(titles[title] ?? title) })
    .addHelpText(
      'after',
      examples(wording, 'c177 interview my-union', 'c177 build my-union --final'),
    )
}

/** The headings of Commander's help. */
const titles: Readonly<Record<string, Text>> = {
  'Usage:': text('Usage:'),
  'Arguments:': text('Arguments:'),
  'Options:': text('Options:'),
  'Commands:': text('Commands:'),
  'Global Options:': text('Everywhere:'),
}

const examples = ({ say }: Wording, first: string, second: string): string =>
  `\n${say(text('Examples:'))}\n  $ ${first}\n  $ ${second}`

type Described = {
  readonly name: string
  readonly does: Text
  readonly examples: readonly [string, string]
}

/** A command with its explanation, and the options that every command has. */
const describe = ({ program, wording }: Adding, described: Described): Command =>
  program
    .command(described.name)
    .description(wording.say(described.does))
    .helpOption('--help', wording.say(text('explain')))
    .addHelpText('after', examples(wording, ...described.examples))

const isQuiet = ({ program }: Adding): boolean =>
  program.opts<{ readonly quiet?: true }>().quiet === true

const caseArgument = ({ say }: Wording): string =>
  say(text('folders with answers.json, or files of answers'))

const addInterview = (adding: Adding): void => {
  const { host, wording, choose } = adding
  describe(adding, {
    name: 'interview',
    does: text('asks, one question at a time, and saves every answer at once'),
    examples: ['c177 interview my-union', 'c177 interview'],
  })
    .argument('[case]', wording.say(text('folder of the case; it is made if it is not there')))
    .action((path: string | undefined) => {
      choose(async () => {
        const { interviewCase } = await import('./interview-case.ts')
        return interviewCase({ case: path ?? null, language: wording.language }, host, wording)
      })
    })
}

const addCheck = (adding: Adding): void => {
  const { host, wording, choose } = adding
  describe(adding, {
    name: 'check',
    does: text('lists every problem and finding at once'),
    examples: ['c177 check my-union', 'c177 check my-union --json'],
  })
    .argument('<case...>', caseArgument(wording))
    .option('--json', wording.say(text('print one JSON value')))
    .action((cases: string[], { json }: { readonly json?: true }) => {
      choose(async () => {
        const { runCheck } = await import('./check.ts')
        return runCheck({ cases, json: json === true, quiet: isQuiet(adding) }, host, wording)
      })
    })
}

/** A list of names parted by commas, each of which must be known. */
const among =
  (...known: readonly string[]) =>
  (value: string): readonly string[] => {
    const names = value.split(',').map((name) => name.trim())
    const unknown = names.find((name) => !known.includes(name))
    if (unknown !== undefined) throw new InvalidArgumentError('')
    return names
  }

type BuildWords = { readonly final?: true; readonly out?: string; readonly json?: true }

const addBuild = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'build',
    does: text('writes the submission: a draft with its gaps, or with --final the paper to send'),
    examples: ['c177 build my-union', 'c177 build answers.json --out papers --json'],
  })
    .argument('<case...>', caseArgument(wording))
    .option(
      '--document <names>',
      say(text('which: submission, or all')),
      among('submission', 'all'),
    )
    .option('--edition <names>', say(text('for whom: committee')), among('committee'))
    .option('--format <names>', say(text('in which form: pdf')), among('pdf'))
    .option('--final', say(text('refuse while an error is left; no draft marks')))
    .option('--out <folder>', say(text('where to write; otherwise "out" in the case')))
    .option('--json', say(text('print one JSON value')))
    .action((cases: string[], { final, out, json }: BuildWords) => {
      choose(async () => {
        const { runBuild } = await import('./build.ts')
        const quiet = isQuiet(adding)
        const options = {
          cases,
          final: final === true,
          out: out ?? null,
          json: json === true,
          quiet,
        }
        return runBuild(options, host, wording)
      })
    })
}

const addSchema = (adding: Adding): void => {
  describe(adding, {
    name: 'schema',
    does: text('prints the JSON Schema (2020-12) of a file of answers'),
    examples: ['c177 schema', 'c177 schema > answers.schema.json'],
  }).action(() => {
    adding.choose(async () => (await import('./schema.ts')).runSchema(adding.host))
  })
}
