import { defineConfig } from 'vitest/config'

/** The one test that replaces a module, which the others must not see. */
const alone = 'test/commands/words-check.test.ts'

export default defineConfig({
  test: {
    pool: 'threads',
    // Vitest would leave one processor idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: ['test/full/**', alone],
          // The files share their modules: loading these took longer than the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [alone] } },
    ],
  },
})
