import type { IsoDay } from '../../domain/date'
import { useToday } from '../../state/clock'

/** Where the bands of history end: on the as-of date or today, whichever is later. */
export function useBandEnd(asOf: IsoDay): IsoDay {
  const today = useToday()
  return [asOf, today].sort()[1] ?? today
}
