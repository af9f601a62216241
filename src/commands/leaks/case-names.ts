import { join } from 'node:path'
import { type Host, HostError } from '../../host/host.ts'
import { keyFile, openNames, type WitnessNames } from '../../keys/key-file.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'

/** The names of a case: none are kept, or they were opened, or they were not. */
export type CaseNames = {
  /** Null where there are none, or they were not opened. */
  readonly names: WitnessNames | null
  readonly problems: readonly Problem[]
}

/** Whether a case keeps names; `folder` is null for a lone file of answers. */
export const hasNames = async (host: Host, folder: string | null): Promise<boolean> =>
  folder !== null && (await host.files.entryAt(join(folder, keyFile))) === 'file'

/** Opens the names of a case with a passphrase or a key; without one, a draft warns and a final paper is refused. */
export const caseNames = async (
  host: Host,
  folder: string | null,
  { secret, final }: { readonly secret: string | null; readonly final: boolean },
): Promise<CaseNames> => {
  if (folder === null || !(await hasNames(host, folder))) return { names: null, problems: [] }
  const unchecked = namesNotChecked(final)
  if (secret === null) return { names: null, problems: [unchecked] }
  try {
    const opened = await openNames(await host.files.read(join(folder, keyFile)), { secret })
    if (opened.ok) return { names: opened.value, problems: [] }
    return { names: null, problems: [...opened.problems, unchecked] }
  } catch (thrown) {
    if (thrown instanceof HostError) return { names: null, problems: [unchecked] }
    throw thrown
  }
}

const namesNotChecked = (final: boolean): Problem => ({
  code: 'names-not-checked',
  severity: final ? 'error' : 'warning',
  place: { file: keyFile },
  message: final
    ? text(
        'Names not checked: the file with the names of witnesses was not opened, so nothing final was written.',
      )
    : text(
        'Names not checked: the file with the names of witnesses was not opened, so nobody looked whether a name stands in these drafts.',
      ),
  hint: text(
    'Call it in a terminal and type the passphrase, or name a file with --passphrase-file (bundle --encrypt: --names-passphrase-file).',
  ),
})
