import type { DayWindow } from '../../charts/chart-types'
import { dayFromNumber, isIsoDay } from '../../domain/date'
import { endGesture, patchView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { TextAction } from '../../ui/TextAction'
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

function DayField(props: {
  readonly label: string
  readonly value: string
  readonly onDay: (day: string) => void
}) {
  const { label, value, onDay } = props
  return (
    <label className={styles.day}>
      {label}
      <input
        type="date"
        className={styles.input}
        value={value}
        min="2000-01-01"
        max="2099-12-31"
        required
        onChange={(event) => isIsoDay(event.target.value) && onDay(event.target.value)}
        onBlur={endGesture}
      />
    </label>
  )
}

/** The window by name, by day and by step: everything the brush does, without a pointer. */
export function WindowBar({ timeline, onWindow, onZoom, onReset }: WindowBarProps) {
  const { events, asOf, window } = timeline
  return (
    <div className={styles.bar}>
      <fieldset className={styles.jumps} aria-label="Jump to">
        <span className={styles.label} aria-hidden="true">
          Jump to
        </span>
        {jumps(events, asOf).map((jump) => (
          <TextAction
            key={jump.id}
            aria-pressed={sameWindow(jump.window, window)}
            onClick={() => onWindow(jump.window)}
          >
            {jump.label}
          </TextAction>
        ))}
      </fieldset>
      <fieldset className={styles.steps} aria-label="Window">
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
      </fieldset>
    </div>
  )
}
