/** The plane as a picture: the same points and words, with its legend, its sources and the rules inside. */
import { ScatterChart } from '../../charts/ScatterChart'
import { decidingCitations } from '../../domain/export-controls/law'
import { formatCount } from '../../domain/format'
import { datedPublishers } from '../../domain/publishers'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import type { PictureInput } from '../../image/picture-types'
import { sourcesUsed } from './credits'
import { groundOf } from './plane-ground'
import { groupCounts, type PlaneSeries } from './plane-series'
import type { Controls } from './use-controls'
import { changeWords } from './what-if-rows'

/** Everything the picture says, and how its plane is drawn. */
export function planePicture(
  controls: Controls,
  series: PlaneSeries,
  choices: readonly string[],
  href: string,
): PictureInput {
  const { law, day, sources, isWhatIf, own, subject } = controls
  const { text, drawn } = series
  const hypothetical = isWhatIf || own !== null
  return {
    kind: 'controls-plane',
    title: text.title,
    subtitle: text.subtitle,
    summary: text.summary,
    who: groupCounts(drawn).map(([group, count]) => ({
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
        ranges={series.ranges}
        x={series.x}
        y={series.y}
        {...groundOf(series, width < 1200)}
        selectedIds={[subject.chip.chipId]}
        rugLabel={rugLabel(series)}
        top={8}
      />
    ),
    notes: [
      ...(isWhatIf
        ? [`HYPOTHETICAL rule, not the law: ${changeWords(controls.moves, controls.off, law)}.`]
        : []),
      ...(own === null ? [] : ['HYPOTHETICAL chip, not a product.']),
      ...choices,
      ...(text.notes ?? []),
      law.rules.meta.wording,
    ],
    sources: datedPublishers(sources, sourcesUsed(drawn.map((one) => one.subject))),
    rules: decidingCitations(law, day).join(', '),
    asOf: day,
    checked: law.rules.meta.as_of,
    state: { href, view: Object.fromEntries(new URLSearchParams(href.replace(/^[^?]*/, ''))) },
    slug: `${hypothetical ? 'hypothetical-' : ''}controls-${subject.chip.chipId}`,
  }
}

/** What the rug under the axis holds. */
export function rugLabel({ withoutArea }: PlaneSeries, compact = false): string {
  const count = withoutArea.length
  if (compact) return `No die area: ${formatCount(count)}`
  return `Die area not usable: ${formatCount(count)} ${count === 1 ? 'chip' : 'chips'} by TPP alone`
}
