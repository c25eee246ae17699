import { Suspense } from 'react'
import { useDataset } from '../../api/queries'
import type { Chip } from '../../domain/chip'
import type { IsoDay } from '../../domain/date'
import type { FactIndex } from '../../domain/reading'
import { combine, remember } from '../../state/combine'
import { useFactIndex } from '../../state/fact-index'
import { lazyPart } from '../../ui/lazy-part'
import { AprilFigure } from './AprilFigure'
import { ClaimsFigure } from './ClaimsFigure'
import { Presets } from './Presets'
import { RatioFigure } from './RatioFigure'
import { RevenueFigure } from './RevenueFigure'
import { StatusAnswers } from './StatusAnswers'

const Foot = lazyPart(() => import('./Foot'), null)

const worldOf = remember((index: FactIndex, chips: readonly Chip[], asOf: IsoDay) => ({ index, chips, asOf }))

/** The findings beside and under the first; their code comes right after it, so that the first need not wait. */
export default function Rest({ asOf }: { readonly asOf: IsoDay }) {
  const world = combine([useFactIndex(), useDataset('chips')], (index, chips) => worldOf(index, chips, asOf))
  const claims = useDataset('claims')
  const revenue = useDataset('revenue')
  const events = useDataset('events')
  const sources = useDataset('sources').data ?? []
  return (
    <>
      <StatusAnswers />
      <RatioFigure world={world} claims={claims} sources={sources} asOf={asOf} />
      <RevenueFigure revenue={revenue} claims={claims} sources={sources} asOf={asOf} />
      <AprilFigure events={events} sources={sources} asOf={asOf} />
      <Presets />
      <ClaimsFigure claims={claims} sources={sources} />
      {world.data && revenue.data && events.data && (
        <Suspense>
          <Foot
            world={world.data}
            revenue={revenue.data}
            events={events.data}
            sources={sources}
            asOf={asOf}
          />
        </Suspense>
      )}
    </>
  )
}
