/**
 * Runs this folder's tests for `npm run mutation`: bundled and loaded once for all mutants, where a test runner that
 * starts anew for each spends seconds on loading and milliseconds on testing. What tests share (the inputs of all chips,
 * the law) is prepared anew for a mutant that has a part in it; else nothing is left over, for the rules keep no state.
 * Knows of Vitest what these tests use: `describe`, `it`, their `each`, `expect`.
 */
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'
import { Script } from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { build } from 'vite'

const FOLDER = 'tests/domain/export-controls'
const RULES = 'src/domain/export-controls'
/** Stands for a test while the tests prepare what they share: the inputs of all chips, the law. */
const PREPARING = 'preparing'
/** Random properties stay out (a mutant must not die by luck), and the reference computation (half a second a mutant). */
const LEFT_OUT = ['properties.test.ts', 'reference.test.ts']
/** Of tests that ask twice what others ask once, at seconds a mutant. */
const LEFT_OUT_TESTS = ['with and without reasons › is the same decision', 'has one line per chip']
/** What kills most goes first, what takes longest last: the first failure ends a mutant. */
const FIRST = ['thresholds', 'routes', 'logic', 'metrics', 'examples', 'golden-answers', 'golden.']
const LAST = ['history', 'what-if', 'flips', 'determine']

const rank = (file) => {
  const early = FIRST.findIndex((name) => file.startsWith(name))
  return early >= 0 ? early - FIRST.length : LAST.findIndex((name) => file.startsWith(name)) + 1
}

const testFiles = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.includes(name))
    .sort((a, b) => rank(a) - rank(b))

/** Rules first, then what tests share, then tests; each test file gets a `vitest` of its own, which knows the file's name. */
const entry = () =>
  [
    ...readdirSync(RULES).map((name) => resolve(RULES, name)),
    'rules-are-loaded',
    ...testFiles().map((name) => resolve(FOLDER, name)),
  ]
    .map((id) => `import ${JSON.stringify(id)}`)
    .join('\n')

function virtual(id) {
  if (id === '\0tests') return entry()
  if (id === '\0rules-are-loaded') return 'globalThis.testBed.rulesAreLoaded()'
  if (!id.startsWith('\0vitest')) return undefined
  return `export const { describe, it, expect } = globalThis.testBed.of(${JSON.stringify(id.slice('\0vitest '.length))})`
}

const asOneScript = {
  name: 'tests-as-one-script',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'tests' || id === 'rules-are-loaded') return `\0${id}`
    return id === 'vitest' ? `\0vitest ${basename(importer)}` : undefined
  },
  load: virtual,
  transform: (code, id) =>
    code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id.split('?')[0]).href)),
}

async function bundle() {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [asOneScript],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rollupOptions: { input: 'tests', treeshake: false, output: { format: 'cjs' } },
    },
  })
  return new Script(`(require, exports) => {${output[0].code}\n}`, { filename: 'export-controls-tests.cjs' })
}

/** `expect` as Vitest makes it. */
async function expectations() {
  const fromVitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'))
  const vitest = await import(pathToFileURL(fromVitest.resolve('@vitest/expect')))
  const { chai } = vitest
  chai.use(vitest.JestExtend)
  chai.use(vitest.JestChaiExpect)
  chai.use(vitest.JestAsymmetricMatchers)
  const expect = (value, message) => chai.expect(value, message)
  vitest.setState({ assertionCalls: 0 }, expect)
  return Object.assign(expect, chai.expect)
}

/** The name of one row of a table: `$key` from an object, `%s` from a list. */
function nameOfRow(name, row, at) {
  const keyed = name.replaceAll(/\$(\w+)/g, (text, key) => (row && key in row ? String(row[key]) : text))
  return `${at + 1} ${format(keyed, ...(Array.isArray(row) ? row : [row]))}`
}

