import { dirname, join } from 'node:path'
import { differencesOf } from '../../answers/differences.ts'
import type { Merged } from '../../answers/merge-drafts.ts'
import { type Places, placesOf } from '../../dossier/places.ts'
import { type CopiesOnDisk, type CopyOnDisk, renamedLines } from '../../dossier/read-copies.ts'
import { saveJoined } from '../../dossier/save-joined.ts'
import type { Host } from '../../host/host.ts'
import { asideFolder, type CaseFile, type Clash } from './merge-files.ts'

/** Where a joined case goes: a folder that is new or empty, or the first of the two. */
export type Into = { readonly path: string; readonly isNew: boolean }

export type Joining = {
  readonly copies: CopiesOnDisk
  readonly into: Into
  readonly merged: Merged
  readonly alone: readonly CaseFile[]
  readonly clashes: readonly Clash[]
}

/**
 * Writes a joined case: its files first, then as versions how both copies stood, the journal, and the answers last.
 * A stop in between leaves a new place that is not taken for a case, or a case that is as it was.
 */
export const writeJoined = async (host: Host, joining: Joining): Promise<void> => {
  const { copies, into, merged, alone, clashes } = joining
  if (into.isNew) await host.files.makeFolder(into.path)
  const places = await placesOf(host, into.path)
  for (const file of alone) await copy(host, file.from, join(places.folder, file.path))
  for (const clash of clashes) await settle(host, places, clash)
  const changes = differencesOf(copies.first.draft, merged.draft)
  await saveJoined(host, places, {
    before: [copies.second, copies.first].map(stateOf),
    lines: linesOf(joining),
    draft: merged.draft,
    changes: changes.map((change) => ({ ...change, reason: 'merged' })),
    by: host.user,
  })
}

const stateOf = ({ draft, journal }: CopyOnDisk) => ({
  draft,
  journal: journal.map(({ text }) => text),
})

const copy = async ({ files }: Host, from: string, to: string): Promise<void> => {
  if (from === to) return
  await files.makeFolder(dirname(to))
  await files.writeAtomically(to, files.pieces(from))
}

/** The file that does not stay is kept aside first. */
const settle = async (
  host: Host,
  { folder }: Places,
  { path, stays, first, second }: Clash,
): Promise<void> => {
  const [kept, other] = stays === 'second' ? [second, first] : [first, second]
  await copy(host, other, await freePath(host, join(folder, asideFolder, path)))
  await copy(host, kept, join(folder, path))
}

const freePath = async ({ files }: Host, path: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? path : path.replace(/(\.[^./\\]*)?$/, `-${number}$1`)
    if ((await files.entryAt(free)) === 'nothing') return free
  }
}

/** Both journals joined by time; one that goes on is only added to. */
const linesOf = ({ copies: { first, second }, into, merged }: Joining): readonly string[] => {
  const renamed = renamedLines(second.own, merged.renamed)
  if (!into.isNew) return [...first.journal.map(({ text }) => text), ...renamed]
  const own = new Set(first.own)
  const shared = first.journal.filter((line) => !own.has(line)).map(({ text }) => text)
  const tail = [
    ...first.own.map(({ line, text }) => ({ at: line.at, text })),
    ...second.own.map(({ line }, index) => ({ at: line.at, text: renamed[index] ?? '' })),
  ]
  const byTime = tail.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  return [...shared, ...byTime.map(({ text }) => text)]
}
