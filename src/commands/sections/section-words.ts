import { CommanderError, InvalidArgumentError } from 'commander'
import { text } from '../../problems/text.ts'
import { type Adding, describe } from '../describing.ts'
import { UnknownTask } from '../unknown-task.ts'

type SectionWords = { readonly out?: string; readonly member?: string }

/** "c177 section export" and "c177 section import". */
export const addSection = (adding: Adding): void => {
  const { wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'section',
    does: text('gives a section to a member as a small file, and takes it back'),
    examples: [
      'c177 section export my-union 4.2.d --out pay.json --member Ana',
      'c177 section import my-union pay.json',
    ],
  })
    .usage('export <case> <section> --out <file> | import <case> <file>')
    .argument('<task>', say(text('“export” or “import”')))
    .argument('<case>', say(text('folder of the case')))
    .argument('<what>', say(text('the section, such as 4.2.d or demands; or the file')))
    .option('--out <file>', say(text('the file to be made')), jsonFile)
    .option('--member <name>', say(text('who is to answer it; the name stays in the case')))
    .action((task: string, path: string, ...[what, words]: [string, SectionWords]) => {
      const { out, member = null } = words
      if (task === 'import') choose(() => imported(adding, path, what))
      else if (task !== 'export') throw new UnknownTask(task, ['export', 'import'])
      else if (out === undefined)
        throw new CommanderError(2, 'commander.missingMandatoryOptionValue', "'--out <file>'")
      else choose(() => exported(adding, { path, what, out, member }))
    })
}

type Exported = {
  readonly path: string
  readonly what: string
  readonly out: string
  readonly member: string | null
}

const exported = async (
  { host, wording }: Adding,
  { path, what, out, member }: Exported,
): Promise<number> => {
  const { runExportSection } = await import('./export-section.ts')
  return runExportSection({ case: path, section: what, out, member }, { host, wording })
}

const imported = async ({ host, wording }: Adding, path: string, file: string): Promise<number> => {
  const { runImportSection } = await import('./import-section.ts')
  const names = { first: path, second: file }
  const talk = host.isTerminal
    ? (await import('../merge/merge-talk.ts')).mergeTalk(names, wording, host)
    : null
  return runImportSection({ case: path, file, talk }, { host, wording })
}

/** By its name it is known for a file of answers, also before it is there. */
const jsonFile = (path: string): string => {
  if (!/[^\\/]\.json$/i.test(path)) throw new InvalidArgumentError('*.json')
  return path
}
