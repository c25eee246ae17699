/** How the facts changed from release to release. */
import type { IsoDay } from './date'

export const CHANGE_KINDS = ['added', 'corrected', 'removed'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One row added, corrected or removed. */
export interface FactChange {
  readonly kind: ChangeKind
  /** The fact file: `chip_facts.csv`. */
  readonly file: string
  /** Id of the chip, company, event or document. */
  readonly subject: string
  /** `peak_fp8 dense`, `total 2026Q1 reported`; empty for the thing itself. */
  readonly what: string
  /** As the file states it; empty where there was none. The same on both sides: another column was corrected. */
  readonly before: string
  readonly after: string
  /** Empty where the row names none, or several. */
  readonly sourceId: string
  readonly sourceBefore: string
}

/** One release of the facts against the one before it. */
export interface FactRelease {
  /** The day to which its facts were checked; null = changed since the last release, not released yet. */
  readonly day: IsoDay | null
  /** The release it is compared with; null = the first. */
  readonly against: IsoDay | null
  /** Rows of all fact files. */
  readonly rows: number
  readonly changes: readonly FactChange[]
}
