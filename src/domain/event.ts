import type { PartialDate } from './date'

/** Lanes of the timeline, top to bottom. */
export const LANES = ['policy', 'market', 'chip', 'software', 'model', 'financial'] as const
export type Lane = (typeof LANES)[number]

/** One dated event (row of `events.csv`). */
export interface TimelineEvent {
  readonly eventId: string
  /** As precise as {@link precision} says: a month-precision date has no day. */
  readonly date: PartialDate
  readonly precision: 'day' | 'month' | 'quarter' | 'year'
  readonly title: string
  readonly lane: Lane
  readonly summary: string
  readonly companyIds: readonly string[]
  readonly chipIds: readonly string[]
  readonly sourceIds: readonly string[]
  /** From the article that began the project. */
  readonly seed: boolean
}
