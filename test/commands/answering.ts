import { type Replying, recordAnswer } from '../../src/answers/record-answer.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import { nodeHost } from '../../src/host/node-host.ts'

let second = 0
/** A clock that goes on by a second at every look. */
export const now = () => new Date(Date.UTC(2026, 4, 3, 10, 0, second++))

/** Somebody answers in a case, as the interview saves it. */
export const answering = async (
  path: string,
  user: string,
  ...replies: readonly Replying[]
): Promise<void> => {
  const host = { ...nodeHost(), user, now }
  const opened = await openDossier(host, path, 'en')
  if (!opened.ok) throw new Error('not opened')
  let dossier = opened.value
  for (const replying of replies) {
    const saved = await saveAnswer(host, dossier, recordAnswer(dossier.draft, replying))
    if (saved.problem !== null) throw new Error(saved.problem.code)
    dossier = saved.dossier
  }
}
