/** How many chips may be shipped, on the date and through time: the lead sentence and the stepped areas under it. */
import { announcedOn, isAnnounced } from '../../domain/as-of'
import type { Chip } from '../../domain/chip'
import { firstDay, formatDate, type IsoDay } from '../../domain/date'
import { STATUS_GROUPS, type StatusGroup, type StatusWord } from '../../domain/export-controls/rules'
import { plural } from '../../domain/format'

/** One stretch of time in which a chip's status does not change; `to` is its last day, null for the newest. */
export interface StatusSpan {
  readonly from: IsoDay
  readonly to: IsoDay | null
  readonly status: StatusWord
  readonly group: StatusGroup
}

export interface ChipHistory {
  readonly chip: Chip
  readonly spans: readonly StatusSpan[]
}

/** The areas begin before the first rule, so that the reader sees what it changed. */
export const FIRST_SHOWN: IsoDay = '2022-01-01'

/** Bottom to top, from forbidden to free, with what is not known on top. */
export const STACK: readonly StatusGroup[] = [
  'denied',
  'licence',
  'notification',
  'unrestricted',
  'undetermined',
]

/** Data-centre accelerators whose designer is not Chinese: the chips the question "may it be shipped to China?" is about. */
export function isInScope(chip: Chip, chineseDesigners: ReadonlySet<string>): boolean {
  return (
    chip.market === 'data-centre' && !chineseDesigners.has(chip.vendorId) && chip.lifecycle !== 'cancelled'
  )
}

/** The span that covers a day. */
export function spanOn(history: ChipHistory, day: IsoDay): StatusSpan | undefined {
  return history.spans.findLast((span) => span.from <= day) ?? history.spans[0]
}

export type GroupCounts = Readonly<Record<StatusGroup, number>>

/** Chips announced by the day that stand in the group on that day; null = in any. */
export function membersOn(
  histories: readonly ChipHistory[],
  day: IsoDay,
  group: StatusGroup | null,
): readonly ChipHistory[] {
  return histories.filter((history) => {
    const span = isAnnounced(history.chip, day) ? spanOn(history, day) : undefined
    return span && (group ?? span.group) === span.group
  })
}

/** Chips announced by the day, counted by status group on that day. */
export function countsOn(histories: readonly ChipHistory[], day: IsoDay): GroupCounts {
  const counts = Object.fromEntries(STATUS_GROUPS.map((group) => [group, 0])) as Record<StatusGroup, number>
  for (const history of histories) {
    const span = isAnnounced(history.chip, day) ? spanOn(history, day) : undefined
    if (span) counts[span.group]++
  }
  return counts
}

export function totalOf(counts: GroupCounts): number {
  return STATUS_GROUPS.reduce((sum, group) => sum + counts[group], 0)
}

export interface Step {
  readonly day: IsoDay
  readonly counts: GroupCounts
}

/** Counts at every day on which any of them changes, from {@link FIRST_SHOWN} to the as-of date. */
export function stepsUntil(histories: readonly ChipHistory[], asOf: IsoDay): readonly Step[] {
  const days = new Set<IsoDay>([FIRST_SHOWN])
  for (const { chip, spans } of histories) {
    for (const span of spans) days.add(span.from)
    const announced = announcedOn(chip)
    if (announced !== null) days.add(firstDay(announced))
  }
  const shown = [...days].filter((day) => day >= FIRST_SHOWN && day <= asOf).sort()
  return shown.map((day) => ({ day, counts: countsOn(histories, day) }))
}

export interface Move {
  readonly day: IsoDay
  readonly from: StatusWord
  readonly to: StatusWord
  readonly chips: readonly Chip[]
}

/** A change worth a headline moves at least this many chips the same way on one day. */
const HEADLINE_CHIPS = 5

function movesOn(histories: readonly ChipHistory[], day: IsoDay): readonly Move[] {
  const moves = new Map<string, { from: StatusWord; to: StatusWord; chips: Chip[] }>()
  for (const { chip, spans } of histories) {
    const at = spans.findIndex((span) => span.from === day)
    const now = spans[at]
    const before = spans[at - 1]
    if (!now || !before || before.group === now.group || !isAnnounced(chip, day)) continue
    const key = `${before.group}>${now.group}`
    const move = moves.get(key) ?? { from: before.status, to: now.status, chips: [] }
    moves.set(key, move)
    move.chips.push(chip)
  }
  return [...moves.values()].map((move) => ({ day, ...move }))
}

/** The latest day by the as-of date on which many chips moved the same way; the largest such move of that day. */
export function latestMove(histories: readonly ChipHistory[], asOf: IsoDay): Move | null {
  const days = [...new Set(histories.flatMap(({ spans }) => spans.map((span) => span.from)))]
  for (const day of days
    .filter((one) => one <= asOf)
    .sort()
    .reverse()) {
    const largest = [...movesOn(histories, day)].sort((a, b) => b.chips.length - a.chips.length)[0]
    if (largest && largest.chips.length >= HEADLINE_CHIPS) return largest
  }
  return null
}

const MOVED: Readonly<Record<StatusWord, { readonly from: string; readonly to: string }>> = {
  unrestricted: { from: 'free shipment', to: 'free shipment' },
  notification: { from: 'notification', to: 'notification' },
  'licence-required': { from: 'a licence requirement', to: 'a licence requirement' },
  'case-by-case': { from: 'case-by-case review', to: 'case-by-case review' },
  'licensed-with-conditions': { from: 'conditional licences', to: 'conditional licences' },
  'presumption-of-denial': { from: 'a presumption of denial', to: 'a presumption of denial' },
  banned: { from: 'a ban', to: 'a ban' },
  unknown: { from: 'an open answer', to: 'an open answer' },
  domestic: { from: 'domestic', to: 'domestic' },
  'discouraged-by-china': { from: 'discouraged by China', to: 'discouraged by China' },
  'blocked-by-china': { from: 'blocked by China', to: 'blocked by China' },
}

/** `January 2026 moved 26 chips from a presumption of denial to case-by-case review`. */
export function statusTitle(histories: readonly ChipHistory[], asOf: IsoDay): string {
  const move = latestMove(histories, asOf)
  if (move === null) return 'Export status of data-centre accelerators designed outside China'
  const month = formatDate(move.day.slice(0, 7))
  const chips = plural(move.chips.length, 'chip')
  return `${month} moved ${chips} from ${MOVED[move.from].from} to ${MOVED[move.to].to}`
}

/** One sentence that says what the areas show at their right end. */
export function statusSummary(counts: GroupCounts, asOf: IsoDay): string {
  const parts = STACK.map((group) => `${counts[group]} ${group}`).join(', ')
  return `On ${formatDate(asOf)}, of ${totalOf(counts)} data-centre accelerators designed outside China: ${parts}.`
}
