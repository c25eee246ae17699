/** Records a release of the facts: `node mocks/facts-release.mjs 2026-12-20`; the change log of the app reads it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const local = (path) => fileURLToPath(new URL(path, import.meta.url))
const load = async (path) =>
  (await runnerImport(local(path), { configFile: false, logLevel: 'error' })).module

const day = process.argv[2] ?? ''
if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
  console.error('Give the day to which the facts were checked: node mocks/facts-release.mjs 2026-12-20')
  process.exit(1)
}
const { readFactFiles, readFacts, faultReport, FACTS_FOLDER } = await load('./read-facts.ts')
const { released } = await load('./releases/log.ts')
const facts = readFacts()
if (facts.dataset === null) {
  console.error(faultReport(facts))
  process.exit(1)
}
mkdirSync(`${FACTS_FOLDER}releases`, { recursive: true })
for (const [name, text] of Object.entries(released(readFactFiles(), day))) {
  writeFileSync(FACTS_FOLDER + name, text)
  console.log(`mocks/facts/${name}: ${text.length} characters`)
}
