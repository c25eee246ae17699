import { type KeyboardEvent, useState } from 'react'
import { formatDate, type IsoDay, isIsoDay } from '../domain/date'
import { FIRST_DAY, LAST_DAY } from '../state/url-fields'
import { endGesture, setAsOf } from '../state/view-store'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import styles from './AsOfDate.module.css'

interface AsOfDateProps {
  readonly asOf: IsoDay
  readonly today: IsoDay
}

/** "Everything below is as of" and the date, which opens a typed field. */
export function AsOfDate({ asOf, today }: AsOfDateProps) {
  const [before, setBefore] = useState<IsoDay | null>(null)
  const close = () => {
    endGesture()
    setBefore(null)
  }
  return (
    <div className={styles.block}>
      <span className={styles.caption}>Everything below is as of</span>
      {before === null ? (
        <button type="button" className={styles.date} onClick={() => setBefore(asOf)}>
          {formatDate(asOf)}
          <VisuallyHidden>, change the date</VisuallyHidden>
        </button>
      ) : (
        <TypedDate asOf={asOf} today={today} before={before} onClose={close} />
      )}
    </div>
  )
}

interface TypedDateProps extends AsOfDateProps {
  /** The date to go back to on Escape. */
  readonly before: IsoDay
  readonly onClose: () => void
}

/** Every complete date counts at once; Enter or leaving closes, Escape takes it back. All of it is one history entry. */
function TypedDate({ asOf, today, before, onClose }: TypedDateProps) {
  const [text, setText] = useState(asOf)
  const take = (value: string) => {
    setText(value)
    if (isIsoDay(value) && value >= FIRST_DAY && value <= LAST_DAY) setAsOf(value, 'asof-typed')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAsOf(before, 'asof-typed')
    if (event.key === 'Escape' || event.key === 'Enter') onClose()
  }
  return (
    <fieldset
      className={styles.typed}
      aria-label="Change the date"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      <input
        type="date"
        className={styles.field}
        aria-label="As-of date, typed"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field
        autoFocus
        onChange={(event) => take(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className={styles.today} onClick={() => take(today)}>
        Today
      </button>
    </fieldset>
  )
}
