import { type Draft, serialiseDraft } from '../answers/draft.ts'
import type { Change } from '../answers/record-answer.ts'
import type { Host } from '../host/host.ts'
import { journalText, sumOf, timeAfter } from './journal.ts'
import type { Places } from './places.ts'
import { keepVersion } from './versions.ts'

export type SavingJoined = {
  /** How the case and what was joined with it stood before, oldest first; each is kept as a version. */
  readonly before: readonly { readonly draft: Draft; readonly journal: readonly string[] }[]
  /** All lines that the journal has before the joining. */
  readonly lines: readonly string[]
  readonly draft: Draft
  /** What the joining itself changed. */
  readonly changes: readonly Change[]
  readonly by: string
}

/**
 * Saves a case that was joined with another: versions first, then the journal as a whole, the answers last. Where it
 * stops between the last two, the next opening puts into the file what the journal tells. Throws a `HostError`.
 */
export const saveJoined = async (
  host: Host,
  places: Places,
  { before, lines, draft, changes, by }: SavingJoined,
): Promise<void> => {
  for (const state of before) {
    const at = latestIn(state.journal) ?? host.now().toISOString()
    await keepVersion(host, places, { content: serialiseDraft(state.draft), at })
  }
  const content = serialiseDraft(draft)
  const at = timeAfter(host.now(), latestIn(lines))
  const saved = changes.length === 0 ? [] : [journalText(changes, { at, by, sum: sumOf(content) })]
  const text = [...lines, ...saved].map((line) => `${line}\n`).join('')
  await host.files.writeAtomically(places.journalFile, text)
  await host.files.writeAtomically(places.file, content)
}

/** The latest time that lines bear; one that somebody typed may be none. */
const latestIn = (lines: readonly string[]): string | null => {
  const times = lines.flatMap(
    (line) => /"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/.exec(line)?.[1] ?? [],
  )
  return (
    times
      .filter((at) => !Number.isNaN(Date.parse(at)))
      .toSorted()
      .at(-1) ?? null
  )
}
