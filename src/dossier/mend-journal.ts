import type { Host } from '../host/host.ts'
import type { Look } from './look.ts'
import type { Places } from './places.ts'

/**
 * Sets aside what is no line of the journal, to the byte, and ends a line that was not ended. Answers with the bytes
 * that the journal has then.
 */
export const mendJournal = async (
  { files }: Host,
  { journalFile, damagedFile }: Places,
  { journal, journalBytes }: Look,
): Promise<number> => {
  if (journal.damaged.length === 0 && !journal.isOpenEnded) return journalBytes
  const aside = Buffer.concat(journal.damaged.flatMap((line) => [line, lineFeed]))
  const before = (await files.entryAt(damagedFile)) === 'file' ? await files.read(damagedFile) : []
  const known = Buffer.from(before)
  // A stop between the two writes would otherwise set the same lines aside twice.
  const isThere = known.subarray(known.length - aside.length).equals(aside)
  if (!isThere) await files.writeAtomically(damagedFile, Buffer.concat([known, aside]))
  const content = journal.kept.map((line) => `${line}\n`).join('')
  await files.writeAtomically(journalFile, content)
  return Buffer.byteLength(content)
}

const lineFeed = Buffer.from('\n')
