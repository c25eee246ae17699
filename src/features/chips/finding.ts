/** The sentences over and under the scatter, written from the data, the date and the selection at hand. */
import { formatDate, type IsoDay } from '../../domain/date'
import type { Destination, StatusGroup } from '../../domain/export-controls/rules'
import { STATUS_GROUPS } from '../../domain/export-controls/rules'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { formatCount, formatNumber, formatRatio, joinList, plural, THIN_SPACE } from '../../domain/format'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import type { PlaneRules } from './review-window'
import type { ChipRow } from './rows'

export const PLAIN_TITLE = 'Memory bandwidth against total processing performance'

export interface FindingInput {
  /** The chips drawn: those shown that have both a TPP and a DRAM bandwidth. */
  readonly plotted: readonly ChipRow[]
  /** The chips chosen for comparison, in the reader's order. */
  readonly chosen: readonly ChipRow[]
  readonly rules: PlaneRules
  readonly destination: Destination
  readonly asOf: IsoDay
}

/** Chips by status group, in the order of the groups; groups without a chip are left out. */
export function countGroups(rows: readonly ChipRow[]): readonly (readonly [StatusGroup, number])[] {
  return STATUS_GROUPS.map(
    (group) => [group, rows.filter((row) => row.group === group).length] as const,
  ).filter(([, count]) => count > 0)
}

function isStated(row: ChipRow): boolean {
  return !row.cells.tpp.marks.includes('u')
}

/** Two chosen chips side by side. Said only where both TPPs rest on a stated basis: unlike bases are never compared. */
function ofTwo({ chosen, plotted }: FindingInput): string | null {
  const [a, b] = chosen.filter((row) => plotted.includes(row))
  if (chosen.length !== 2 || !a || !b || !isStated(a) || !isStated(b)) return null
  if (a.tpp === null || b.tpp === null) return null
  if (typeof a.profile.dram !== 'number' || typeof b.profile.dram !== 'number') return null
  const [more, less] = a.tpp >= b.tpp ? [a, b] : [b, a]
  const tpp = (more.tpp ?? 0) / (less.tpp ?? 1)
  const bandwidth = Number(more.profile.dram) / Number(less.profile.dram)
  return `${more.profile.chip.name} has ${formatRatio(tpp)} the TPP and ${formatRatio(bandwidth)} the memory bandwidth of ${less.profile.chip.name}`
}

function ofWindow({ plotted, rules }: FindingInput): string | null {
  if (rules.window === null) return null
  const inside = plotted.filter((row) => row.status === 'case-by-case').length
  if (inside === 0) return null
  return inside === plotted.length
    ? `${inside === 1 ? 'This chip fits' : `All ${formatCount(inside)} chips fit`} the case-by-case window`
    : `${formatCount(inside)} of these ${formatCount(plotted.length)} chips ${inside === 1 ? 'fits' : 'fit'} the case-by-case window`
}

const ALL_OF: Readonly<Record<StatusGroup, string>> = {
  unrestricted: 'may go to {to} without a licence',
  notification: 'need a notification before they go to {to}',
  licence: 'need a licence for {to}',
  denied: 'are denied to {to}',
  undetermined: 'cannot be classified on what is published',
  domestic: 'come from Chinese designers, to whom the US status does not apply',
}
const ONE_OF: Readonly<Record<StatusGroup, string>> = {
  unrestricted: 'may go to {to} without a licence',
  notification: 'needs a notification before it goes to {to}',
  licence: 'needs a licence for {to}',
  denied: 'is denied to {to}',
  undetermined: 'cannot be classified on what is published',
  domestic: 'comes from a Chinese designer, to whom the US status does not apply',
}

function said(group: StatusGroup, count: number, of: number, to: string): string {
  const words = (count === 1 ? ONE_OF : ALL_OF)[group].replace('{to}', to)
  if (count < of) return `${formatCount(count)} of these ${formatCount(of)} chips ${words}`
  const head = count === 1 ? 'This chip' : count === 2 ? 'Both chips' : `All ${formatCount(count)} chips`
  return `${head} ${words}`
}

/** The strictest answer there is, or the one answer all share. */
function ofStatus({ plotted, destination }: FindingInput): string | null {
  const counts = countGroups(plotted)
  const to = DESTINATION_WORDS[destination]
  const [only] = counts
  if (counts.length === 1 && only) return said(only[0], only[1], plotted.length, to)
  const strictest = counts.findLast(([group]) => group !== 'undetermined' && group !== 'domestic')
  return strictest && strictest[0] !== 'unrestricted'
    ? said(strictest[0], strictest[1], plotted.length, to)
    : null
}

/** The finding, or the plain title where there is none. */
export function scatterTitle(input: FindingInput): string {
  return ofTwo(input) ?? ofWindow(input) ?? ofStatus(input) ?? PLAIN_TITLE
}

/** 6500 → `6.5 TB/s`. */
export function terabytes(gigabytesPerSecond: number): string {
  return `${formatNumber(gigabytesPerSecond / 1000)}${THIN_SPACE}TB/s`
}

/** Measure, unit, scale, what is shaded, and the date. */
export function scatterSubtitle({ rules: { window }, asOf }: FindingInput): string {
  const shaded =
    window === null
      ? ''
      : ` Shaded: TPP under ${formatNumber(window.tppBelow, { exact: true })} and under ${terabytes(window.bandwidthBelow)}, reviewed case by case since ${formatDate(window.since)}.`
  return `DRAM bandwidth, TB/s, against TPP, one package, log scales.${shaded} As of ${formatDate(asOf)}`
}

/** One sentence: what is drawn, by status, and where the chips lie. */
export function scatterSummary({ plotted, destination, asOf }: FindingInput): string {
  if (plotted.length === 0) return 'No chip with both a TPP and a DRAM bandwidth is shown.'
  const groups = countGroups(plotted).map(
    ([group, count]) => `${formatCount(count)} ${STATUS_GROUP_WORDS[group].word.toLowerCase()}`,
  )
  const top = plotted.reduce((best, row) => ((row.tpp ?? 0) > (best.tpp ?? 0) ? row : best))
  const head = `${plural(plotted.length, 'chip')} by TPP and DRAM bandwidth, towards ${DESTINATION_WORDS[destination]} on ${formatDate(asOf)}`
  return `${head}: ${joinList(groups)}; the highest TPP is ${top.cells.tpp.text} (${top.profile.chip.name}).`
}

/** How many of the chips shown are drawn, and what the others lack. */
export function coverageNote(
  shown: readonly ChipRow[],
  plotted: readonly ChipRow[],
  rug: readonly ChipRow[],
): string {
  const without = shown.filter((row) => row.tpp === null).length
  const parts = [
    without > 0 ? `${formatCount(without)} have no TPP that can be computed` : null,
    rug.length > 0 ? `${formatCount(rug.length)} no DRAM bandwidth (ticks under the axis)` : null,
  ].filter((part) => part !== null)
  const head = `Drawn: ${formatCount(plotted.length)} of ${formatCount(shown.length)}`
  return parts.length === 0 ? `${head}.` : `${head}; ${joinList(parts)}. The table lists them.`
}
