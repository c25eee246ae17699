import { memo, useMemo, useState } from 'react'
import type { DayWindow } from '../../charts/chart-types'
import { dayFromNumber, type IsoDay, isIsoDay } from '../../domain/date'
import { FIRST_DAY, LAST_DAY } from '../../state/url-fields'
import { endGesture, patchView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { TextAction } from '../../ui/TextAction'
import { NARROW, useMedia } from '../../ui/use-media'
import type { Timeline } from './use-timeline'
import styles from './WindowBar.module.css'
import { jumps, sameWindow, shiftWindow } from './window'

interface WindowBarProps {
  readonly timeline: Timeline
  /** Changes the window; the axis follows. */
  readonly onWindow: (window: DayWindow) => void
  readonly onZoom: (factor: number) => void
  /** Back to the window of a bare address; null when it stands there already. */
  readonly onReset: (() => void) | null
}

interface DayFieldProps {
  readonly label: string
  readonly value: IsoDay
  readonly onDay: (day: IsoDay) => void
}

/** A half-typed year is kept as typed and changes nothing until it is one that a link can carry. */
function DayField({ label, value, onDay }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <label className={styles.day}>
      {label}
      <input
        type="date"
        className={styles.input}
        value={draft ?? value}
        min={FIRST_DAY}
        max={LAST_DAY}
        required
        onChange={(event) => {
          const day = event.target.value
          setDraft(day)
          if (isIsoDay(day) && day >= FIRST_DAY && day <= LAST_DAY) onDay(day)
        }}
        onBlur={() => {
          setDraft(null)
          endGesture()
        }}
      />
    </label>
  )
}

function Steps({ timeline, onWindow, onZoom, onReset }: WindowBarProps) {
  const { window } = timeline
  return (
    <div className={styles.steps}>
      <DayField
        label="From"
        value={dayFromNumber(window.from)}
        onDay={(from) => patchView({ from, until: dayFromNumber(window.until) }, 'window-from')}
      />
      <DayField
        label="until"
        value={dayFromNumber(window.until)}
        onDay={(until) => patchView({ from: dayFromNumber(window.from), until }, 'window-until')}
      />
      <Button aria-label="Earlier window" onClick={() => onWindow(shiftWindow(window, -1))}>
        ‹
      </Button>
      <Button aria-label="Later window" onClick={() => onWindow(shiftWindow(window, 1))}>
        ›
      </Button>
      <Button aria-label="Zoom in" onClick={() => onZoom(0.5)}>
        +
      </Button>
      <Button aria-label="Zoom out" onClick={() => onZoom(2)}>
        −
      </Button>
      <TextAction disabled={onReset === null} onClick={onReset ?? undefined}>
        Reset
      </TextAction>
    </div>
  )
}

/** The named windows. Which they are hangs on the events alone: a step of the axis does not look for them again. */
const Jumps = memo(function Jumps({ timeline, onWindow }: Pick<WindowBarProps, 'timeline' | 'onWindow'>) {
  const { events, asOf, window } = timeline
  const named = useMemo(() => jumps(events, asOf), [events, asOf])
  return (
    <fieldset className={styles.group} aria-label="Jump to">
      <div className={styles.jumps}>
        <span className={styles.label} aria-hidden="true">
          Jump to
        </span>
        {named.map((jump) => (
          <TextAction
            key={jump.id}
            aria-pressed={sameWindow(jump.window, window)}
            onClick={() => onWindow(jump.window)}
          >
            {jump.label}
          </TextAction>
        ))}
      </div>
    </fieldset>
  )
})

/** The window by name, by day and by step: everything the brush does, without a pointer. */
export function WindowBar(props: WindowBarProps) {
  const narrow = useMedia(NARROW)
  return (
    <div className={styles.bar}>
      <Jumps timeline={props.timeline} onWindow={props.onWindow} />
      <fieldset className={styles.group} aria-label="Window">
        {narrow ? (
          <details className={styles.fold}>
            <summary>Choose days</summary>
            <Steps {...props} />
          </details>
        ) : (
          <Steps {...props} />
        )}
      </fieldset>
    </div>
  )
}
