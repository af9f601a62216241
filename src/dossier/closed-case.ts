import { dirname, join } from 'node:path'
import type { Host } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { caseKeyFile, sealedEnding } from '../sealing/sealed-names.ts'

/**
 * Why a case cannot be read whose file of answers is encrypted and was not opened; null where none is there. It is a
 * case, too, and nothing is to be begun in its place.
 */
export const closedCase = async (host: Host, file: string): Promise<Problem | null> => {
  if ((await host.files.entryAt(file + sealedEnding)) !== 'file') return null
  const hasKey = (await host.files.entryAt(join(dirname(file), caseKeyFile))) === 'file'
  return hasKey ? closed : keyGone
}

const closed: Problem = {
  code: 'case-encrypted',
  severity: 'error',
  place: {},
  message: text('The case is encrypted and was not opened.'),
  hint: text('Name its folder in the call: c177 then asks for the passphrase.'),
}

const keyGone: Problem = {
  code: 'case-key-missing',
  severity: 'error',
  place: {},
  message: text('The case is encrypted, and its key {file} is not there.', { file: caseKeyFile }),
  hint: text('Put the file back from a copy of the case. Without it nobody can open the case.'),
}
