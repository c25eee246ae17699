/** What the bars can show: the default six panels, or one numeric row of the sheet. */

import type { SheetGroup, SheetRow } from '../../domain/comparison/cell'
import { rowUnit } from '../../domain/comparison/cell-evidence'
import { rowOf, type Sheet } from '../../domain/comparison/sheet'

/** The six panels of the look, in reading order. */
export const DEFAULT_METRICS = [
  'peak_bf16',
  'peak_fp8',
  'peak_int8',
  'memory_bandwidth',
  'memory_capacity',
  'tdp',
] as const

/** Names outside the sheet, where the group's title does not stand over them. */
const TITLES: Readonly<Record<string, string>> = {
  memory_bandwidth: 'Memory bandwidth',
  memory_capacity: 'Memory capacity',
  interconnect_bandwidth: 'Link bandwidth',
}

/** `BF16`, `Memory bandwidth`: a row's name where it stands alone. */
export function metricTitle(row: SheetRow): string {
  return TITLES[row.id] ?? row.label.replace(/, TOPS$/, '')
}

const RATE = /^peak_/

/** `TFLOPS`, `TOPS`, `TB/s`; rates stand in a group whose unit is its own. */
export const metricUnit: (row: SheetRow) => string = rowUnit

/** True when every chip that has a figure gives a dense one: then the panel may say so. */
export function isDense(row: SheetRow): boolean {
  const bases = row.cells.flatMap(({ content }) => (content.kind === 'figure' ? [content.footing.basis] : []))
  return RATE.test(row.id) && bases.length > 0 && bases.every((basis) => basis === 'dense')
}

/** A row is worth bars when at least two chips have a figure in it. */
export function isDrawable(row: SheetRow): boolean {
  return row.numeric && row.cells.filter(({ content }) => content.kind === 'figure').length >= 2
}

/** The rows one may choose, in the order of the sheet. The mixed row of lowest precisions has no common scale. */
export function metricRows(sheet: Sheet): readonly SheetRow[] {
  const groups: readonly SheetGroup[] = sheet.groups
  return groups.flatMap(({ rows }) => rows).filter((row) => row.id !== 'headline' && isDrawable(row))
}

export interface ChosenMetric {
  /** null: the default panels. */
  readonly row: SheetRow | null
  /** Why the reader's choice was not used; null when it was. */
  readonly problem: string | null
}

/** The metric of the link, or the default with the reason in words. */
export function chosenMetric(sheet: Sheet, metric: string | null): ChosenMetric {
  if (metric === null) return { row: null, problem: null }
  const row = metricRows(sheet).find((candidate) => candidate.id === metric)
  if (row) return { row, problem: null }
  const known = rowOf(sheet, metric)
  const problem = known
    ? `${metricTitle(known)} is not known for two of these chips, so the usual six figures are drawn.`
    : `“${metric.slice(0, 40)}” is not a figure of the sheet, so the usual six are drawn.`
  return { row: null, problem }
}

/** Matrix rates that at least two chips give: the groups of the bars by format, shortest format first. */
export function formatRows(sheet: Sheet): readonly SheetRow[] {
  const rows = sheet.groups.find(({ id }) => id === 'matrix')?.rows ?? []
  return rows.filter((row) => row.id !== 'headline' && isDrawable(row))
}

const MULTIPLES = [
  'peak_fp8',
  'peak_int8',
  'peak_bf16',
  'peak_fp16',
  'peak_fp32-vector',
  'tpp',
  'memory_capacity',
  'memory_bandwidth',
  'interconnect_bandwidth',
  'tdp',
  'rate16-per-watt',
  'operations-per-byte',
]

/** The rows of the small multiples: a dozen at most, each known for at least two chips. */
export function multipleRows(sheet: Sheet): readonly SheetRow[] {
  return MULTIPLES.flatMap((id) => rowOf(sheet, id) ?? []).filter(isDrawable)
}
