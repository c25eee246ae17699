import { type ReactNode, useEffect, useState } from 'react'
import styles from './Figure.module.css'
import type { FigureState, Size, TableTwin } from './figure-types'
import { TwinTable } from './TwinTable'

/** Shorter waits pass without a word: a flash of "Loading" reads as a fault. */
const PATIENCE_MS = 400

function LoadingNote() {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className={styles.sentence}>
      {shown ? 'Loading …' : ''}
    </p>
  )
}

function Instead({ state }: { state: Exclude<FigureState, { kind: 'ready' }> }) {
  if (state.kind === 'loading') return <LoadingNote />
  if (state.kind === 'empty') {
    return (
      <p className={styles.sentence}>
        {state.sentence} {state.wayOut}
      </p>
    )
  }
  return (
    <p role="alert" className={styles.sentence}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className={styles.fault}>
        <rect width="12" height="12" fill="var(--ink)" />
        <rect x="2.5" y="5" width="7" height="2" fill="var(--surface)" />
      </svg>
      {state.sentence}{' '}
      <button type="button" className={styles.action} onClick={state.onRetry}>
        Retry
      </button>
    </p>
  )
}

interface FigurePlotProps {
  readonly state: FigureState
  readonly size: Size
  /** Non-null: show this table in the plot's place. */
  readonly twin: TableTwin | null
  readonly draw: (size: Size) => ReactNode
}

/** The plot, its table twin, or the sentence that stands in its place; the frame keeps its final size throughout. */
export function FigurePlot({ state, size, twin, draw }: FigurePlotProps) {
  if (state.kind !== 'ready') {
    return (
      <div className={styles.instead} style={{ height: size.height }} aria-busy={state.kind === 'loading'}>
        <Instead state={state} />
      </div>
    )
  }
  if (!twin) return draw(size)
  return (
    <section
      className={styles.scroller}
      style={{ maxHeight: Math.max(size.height, 240) }}
      aria-label={twin.caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
      tabIndex={0}
    >
      <TwinTable twin={twin} />
    </section>
  )
}
