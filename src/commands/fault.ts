import { type Host, HostError } from '../host/host.ts'
import { OwnFault } from '../problems/own-fault.ts'
import type { Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'

/** Ctrl-C while threads work: a choice, no fault. */
export class StoppedByUser extends Error {
  override readonly message = 'stopped'
}

/** Of a fault only its kind is told: a message might hold somebody's data. */
export const kindOf = (thrown: unknown): string => {
  if (thrown instanceof OwnFault) return thrown.message
  if (thrown instanceof HostError) return thrown.code
  return thrown instanceof Error ? thrown.name : 'unknown'
}

const refusals: ReadonlySet<string> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOSPC', 'EDQUOT'],
])

/** Whether a fault of this kind is the disk's, which refused where no command expected it, and not the program's. */
export const isRefusal = (kind: string): boolean => refusals.has(kind)

/** What the disk refused: nothing to report to us. */
export const diskRefusal = (code: string): Problem => ({
  code: 'disk-refused',
  severity: 'error',
  place: {},
  message: text('Something could not be read or written: the disk or stick refused it ({code}).', {
    code,
  }),
  hint: text(
    'Look who may open the folder of the case and all that is in it, and whether the disk or stick is well.',
  ),
})

/** Where it happened, for whoever asked with C177_DEBUG=1. */
export const tellStack = (thrown: unknown, host: Host): void => {
  if (host.environment['C177_DEBUG'] !== '1') return
  host.tell(String(thrown instanceof Error ? thrown.stack : thrown))
}

/** A fault that kept one case, or one paper of it, from being done; the others go on. */
export const caseFault = (path: string, kind: string): Problem => ({
  ...(isRefusal(kind) ? diskRefusal(kind) : ownCaseFault(kind)),
  place: { case: path },
})

const ownCaseFault = (kind: string): Problem => ({
  code: 'own-fault',
  severity: 'error',
  place: {},
  message: text('A fault of c177 itself ({kind}): this was not done.', { kind }),
  hint: text(
    'Your answers are as they were. Please tell us; C177_DEBUG=1 shows where it happened.',
  ),
})
