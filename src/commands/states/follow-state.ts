import { basename } from 'node:path'
import type { Draft } from '../../answers/draft.ts'
import type { StateKnowledge } from '../../countries/knowledge.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { answersFile } from '../../dossier/read-case.ts'
import type { Host } from '../../host/host.ts'
import { stateOf } from './state-knowledge.ts'

/** What is known of the State that a draft names, while that may change. */
type StateFollower = {
  /** Reads what is known, where the State is another than before. A file of the case that does not fit is left to `check`. */
  readonly follow: (draft: Draft) => Promise<void>
  readonly now: () => StateKnowledge | null
}

export const stateFollower = (
  host: Host,
  { folder, file }: Pick<Dossier, 'folder' | 'file'>,
): StateFollower => {
  const caseFolder = basename(file) === answersFile ? folder : null
  let code: string | null = null
  let state: StateKnowledge | null = null
  return {
    now: () => state,
    follow: async ({ answers }) => {
      const named = answers['standing.country']
      const next = typeof named === 'string' && /^[A-Z]{2}$/.test(named) ? named : null
      if (next === code) return
      const read = await stateOf(host, caseFolder, next)
      code = next
      state = read.ok ? read.value : null
    },
  }
}
