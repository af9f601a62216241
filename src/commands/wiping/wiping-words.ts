import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { type Adding, describe, isQuiet } from '../describing.ts'
import type { WipeDesk } from './wipe.ts'

/** "wipe". */
export const addWiping = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'wipe',
    does: text('removes a case for good, and says what may still be found of it'),
    examples: ['c177 wipe my-union', 'c177 wipe my-union --yes'],
  })
    .argument('<case>', say(text('folder of the case')))
    .option('--yes', say(text('remove it without being asked')))
    .action((path: string, { yes }: { readonly yes?: true }) => {
      const run = async (): Promise<number> => {
        const { runWipe } = await import('./wipe.ts')
        const options = { case: path, yes: yes === true, quiet: isQuiet(adding) }
        return runWipe(options, { host, wording, ask: askLine(wording) })
      }
      choose(run, { keepsSealed: true })
    })
}

const askLine =
  ({ say }: Wording): WipeDesk['ask'] =>
  async (question) => {
    const { default: inquirer } = await import('inquirer')
    const { typed } = await inquirer.prompt<{ typed: string }>([
      { type: 'input', name: 'typed', message: say(question) },
    ])
    return typed
  }
