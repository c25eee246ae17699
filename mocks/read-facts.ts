/** The facts on disk. Node only. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Dataset, formatFault, type ParsedFacts, parseDataset } from './dataset'
import type { FactFiles } from './fact-files'
import type { StatusExample } from './tables/measures'

/** `mocks/facts/`, with a slash at the end. Not by `URL`: jsdom has one of its own, which Node does not take. */
export const FACTS_FOLDER = `${import.meta.dirname}/facts/`

/** Text of every CSV and JSON file of the facts, those of the last release included (`releases/last.csv`). */
export function readFactFiles(): FactFiles {
  const names = readdirSync(FACTS_FOLDER, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.(csv|json)$/.test(name))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(FACTS_FOLDER + name, 'utf8')]))
}

/** Reads and validates the facts on disk; the faults are in the answer. */
export function readFacts(): ParsedFacts {
  return parseDataset(readFactFiles())
}

/** One text with every fault, a line each. */
export function faultReport({ faults }: Pick<ParsedFacts, 'faults'>): string {
  return `${faults.length} fault(s) in the facts:\n${faults.map(formatFault).join('\n')}`
}

let once: ParsedFacts | null = null

function soundFacts(): ParsedFacts & { readonly dataset: Dataset } {
  once ??= readFacts()
  const { dataset } = once
  if (dataset === null) throw new Error(faultReport(once))
  return { ...once, dataset }
}

/** The facts, or one error that lists every fault. Read once. */
export function loadDataset(): Dataset {
  return soundFacts().dataset
}

/** Statuses known from outside, each a test of the computation. */
export function loadStatusExamples(): readonly StatusExample[] {
  return soundFacts().statusExamples
}
