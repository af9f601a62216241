import { text } from '../../problems/text.ts'
import { type Adding, describe } from '../describing.ts'

export const passphraseFileHelp = text(
  'file whose first line is the passphrase of the names of witnesses, or a key of age',
)

type NamesWords = {
  readonly passphraseFile?: string | null
  readonly recipient?: readonly string[]
}

/** The command that keeps the names behind the codes of witnesses. */
export const addNames = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  describe(adding, {
    name: 'names',
    does: text('keeps the names behind the codes of witnesses, encrypted; in a terminal only'),
    examples: ['c177 names my-union', 'c177 names my-union --recipient age1…'],
  })
    .argument('<case>', say(text('folder of the case')))
    .option('--passphrase-file <file>', say(passphraseFileHelp))
    .option(
      '--recipient <keys...>',
      say(text('for a new file: keys of age ("age1…") that open it, in place of a passphrase')),
    )
    .action((path: string, { passphraseFile = null, recipient = [] }: NamesWords) => {
      choose(async () => {
        const [{ runNames }, { namesTalk }] = await Promise.all([
          import('./names.ts'),
          import('./names-talk.ts'),
        ])
        const options = { case: path, passphraseFile, recipients: recipient }
        return runNames(options, { host, wording, talk: namesTalk(wording) })
      })
    })
}
