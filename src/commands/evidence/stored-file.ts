import { join, sep } from 'node:path'
import { evidenceFolder, nameOfFile } from '../../evidence/evidence-file.ts'
import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import { sha256Of } from '../../evidence-files/digest.ts'
import { type FileFault, fileProblem } from '../../evidence-files/file-faults.ts'
import { mostBytesOfFile } from '../../evidence-files/file-limits.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'

export const evidenceQuestion = 'evidence.items'

/** Why the file of an item cannot be had as it was added. */
export type StoredFault = Extract<FileFault, 'missing' | 'changed' | 'unreadable'>

/**
 * The file of an item, if it is still the one that was added. A link that leads out of the case, put into one that was
 * handed on, counts as no file: it would bring a file of this machine into a paper.
 */
export const readStored = async (
  host: Host,
  caseFolder: string,
  item: EvidenceItem,
): Promise<Uint8Array | StoredFault> => {
  const { files } = host
  const name = nameOfFile(item)
  if (name === null) return 'missing'
  const path = join(caseFolder, evidenceFolder, name)
  try {
    if ((await files.entryAt(path)) !== 'file') return 'missing'
    const [real, home] = await Promise.all([files.realPath(path), files.realPath(caseFolder)])
    if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) return 'missing'
    if ((await files.sizeOf(path)) > mostBytesOfFile) return 'changed'
    const bytes = await files.read(path)
    return sha256Of(bytes) === item.sha256 ? bytes : 'changed'
  } catch (thrown) {
    if (thrown instanceof HostError) return thrown.code === 'OUTSIDE' ? 'missing' : 'unreadable'
    throw thrown
  }
}

/** What became of the files of a case, one after the other: all at once would need the memory for all of them. */
export const storedFaults = async (
  host: Host,
  caseFolder: string,
  items: readonly EvidenceItem[],
): Promise<ReadonlyMap<string, StoredFault>> => {
  const faults = new Map<string, StoredFault>()
  for (const item of items.filter(({ file }) => file !== undefined)) {
    const stored = await readStored(host, caseFolder, item)
    if (typeof stored === 'string') faults.set(item.id, stored)
  }
  return faults
}

/** What hinders the file of an item; a paper can be made without it, so it only warns. */
export const itemProblem = (fault: FileFault, { id }: EvidenceItem): Problem => ({
  ...fileProblem(fault, { question: evidenceQuestion, record: id }),
  severity: 'warning',
})
