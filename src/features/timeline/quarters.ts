/** Events per quarter by lane: how the pace changed. Counts only what had happened by the day. */
import type { FigureText, TableTwin } from '../../charts/figure-types'
import { firstDay, formatDate, type IsoDay } from '../../domain/date'
import { LANES, type Lane, type TimelineEvent } from '../../domain/event'
import { eventsEvidence } from '../../domain/evidence/event-evidence'
import type { Evidence } from '../../domain/evidence/evidence'
import { formatCount, joinList, plural } from '../../domain/format'
import { LANE_WORDS } from '../../domain/words'
import { splitByDay } from './selection'

export interface LaneCounts {
  readonly lane: Lane
  /** One for each quarter. */
  readonly counts: readonly number[]
}

export interface QuarterCounts {
  /** `2025-Q1`, without gaps. */
  readonly quarters: readonly string[]
  readonly lanes: readonly LaneCounts[]
  readonly most: number
}

/** The quarter of a date's first day; a date of the year only counts in the first. */
function quarterOf(event: TimelineEvent): string {
  const day = firstDay(event.date)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

function next(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`
}

/** Counts of the past events by lane and quarter, from the first quarter with one to the last. */
export function quarterCounts(events: readonly TimelineEvent[], asOf: IsoDay): QuarterCounts {
  const { past } = splitByDay(events, asOf)
  const own = past.map(quarterOf)
  const held = own.toSorted()
  const quarters: string[] = []
  const last = held.at(-1)
  for (
    let quarter = held[0];
    quarter !== undefined && last !== undefined && quarter <= last;
    quarter = next(quarter)
  ) {
    quarters.push(quarter)
  }
  const counted = new Map<string, number>()
  past.forEach(({ lane }, at) => {
    const key = `${lane} ${own[at]}`
    counted.set(key, (counted.get(key) ?? 0) + 1)
  })
  const lanes = LANES.map((lane) => ({
    lane,
    counts: quarters.map((quarter) => counted.get(`${lane} ${quarter}`) ?? 0),
  }))
  return { quarters, lanes, most: Math.max(0, ...lanes.flatMap(({ counts }) => counts)) }
}

function totals({ quarters, lanes }: QuarterCounts): readonly number[] {
  return quarters.map((_, at) => lanes.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0))
}

/** `Q2 2026 was the busiest quarter: 41 of 226 events`. */
export function quartersTitle(counts: QuarterCounts): string {
  const sums = totals(counts)
  const most = Math.max(0, ...sums)
  const all = sums.reduce((sum, count) => sum + count, 0)
  const busiest = counts.quarters.filter((_, at) => sums[at] === most)
  const [first, second] = busiest
  if (first === undefined) return 'No event to count'
  if (second === undefined) {
    return `${formatDate(first)} was the busiest quarter: ${formatCount(most)} of ${plural(all, 'event')}`
  }
  return busiest.length <= 3
    ? `${joinList(busiest.map(formatDate))} were the busiest quarters: ${formatCount(most)} each of ${plural(all, 'event')}`
    : `No quarter had more than ${plural(most, 'event')} of ${formatCount(all)}`
}

/** The words around the small figure. */
export function quartersText(counts: QuarterCounts, asOf: IsoDay): FigureText {
  const lanes = counts.lanes.map(
    ({ lane, counts: own }) =>
      `${LANE_WORDS[lane].toLowerCase()} ${formatCount(own.reduce((sum, count) => sum + count, 0))}`,
  )
  return {
    title: quartersTitle(counts),
    subtitle: `Events per quarter by lane, all on one scale, as of ${formatDate(asOf)}. A count is how much the facts hold, not how much happened`,
    summary: `${quartersTitle(counts)}. By lane: ${lanes.join(', ')}.`,
    source: 'Sources: each event opens with its own.',
  }
}

export function quartersTwin({ quarters, lanes }: QuarterCounts): TableTwin {
  return {
    caption: 'Events per quarter by lane',
    columns: [
      { key: 'quarter', label: 'Quarter' },
      ...lanes.map(({ lane }) => ({ key: lane, label: LANE_WORDS[lane], numeric: true, ask: `?${lane}` })),
    ],
    rows: quarters.map((quarter, at) => ({
      quarter: formatDate(quarter),
      ...Object.fromEntries(lanes.map(({ lane, counts }) => [lane, formatCount(counts[at] ?? 0)])),
      // Nothing counted is nothing to ask about.
      ...Object.fromEntries(
        lanes.map(({ lane, counts }) => [`?${lane}`, counts[at] ? `${quarter} ${lane}` : '']),
      ),
    })),
  }
}

/** The events a cell of the twin counts, asked by `2025-Q1 policy`: each with its first document. */
export function quarterEvidence(events: readonly TimelineEvent[], asOf: IsoDay, of: string): Evidence | null {
  const [quarter = '', word] = of.split(' ')
  const lane = LANES.find((one) => one === word)
  if (lane === undefined) return null
  const { past } = splitByDay(events, asOf)
  const counted = past.filter((event) => event.lane === lane && quarterOf(event) === quarter)
  return eventsEvidence(`${LANE_WORDS[lane]}, ${formatDate(quarter)}`, counted)
}
