import { spawnSync } from 'node:child_process'

/** One whole process: wall time in milliseconds, and its peak memory in megabytes where the system tells. */
export type Run = { readonly milliseconds: number; readonly megabytes: number }

const tellPeak = `process.on('exit', () => require('fs').writeSync(3, String(process.resourceUsage().maxRSS)))`

/** Runs `node …words` and measures it from outside; a run that fails stops the bench. */
export const measure = (words: readonly string[]): Run => {
  const started = performance.now()
  const hook = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('file:///');${encodeURIComponent(tellPeak)}`
  const child = spawnSync(process.execPath, ['--import', hook, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const milliseconds = performance.now() - started
  if (child.status !== 0) throw new Error(`node ${words.join(' ')}: ${String(child.stderr)}`)
  return { milliseconds, megabytes: Number(String(child.output[3])) / 1024 }
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export type Task = {
  readonly name: string
  readonly words: readonly string[]
  readonly goal: string
}

/** All tasks in turn, round after round, so that a slow minute of the machine falls on all of them. */
export const measureAll = (
  tasks: readonly Task[],
  rounds: number,
): ReadonlyMap<Task, readonly Run[]> => {
  const runs = new Map<Task, Run[]>(tasks.map((task) => [task, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [task, measured] of runs) {
      const run = measure(task.words)
      if (round > 0) measured.push(run)
    }
  }
  return runs
}