const each = (declare) => (rows) => (name, act) =>
  rows.forEach((row, at) => {
    declare(nameOfRow(name, row, at), () => act(...(Array.isArray(row) ? row : [row])))
  })

/** What a test file gets from `vitest`. */
function declarations(file, tests, expect) {
  const path = [file]
  const it = (name, act) => {
    const id = [...path, name].join(' › ')
    if (!LEFT_OUT_TESTS.some((one) => id.endsWith(one))) tests.push({ id, act })
  }
  const describe = (name, act) => {
    path.push(name)
    act()
    path.pop()
  }
  return {
    describe: Object.assign(describe, { each: each(describe) }),
    it: Object.assign(it, { each: each(it) }),
    expect,
  }
}

const resultOf = (id, timeSpentMs, failureMessage) => ({
  id,
  name: id,
  timeSpentMs,
  ...(failureMessage === null
    ? { status: TestStatus.Success }
    : { status: TestStatus.Failed, failureMessage }),
})

/** Coverage of what all tests share, counted as coverage of each but the slow ones. */
function sharedByAll({ [PREPARING]: shared = {}, ...perTest }, tests) {
  const withShared = (own = {}) => {
    const all = { ...own }
    for (const [mutant, hits] of Object.entries(shared)) all[mutant] = (all[mutant] ?? 0) + hits
    return all
  }
  const isSlow = (id) => LAST.some((name) => id.startsWith(name))
  return Object.fromEntries(
    tests.map(({ id }) => [id, isSlow(id) ? (perTest[id] ?? {}) : withShared(perTest[id])]),
  )
}

class TestsAsOneScript {
  async init() {
    this.script = await bundle()
    this.expect = await expectations()
    this.space = {}
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = this.space
    this.tests = this.load(undefined)
    this.prepared = new Set(Object.keys(this.space.mutantCoverage?.perTest[PREPARING] ?? {}))
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  /** Evaluates everything anew, the rules without the mutant, then what tests share with it; gives the declared tests. */
  load(mutant) {
    const tests = []
    globalThis.testBed = {
      of: (file) => declarations(file, tests, this.expect),
      rulesAreLoaded: () => Object.assign(this.space, { currentTestId: PREPARING, activeMutant: mutant }),
    }
    Object.assign(this.space, { currentTestId: undefined, activeMutant: undefined })
    this.script.runInThisContext()(createRequire(import.meta.url), {})
    this.space.currentTestId = undefined
    return tests
  }

  /** Runs what was declared, as far as wanted, up to the first failure. */
  async runTests(tests, wanted, untilFailure) {
    const results = []
    for (const { id, act } of tests) {
      if (wanted && !wanted.has(id)) continue
      const start = performance.now()
      this.space.currentTestId = id
      const failure = await Promise.resolve()
        .then(act)
        .then(() => null, String)
      this.space.currentTestId = undefined
      results.push(resultOf(id, performance.now() - start, failure))
      if (failure !== null && untilFailure) break
    }
    return results
  }

  async dryRun() {
    const tests = await this.runTests(this.tests, null, false)
    const { static: atLoading, perTest } = this.space.mutantCoverage
    const mutantCoverage = { static: atLoading, perTest: sharedByAll(perTest, tests) }
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun({ activeMutant: { id }, hitLimit, testFilter, disableBail }) {
    // A loop without an end is told sooner than Stryker would: no mutant that ends does ten times the work.
    Object.assign(this.space, { hitCount: 0, hitLimit: hitLimit && hitLimit / 10 })
    let results
    try {
      const tests = this.prepared.has(id) ? this.load(id) : this.tests
      this.space.activeMutant = id
      results = await this.runTests(tests, testFilter && new Set(testFilter), !disableBail)
    } catch (fault) {
      results = [resultOf(PREPARING, 0, String(fault))]
    }
    const reached = determineHitLimitReached(this.space.hitCount, this.space.hitLimit)
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests: results })
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'tests-as-one-script', TestsAsOneScript),
]
