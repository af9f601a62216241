import { execFileSync } from 'node:child_process'

/**
 * What chance is made of in this run: the same for the same commit, so that what failed somewhere fails here too, and
 * another for the next, so that each commit tries other cases. `SEED=… npm run check:full` tries others still.
 */
export const seedOfRun = (): string => process.env['SEED'] ?? seedOfCommit()

const seedOfCommit = (): string => {
  try {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return String(Number.parseInt(commit.slice(0, 7), 16))
  } catch {
    // Not under Git: any will do.
    return String(Date.now() % 1_000_000_000)
  }
}
