import { CommanderError, InvalidArgumentError } from 'commander'
import { text } from '../../problems/text.ts'
import { type Adding, describe, isQuiet } from '../describing.ts'
import { UnknownTask } from '../unknown-task.ts'

type EvidenceWords = { readonly to?: string; readonly json?: true }

/** "c177 evidence add" and "c177 evidence list". */
export const addEvidence = (adding: Adding): void => {
  const { wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'evidence',
    does: text('adds files of evidence to a case, or lists the evidence with what rests on it'),
    examples: ['c177 evidence add my-union photo.jpg contract.pdf', 'c177 evidence list my-union'],
  })
    .usage('add <case> <file>... | list <case>')
    .argument('<task>', say(text('“add” or “list”')))
    .argument('<case>', say(text('folder of the case')))
    .argument('[files...]', say(text('files to be copied into the case')))
    .option('--to <id>', say(text('add the file to evidence that is there, such as E-07')), idOf)
    .option('--json', say(text('print the list as one JSON value')))
    .action((task: string, path: string, ...[files, words]: [string[], EvidenceWords]) => {
      if (task === 'add' && files.length > 0) choose(() => add(adding, { path, files, words }))
      else if (task === 'list' && files.length === 0) choose(() => list(adding, path, words))
      else if (task === 'add') throw new CommanderError(1, 'commander.missingArgument', "'file'")
      else if (task === 'list') throw new CommanderError(1, 'commander.excessArguments', "'list'")
      else throw new UnknownTask(task, ['add', 'list'])
    })
}

type Added = {
  readonly path: string
  readonly files: readonly string[]
  readonly words: EvidenceWords
}

const add = async (adding: Adding, { path, files, words }: Added): Promise<number> => {
  const { host, wording } = adding
  const { runAddEvidence } = await import('./add-evidence.ts')
  const talk = host.isTerminal ? (await import('./add-talk.ts')).addTalk(wording) : null
  const options = { case: path, files, to: words.to ?? null, quiet: isQuiet(adding), talk }
  return runAddEvidence(options, host, wording)
}

const list = async (adding: Adding, path: string, { json }: EvidenceWords): Promise<number> => {
  const { runListEvidence } = await import('./list-evidence.ts')
  return runListEvidence({ case: path, json: json === true }, adding.host, adding.wording)
}

const idOf = (value: string): string => {
  if (!/^E-\d{2,}$/.test(value)) throw new InvalidArgumentError('E-07')
  return value
}
