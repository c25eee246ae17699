/** What the as-of date shows and hides (DESIGN §1). A date of month, quarter or year precision counts from its first day, a report's from its last. */
import type { Chip } from './chip'
import { firstDay, hasBegun, type IsoDay, lastDay, type PartialDate } from './date'
import type { TimelineEvent } from './event'
import type { Measure } from './export-controls/rules'
import type { RevenueFigure } from './revenue'

/** The day a chip became known: announced, else released; null where no source gives either. */
export function announcedOn(chip: Chip): PartialDate | null {
  return chip.announced ?? chip.released
}

export interface Announcement {
  readonly announced: boolean
  /** `announcement date not known` where the chip is only assumed to be announced; else null. */
  readonly note: string | null
}

/** Whether a chip had been announced by the day. Without any date it is treated as announced, and that is said. */
export function announcement(chip: Chip, asOf: IsoDay): Announcement {
  const date = announcedOn(chip)
  return date === null
    ? { announced: true, note: 'announcement date not known' }
    : { announced: hasBegun(date, asOf), note: null }
}

/** True when the chip had been announced by the day (or no source says when). */
export function isAnnounced(chip: Chip, asOf: IsoDay): boolean {
  return announcement(chip, asOf).announced
}

/** True when the event had happened, or its month had begun. */
export function happened(event: TimelineEvent, asOf: IsoDay): boolean {
  return hasBegun(event.date, asOf)
}

/**
 * True when the figure had certainly been published: a month-only date counts from the month's last day, so that no
 * figure is known before its filing. One without a date counts from the day after its period.
 */
export function reportedBy(figure: RevenueFigure, asOf: IsoDay): boolean {
  return figure.reportedOn === null ? figure.periodEnd < asOf : lastDay(figure.reportedOn) <= asOf
}

/** True when the measure is in force on the day, both ends included. */
export function inForce(measure: Measure, asOf: IsoDay): boolean {
  return hasBegun(measure.date, asOf) && (measure.effectiveTo === null || asOf <= measure.effectiveTo)
}

/** The company's next report after the day, as the facts know it: earliest first, guidance left out; null if none. */
export function nextReport(
  figures: readonly RevenueFigure[],
  companyId: string,
  asOf: IsoDay,
): PartialDate | null {
  const later = figures
    .filter((figure) => figure.companyId === companyId && isPublished(figure) && !reportedBy(figure, asOf))
    .map((figure) => figure.reportedOn ?? figure.periodEnd)
  return later.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0] ?? null
}

/** Reported or derived from reports: neither guidance nor an estimate. */
export function isPublished(figure: RevenueFigure): boolean {
  return figure.kind === 'reported' || figure.kind === 'derived'
}
