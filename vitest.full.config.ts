import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/full/**/*.test.ts'], testTimeout: 600_000 },
})
