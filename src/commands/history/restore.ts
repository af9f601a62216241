import { historyOf } from '../../dossier/history.ts'
import { withLock } from '../../dossier/lock.ts'
import { restoreVersion } from '../../dossier/restore-version.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { problemsAsLines } from '../report.ts'
import { tellRecovery } from '../tell-recovery.ts'
import { tellSentences } from '../tell-texts.ts'
import { stateNamed } from './version-problems.ts'

export type RestoreOptions = {
  readonly case: string
  readonly version: string
  readonly quiet: boolean
  /** Whether somebody at a terminal wants it; null where nobody sits there. */
  readonly ask: (() => Promise<boolean>) | null
}

/**
 * Makes a case what a version of it was. In a terminal it asks before; without one it does it at once, since it can be
 * undone. Exit code: 0; 1 where the version or the case cannot be read or written; 2 where one of them is not there.
 */
export const runRestore = async (
  options: RestoreOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const tell = (problems: readonly Problem[], code: number): number => {
    host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
    return code
  }
  const history = await historyOf(host, options.case)
  if (history === null) return tell([caseMissing(options.case)], 2)
  const state = stateNamed(history.states, options.version, options.case)
  if (!state.ok) return tell(state.problems, isMissing(state.problems) ? 2 : 1)
  if (options.ask !== null && !(await options.ask())) {
    host.tell(wording.say(text('Nothing was changed.')))
    return 0
  }
  const locked = await withLock(host, options.case, {
    ...lockWays({ host, wording }),
    work: () => restoreVersion(host, options.case, state.value.draft),
  })
  const restored = locked.ok ? locked.value : locked
  if (!restored.ok) return tell(restored.problems, 1)
  const { opened, changes } = restored.value
  tellRecovery(host, wording, opened)
  const count = changes.length
  host.print(
    wording.say(
      count === 0
        ? text('The case is as version {version} was; nothing was changed.', {
            version: options.version,
          })
        : text(
            'The case is as version {version} was: {count, plural, one {# change} other {# changes}}, each in the journal.',
            { version: options.version, count },
          ),
    ),
  )
  if (count > 0 && !options.quiet) tellSentences([undoing], { host, wording })
  return 0
}

const isMissing = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code === 'version-not-there')

const undoing = text(
  'How it stood before is kept as the newest version: “c177 history” lists it, and “c177 restore” brings it back.',
)
