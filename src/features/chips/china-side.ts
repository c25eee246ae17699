/** China's own measures on single chips, as the table's own column: never merged into the US status. */
import type { IsoDay } from '../../domain/date'
import { isDisputed } from '../../domain/export-controls/overrides'
import { measuresOn } from '../../domain/export-controls/period'
import type { Destination, ExportRules, Measure, StatusWord } from '../../domain/export-controls/rules'

export interface ChinaSide {
  readonly words: string
  /** The newest measure in force, which gives the words. */
  readonly measure: Measure
}

const WORDS: Partial<Record<StatusWord, string>> = {
  'blocked-by-china': 'Blocked',
  'discouraged-by-china': 'Discouraged',
  'licensed-with-conditions': 'Conditions',
  unrestricted: 'Allowed',
  unknown: 'Under inquiry',
}

/** By chip: the newest Chinese measure in force on the day; chips without one are absent. */
export function chinaSides(
  measures: readonly Measure[],
  rules: ExportRules,
  destination: Destination,
  day: IsoDay,
): ReadonlyMap<string, ChinaSide> {
  const sides = new Map<string, ChinaSide>()
  for (const measure of measuresOn(measures, rules, destination, day)) {
    if (measure.targetType !== 'chip' || !measure.actionId.startsWith('cn-')) continue
    if (isDisputed(measure)) continue
    sides.set(measure.targetId, { words: WORDS[measure.status] ?? 'Measure in force', measure })
  }
  return sides
}
