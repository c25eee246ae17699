/**
 * The tests of this folder alone, for `npm run mutation`: no plugin, no browser, one worker, facts read once. Random
 * properties stay out (a mutant must not die by luck), and the reference computation (half a second for each mutant).
 */
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/** What kills most goes first, what takes longest last: the first failure ends a mutant. */
const FIRST = ['golden-answers', 'golden.test', 'thresholds', 'routes', 'logic', 'metrics', 'examples']
const LAST = ['what-if', 'flips', 'determine']

class CheapFirst extends BaseSequencer {
  sort(files) {
    const rank = ({ moduleId }) => {
      const early = FIRST.findIndex((name) => moduleId.includes(`/${name}`))
      return early >= 0 ? early - FIRST.length : LAST.findIndex((name) => moduleId.includes(`/${name}`)) + 1
    }
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['tests/domain/export-controls/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/properties.test.ts', '**/reference.test.ts'],
    environment: 'node',
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: CheapFirst },
  },
})
