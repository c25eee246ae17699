import { useState } from 'react'
import { isIsoDay } from '../../domain/date'
import { type Period, periodName, rangeId } from '../../domain/period'
import { FIRST_DAY, LAST_DAY } from '../../state/url-fields'
import { endGesture } from '../../state/view-store'
import { Select } from '../../ui/Select'
import styles from './TwoPeriods.module.css'

/** Stands for days from–to among the choices. */
const OWN = 'own'

interface DaysProps {
  readonly label: string
  readonly period: Period
  readonly onChange: (id: string) => void
}

/** Two days; a half-typed one changes nothing until it is one that a link can carry. */
function Days({ label, period, onChange }: DaysProps) {
  const [draft, setDraft] = useState<Partial<Record<'from' | 'until', string>>>({})
  const typed = (end: 'from' | 'until', day: string) => {
    setDraft({ ...draft, [end]: day })
    if (!isIsoDay(day) || day < FIRST_DAY || day > LAST_DAY) return
    onChange(end === 'from' ? rangeId(day, period.until) : rangeId(period.from, day))
  }
  return (
    <>
      {(['from', 'until'] as const).map((end) => (
        <input
          key={end}
          type="date"
          className={styles.day}
          aria-label={`${label}, ${end}`}
          min={FIRST_DAY}
          max={LAST_DAY}
          required
          value={draft[end] ?? period[end]}
          onChange={(event) => typed(end, event.target.value)}
          onBlur={() => {
            setDraft({})
            endGesture()
          }}
        />
      ))}
    </>
  )
}

interface PeriodChoiceProps {
  readonly label: string
  readonly period: Period
  /** Years and quarters on offer, newest first. */
  readonly offered: readonly Period[]
  readonly onChange: (id: string) => void
}

/** One of the two periods: a year, a quarter, or days of the reader's own. */
export function PeriodChoice({ label, period, offered, onChange }: PeriodChoiceProps) {
  const own = period.id.includes('..')
  const listed = own || offered.some(({ id }) => id === period.id) ? offered : [period, ...offered]
  return (
    <span className={styles.choice}>
      <Select
        label={label}
        showLabel
        options={[
          ...listed.map((one) => ({ value: one.id, label: periodName(one) })),
          { value: OWN, label: 'days from … until …' },
        ]}
        value={own ? OWN : period.id}
        onChange={(id) => onChange(id === OWN ? rangeId(period.from, period.until) : id)}
      />
      {own && <Days label={label} period={period} onChange={onChange} />}
    </span>
  )
}
