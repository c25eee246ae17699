import { useDataset } from '../../api/queries'
import type { IsoDay } from '../../domain/date'
import { AprilFigure } from './AprilFigure'
import { ClaimsFigure } from './ClaimsFigure'
import { Presets } from './Presets'
import { RevenueFigure } from './RevenueFigure'

/** The findings under the first screen; their code comes right after it, so that the first screen need not wait. */
export default function Below({ asOf }: { readonly asOf: IsoDay }) {
  const claims = useDataset('claims')
  const revenue = useDataset('revenue')
  const events = useDataset('events')
  const sources = useDataset('sources').data ?? []
  return (
    <>
      <RevenueFigure revenue={revenue} claims={claims} sources={sources} asOf={asOf} />
      <AprilFigure events={events} asOf={asOf} />
      <Presets />
      <ClaimsFigure claims={claims} />
    </>
  )
}
