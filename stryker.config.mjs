/** Mutation testing of the export-control rules: `npm run mutation`, one file with `-- --mutate src/domain/export-controls/logic.ts`. */
export default {
  testRunner: 'tests-as-one-script',
  plugins: ['./tests/domain/export-controls/mutation-runner.mjs'],
  coverageAnalysis: 'perTest',
  mutate: ['src/domain/export-controls/*.ts'],
  // What runs while a module is loaded (word tables, constants) is no mutant of a test: a broken import counts as no failure.
  ignoreStatic: true,
  incremental: true,
  concurrency: 2,
  // Stryker would rewrite tsconfig.json through an interface that TypeScript 7 no longer has; nothing here needs it.
  tsconfigFile: 'no-tsconfig.json',
  thresholds: { high: 95, low: 90, break: 90 },
  timeoutMS: 15_000,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, allowEmojis: false },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  // Only what these tests read is copied.
  ignorePatterns: [
    '/*',
    '!/package.json',
    '!/mocks',
    '!/src',
    '/src/*',
    '!/src/domain',
    '!/tests',
    '/tests/*',
    '!/tests/domain',
  ],
}
