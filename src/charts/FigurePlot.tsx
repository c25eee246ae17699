import type { ReactNode } from 'react'
import { Empty, Failure, Loading } from '../ui/DataState'
import { lazyPart } from '../ui/lazy-part'
import styles from './Figure.module.css'
import type { FigureState, Size, TableTwin } from './figure-types'

/** The first screen does without it. */
const TwinTable = lazyPart(() => import('./TwinTable'), 'The table')

function Instead({ state }: { state: Exclude<FigureState, { kind: 'ready' }> }) {
  if (state.kind === 'loading') return <Loading />
  if (state.kind === 'error') return <Failure onRetry={state.onRetry}>{state.sentence}</Failure>
  return (
    <Empty>
      {state.sentence} {state.wayOut}
    </Empty>
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
