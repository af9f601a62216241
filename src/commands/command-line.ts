import { Command, InvalidArgumentError } from 'commander'
import { paperNames } from '../catalogue/papers.ts'
import type { Audience } from '../evidence/released.ts'
import type { Host } from '../host/host.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import type { Wanted } from './paper-choices.ts'
import { version } from './version.ts'

/** The called command with its options turned into a run; what it answers is the exit code. */
export type Chosen = () => Promise<number>

type Surroundings = { readonly host: Host; readonly wording: Wording }
type Choose = (run: Chosen) => void
type Adding = { readonly program: Command; readonly choose: Choose } & Surroundings

export const commandNames = ['interview', 'check', 'build', 'country', 'schema'] as const

/** The command line as it is understood; the command that was called is handed to `choose`, not yet run. */
export const programOf = (surroundings: Surroundings, choose: Choose): Command => {
  const program = baseProgram(surroundings)
  const adding = { program, choose, ...surroundings }
  addInterview(adding)
  addCheck(adding)
  addBuild(adding)
  addCountry(adding)
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
  <Name extends string>(...known: readonly Name[]) =>
  (value: string): readonly Name[] =>
    value.split(',').map((word) => {
      const name = known.find((one) => one === word.trim())
      if (name === undefined) throw new InvalidArgumentError('')
      return name
    })

type BuildWords = {
  readonly document?: readonly string[]
  readonly edition?: readonly Audience[]
  readonly final?: true
  readonly out?: string
  readonly json?: true
}

const addBuild = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'build',
    does: text('writes papers: drafts with their gaps, or with --final the papers to send'),
    examples: ['c177 build my-union', 'c177 build answers.json --document all --out papers --json'],
  })
    .argument('<case...>', caseArgument(wording))
    .option(
      '--document <names>',
      say(text('which: {names}, or all', { names: paperNames.join(', ') })),
      among(...paperNames, 'all'),
    )
    .option(
      '--edition <names>',
      say(text('for whom: committee, public')),
      among<Audience>('committee', 'public'),
    )
    .option('--format <names>', say(text('in which form: pdf')), among('pdf'))
    .option('--final', say(text('refuse while an error is left; no draft marks')))
    .option('--out <folder>', say(text('where to write; otherwise "out" in the case')))
    .option('--json', say(text('print one JSON value')))
    .action((cases: string[], words: BuildWords) => {
      choose(async () => {
        const { runBuild } = await import('./build.ts')
        const { final, out = null, json } = words
        const flags = { final: final === true, json: json === true, quiet: isQuiet(adding) }
        return runBuild({ cases, wanted: wantedIn(words), out, ...flags }, host, wording)
      })
    })
}

/** "--document all" wins over names beside it. */
const wantedIn = ({ document, edition }: BuildWords): Wanted => ({
  papers:
    document === undefined
      ? null
      : document.includes('all')
        ? 'all'
        : paperNames.filter((name) => document.includes(name)),
  audiences: edition ?? null,
})

type CountryWords = { readonly case?: string; readonly json?: true }

const addCountry = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'country',
    does: text('shows what is known of a State, with sources and dates; without one, a list'),
    examples: ['c177 country BG', 'c177 country "North Macedonia" --json'],
  })
    .argument('[state...]', say(text('its two-letter code, or its name')))
    .option('--case <folder>', say(text('a case: its own file on the State comes first')))
    .option('--json', say(text('print one JSON value')))
    .action((names: string[], { case: caseFolder, json }: CountryWords) => {
      choose(async () => {
        const { runCountry } = await import('./country.ts')
        const state = names.length === 0 ? null : names.join(' ')
        const options = { state, caseFolder: caseFolder ?? null, json: json === true }
        return runCountry(options, host, wording)
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
