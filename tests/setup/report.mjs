/**
 * What holds today, as tables: `npm run report` runs the journeys and the growth bench, and writes `tests/REPORT.md`: faults,
 * hostile input and content policy, offline and updates, accessibility by region, paper, budget, growth curve. A table says
 * what ran and how it ended, nothing else. `--no-bench` leaves the growth curve as it stands in the file.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const OUT = join(ROOT, 'tests/REPORT.md')
const RUNNER = ['vitest', 'run', '--configLoader', 'runner']

/** Heading of each table, and the journeys whose tests are its rows. */
const TABLES = [
  ['Faults', ['faults', 'updates']],
  ['Hostile links, data and pictures; content policy; nothing leaves the origin', ['hostile', 'reopen']],
  ['Offline', ['offline', 'static-offline']],
  ['Every region: 320 to 2560 px, axe in light and dark, every number answers', ['everywhere']],
  ['Keyboard alone', ['keyboard']],
  ['On paper', ['paper']],
  ['Budget and licences', ['size', 'licences']],
]

function vitest(args, options) {
  return spawnSync('npx', [...RUNNER, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  })
}

function journeys() {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'journeys.json')
  vitest(['--project', 'journeys', '--reporter=json', `--outputFile=${file}`], { stdio: 'inherit' })
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      journey: /([\w-]+)\.journey\.ts$/.exec(name)?.[1] ?? name,
      what: fullName.replaceAll('|', '\\|').replace(/^\?view=/, ''),
      status,
    })),
  )
}

function table([heading, names], rows) {
  const own = rows.filter(({ journey }) => names.includes(journey))
  const lines = own.map(({ what, status }) => `| ${what || 'overview'} | ${status} |`)
  return `## ${heading}\n\n| What | Ended |\n|---|---|\n${lines.join('\n')}\n`
}

function budget() {
  const { firstView, allScripts } = JSON.parse(readFileSync(join(ROOT, 'tests/budget.json'), 'utf8'))
  return `| Scripts, gzip | Budget, kB (2 % of growth are let pass) |\n|---|---|\n| first view | ${firstView.kB} |\n| all, the pretend server left out | ${allScripts.kB} |\n`
}

const GROWTH = '## Growth curve\n\n'

function growth() {
  const before = existsSync(OUT) ? readFileSync(OUT, 'utf8').split(GROWTH)[1] : undefined
  if (process.argv.includes('--no-bench')) return before ?? 'Not measured yet.\n'
  const { stdout } = vitest(['--config', 'tests/bench/vitest.config.ts', 'chips'])
  // A line is printed as soon as it is measured, and all once more as the table.
  const lines = stdout.split('\n').filter((line) => line.startsWith('|'))
  const head = lines.findIndex((line) => line.startsWith('| Chips '))
  if (head < 0) throw new Error(`The bench printed no table:\n${stdout}`)
  return `${lines.slice(head).join('\n')}\n`
}

const rows = journeys()
const day = new Date().toISOString().slice(0, 10)
const passed = rows.filter(({ status }) => status === 'passed').length
const parts = [
  `# What holds\n\nPrinted by \`npm run report\` on ${day}: ${passed} of ${rows.length} journeys passed.\n`,
  ...TABLES.map((one) => table(one, rows)),
  budget(),
  GROWTH + growth(),
]
const text = parts.join('\n')
writeFileSync(OUT, text)
console.log(text)
if (passed < rows.length) process.exitCode = 1
