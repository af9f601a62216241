import { join } from 'node:path'
import { audiencesOf, papers } from '../catalogue/papers.ts'
import type { Audience } from '../evidence/released.ts'
import { sha256Of } from '../evidence-files/digest.ts'
import { type Host, HostError } from '../host/host.ts'
import type { PaperMade } from '../interview/sent.ts'

/** The papers in a folder, by the names that building gives them, each with its SHA-256. */
export const papersIn = async (host: Host, folder: string): Promise<readonly PaperMade[]> => {
  if ((await host.files.entryAt(folder)) !== 'folder') return []
  try {
    const names = await host.files.list(folder, 'files')
    const made = await Promise.all(names.map((name) => paperAt(host, folder, name)))
    return made.filter((one) => one !== null)
  } catch (thrown) {
    if (thrown instanceof HostError) return []
    throw thrown
  }
}

const paperAt = async (host: Host, folder: string, file: string): Promise<PaperMade | null> => {
  const named = /^(?<paper>[a-z-]+?)(?:\.(?<edition>[a-z]+))?\.(?:pdf|html|docx)$/.exec(
    file,
  )?.groups
  const paper = papers.find(({ name }) => name === named?.['paper'])
  if (paper === undefined) return null
  const audiences: readonly Audience[] = audiencesOf(paper.name)
  const edition = audiences.find((one) => one === (named?.['edition'] ?? audiences[0]))
  if (edition === undefined) return null
  const bytes = await host.files.read(join(folder, file))
  return { file, paper: paper.name, edition, sha256: sha256Of(bytes) }
}
