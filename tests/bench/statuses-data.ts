/** What goes into the page that measures statuses, and what comes out of it. */
import type { Dataset } from '../../mocks/dataset'

export interface BenchData {
  readonly chips: Dataset['chips']
  readonly facts: Dataset['chip-facts']
  readonly rules: Dataset['rules']
  readonly measures: Dataset['measures']
  readonly companies: Dataset['companies']
}

/** Milliseconds, medians unless named otherwise. */
export interface StatusTimes {
  readonly chips: number
  /** Days on which anything changes. */
  readonly days: number
  /** All statuses of the first date asked, with cold code. */
  readonly firstDate: number
  readonly date: number
  readonly slowestDate: number
  /** Longest a key would wait while all statuses are computed. */
  readonly wait: number
  readonly firstHistory: number
  readonly history: number
  /** A plain loop over the same chips, and over the same chips and days. */
  readonly plainDate: number
  readonly plainHistory: number
}
