/** The scatter as a picture: the same points and words, with its legend, its sources and the rules inside. */

import { ScatterChart } from '../../charts/ScatterChart'
import type { IsoDay } from '../../domain/date'
import type { Law } from '../../domain/export-controls/law'
import { decidingCitations } from '../../domain/export-controls/law'
import { formatCount } from '../../domain/format'
import { stateOf } from '../../domain/picture-frame'
import { datedPublishers } from '../../domain/publishers'
import type { Source } from '../../domain/source'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import type { PictureInput } from '../../image/picture-types'
import { sourcesUsed } from './credits'
import { countGroups } from './finding'
import type { ScatterSeries } from './series'

interface PictureParts {
  readonly series: ScatterSeries
  /** Chosen for comparison: ringed and labelled. */
  readonly chips: readonly string[]
  readonly sources: readonly Source[]
  readonly law: Law
  /** Sentences about the reader's own choices among sources. */
  readonly choices: readonly string[]
  readonly asOf: IsoDay
  readonly href: string
}

/** Everything the picture says, and how its plane is drawn. */
export function scatterPicture({
  series,
  chips,
  sources,
  law,
  choices,
  asOf,
  href,
}: PictureParts): PictureInput {
  const { text, plotted } = series
  const used = sourcesUsed(plotted, ['tpp', 'bandwidth'])
  return {
    kind: 'chips-scatter',
    title: text.title,
    subtitle: text.subtitle,
    summary: text.summary,
    who: countGroups(plotted).map(([group, count]) => ({
      mark: { kind: 'status', group },
      name: `${STATUS_GROUP_WORDS[group].word} (${formatCount(count)})`,
    })),
    body: ({ width, height, dress }) => (
      <ScatterChart
        width={width}
        height={height}
        dress={dress}
        name={text.title}
        points={series.points}
        x={series.x}
        y={series.y}
        regions={series.regions}
        thresholds={series.thresholds}
        selectedIds={chips}
        rugLabel="DRAM bandwidth not published"
      />
    ),
    notes: [
      ...choices,
      ...(text.notes ?? []),
      'Status computed from the public rule text, not legal advice.',
    ],
    sources: datedPublishers(sources, used),
    rules: decidingCitations(law, asOf).join(', '),
    asOf,
    checked: law.rules.meta.as_of,
    state: stateOf(href),
    slug: 'chips',
  }
}
