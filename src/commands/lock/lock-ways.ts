import type { LockWays } from '../../dossier/lock.ts'
import type { Host } from '../../host/host.ts'
import { askLock } from '../../interview/ask-lock.ts'
import { openTerminal } from '../../interview/terminal/terminal.ts'
import type { Wording } from '../../wording/wording.ts'
import { foundWords } from './lock-words.ts'

export type LockDesk = {
  readonly host: Host
  readonly wording: Wording
  /** Nobody is asked where a program reads what comes out. */
  readonly json?: boolean
}

/** How a command that writes goes about a lock: in a terminal it asks whether to take over, else it stops. */
export const lockWays = ({ host, wording, json = false }: LockDesk): LockWays => ({
  tell: (said) => host.tell(wording.say(said)),
  ...(host.isTerminal &&
    !json && {
      mayTakeOver: async (found) => {
        const terminal = openTerminal(wording, host.environment)
        try {
          const question = { found: foundWords(found, host.now()), mayRead: false }
          return (await askLock(terminal.ask, question, wording.say)) === 'takeOver'
        } finally {
          terminal.close()
        }
      },
    }),
})
