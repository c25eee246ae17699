import { defineConfig } from 'vitest/config'

/** The bench is not a test: it prints figures, each beside something measured in the same run, and asserts only sizes. */
export default defineConfig({
  test: {
    name: 'bench',
    root: '.',
    include: ['tests/bench/**/*.bench.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    reporters: ['dot'],
    disableConsoleIntercept: true,
  },
})
