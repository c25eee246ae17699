import { Figure } from '../../charts/Figure'
import type { Claim } from '../../domain/claim'
import type { ClaimWorld } from '../../domain/claims/world'
import { formatDate } from '../../domain/date'
import { ruleMarks } from '../../domain/export-controls/law'
import { plural } from '../../domain/format'
import { useLaw } from '../../state/select'
import { PathMarks, pathHeight } from './PathMarks'
import { pathSeries, pathTitle, pathTwin } from './path-series'

/** The article's two spans as a figure, with what the facts date. */
export function PathFigure({ world, claim }: { world: ClaimWorld; claim: Claim }) {
  const law = useLaw().data
  const series = law ? pathSeries(claim, world.chips, ruleMarks(law), world.asOf) : null
  if (series === null) return null
  return (
    <Figure
      level={3}
      text={{
        title: pathTitle(series),
        subtitle: `Years after the ${series.start.label} (${formatDate(series.start.date)}), as of ${formatDate(world.asOf)}. Dashed outlines: the article’s opinion, from–to. Dots: first dated release of a part`,
        summary: `${pathTitle(series)}. The table lists every date.`,
        notes: [
          `Not drawn: ${plural(series.undated, 'part')} of the two makers without a dated release, variants included.`,
        ],
        source:
          'Sources: the article; rule texts; release dates in the list of chips. A release says nothing of volume or parity.',
      }}
      twin={pathTwin(series)}
      height={pathHeight(series)}
    >
      {({ width }) => <PathMarks series={series} width={width} />}
    </Figure>
  )
}
