import { defineConfig } from 'vitest/config'
import { seedOfRun } from './test/seed.ts'

export default defineConfig({
  test: {
    env: { SEED: seedOfRun() },
    setupFiles: ['test/seeded.ts'],
    include: ['test/full/**/*.test.ts'],
    testTimeout: 600_000,
    // Vitest would leave one processor idle.
    maxWorkers: '100%',
  },
})
