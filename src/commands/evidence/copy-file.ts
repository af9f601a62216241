import { join } from 'node:path'
import { diskProblem } from '../../dossier/disk-problem.ts'
import { sha256Of } from '../../evidence-files/digest.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'

export type FileCopy = {
  /** Its neutral name without an ending: the id of the evidence. */
  readonly name: string
  readonly ending: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/**
 * Writes a copy into a folder, reads it again and compares. Answers with its name there, which is none that another
 * file has: what stands there is never written over.
 */
export const copyFile = async (
  copy: FileCopy,
  folder: string,
  host: Host,
): Promise<string | Problem> => {
  const { files } = host
  try {
    await files.makeFolder(folder)
    const name = await freeName(copy, folder, host)
    const path = join(folder, name)
    await files.writeAtomically(path, copy.bytes)
    return sha256Of(await files.read(path)) === copy.sha256 ? name : notSame
  } catch (thrown) {
    if (thrown instanceof HostError) return diskProblem(thrown)
    throw thrown
  }
}

/** "E-07.jpg", or "E-07-2.jpg" where a stop between copying and recording has left a file. */
const freeName = async (
  { name, ending }: FileCopy,
  folder: string,
  { files }: Host,
): Promise<string> => {
  for (let turn = 1; ; turn += 1) {
    const tried = turn === 1 ? `${name}.${ending}` : `${name}-${turn}.${ending}`
    if ((await files.entryAt(join(folder, tried))) === 'nothing') return tried
  }
}

const notSame: Problem = {
  code: 'evidence-copy-differs',
  severity: 'error',
  place: {},
  message: text('The copy is not the same as the file, so nothing was recorded.'),
  hint: text(
    'The disk or stick may be failing: copy the case to another one, and try again there.',
  ),
}
