/** What happens to a screen from outside: another size, or the program was asleep and goes on. */
export type Change = 'resized' | 'woken'

export type ScreenChanges = {
  /** Hears of a change; what it answers with stops it. */
  readonly on: (what: Change, hear: () => void) => () => void
  /** Puts the program to sleep, as Ctrl-Z does where the terminal hears it; then first does what is given. */
  readonly sleep: (onWaking: () => void) => void
  readonly close: () => void
}

/** Who drags a corner of a window changes its size many times. Milliseconds. */
const settling = 80

export const hearChanges = (): ScreenChanges => {
  const heard: Record<Change, Set<() => void>> = { resized: new Set(), woken: new Set() }
  const tell = (what: Change) => {
    for (const hear of [...heard[what]]) hear()
  }
  let timer: NodeJS.Timeout | undefined
  const resize = () => {
    clearTimeout(timer)
    timer = setTimeout(() => tell('resized'), settling)
  }
  const wake = () => tell('woken')
  process.stdout.on('resize', resize)
  process.on('SIGCONT', wake)
  return {
    on: (what, hear) => {
      heard[what].add(hear)
      return () => heard[what].delete(hear)
    },
    sleep: (onWaking) => {
      process.off('SIGCONT', wake)
      fallAsleep(() => {
        onWaking()
        process.on('SIGCONT', wake)
        tell('woken')
      })
    },
    close: () => {
      clearTimeout(timer)
      process.stdout.off('resize', resize)
      process.off('SIGCONT', wake)
    },
  }
}

/** Milliseconds after which nobody has put us to sleep: there is no shell that could wake us again. */
const awake = 100

const fallAsleep = (onWaking: () => void): void => {
  const wake = () => {
    clearTimeout(timer)
    process.off('SIGCONT', wake)
    onWaking()
  }
  process.on('SIGCONT', wake)
  // All that was started with us (npx starts us, for one), as the terminal itself would do.
  process.kill(0, 'SIGTSTP')
  const timer = setTimeout(wake, awake)
}
