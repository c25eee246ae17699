/**
 * The reader's calendar. The one place of `state/` that knows what day it is; tests and the main module set the clock.
 */
import { useSyncExternalStore } from 'react'
import type { IsoDay } from '../domain/date'

type Clock = () => Date

let clock: Clock = () => new Date()

/** Replaces the clock (tests fix the day with it). */
export function setClock(next: Clock): void {
  clock = next
}

/** Today on the reader's own calendar, in their time zone: `2026-11-24`. */
export function today(): IsoDay {
  const now = clock()
  const pad = (number: number, length: number) => String(number).padStart(length, '0')
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`
}

/** Time of day on the reader's clock, for "as fetched at 14:02". */
export function timeOfDay(moment: Date = clock()): string {
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`
}

function whenShownAgain(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** Today; a tab that comes back to the front after midnight moves on to the new day. */
export function useToday(): IsoDay {
  return useSyncExternalStore(whenShownAgain, today, today)
}
