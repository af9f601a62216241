import { text } from '../../problems/text.ts'
import { type Adding, describe, isQuiet } from '../describing.ts'

type MergeWords = { readonly into: string; readonly json?: true }

/** "c177 merge". */
export const addMerge = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'merge',
    does: text(
      'joins two copies of a case that were edited apart, and shows what does not go together',
    ),
    examples: [
      'c177 merge my-union stick/my-union --into joined',
      'c177 merge my-union stick/my-union --into my-union',
    ],
  })
    .argument('<first>', say(text('folder of the case, or a file of answers')))
    .argument('<second>', say(text('the other copy')))
    .requiredOption('--into <case>', say(text('a new folder, or one of the two cases')))
    .option('--json', say(text('print one JSON value, and ask nothing')))
    .action((first: string, second: string, { into, json }: MergeWords) => {
      choose(async () => {
        const { runMerge, samePlace } = await import('./merge.ts')
        // The copy that goes on is the first: what is in it keeps its ids and its files.
        const names = samePlace(into, second) ? { first: second, second: first } : { first, second }
        const mayAsk = host.isTerminal && json !== true
        const talk = mayAsk
          ? (await import('./merge-talk.ts')).mergeTalk(names, wording, host)
          : null
        const flags = { json: json === true, quiet: isQuiet(adding), talk }
        return runMerge({ ...names, into, ...flags }, { host, wording })
      })
    })
}
