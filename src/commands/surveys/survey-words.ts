import { type Command, CommanderError, InvalidArgumentError } from 'commander'
import { text } from '../../problems/text.ts'
import { type Adding, describe, isQuiet } from '../describing.ts'
import { UnknownTask } from '../unknown-task.ts'

type SurveyWords = {
  readonly mapping?: string
  readonly survey?: string
  readonly out?: string
  readonly json?: true
}

/** "c177 survey import", "c177 survey map" and "c177 survey form". */
export const addSurvey = (adding: Adding): void => {
  const { wording, choose } = adding
  const { say } = wording
  const command = describe(adding, {
    name: 'survey',
    does: text('brings the rows of a field survey into a case; makes the form to ask with'),
    examples: ['c177 survey import my-union export.xlsx', 'c177 survey form --out form.xlsx'],
  })
    .usage('import <case> <file> | map <case> <file> | form')
    .argument('<task>', say(text('“import”, “map” (which column answers what) or “form”')))
    .argument('[case]', say(text('folder of the case')))
    .argument('[file]', say(text('the table: CSV or XLSX, from KoboToolbox, ODK or your own')))
  addOptions(command, adding).action((task: string, ...rest: SurveyArguments) => {
    const run = runs[task]
    if (run === undefined) throw new UnknownTask(task, Object.keys(runs))
    choose(run(adding, rest))
  })
}

type SurveyArguments = [path: string | undefined, file: string | undefined, words: SurveyWords]

const addOptions = (command: Command, { wording: { say } }: Adding): Command =>
  command
    .option('--mapping <file>', say(text('import: which column answers what, as “map” wrote it')))
    .option('--survey <id>', say(text('import: the survey of the case, such as S-01')), idOf)
    .option('--out <file>', say(text('form: the file to write')), workbook)
    .option('--json', say(text('import: print one JSON value')))

type Run = (adding: Adding, rest: SurveyArguments) => () => Promise<number>

const runs: Readonly<Record<string, Run>> = {
  import: (adding, rest) => {
    const { path, file } = named(rest)
    const { mapping = null, survey = null, json } = rest[2]
    const options = { mapping, survey, json: json === true, quiet: isQuiet(adding) }
    return async () => {
      const { runImport } = await import('./import-survey.ts')
      return runImport({ case: path, file, ...options }, adding.host, adding.wording)
    }
  },
  map: (adding, rest) => {
    const { path, file } = named(rest)
    return async () => {
      const { runMap } = await import('./map-survey.ts')
      const talk = adding.host.isTerminal
        ? (await import('./map-talk.ts')).mapTalk(adding.wording)
        : null
      return runMap({ case: path, file, talk }, adding.host, adding.wording)
    }
  },
  form: (adding, [path, , { out }]) => {
    if (path !== undefined) throw new CommanderError(2, 'commander.excessArguments', "'form'")
    return async () => {
      const { runForm } = await import('./form-survey.ts')
      return runForm({ out: out ?? null }, adding.host, adding.wording)
    }
  },
}

const named = ([path, file]: SurveyArguments): { readonly path: string; readonly file: string } => {
  if (path === undefined || file === undefined) {
    const missing = path === undefined ? 'case' : 'file'
    throw new CommanderError(1, 'commander.missingArgument', `'${missing}'`)
  }
  return { path, file }
}

const idOf = (value: string): string => {
  if (!/^S-\d{2,}$/.test(value)) throw new InvalidArgumentError('S-01')
  return value
}

/** A file of another kind, answers.json perhaps, is not to be written over by a slip. */
const workbook = (path: string): string => {
  if (!/[^\\/]\.xlsx$/i.test(path)) throw new InvalidArgumentError('*.xlsx')
  return path
}
