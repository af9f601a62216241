import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/full/**/*.test.ts'],
    testTimeout: 600_000,
    // Vitest would leave one processor idle.
    maxWorkers: '100%',
  },
})
