import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { paperNames } from '../catalogue/papers.ts'
import type { Audience } from '../evidence/released.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { addBundles } from './bundles/bundle-words.ts'
import {
  type Adding,
  type Choose,
  describe,
  examples,
  isQuiet,
  type Surroundings,
} from './describing.ts'
import { addDoctor } from './doctor/doctor-words.ts'
import { addEvidence } from './evidence/evidence-words.ts'
import { addHistory } from './history/history-words.ts'
import { addMerge } from './merge/merge-words.ts'
import { addNames, passphraseFileHelp } from './names/names-words.ts'
import { blankNames, isBlank } from './papers/blank-names.ts'
import type { Wanted } from './papers/paper-choices.ts'
import type { Format } from './papers/render-paper.ts'
import { addPay } from './pay/pay-words.ts'
import { addCasePassphrase } from './sealing/sealing-options.ts'
import { addSealing } from './sealing/sealing-words.ts'
import { addSection } from './sections/section-words.ts'
import { addSurvey } from './surveys/survey-words.ts'
import { UnknownTask } from './unknown-task.ts'
import { version } from './version.ts'
import { addWiping } from './wiping/wiping-words.ts'

/** Commands that are added together, in the order of the help. */
type Group = { readonly names: readonly string[]; readonly add: (adding: Adding) => void }

/** The command line as it is understood; the command that was called is handed to `choose`, not yet run. */
export const programOf = (
  surroundings: Surroundings,
  choose: Choose,
  words: readonly string[] = [],
): Command => {
  const program = baseProgram(surroundings)
  const adding = { program, choose, ...surroundings }
  for (const { add } of groupsFor(words)) add(adding)
  addCasePassphrase(program, surroundings.wording)
  return program
}

/** Whoever begins with a command, or asks for the version alone, meets no other: to describe all takes a while. */
const groupsFor = ([first = '']: readonly string[]): readonly Group[] => {
  if (first === '--version') return []
  const own = groups.filter(({ names }) => names.includes(first))
  return own.length > 0 ? own : groups
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
    .option(
      '--accessible',
      say(text('draw nothing: for screen readers; ACCESSIBLE=1 does the same')),
    )
    .helpOption('--help', say(text('explain')))
    .helpCommand('help [command]', say(text('explain')))
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
      choose(
        async () => {
          const { interviewCase } = await import('./interview-case.ts')
          return interviewCase({ case: path ?? null, language: wording.language }, host, wording)
        },
        { isHere: path === undefined },
      )
    })
}

const addCheck = (adding: Adding): void => {
  const { host, wording, choose } = adding
  describe(adding, {
    name: 'check',
    does: text('lists every problem and finding at once'),
    examples: ['c177 check my-union', 'c177 check --explain claim-without-date'],
  })
    .argument('[case...]', caseArgument(wording))
    .option('--explain [rule]', wording.say(text('tell what a rule is for; alone, list all rules')))
    .option('--json', wording.say(text('print one JSON value')))
    .action((cases: string[], { explain, json = false }: CheckWords) => {
      if (explain === undefined && cases.length === 0) throw caseNotNamed()
      choose(async () => {
        if (explain !== undefined) {
          const { runExplain } = await import('./checking/explain-rule.ts')
          return runExplain({ rule: explain === true ? null : explain, cases, json }, host, wording)
        }
        const { runCheck } = await import('./checking/check.ts')
        return runCheck({ cases, json, quiet: isQuiet(adding) }, host, wording)
      })
    })
}

type CheckWords = { readonly explain?: string | true; readonly json?: boolean }

/** A list of names parted by commas, each of which must be known. The error says what is. */
const among =
  <Name extends string>(...known: readonly Name[]) =>
  (value: string): readonly Name[] =>
    value.split(',').map((word) => {
      const name = known.find((one) => one === word.trim())
      if (name === undefined) throw new InvalidArgumentError(known.join(', '))
      return name
    })

type BuildWords = {
  readonly document?: readonly string[]
  readonly edition?: readonly Audience[]
  readonly format?: readonly Format[]
  readonly final?: true
  readonly out?: string
  readonly passphraseFile?: string
  readonly json?: true
}

const addBuild = (adding: Adding): void => {
  const { wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'build',
    does: text('writes papers: drafts with their gaps, or with --final the papers to send'),
    examples: ['c177 build my-union', 'c177 build answers.json --document all --out papers --json'],
  })
    .argument('[case...]', caseArgument(wording))
    .option(
      '--document <names>',
      say(
        text('which: {names}, or all; {blanks}, to be filled in by hand, need no case', {
          names: paperNames.join(', '),
          blanks: blankNames.join(', '),
        }),
      ),
      among(...paperNames, 'all', ...blankNames),
    )
    .option(
      '--edition <names>',
      say(text('for whom: committee, public, internal')),
      among<Audience>('committee', 'public', 'internal'),
    )
    .option(
      '--format <names>',
      say(text('in which form: pdf, html, docx')),
      among<Format>('pdf', 'html', 'docx'),
    )
    .option('--final', say(text('refuse while an error is left; no draft marks')))
    .option('--out <folder>', say(text('where to write; otherwise "out" in the case')))
    .option('--passphrase-file <file>', say(passphraseFileHelp))
    .option('--json', say(text('print one JSON value')))
    .action((cases: string[], words: BuildWords) => {
      if (cases.length === 0 && !isBlankAlone(words)) throw caseNotNamed()
      choose(() => chosenBuild(cases, words, adding))
    })
}

