/** Status through time: one row for each chip, one span for each stretch of one status. */
import type { FigureText, TableTwin } from '../../charts/figure-types'
import { announcedOn } from '../../domain/as-of'
import { firstDay, formatDate, formatDateShort, type IsoDay } from '../../domain/date'
import type { Cause } from '../../domain/export-controls/cause'
import { type Span, type StatusChange, statusHistory } from '../../domain/export-controls/history'
import type { Law } from '../../domain/export-controls/law'
import { type Destination, STATUS_GROUPS } from '../../domain/export-controls/rules'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { formatCount, joinList, plural } from '../../domain/format'
import { STATUS_GROUP_WORDS, STATUS_WORDS } from '../../domain/words'
import { remember } from '../../state/combine'
import type { ChipSubject } from '../../state/select'
import { STATUS_FACES } from '../../ui/status-glyphs'

/** The bands begin before the first rule, so that the reader sees what it changed. */
export const BAND_START: IsoDay = '2022-01-01'

export interface BandRow {
  readonly subject: ChipSubject
  /** From the announcement on, and not before {@link BAND_START}; empty for a chip announced after the end. */
  readonly spans: readonly Span[]
  /** Changes of status inside the band. */
  readonly changes: number
}

/** Spans inside the band: what was before the chip was known is left out. */
export function spansShown(subject: ChipSubject, spans: readonly Span[]): readonly Span[] {
  const announced = announcedOn(subject.chip)
  const known = announced === null ? BAND_START : firstDay(announced)
  const start = known > BAND_START ? known : BAND_START
  return spans
    .filter((span) => span.to === null || span.to >= start)
    .map((span) => (span.from < start ? { ...span, from: start, cause: null } : span))
}

/** One chip's row. */
export function bandRow(subject: ChipSubject, destination: Destination, law: Law): BandRow {
  const spans = spansShown(subject, statusHistory(subject, destination, law))
  return { subject, spans, changes: Math.max(0, spans.length - 1) }
}

/** Every chip's row under one law, computed once. */
export const bandRows = remember(
  (subjects: readonly ChipSubject[], destination: Destination, law: Law): readonly BandRow[] =>
    subjects.map((subject) => bandRow(subject, destination, law)),
)

/** `BIS letter of 9 April 2025`, `End of: Oct 2022 rule`. */
export function causeWords({ words, event }: Cause): string {
  return event === 'ended' ? `End of: ${words}` : words
}

/** `unrestricted until 8 April 2025; licence required from 9 April 2025 (BIS letter of 9 April 2025)`. */
export function spanWords({ from, to, status, cause }: Span): string {
  const why = cause === null ? '' : ` (${causeWords(cause)})`
  const when = to === null ? `from ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`
  return `${STATUS_WORDS[status]} ${when}${why}`
}

/** The finding about the chosen chip. */
export function bandTitle({ spans, changes }: BandRow, name: string, day: IsoDay): string {
  const past = spans.filter((span) => span.cause !== null && span.from <= day)
  const last = past.at(-1)
  if (spans.length === 0) return `The ${name} is not announced yet`
  if (changes === 0)
    return `The ${name} has never changed status: ${STATUS_WORDS[spans[0]?.status ?? 'unknown']} throughout`
  if (last === undefined) return `The ${name} had not changed status by ${formatDate(day)}`
  const times = past.length === 1 ? 'once' : past.length === 2 ? 'twice' : `${past.length} times`
  return `The ${name} changed status ${times}, last on ${formatDate(last.from)} to ${STATUS_WORDS[last.status]}`
}

interface TextInput {
  readonly rows: readonly BandRow[]
  readonly name: string
  readonly day: IsoDay
  readonly destination: Destination
  readonly filtered: boolean
  /** The rule or the chip is made up. */
  readonly isMadeUp: boolean
  /** Rows there is room for, where that is not all of them. */
  readonly drawn?: number
  /** Names of the chips drawn that no source dates. */
  readonly undated?: readonly string[]
}

