import type { Choice, Conflict, Decision } from '../../answers/conflict.ts'
import type { Merged } from '../../answers/merge-drafts.ts'
import type { CopyOnDisk } from '../../dossier/read-copies.ts'
import type { Host } from '../../host/host.ts'
import { askConflict, type Source, subjectOf, valueInFull } from '../../interview/ask-conflict.ts'
import { openTerminal, type Terminal } from '../../interview/terminal/terminal.ts'
import { verbatim } from '../../interview/words.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Clash } from './merge-files.ts'

/** Asks somebody; a test answers by itself. */
export type MergeTalk = {
  /** Which of two stays, for every conflict that is left; null where somebody would rather stop. */
  readonly decide: (merged: Merged, copies: Told) => Promise<readonly Decision[] | null>
  readonly decideFile: (clash: Clash) => Promise<'first' | 'second' | null>
}

/** What the journals of the two tell of what was changed since they parted. */
export type Told = Readonly<Record<'first' | 'second', Pick<CopyOnDisk, 'own'>>>

export type Named = { readonly first: string; readonly second: string }

/** Asks in the terminal. Who wrote what is shown there and nowhere else. */
export const mergeTalk = (names: Named, wording: Wording, host: Host): MergeTalk => {
  const inTerminal = async <T>(work: (terminal: Terminal) => Promise<T>): Promise<T> => {
    const terminal = openTerminal(wording, host.environment)
    try {
      return await work(terminal)
    } finally {
      terminal.close()
    }
  }
  return {
    decide: (merged, copies) =>
      inTerminal((terminal) => decideAll(merged, { copies, names, wording, terminal })),
    decideFile: (clash) =>
      inTerminal((terminal) => decideFile(clash, { names, wording, terminal })),
  }
}

type Talking = { readonly names: Named; readonly wording: Wording; readonly terminal: Terminal }

const decideAll = async (
  { conflicts, draft, renamed }: Merged,
  { copies, names, wording, terminal }: Talking & { readonly copies: Told },
): Promise<readonly Decision[] | null> => {
  const view = { answers: draft.answers, wording }
  const back = new Map([...renamed].map(([old, now]) => [now, old]))
  const decisions: Decision[] = []
  for (const [index, conflict] of conflicts.entries()) {
    const inSecond = { ...conflict, record: back.get(conflict.record ?? '') ?? conflict.record }
    const asked = {
      ...{ number: index + 1, count: conflicts.length, subject: subjectOf(conflict) },
      sources: {
        first: sourceOf(conflict, copies.first, names.first),
        second: sourceOf(inSecond, copies.second, names.second),
      },
      values: {
        first: valueInFull(conflict.first, conflict, view),
        second: valueInFull(conflict.second, conflict, view),
      },
      offers: conflict.offers,
    }
    const choice = await askConflict(terminal.ask, asked, wording.say)
    if (choice === null) return null
    decisions.push({ conflict, choice })
  }
  return decisions
}

/** Who changed it last in a copy. */
const sourceOf = (conflict: Conflict, { own }: Told['first'], name: string): Source => {
  const last = own.findLast(
    ({ line }) =>
      line.question === conflict.question &&
      (line.record === conflict.record || line.record === null || conflict.record === null),
  )
  return { name, by: last?.line.by ?? null, at: last?.line.at ?? null }
}

const decideFile = async (
  { path }: Clash,
  { names, wording, terminal }: Talking,
): Promise<'first' | 'second' | null> => {
  const source = (name: string): Source => ({ name, by: null, at: null })
  const other = text('  a file of this name; the other one is kept aside')
  const choice: Choice | null = await askConflict(
    terminal.ask,
    {
      ...{ number: 1, count: 1, subject: verbatim(path) },
      sources: { first: source(names.first), second: source(names.second) },
      values: { first: [other], second: [other] },
      offers: ['first', 'second'],
    },
    wording.say,
  )
  return choice === 'both' ? null : choice
}
