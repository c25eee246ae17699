/** Geometry of the date ruler: pure, in pixels of the measured width. */
import { addDays, dayFromNumber, dayNumber, type IsoDay } from '../domain/date'

/** The ruler begins with the first year of the controls on AI chips. */
const RULER_START: IsoDay = '2022-01-01'
/** How much of the future is shown, hatched. */
const DAYS_AHEAD = 45
/** Pixels within which a dragged handle catches on a rule. */
export const CATCH_PX = 4

export interface Span {
  readonly start: IsoDay
  readonly end: IsoDay
}

/** First and last day of the ruler. It grows to hold an as-of date outside of it, never shrinks. */
export function rulerSpan(today: IsoDay, asOf: IsoDay): Span {
  const end = addDays(today < RULER_START ? RULER_START : today, DAYS_AHEAD)
  return {
    start: asOf < RULER_START ? `${asOf.slice(0, 4)}-01-01` : RULER_START,
    end: asOf > end ? asOf : end,
  }
}

/** Place of a day on a ruler of this width. */
export function dayToX(day: IsoDay, span: Span, width: number): number {
  const start = dayNumber(span.start)
  return ((dayNumber(day) - start) / (dayNumber(span.end) - start)) * width
}

/** The day at a place, held inside the ruler. */
export function xToDay(x: number, span: Span, width: number): IsoDay {
  const start = dayNumber(span.start)
  const share = Math.min(1, Math.max(0, x / width))
  return dayFromNumber(start + share * (dayNumber(span.end) - start))
}

/** The day at a place, or the marked day when one is within {@link CATCH_PX}. */
export function xToDayCaught(x: number, span: Span, width: number, days: readonly IsoDay[]): IsoDay {
  const near = days.filter((day) => Math.abs(dayToX(day, span, width) - x) <= CATCH_PX)
  const nearest = near.sort(
    (a, b) => Math.abs(dayToX(a, span, width) - x) - Math.abs(dayToX(b, span, width) - x),
  )[0]
  return nearest ?? xToDay(x, span, width)
}

export interface Tick {
  readonly x: number
  readonly day: IsoDay
  readonly kind: 'year' | 'quarter' | 'month'
}

/** A tick for each month; quarters alone where months would stand closer than 4 px, years alone below that. */
export function rulerTicks(span: Span, width: number): readonly Tick[] {
  const first = Number(span.start.slice(0, 4))
  const years = Number(span.end.slice(0, 4)) - first + 1
  const perMonth = width / (years * 12)
  const step = perMonth >= 4 ? 1 : perMonth * 3 >= 4 ? 3 : 12
  const ticks: Tick[] = []
  for (let month = 0; month < years * 12; month += step) {
    const inYear = month % 12
    const day = `${first + Math.floor(month / 12)}-${String(inYear + 1).padStart(2, '0')}-01`
    if (day < span.start || day > span.end) continue
    const kind = inYear === 0 ? 'year' : inYear % 3 === 0 ? 'quarter' : 'month'
    ticks.push({ x: dayToX(day, span, width), day, kind })
  }
  return ticks
}

export interface PlacedMark {
  readonly x: number
  readonly day: IsoDay
  /** null = the mark stands, its name had no room. */
  readonly label: string | null
}

/** 12 px Source Sans, a little generous. */
const CHARACTER_PX = 5.6
const LABEL_GAP = 5

/** Marks inside the ruler; a name is dropped rather than touching its neighbour or leaving the ruler. Newer names win. */
export function placeMarks(
  marks: readonly { readonly date: IsoDay; readonly label: string }[],
  span: Span,
  width: number,
): readonly PlacedMark[] {
  const inside = marks.filter(({ date }) => date >= span.start && date <= span.end)
  let limit = width
  const placed: PlacedMark[] = []
  for (const { date, label } of [...inside].sort((a, b) => (a.date < b.date ? 1 : -1))) {
    const x = dayToX(date, span, width)
    const fits = x + LABEL_GAP + label.length * CHARACTER_PX <= limit
    placed.unshift({ x, day: date, label: fits ? label : null })
    limit = x - 4
  }
  return placed
}

/** Years whose figures have room under the ruler. */
export function yearLabels(ticks: readonly Tick[], width: number): readonly Tick[] {
  let from = 0
  return ticks.filter((tick) => {
    if (tick.kind !== 'year' || tick.x < from || tick.x + 30 > width) return false
    from = tick.x + 36
    return true
  })
}
