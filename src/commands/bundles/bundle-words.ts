import { type Command, CommanderError, InvalidArgumentError } from 'commander'
import type { Audience } from '../../evidence/released.ts'
import { text } from '../../problems/text.ts'
import { type Adding, describe, isQuiet } from '../describing.ts'

/** "bundle", "verify" and "unbundle". */
export const addBundles = (adding: Adding): void => {
  addBundle(adding)
  addVerify(adding)
  addUnbundle(adding)
}

type BundleWords = {
  readonly edition?: Audience
  readonly encrypt?: true
  readonly passphraseFile?: string
  readonly namesPassphraseFile?: string
  readonly out?: string
}

const addBundle = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  withPassphrase(
    describe(adding, {
      name: 'bundle',
      does: text('packs answers, evidence and papers of one edition into one file, with a list'),
      examples: ['c177 bundle my-union', 'c177 bundle my-union --edition internal --encrypt'],
    })
      .argument('<case>', say(text('folder with answers.json, or a file of answers')))
      .option('--edition <name>', say(text('for whom: committee, public, internal')), audienceIn)
      .option('--encrypt', say(text('encrypt it with a passphrase (age)')))
      .option('--out <file>', say(text('the file to write; otherwise in the case')), zipIn)
      .option(
        '--names-passphrase-file <file>',
        say(text('with --encrypt: the passphrase of the names of witnesses')),
      ),
    adding,
  ).action((path: string, words: BundleWords) => {
    const { edition, encrypt, passphraseFile, out } = words
    if (out?.endsWith('.age') && encrypt !== true) throw notEncrypted(out)
    choose(async () => {
      const { runBundle } = await import('./bundle-case.ts')
      const options = {
        case: path,
        edition: edition ?? null,
        isEncrypted: encrypt === true,
        passphraseFile: passphraseFile ?? null,
        namesPassphraseFile: words.namesPassphraseFile ?? null,
        out: out ?? null,
        quiet: isQuiet(adding),
      }
      return runBundle(options, host, wording)
    })
  })
}

const withPassphrase = (command: Command, { wording }: Adding): Command =>
  command.option(
    '--passphrase-file <file>',
    wording.say(text('a file whose first line is the passphrase; otherwise it is asked for')),
  )

const audiences: readonly Audience[] = ['committee', 'public', 'internal']

const audienceIn = (word: string): Audience => {
  const found = audiences.find((one) => one === word)
  if (found === undefined) throw new InvalidArgumentError(audiences.join(', '))
  return found
}

/** A file of another kind, answers.json perhaps, is not to be written over by a slip. */
const zipIn = (path: string): string => {
  if (!/[^\\/]\.zip(?:\.age)?$/i.test(path)) throw new InvalidArgumentError('*.zip')
  return path
}

/** Said as Commander says what it finds wrong itself. */
const notEncrypted = (path: string): CommanderError =>
  new CommanderError(
    2,
    'commander.invalidArgument',
    `option '--out' argument '${path}' is invalid. *.zip`,
  )

type VerifyWords = { readonly json?: true; readonly passphraseFile?: string }

const addVerify = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  withPassphrase(
    describe(adding, {
      name: 'verify',
      does: text('looks whether a bundle is whole and unchanged, and names what is not'),
      examples: ['c177 verify my-union.committee.zip', 'c177 verify my-union.public.zip --json'],
    })
      .argument('<bundle>', say(text('a file that "bundle" has written')))
      .option('--json', say(text('print one JSON value'))),
    adding,
  ).action((bundle: string, { json, passphraseFile }: VerifyWords) => {
    choose(async () => {
      const { runVerify } = await import('./verify-bundle.ts')
      const options = { bundle, json: json === true, passphraseFile: passphraseFile ?? null }
      return runVerify(options, host, wording)
    })
  })
}

const addUnbundle = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const { say } = wording
  withPassphrase(
    describe(adding, {
      name: 'unbundle',
      does: text('unpacks a bundle into a new folder, which is then a case'),
      examples: [
        'c177 unbundle my-union.committee.zip my-union',
        'c177 unbundle my-union.internal.zip.age my-union --passphrase-file words.txt',
      ],
    })
      .argument('<bundle>', say(text('a file that "bundle" has written')))
      .argument('<folder>', say(text('a folder that is new or empty'))),
    adding,
  ).action((bundle: string, folder: string, { passphraseFile }: VerifyWords) => {
    choose(async () => {
      const { runUnbundle } = await import('./unbundle.ts')
      const options = { bundle, folder, passphraseFile: passphraseFile ?? null }
      return runUnbundle(options, host, wording)
    })
  })
}
