/** Playing the as-of date through the days on which something changes. */
import { useEffect, useRef, useState } from 'react'
import type { IsoDay } from '../../domain/date'
import { announce } from '../../state/notices'
import { useAsOf } from '../../state/select'
import { endGesture, setAsOf } from '../../state/view-store'
import { useMedia } from '../../ui/use-media'

/** Long enough to read one title. */
const STEP_MS = 1600
/** All steps of one play are one history entry: Back leads to where it began. */
const GESTURE = 'asof-play'

export interface Play {
  /** False where there is nothing to step through, or the reader wants no motion. */
  readonly isOffered: boolean
  readonly isPlaying: boolean
  readonly toggle: () => void
}

/**
 * Steps the as-of date along `days` (oldest first) from where it stands, from the first when it stands past the last; ends
 * on the last, on a second press, and as soon as the reader moves the date. `words` is what is said aloud at each step.
 */
export function usePlay(days: readonly IsoDay[], words: (day: IsoDay) => string): Play {
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const day = useAsOf()
  const [isOn, setIsOn] = useState(false)
  const expected = useRef<IsoDay | null>(null)
  const isPlaying = isOn && !isStill && expected.current === day

  const stepTo = (to: IsoDay) => {
    expected.current = to
    setAsOf(to, GESTURE)
    announce(words(to))
  }
  const stop = () => {
    setIsOn(false)
    endGesture()
  }
  const next = days.find((one) => one > day)
  useEffect(() => {
    if (!isOn) return
    if (!isPlaying || next === undefined) return stop()
    const timer = setTimeout(() => stepTo(next), STEP_MS)
    return () => clearTimeout(timer)
  })
  useEffect(() => endGesture, [])

  const toggle = () => {
    const from = next ?? days[0]
    if (isPlaying) stop()
    else if (from !== undefined) {
      setIsOn(true)
      stepTo(from)
    }
  }
  return { isOffered: days.length > 0 && !isStill, isPlaying, toggle }
}
