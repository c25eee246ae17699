/** Rules as bars: which row each takes. Pure; day numbers. */
import type { LaneRule } from './chart-types'

export interface RuleRow {
  readonly rule: LaneRule
  readonly row: number
}

/** Each rule in the first row that is free from the day it is in force: one that supersedes another follows on its row. */
export function ruleRows(rules: readonly LaneRule[]): readonly RuleRow[] {
  const ends: number[] = []
  return rules
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
    .map((rule) => {
      const free = ends.findIndex((end) => end < rule.from)
      const row = free >= 0 ? free : ends.length
      ends[row] = rule.until ?? Number.POSITIVE_INFINITY
      return { rule, row }
    })
}

/** Height of one row, for the type size of its label. */
export function ruleRowHeight(label: number): number {
  return Math.round(label * 1.5)
}
