import { defineConfig } from 'vitest/config'
import { seedOfRun } from './test/seed.ts'

export default defineConfig({
  test: {
    pool: 'threads',
    // Vitest would leave one processor idle.
    maxWorkers: '100%',
    env: { SEED: seedOfRun() },
    setupFiles: ['test/seeded.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/full/**'],
    // The files share their modules: loading these took longer than the tests.
    isolate: false,
    // Only to end what hangs: a busy machine takes several times as long.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
