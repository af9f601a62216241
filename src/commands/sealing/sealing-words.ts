import { text } from '../../problems/text.ts'
import { type Adding, describe, isQuiet } from '../describing.ts'
import { casePassphraseHelp } from './sealing-options.ts'

/** "encrypt" and "decrypt". */
export const addSealing = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  const passphrase = ['--passphrase-file <file>', say(casePassphraseHelp)] as const
  const called = (path: string, { passphraseFile }: { readonly passphraseFile?: string }) => ({
    ...{ case: path, passphraseFile: passphraseFile ?? null, quiet: isQuiet(adding) },
  })
  describe(adding, {
    name: 'encrypt',
    does: text('keeps a case encrypted with a passphrase; without it nobody can read the case'),
    examples: ['c177 encrypt my-union', 'c177 encrypt my-union --passphrase-file words.txt'],
  })
    .argument('<case>', say(text('folder of the case')))
    .option(...passphrase)
    .action((path: string, words: { readonly passphraseFile?: string }) => {
      const run = async (): Promise<number> => {
        const { runEncrypt } = await import('./encrypt.ts')
        return runEncrypt(called(path, words), { host, wording })
      }
      choose(run, { keepsSealed: true })
    })
  describe(adding, {
    name: 'decrypt',
    does: text('keeps an encrypted case in the open again'),
    examples: ['c177 decrypt my-union', 'c177 decrypt my-union --passphrase-file words.txt'],
  })
    .argument('<case>', say(text('folder of the case')))
    .option(...passphrase)
    .action((path: string, words: { readonly passphraseFile?: string }) => {
      const run = async (): Promise<number> => {
        const { runDecrypt } = await import('./decrypt.ts')
        return runDecrypt(called(path, words), { host, wording })
      }
      choose(run, { keepsSealed: true })
    })
}
