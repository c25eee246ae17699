import { Figure } from '../../charts/Figure'
import type { Claim } from '../../domain/claim'
import type { ClaimWorld } from '../../domain/claims/world'
import { formatDate } from '../../domain/date'
import { decidingCitations, ruleMarks } from '../../domain/export-controls/law'
import { plural } from '../../domain/format'
import type { Source } from '../../domain/source'
import { useSave } from '../../image/use-save'
import { usePictureFrame } from '../../state/picture-frame'
import { useLaw } from '../../state/select'
import { PathMarks, pathHeight } from './PathMarks'
import { pathPicture } from './path-picture'
import { pathSeries, pathTitle, pathTwin } from './path-series'

interface PathFigureProps {
  readonly world: ClaimWorld
  readonly claim: Claim
  readonly sources: readonly Source[]
}

/** The article's two spans as a figure, with what the facts date. */
export function PathFigure({ world, claim, sources }: PathFigureProps) {
  const law = useLaw().data
  const series = law ? pathSeries(claim, world.chips, ruleMarks(law), world.asOf) : null
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  if (series === null || law === undefined) return null
  const text = {
    title: pathTitle(series),
    subtitle: `Years after the ${series.start.label} (${formatDate(series.start.date)}), as of ${formatDate(world.asOf)}. Dashed outlines: the article’s opinion, from–to. Dots: first dated release of a part`,
    summary: `${pathTitle(series)}. The table lists every date.`,
    notes: [
      `Not drawn: ${plural(series.undated, 'part')} of the two makers without a dated release, variants included.`,
    ],
    source:
      'Sources: the article; rule texts; release dates in the list of chips. A release says nothing of volume or parity.',
  }
  const save = control(() =>
    pathPicture(series, text, decidingCitations(law, world.asOf).join(', '), frame()),
  )
  return (
    <>
      <Figure
        level={3}
        text={text}
        onSave={save.open}
        onSaveIntent={save.prepare}
        twin={pathTwin(series)}
        height={pathHeight(series)}
      >
        {({ width }) => <PathMarks series={series} width={width} />}
      </Figure>
      {dialog}
    </>
  )
}
