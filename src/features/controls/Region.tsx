import { useDeferredValue } from 'react'
import { DataState, Empty } from '../../ui/DataState'
import { lazyPart } from '../../ui/lazy-part'
import paper from '../../ui/Paper.module.css'
import { Answer } from './Answer'
import { BandFigure } from './BandFigure'
import { Changes } from './Changes'
import { Conflicts } from './Conflicts'
import { OwnChipSection } from './OwnChip'
import styles from './Region.module.css'
import { namesOf, type Parts, useControls, useParts } from './use-controls'
import { Versions } from './Versions'
import { WhatIf } from './WhatIf'

const PlaneFigure = lazyPart(
  async () => ({ default: (await import('./PlaneFigure')).PlaneFigure }),
  'The plane',
  <div className={styles.plot} />,
)

const QUESTION = 'May this chip go there, and why?'

function Loaded({ parts }: { readonly parts: Parts }) {
  const controls = useControls(parts)
  // The answer moves at once with a dragged line or date; hundreds of histories may follow a frame later.
  const following = useDeferredValue(controls)
  if (controls === null || following === null) {
    return (
      <>
        <h1>{QUESTION}</h1>
        <Empty>There is no chip to ask about.</Empty>
      </>
    )
  }
  const names = namesOf(parts.subjects)
  return (
    <>
      <div className={`${styles.top} ${paper.stacked}`}>
        <div className={styles.answer}>
          <Answer controls={controls} />
        </div>
        <div className={`${styles.figures} ${paper.stacked}`}>
          <PlaneFigure controls={controls} names={names} />
          <BandFigure controls={following} names={names} />
          <Changes controls={following} names={names} />
        </div>
      </div>
      <WhatIf controls={controls} names={names} />
      <OwnChipSection controls={controls} names={names} />
      <Versions controls={following} names={names} />
      <Conflicts controls={following} names={names} />
    </>
  )
}

/** May this chip go there on this date, and why? */
export default function ControlsRegion() {
  const parts = useParts()
  return (
    <section className={`${styles.region} ${paper.stacked}`} aria-label="Export status">
      {parts.data === undefined && <h1>{QUESTION}</h1>}
      <DataState query={parts} loading="Loading rules and chips …">
        {(data) => <Loaded parts={data} />}
      </DataState>
    </section>
  )
}
