import { memo, useMemo } from 'react'
import { Figure } from '../../charts/Figure'
import { useSave } from '../../image/use-save'
import { usePictureFrame } from '../../state/picture-frame'
import { AskArea } from '../../ui/evidence/AskArea'
import { QuarterBars, quarterBarsHeight } from './QuarterBars'
import { quarterCounts, quarterEvidence, quartersText, quartersTwin } from './quarters'
import { quartersPicture } from './quarters-picture'
import type { Timeline } from './use-timeline'

/** The pace of events: one row of bars a lane. */
export const QuartersFigure = memo(function QuartersFigure({
  selected,
  sources,
  asOf,
}: Pick<Timeline, 'selected' | 'sources' | 'asOf'>) {
  const counts = useMemo(() => quarterCounts(selected, asOf), [selected, asOf])
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  if (counts.quarters.length === 0) return null
  const text = quartersText(counts, asOf)
  const save = control(() => quartersPicture(counts, text, selected, frame()))
  return (
    <AskArea evidenceOf={(of) => quarterEvidence(selected, asOf, of)}>
      <Figure
        text={text}
        twin={quartersTwin(counts)}
        height={quarterBarsHeight(counts)}
        onSave={save.open}
        onSaveIntent={save.prepare}
      >
        {({ width, height }) => <QuarterBars counts={counts} width={width} height={height} />}
      </Figure>
      {dialog}
    </AskArea>
  )
})