/** Rows of chips whose announcement no source dates: their bands begin with the axis. */
export function undatedRows(rows: readonly BandRow[]): readonly BandRow[] {
  return rows.filter(({ subject }) => announcedOn(subject.chip) === null)
}

/** More names than this are only counted. */
const NAMED_UNDATED = 6

function undatedNotes({ undated = [] }: TextInput): readonly string[] {
  const count = undated.length
  if (count === 0) return []
  const who = count > NAMED_UNDATED ? `${formatCount(count)} of these chips` : joinList(undated)
  const [were, whose] = count === 1 ? ['was', 'its band begins'] : ['were', 'their bands begin']
  return [`No source says when ${who} ${were} announced: ${whose} with the axis.`]
}

function restWords({ rows, filtered, drawn }: TextInput): string {
  const others = Math.max(0, rows.length - 1)
  const set = filtered ? 'of the current filter' : 'in the facts'
  if (others === 0) return ''
  if (drawn === undefined || drawn >= rows.length)
    return `, and of the ${plural(others, 'other chip')} ${set}, those that changed most first`
  return `, and of ${formatCount(drawn - 1)} of the ${plural(others, 'other chip')} ${set}: those that changed most`
}

const LETTERS = STATUS_GROUPS.map(
  (group) => `${STATUS_FACES[group].letter} ${STATUS_GROUP_WORDS[group].word.toLowerCase()}`,
).join(', ')

/** Words of the bands; the first row is the chosen chip. */
export function bandText(input: TextInput): FigureText {
  const { rows, name, day, destination, isMadeUp } = input
  const [first] = rows
  const title = first ? bandTitle(first, name, day) : 'No chip to show'
  return {
    title: isMadeUp ? `HYPOTHETICAL: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title,
    subtitle: `Status towards ${DESTINATION_WORDS[destination]} since ${formatDate(BAND_START)} or since its announcement${restWords(input)}. ${LETTERS}; the line is ${formatDate(day)}`,
    summary: first ? `${name}: ${first.spans.map(spanWords).join('; ')}.` : 'No chip is chosen.',
    notes: undatedNotes(input),
    source: 'Computed day by day from the rules, letters and measures of this page.',
  }
}

/** Exact spans of the rows shown. */
export function bandTwin(rows: readonly BandRow[]): TableTwin {
  return {
    caption: 'Every stretch of one status, with what began or ended on its first day',
    columns: [
      { key: 'name', label: 'Chip' },
      { key: 'from', label: 'From' },
      { key: 'to', label: 'To' },
      { key: 'status', label: 'Status', ask: 'of' },
      { key: 'cause', label: 'Because of' },
    ],
    rows: rows.flatMap(({ subject, spans }) =>
      spans.map((span) => ({
        name: subject.chip.name,
        of: `${subject.chip.chipId} ${span.from}`,
        from: formatDateShort(span.from),
        to: span.to === null ? 'goes on' : formatDateShort(span.to),
        status: STATUS_WORDS[span.status],
        cause: span.cause === null ? '' : causeWords(span.cause),
      })),
    ),
  }
}

/** Days on which any of the chips changes status, oldest first. */
export function daysOfChange(rows: readonly BandRow[]): readonly IsoDay[] {
  const days = rows.flatMap(({ spans }) =>
    spans.filter((span) => span.cause !== null).map((span) => span.from),
  )
  return [...new Set(days)].sort()
}

/** How many of the chips change status on a day. */
export function movedOn(rows: readonly BandRow[], day: IsoDay): number {
  return rows.filter(({ spans }) => spans.some(({ from, cause }) => cause !== null && from === day)).length
}

/** Changes of a day with those of one cause and one move together. */
export function movesOf(changes: readonly StatusChange[]): readonly (readonly StatusChange[])[] {
  const groups = new Map<string, StatusChange[]>()
  for (const change of changes) {
    const key = [change.before.status, change.after.status, change.cause.words, change.cause.event].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)
}
