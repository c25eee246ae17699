/** Inputs that make the mock fail on purpose: `?mock=error:chips,slow`. Listed in README.md beside this file. */
import { DATASETS, type DatasetName } from '../src/api/contract'

export const FAILURES = [
  'slow',
  'hang',
  'unreachable',
  'error',
  'error-once',
  'malformed',
  'version',
  'shape',
  'empty',
] as const
export type Failure = (typeof FAILURES)[number]

export interface Sentinel {
  readonly failure: Failure
  /** null = every dataset. */
  readonly dataset: DatasetName | null
}

/** Reads `failure[:dataset]`, several joined by commas; whatever is not known is left out. */
export function parseSentinels(text: string): readonly Sentinel[] {
  return text.split(',').flatMap((part) => {
    const [word, target] = part.trim().split(':')
    const failure = FAILURES.find((known) => known === word)
    const dataset = DATASETS.find((known) => known === target) ?? null
    return failure === undefined || (target !== undefined && dataset === null) ? [] : [{ failure, dataset }]
  })
}

/** The failure that a dataset meets: one that names it goes before one for all. */
export function failureFor(dataset: DatasetName, sentinels: readonly Sentinel[]): Failure | null {
  const own = sentinels.find((sentinel) => sentinel.dataset === dataset)
  return (own ?? sentinels.find((sentinel) => sentinel.dataset === null))?.failure ?? null
}
