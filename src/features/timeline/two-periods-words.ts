/** What the comparison of two periods says: finding, subtitle, notes, rows of bars and table twin. */
import type { FigureText, TableTwin } from '../../charts/figure-types'
import type { PairedBar, PairedRow } from '../../charts/PairedBars'
import { formatDate, type IsoDay } from '../../domain/date'
import { formatCount, MINUS, plural } from '../../domain/format'
import { LANE_WORDS } from '../../domain/words'
import { fairness, type LanePair, lanePairs, type Side, type TwoPeriods } from './two-periods'
import { asksOf } from './two-periods-evidence'

const gap = ({ counts }: LanePair) => Math.abs(counts[1] - counts[0])

/** A period that the as-of date cuts short is not weighed as a whole one. */
function soFar({ name, period }: Side, asOf: IsoDay): string {
  return period.from <= asOf && asOf < period.until ? `${name} so far` : name
}

/** `Q4 2026 so far holds 6 events, Q4 2025 31; the widest gap is in policy, 2 against 13`. */
export function twoPeriodsTitle(two: TwoPeriods): string {
  const [first, second] = two.sides
  const [a, b] = [first.past.length, second.past.length]
  if (a + b === 0) return `No ${two.words.many} in ${first.name} or ${second.name}`
  const head = `${soFar(second, two.asOf)} holds ${plural(b, two.words.one, two.words.many)}, ${soFar(first, two.asOf)} ${formatCount(a)}`
  const [widest, next] = [...lanePairs(two)].sort((one, other) => gap(other) - gap(one))
  if (!widest || gap(widest) === 0 || (next && gap(next) === gap(widest))) return head
  const [before, after] = widest.counts
  return `${head}; the widest gap is in ${LANE_WORDS[widest.lane].toLowerCase()}, ${formatCount(after)} against ${formatCount(before)}`
}

/** How many events of a side changed a status. */
function changedIn(two: TwoPeriods, which: 0 | 1): number | null {
  const { effects, sides } = two
  return effects && sides[which].past.filter(({ eventId }) => effects.has(eventId)).length
}

function changedSentence(two: TwoPeriods): string {
  const [a, b] = [changedIn(two, 0), changedIn(two, 1)]
  if (a === null || b === null) return ''
  const [first, second] = two.sides
  return a + b === 0
    ? 'None of them changed the status of a chip.'
    : `Changed the status of a chip: ${formatCount(a)} in ${first.name}, ${formatCount(b)} in ${second.name}.`
}

export function twoPeriodsText(two: TwoPeriods): FigureText {
  const title = twoPeriodsTitle(two)
  const lanes = lanePairs(two).map(
    ({ lane, counts }) =>
      `${LANE_WORDS[lane].toLowerCase()} ${formatCount(counts[0])} and ${formatCount(counts[1])}`,
  )
  const [first, second] = two.sides
  return {
    title,
    subtitle: `Number of ${two.words.many} by lane, ${first.name} over ${second.name}, as of ${formatDate(two.asOf)}. Solid: changed the status of a chip`,
    summary:
      `${title}. By lane, ${first.name} and ${second.name}: ${lanes.join(', ')}. ${changedSentence(two)}`.trim(),
    source: 'Sources: each event opens with its own.',
    notes: [changedSentence(two), ...fairness(two)].filter(Boolean),
  }
}

function bar(count: number, changed: number | null): PairedBar {
  const of = changed === null || changed === 0 ? '' : `, ${formatCount(changed)} changed a status`
  return { value: count, part: changed ?? 0, label: `${formatCount(count)}${of}` }
}

export function twoPeriodsRows(two: TwoPeriods): readonly PairedRow[] {
  return lanePairs(two).map(({ lane, counts, changed }) => ({
    id: lane,
    name: LANE_WORDS[lane],
    bars: [bar(counts[0], changed?.[0] ?? null), bar(counts[1], changed?.[1] ?? null)],
  }))
}

/** `+11`, `−7`, `0`. */
function difference(before: number, after: number): string {
  const sign = after > before ? '+' : after < before ? MINUS : ''
  return `${sign}${formatCount(Math.abs(after - before))}`
}

const cell = (changed: LanePair['changed'], which: 0 | 1) =>
  changed === null ? 'not known yet' : formatCount(changed[which])

/** A row a lane and one for all of them. */
export function twoPeriodsTwin(two: TwoPeriods): TableTwin {
  const [first, second] = two.sides
  const [a, b] = [first.past.length, second.past.length]
  const [changedA, changedB] = [changedIn(two, 0), changedIn(two, 1)]
  const all = {
    lane: 'all',
    name: 'All lanes',
    counts: [a, b] as const,
    changed: changedA === null || changedB === null ? null : ([changedA, changedB] as const),
  }
  const lanes = lanePairs(two).map((row) => ({ ...row, name: LANE_WORDS[row.lane] }))
  return {
    caption: `${first.name} and ${second.name} by lane`,
    columns: [
      { key: 'lane', label: 'Lane' },
      { key: 'first', label: first.name, numeric: true, ask: '?first' },
      { key: 'second', label: second.name, numeric: true, ask: '?second' },
      { key: 'difference', label: 'Difference', numeric: true, ask: '?difference' },
      { key: 'changedFirst', label: `Changed a status, ${first.name}`, numeric: true, ask: '?changedFirst' },
      {
        key: 'changedSecond',
        label: `Changed a status, ${second.name}`,
        numeric: true,
        ask: '?changedSecond',
      },
    ],
    rows: [...lanes, all].map(({ lane, name, counts, changed }) => ({
      lane: name,
      ...asksOf(lane),
      first: formatCount(counts[0]),
      second: formatCount(counts[1]),
      difference: difference(counts[0], counts[1]),
      changedFirst: cell(changed, 0),
      changedSecond: cell(changed, 1),
    })),
  }
}

/** `changed the status of 5 chips`; empty where it changed none. */
export function effectWords(chips: number | undefined): string {
  return chips === undefined ? '' : `changed the status of ${plural(chips, 'chip')}`
}
