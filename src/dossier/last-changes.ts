import type { Host } from '../host/host.ts'
import { lastChangesOf } from './journal.ts'
import { placesOf } from './places.ts'
import { mostJournalBytes, readContent } from './read-content.ts'

/** When each question of a case was last answered; empty where it has no journal that can be read. */
export const lastChanges = async (
  host: Host,
  casePath: string,
): Promise<ReadonlyMap<string, string>> => {
  const { journalFile } = await placesOf(host, casePath)
  if ((await host.files.entryAt(journalFile)) !== 'file') return new Map()
  const content = await readContent(host, journalFile, mostJournalBytes)
  return content.ok ? lastChangesOf(content.value) : new Map()
}
