/** What the timeline's figure shows: marks, words and the table twin. Meaning only; the chart knows where things go. */
import type { LaneEvent, LaneSpec } from '../../charts/chart-types'
import type { FigureText, TableTwin } from '../../charts/figure-types'
import { happened } from '../../domain/as-of'
import { dayFromNumber, formatDate, type IsoDay } from '../../domain/date'
import { LANES, type TimelineEvent } from '../../domain/event'
import { formatCount, joinList, plural } from '../../domain/format'
import { LANE_WORDS } from '../../domain/words'
import { byDate } from './list-rows'
import { chipName, companyName, laneCounts, type Names, splitByDay } from './selection'
import { type Shown, timelineTitle } from './title'
import { spanOf, windowWords } from './window'

/** Longest label in the plot, in characters. */
const LABEL = 34
/** A head shorter than this says nothing: `IDC`. */
const SHORTEST = 16

/** The head of a title, up to its first colon or comma, cut at a word: `DeepSeek releases V4-Pro and …`. */
export function shortLabel(title: string): string {
  const first = title.split(/: |; /)[0] ?? title
  const head = first.length < SHORTEST ? title : first
  if (head.length <= LABEL) return head
  const cut = head.slice(0, LABEL).replace(/\s+\S*$/, '')
  return `${cut.replace(/[\s,]+$/, '')} …`
}

/** How much a label matters: the article's events first, then the better documented and the more widely felt. */
function importance(event: TimelineEvent): number {
  return (event.seed ? 100 : 0) + event.sourceIds.length * 2 + event.chipIds.length + event.companyIds.length
}

/** Marks of the events: a month is as wide as its uncertainty, the article's are filled, those after the day dimmed. */
export function laneEvents(events: readonly TimelineEvent[], asOf: IsoDay): readonly LaneEvent[] {
  return events.map((event) => {
    const span = spanOf(event.date)
    const later = !happened(event, asOf)
    return {
      id: event.eventId,
      lane: event.lane,
      first: span.from,
      last: span.until,
      label: shortLabel(event.title),
      emphasised: event.seed,
      importance: later ? 0 : importance(event),
      later,
    }
  })
}

/** The lanes in their order; all stay, so that nothing jumps when a filter empties one. `extra` px for the rules. */
export function laneSpecs(extra = 0): readonly LaneSpec[] {
  return LANES.map((lane) => ({
    id: lane,
    name: LANE_WORDS[lane],
    ...(lane === 'policy' && extra > 0 ? { extra } : {}),
  }))
}

function summaryOf(shown: Shown): string {
  const { past, later } = splitByDay(shown.events, shown.asOf)
  const counts = [...laneCounts(past)].filter(([, count]) => count > 0)
  const lanes = joinList(
    counts.map(([lane, count]) => `${LANE_WORDS[lane].toLowerCase()} ${formatCount(count)}`),
  )
  const seeds = past.filter((event) => event.seed).length
  const parts = [
    `${plural(past.length, 'event')} in ${windowWords(shown.axis)}, as of ${formatDate(shown.asOf)}${lanes === '' ? '' : `: ${lanes}`}`,
    seeds === 0 ? '' : `${formatCount(seeds)} of them from the article`,
    later.length === 0 ? '' : `${formatCount(later.length)} more come later`,
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}

function subtitleOf(shown: Shown, day: string): string {
  const { past, later } = splitByDay(shown.events, shown.asOf)
  const after = later.length === 0 ? '' : `, and ${formatCount(later.length)} later, not counted`
  const dashed = later.length === 0 ? '' : ' Dashed: later.'
  return `${plural(past.length, 'event')}, ${windowWords(shown.axis)}${day}${after}. Filled: in the article. Lozenge: dated to the month only.${dashed}`
}

const RULE_KEY =
  'Bars: rules, a line from announcement, a tick at publication, a bar in force, a cap where superseded'

/** Under a picture with no room for the rules' bars; its foot names the day. */
export function withoutRules(shown: Shown): string {
  return `${subtitleOf(shown, '')} Rules are not drawn.`
}

/** The words around the figure; `documents` is how many sources the events shown cite. */
export function timelineText(shown: Shown): FigureText {
  const documents = new Set(shown.events.flatMap((event) => event.sourceIds)).size
  return {
    title: timelineTitle(shown),
    subtitle: `${subtitleOf(shown, `, as of ${formatDate(shown.asOf)}`)} ${RULE_KEY}`,
    summary: summaryOf(shown),
    source: `Sources: ${plural(documents, 'document')} behind these events; each event opens with its own.`,
  }
}

function twinRow(event: TimelineEvent, asOf: string, names: Names) {
  return {
    date: formatDate(event.date),
    lane: LANE_WORDS[event.lane],
    title: event.title,
    companies: joinList(event.companyIds.map((id) => companyName(id, names))),
    chips: joinList(event.chipIds.map((id) => chipName(id, names))),
    article: event.seed ? 'in the article' : '',
    event: event.eventId,
    when: splitByDay([event], asOf).later.length > 0 ? 'later than the as-of date' : '',
  }
}

/** The figure's table twin: every event on the axis. */
export function timelineTwin({ events, axis, asOf, names }: Shown): TableTwin {
  const rows = [...events].sort(byDate).map((event) => twinRow(event, asOf, names))
  const later = rows.some((row) => row.when !== '')
  return {
    caption: `Events from ${formatDate(dayFromNumber(axis.from))} to ${formatDate(dayFromNumber(axis.until))}`,
    columns: [
      { key: 'date', label: 'Date', ask: 'event' },
      { key: 'lane', label: 'Lane' },
      { key: 'title', label: 'Event' },
      { key: 'companies', label: 'Companies' },
      { key: 'chips', label: 'Chips' },
      { key: 'article', label: 'Article' },
      ...(later ? [{ key: 'when', label: 'Later' }] : []),
    ],
    rows,
  }
}
