/** The plane as a picture: the same points and words, with its legend, its sources and the rules inside. */

import { scaled } from '../../charts/mark-types'
import { ScatterChart } from '../../charts/ScatterChart'
import { inputSources } from '../../domain/export-controls/input-sources'
import { formatCount } from '../../domain/format'
import { datedPublishers } from '../../domain/publishers'
import type { PictureInput } from '../../image/picture-types'
import { pictureFrame, pictureNotes, statusWho } from './picture-parts'
import { groundOf } from './plane-ground'
import { groupCounts } from './plane-places'
import type { PlaneSeries } from './plane-series'
import type { Controls } from './use-controls'

/** On a slide the plane needs the room that its words would take. */
const SMALL = 0.8

/** Everything the picture says, and how its plane is drawn. */
export function planePicture(
  controls: Controls,
  series: PlaneSeries,
  choices: readonly string[],
  href: string,
): PictureInput {
  const { sources, subject } = controls
  const { text, drawn } = series
  return {
    ...pictureFrame(controls, 'plane', href),
    title: text.title,
    subtitle: text.subtitle,
    summary: text.summary,
    who: groupCounts(drawn).map(([group, count]) => statusWho(group, ` (${formatCount(count)})`)),
    body: ({ width, height, dress, compact }) => (
      <ScatterChart
        width={width}
        height={height}
        dress={compact ? scaled(dress, SMALL) : dress}
        name={text.title}
        points={series.points}
        ranges={series.ranges}
        x={series.x}
        y={series.y}
        {...groundOf(series, width < 1200)}
        selectedIds={[subject.chip.chipId]}
        rugLabel={rugLabel(series)}
        top={8}
      />
    ),
    notes: pictureNotes(controls, choices, text.notes ?? []),
    sources: datedPublishers(sources, inputSources(drawn.map((one) => one.subject))),
  }
}

/** What the rug under the axis holds. */
export function rugLabel({ withoutArea }: PlaneSeries, compact = false): string {
  const count = withoutArea.length
  if (compact) return `No die area: ${formatCount(count)}`
  return `Die area not usable: ${formatCount(count)} ${count === 1 ? 'chip' : 'chips'} by TPP alone`
}
