/**
 * The tests of this folder alone, for `npm run mutation`: no plugin, no browser, one worker, facts read once. Random
 * properties stay out (a mutant must not die by luck), and the reference computation (half a second for each mutant).
 */
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/domain/export-controls/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/properties.test.ts', '**/reference.test.ts'],
    environment: 'node',
    isolate: false,
    maxWorkers: 1,
  },
})
