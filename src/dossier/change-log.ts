import type { Host } from '../host/host.ts'
import { done, type Result } from '../problems/problem.ts'
import { type ChangeLogged, changesIn } from './journal.ts'
import { placesOf } from './places.ts'
import { mostJournalBytes, readContent } from './read-content.ts'

/** When which question of a case was changed, without values and persons; empty where it has no journal. */
export const changeLog = async (
  host: Host,
  casePath: string,
): Promise<Result<readonly ChangeLogged[]>> => {
  const { journalFile } = await placesOf(host, casePath)
  if ((await host.files.entryAt(journalFile)) !== 'file') return done([])
  const content = await readContent(host, journalFile, mostJournalBytes)
  return content.ok ? done(changesIn(content.value)) : content
}
