import { constants } from 'node:os'
import type { Tidying } from './host.ts'

const asked = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Whoever listens to a signal takes from Node the habit of ending at it, so this ends the program itself, with the
 * exit code that a shell would have told: 130 after Ctrl-C.
 */
export const beforeStop = ({ tidy, leavesInterrupt }: Tidying): (() => void) => {
  const signals = asked.filter((signal) => signal !== 'SIGINT' || !leavesInterrupt)
  const hear = (signal: NodeJS.Signals): void => {
    const end = () => process.exit(128 + constants.signals[signal])
    tidy().then(end, end)
  }
  for (const signal of signals) process.on(signal, hear)
  return () => {
    for (const signal of signals) process.off(signal, hear)
  }
}
