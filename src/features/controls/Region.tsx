import { lazy, Suspense } from 'react'
import { DataState, Empty } from '../../ui/DataState'
import { Answer } from './Answer'
import { BandFigure } from './BandFigure'
import { Changes } from './Changes'
import styles from './Region.module.css'
import { namesOf, type Parts, useControls, useParts } from './use-controls'

const PlaneFigure = lazy(() => import('./PlaneFigure').then((module) => ({ default: module.PlaneFigure })))

function Loaded({ parts }: { readonly parts: Parts }) {
  const controls = useControls(parts)
  if (controls === null) return <Empty>There is no chip to ask about.</Empty>
  const names = namesOf(parts.subjects)
  return (
    <div className={styles.top}>
      <div className={styles.answer}>
        <Answer controls={controls} />
      </div>
      <div className={styles.figures}>
        <Suspense fallback={<div className={styles.plot} />}>
          <PlaneFigure controls={controls} names={names} />
        </Suspense>
        <BandFigure controls={controls} names={names} />
        <Changes controls={controls} names={names} />
      </div>
    </div>
  )
}

/** May this chip go there on this date, and why? */
export default function ControlsRegion() {
  const parts = useParts()
  return (
    <section className={styles.region} aria-label="Export status">
      {parts.data === undefined && <h1>May this chip go there, and why?</h1>}
      <DataState query={parts} loading="Loading rules and chips …">
        {(data) => <Loaded parts={data} />}
      </DataState>
    </section>
  )
}
