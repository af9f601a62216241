import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'

/** No passphrase and no key comes near this. */
const mostBytes = 10_000

/** The passphrase in a file, or the identity of age in it: its first line that is no remark. */
export const passphraseIn = async (host: Host, path: string): Promise<Result<string>> => {
  try {
    if ((await host.files.entryAt(path)) !== 'file') return refused(notThere(path))
    if ((await host.files.sizeOf(path)) > mostBytes) return refused(empty(path))
    const content = new TextDecoder().decode(await host.files.read(path))
    const line = content.split(/\r?\n/).find((one) => one !== '' && !one.startsWith('# '))
    return line === undefined ? refused(empty(path)) : done(line)
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(notThere(path))
    throw thrown
  }
}

/** Asks for a passphrase; what is typed is not shown. An empty line is null. */
export type AskSecret = (question: Text) => Promise<string | null>

/** Asks in the terminal. What draws there is loaded only now: most calls that could ask never do. */
export const askSecret =
  (wording: Wording): AskSecret =>
  async (question) =>
    (await import('../asking.ts')).askingAt(wording).secret(question)

const notThere = (path: string): Problem => ({
  code: 'passphrase-file-missing',
  severity: 'error',
  place: {},
  message: text('The file for --passphrase-file is not there, or cannot be read: "{path}".', {
    path,
  }),
  hint: text('Name a text file whose first line is the passphrase.'),
})

const empty = (path: string): Problem => ({
  code: 'passphrase-file-empty',
  severity: 'error',
  place: {},
  message: text('The file for --passphrase-file holds no passphrase: "{path}".', { path }),
  hint: text('Write the passphrase into its first line.'),
})
