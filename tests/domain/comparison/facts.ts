import { loadDataset } from '../../../mocks/read-facts'
import { type Comparison, type ComparisonFacts, compare } from '../../../src/domain/comparison/prepare'
import { rowOf } from '../../../src/domain/comparison/sheet'
import { prepareLaw } from '../../../src/domain/export-controls/law'
import { indexFacts } from '../../../src/domain/reading'

const dataset = loadDataset()

/** The real facts, prepared once. */
export const FACTS: ComparisonFacts = {
  chips: dataset.chips,
  companies: dataset.companies,
  index: indexFacts(dataset['chip-facts']),
  law: prepareLaw(dataset.rules, dataset.measures, dataset.companies),
}
export const { claims } = dataset
export const articleTable = dataset['article-table']
export const { sources } = dataset

export const H20 = 'nvidia-h20-96'
export const ATLAS = 'huawei-atlas-350'
export const C910 = 'huawei-ascend-910c'

/** A comparison on the real facts. */
export function comparing(
  chipIds: readonly string[],
  asOf = '2026-04-29',
  baseline: string | null = null,
): Comparison {
  return compare(FACTS, { chipIds, baseline, asOf, destination: 'china' })
}

/** The cell of a row and chip. */
export function cellOf(comparison: Comparison, rowId: string, chipId: string) {
  const cell = rowOf(comparison.sheet, rowId)?.cells.find((one) => one.chipId === chipId)
  if (!cell) throw new Error(`no cell ${rowId} of ${chipId}`)
  return cell
}
