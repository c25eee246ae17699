import { useId, useState } from 'react'
import { withUnit } from '../../domain/export-controls/words'
import { MAX_FIGURE, MIN_FIGURE } from '../../state/url-controls'
import { currentView, endGesture, patchView } from '../../state/view-store'
import { figureOf } from './figure-input'
import parts from './Parts.module.css'
import styles from './WhatIf.module.css'
import { type ThresholdRow, withMove } from './what-if-rows'

/** A slider reaches from a quarter of the line to four times it; the field takes any figure. */
const REACH = Math.log(4)
const STEPS = 200

/** Three figures are enough for a slider; the real value is caught, so that one can come back to it. */
function sliderValue(from: number, position: number): number {
  if (position === 0) return from
  return Number((from * Math.exp((position / STEPS) * REACH)).toPrecision(3))
}

function positionOf({ from, to }: ThresholdRow): number {
  return Math.max(-STEPS, Math.min(STEPS, Math.round((Math.log(to / from) / REACH) * STEPS)))
}

function move(row: ThresholdRow, to: number, gesture: string | null): void {
  const { moves } = currentView()
  patchView({ moves: withMove(moves, { field: row.field, from: row.from, to }) }, gesture)
}

/** One threshold: slider and field, the real value beside it. */
export function ThresholdField({ row }: { readonly row: ThresholdRow }) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const read = draft === null ? null : figureOf(draft, MIN_FIGURE, MAX_FIGURE)
  const problem = read?.problem ?? null
  const name = `${row.name}: the ${row.real} line`
  return (
    <div className={styles.row}>
      <span className={`${styles.name} ${row.to === row.from ? '' : styles.moved}`}>
        {row.name} {row.real}
        {row.to !== row.from && ` → ${withUnit(row.to, '')}`}
        <small>{row.used}</small>
      </span>
      <input
        type="range"
        className={styles.slider}
        aria-label={`${name}, slider`}
        aria-valuetext={withUnit(row.to, '')}
        min={-STEPS}
        max={STEPS}
        value={positionOf(row)}
        onChange={(event) => move(row, sliderValue(row.from, Number(event.target.value)), `what-if ${name}`)}
        onPointerUp={endGesture}
        onBlur={endGesture}
      />
      <input
        className={`${parts.field} ${styles.number}`}
        inputMode="decimal"
        aria-label={name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={draft ?? String(row.to)}
        onChange={(event) => {
          setDraft(event.target.value)
          const { value } = figureOf(event.target.value, MIN_FIGURE, MAX_FIGURE)
          if (value !== null) move(row, value, `what-if ${name}`)
        }}
        onBlur={() => {
          endGesture()
          if (problem === null) setDraft(null)
        }}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className={`${parts.problem} ${styles.problem}`} role="alert">
          {problem} The line stays at {withUnit(row.to, '')}.
        </p>
      )}
    </div>
  )
}