const chosenBuild = async (
  cases: readonly string[],
  words: BuildWords,
  adding: Adding,
): Promise<number> => {
  const { runBuild } = await import('./build.ts')
  const { final, out = null, passphraseFile = null, json, document, format } = words
  const formats = format === undefined ? undefined : [...new Set(format)]
  const flags = { final: final === true, json: json === true, quiet: isQuiet(adding) }
  const blanks = blankNames.filter((name) => document?.includes(name))
  const wanted = wantedIn(words)
  const asked = { cases, wanted, formats, blanks, out, passphraseFile, ...flags }
  return runBuild(asked, adding.host, adding.wording)
}

/** What is filled in by hand is made of no case. */
const isBlankAlone = ({ document = [] }: BuildWords): boolean =>
  document.length > 0 && document.every(isBlank)

const caseNotNamed = (): CommanderError =>
  new CommanderError(1, 'commander.missingArgument', 'a case is missing')

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
        const { runCountry } = await import('./states/country.ts')
        const state = names.length === 0 ? null : names.join(' ')
        const options = { state, caseFolder: caseFolder ?? null, json: json === true }
        return runCountry(options, host, wording)
      })
    })
}

type PreviewWords = { readonly port?: number; readonly open: boolean }

const addPreview = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'preview',
    does: text('shows the draft in your browser, and each change at once'),
    examples: ['c177 preview my-union', 'c177 preview my-union --no-open'],
  })
    .argument('<case>', say(text('folder with answers.json, or a file of answers')))
    .option('--port <number>', say(text('port of the page; otherwise one that is free')), portOf)
    .option('--no-open', say(text('print the address, and open no browser')))
    .action((path: string, { port, open }: PreviewWords) => {
      choose(async () => {
        const { previewCase } = await import('./preview/preview-case.ts')
        const options = { case: path, port: port ?? null, open, quiet: isQuiet(adding) }
        return previewCase(options, host, wording)
      })
    })
}

/** Those below are the system's own. */
const portOf = (value: string): number => {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1024 || port > 65_535)
    throw new InvalidArgumentError('1024 – 65535')
  return port
}

/** A file of another kind, answers.json perhaps, is not to be written over by a slip. */
const pdfFile = (path: string): string => {
  if (!/[^\\/]\.pdf$/i.test(path)) throw new InvalidArgumentError('*.pdf')
  return path
}

const addOverview = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'overview',
    does: text('lists many cases: Articles, law and practice, problems left, deadlines'),
    examples: ['c177 overview cases', 'c177 overview cases my-union --pdf overview.pdf'],
  })
    .argument('<folder...>', say(text('cases, or folders whose folders are cases')))
    .option('--json', say(text('print one JSON value')))
    .option('--pdf <file>', say(text('write a PDF too: internal, not to be sent')), pdfFile)
    .action((folders: string[], { json, pdf }: { readonly json?: true; readonly pdf?: string }) => {
      choose(async () => {
        const { runOverview } = await import('./overview/overview.ts')
        return runOverview({ folders, json: json === true, pdf: pdf ?? null }, host, wording)
      })
    })
}

const addLint = (adding: Adding): void => {
  const { host, wording, choose } = adding
  describe(adding, {
    name: 'lint',
    does: text('judges templates: ours, or those of a case'),
    examples: ['c177 lint', 'c177 lint my-union --json'],
  })
    .argument('[templates]', wording.say(text('a case, or the folder of its templates')))
    .option('--json', wording.say(text('print one JSON value')))
    .action((path: string | undefined, { json }: { readonly json?: true }) => {
      choose(async () => {
        const { runLint } = await import('./templates/lint.ts')
        const options = { path: path ?? null, json: json === true, quiet: isQuiet(adding) }
        return runLint(options, host, wording)
      })
    })
}

const addTemplates = (adding: Adding): void => {
  const { host, wording, choose } = adding
  describe(adding, {
    name: 'templates',
    does: text('copies a piece of the papers’ texts into a case, to be changed there'),
    examples: ['c177 templates copy my-union submission/letter', 'c177 templates copy my-union'],
  })
    .usage('copy <case> [piece]')
    .argument('<copy>', wording.say(text('what is to be done; there is "copy" alone')))
    .argument('<case>', wording.say(text('folder of the case')))
    .argument(
      '[piece]',
      wording.say(text('document and section, such as submission/letter; without it, a list')),
    )
    .action((task: string, path: string, piece: string | undefined) => {
      if (task !== 'copy') throw new UnknownTask(task, ['copy'])
      choose(async () => {
        const { runCopyTemplate } = await import('./templates/copy-template.ts')
        return runCopyTemplate({ case: path, piece: piece ?? null }, host, wording)
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

const groups: readonly Group[] = [
  { names: ['interview'], add: addInterview },
  { names: ['check'], add: addCheck },
  { names: ['build'], add: addBuild },
  { names: ['preview'], add: addPreview },
  { names: ['country'], add: addCountry },
  { names: ['overview'], add: addOverview },
  { names: ['lint'], add: addLint },
  { names: ['templates'], add: addTemplates },
  { names: ['pay'], add: addPay },
  { names: ['survey'], add: addSurvey },
  { names: ['evidence'], add: addEvidence },
  { names: ['schema'], add: addSchema },
  { names: ['names'], add: addNames },
  { names: ['merge'], add: addMerge },
  { names: ['section'], add: addSection },
  { names: ['bundle', 'verify', 'unbundle'], add: addBundles },
  { names: ['history', 'restore'], add: addHistory },
  { names: ['encrypt', 'decrypt'], add: addSealing },
  { names: ['wipe'], add: addWiping },
  { names: ['doctor'], add: addDoctor },
]

export const commandNames: readonly string[] = groups.flatMap(({ names }) => names)
