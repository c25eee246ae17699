import type { FactFiles } from '../../../mocks/fact-files'
import { readFactFiles } from '../../../mocks/read-facts'

/** Rows of `chip_facts.csv` kept: enough to break, few enough to parse a hundred times. */
const KEPT = 300

/** The facts on disk with the longest file cut short and without the record of releases; line numbers stay. */
export function smallFacts(): FactFiles {
  const all = Object.entries(readFactFiles())
  const files = Object.fromEntries(all.filter(([name]) => !name.startsWith('releases/')))
  const lines = (files['chip_facts.csv'] ?? '').split('\n').slice(0, KEPT)
  return { ...files, 'chip_facts.csv': `${lines.join('\n')}\n` }
}
