/** Whether a chip can be said to have changed status on a day: it must be known to have been there by then. */
import { announcedOn, isAnnounced } from '../as-of'
import type { Chip } from '../chip'
import { firstDay, type IsoDay } from '../date'
import type { Law } from './law'

/**
 * True when the chip had been announced or released by the day or, where no source dates it, when a measure had named it.
 * Stricter than {@link isAnnounced}, which takes a chip without a date for announced on every day.
 */
export function isKnownBy(chip: Chip, day: IsoDay, { measures }: Pick<Law, 'measures'>): boolean {
  if (announcedOn(chip) !== null) return isAnnounced(chip, day)
  return measures.some(
    ({ targetType, targetId, date }) =>
      targetType === 'chip' && targetId === chip.chipId && firstDay(date) <= day,
  )
}
