/** Lists every fault in the facts; `npm run facts:check`. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const reader = fileURLToPath(new URL('./read-facts.ts', import.meta.url))
const { module } = await runnerImport(reader, { configFile: false, logLevel: 'error' })
const { dataset, faults, statusExamples } = module.readFacts()

if (dataset === null) {
  console.error(module.faultReport({ faults }))
  process.exitCode = 1
} else {
  const rows = dataset.index.datasets.map(({ dataset: name, rows }) => `${name} ${rows}`)
  console.log(`0 faults: ${rows.join(', ')}, status examples ${statusExamples.length}`)
}
