import { join } from 'node:path'
import type { Recorded } from '../answers/record-answer.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { HeldLock } from '../dossier/lock.ts'
import { saveAnswer } from '../dossier/save-answer.ts'
import type { Host } from '../host/host.ts'
import { conduct } from '../interview/conduct.ts'
import { begin } from '../interview/interview.ts'
import { recoveryText } from '../interview/recovery-text.ts'
import { plainOffered, type Terminal } from '../interview/terminal/terminal.ts'
import type { Ending, World } from '../interview/world.ts'
import type { Problem } from '../problems/problem.ts'
import type { Wording } from '../wording/wording.ts'
import { calledAs, quoted } from './called-as.ts'
import { notPrivate } from './not-private.ts'
import { editedText } from './own-editor.ts'
import { papersIn } from './papers-made.ts'
import { savedInWords } from './saved-in-words.ts'
import { stateFollower } from './states/follow-state.ts'

export type InterviewTools = {
  readonly wording: Wording
  /** Makes the draft of a case; its path, or null where it could not be made and why was told. */
  readonly makeDraft: (casePath: string) => Promise<string | null>
  /** All that `check` finds in a case. */
  readonly problems: (casePath: string) => Promise<readonly Problem[]>
}

/** What every step of an interview needs of the world. */
export type Surroundings = {
  readonly host: Host
  readonly terminal: Terminal
  readonly tools: InterviewTools
}

/** A case that was opened, and by which lock it is ours. */
type Opened = {
  readonly opened: Dossier
  readonly casePath: string
  readonly lock: HeldLock
}

/** Asks about an opened case until somebody stops. */
export const talkAbout = async (
  { opened, casePath, lock }: Opened,
  { host, terminal, tools }: Surroundings,
): Promise<Ending> => {
  let dossier = opened
  const state = stateFollower(host, opened)
  await state.follow(opened.draft)
  const save = async (recorded: Recorded) => {
    const lost = await lock.check()
    if (lost !== null) return lost
    const saved = await saveAnswer(host, dossier, recorded)
    dossier = saved.dossier
    await state.follow(dossier.draft)
    if (saved.problem === null && terminal.isPlain()) {
      terminal.tell(savedInWords(recorded, tools.wording))
    }
    return saved.problem
  }
  const world: World = {
    wording: tools.wording,
    ask: terminal.ask,
    tell: terminal.tell,
    save,
    usedIds: () => dossier.journal.usedIds,
    state: state.now,
    today: () => localDay(host.now()),
    problems: () => tools.problems(casePath),
    papers: () => papersIn(host, join(dossier.folder, 'out')),
    edit: (typed) => editedText(typed, dossier, { host, tell: terminal.tell }),
    makeDraft: () => tools.makeDraft(casePath),
    file: opened.file,
    command: `${calledAs(host)} interview ${quoted(casePath)}`,
    makeAll: `${calledAs(host)} build ${quoted(casePath)} --document all`,
  }
  terminal.tell([...recoveryText(opened), ...(await notPrivate(host, opened, casePath))])
  const isNew = Object.keys(opened.draft.answers).length === 0
  if (isNew && !terminal.isPlain()) terminal.tell([plainOffered])
  return conduct(begin(opened.draft, opened.journal.lastSave.at(-1) ?? null), world)
}

/** The day where the person sits, which "yesterday" is counted from. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
