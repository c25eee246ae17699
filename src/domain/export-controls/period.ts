/** The law as it stands for one destination between two days on which anything changes: its text and the measures. */
import { firstDay, type IsoDay } from '../date'
import { isActive, type LawText, textKey, textOn } from './law-text'
import type { Destination, ExportRules, Measure } from './rules'

/** What {@link decide} needs; nothing in it depends on the chip. */
export interface LawInForce extends LawText {
  /** US measures on chips, by chip, oldest first. */
  readonly measures: ReadonlyMap<string, readonly Measure[]>
  /** Equal in two periods when nothing but measures differs between them. */
  readonly textKey: string
}

/** A month-only measure starts on the first of its month. */
export function isMeasureActive(measure: Measure, day: IsoDay): boolean {
  return isActive({ effective_from: firstDay(measure.date), effective_to: measure.effectiveTo }, day)
}

function byAge(a: Measure, b: Measure): number {
  const keyA = firstDay(a.date) + a.actionId
  const keyB = firstDay(b.date) + b.actionId
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0
}

/** Measures active on the day for the destination, oldest first. */
export function measuresOn(
  measures: readonly Measure[],
  rules: ExportRules,
  destination: Destination,
  day: IsoDay,
): readonly Measure[] {
  const covered: readonly string[] = rules.meta.destinations[destination].action_destinations
  return measures.filter((m) => covered.includes(m.destination) && isMeasureActive(m, day)).sort(byAge)
}

function byChip(measures: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> {
  const map = new Map<string, Measure[]>()
  for (const measure of measures) {
    if (measure.targetType !== 'chip' || !measure.actionId.startsWith('us-')) continue
    const rows = map.get(measure.targetId)
    if (rows) rows.push(measure)
    else map.set(measure.targetId, [measure])
  }
  return map
}

/** The law of one day towards one destination. */
export function lawOn(
  rules: ExportRules,
  measures: readonly Measure[],
  destination: Destination,
  day: IsoDay,
): LawInForce {
  const text = textOn(rules, destination, day)
  const rows = measuresOn(measures, rules, destination, day)
  return { ...text, textKey: textKey(text), measures: byChip(rows) }
}

/** True when the two periods cannot differ in what they say about this chip. */
export function isSameFor(chipId: string, a: LawInForce, b: LawInForce): boolean {
  if (a.textKey !== b.textKey) return false
  const rowsA = a.measures.get(chipId)
  const rowsB = b.measures.get(chipId)
  if (rowsA === undefined || rowsB === undefined) return rowsA === rowsB
  return rowsA.length === rowsB.length && rowsA.every((row, index) => row === rowsB[index])
}
