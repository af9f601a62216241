import { CommanderError } from 'commander'
import { text } from '../../problems/text.ts'
import { type Adding, describe, isQuiet } from '../describing.ts'

/** "history" and "restore". */
export const addHistory = (adding: Adding): void => {
  addList(adding)
  addRestore(adding)
}

type HistoryWords = { readonly json?: true; readonly compare?: readonly string[] }

const addList = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'history',
    does: text('lists earlier versions of a case, and what changed between two of them'),
    examples: ['c177 history my-union', 'c177 history my-union --compare 3'],
  })
    .argument('<case>', say(text('folder with answers.json, or a file of answers')))
    .option(
      '--compare <versions...>',
      say(text('numbers of two versions, or of one, which is compared with how the case stands')),
    )
    .option('--json', say(text('print one JSON value')))
    .action((path: string, { json, compare }: HistoryWords) => {
      if (compare !== undefined && compare.length > 2) throw tooMany('--compare')
      choose(async () => {
        const { runHistory } = await import('./history.ts')
        const options = { case: path, compare: compare ?? null, json: json === true }
        return runHistory({ ...options, quiet: isQuiet(adding) }, host, wording)
      })
    })
}

const tooMany = (word: string): CommanderError =>
  new CommanderError(2, 'commander.excessArguments', `'${word}'`)

const addRestore = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'restore',
    does: text('makes a case what an earlier version was; that too can be undone'),
    examples: ['c177 restore my-union 3', 'c177 restore my-union/answers.json 3'],
  })
    .argument('<case>', say(text('folder with answers.json, or a file of answers')))
    .argument('<version>', say(text('its number, as “c177 history” lists it')))
    .action((path: string, version: string) => {
      choose(async () => {
        const [{ runRestore }, { askRestore }] = await Promise.all([
          import('./restore.ts'),
          import('./ask-restore.ts'),
        ])
        const ask = host.isTerminal ? () => askRestore(version, host, wording) : null
        const options = { case: path, version, quiet: isQuiet(adding), ask }
        return runRestore(options, host, wording)
      })
    })
}
