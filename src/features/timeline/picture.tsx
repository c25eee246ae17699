/** The timeline as a picture that stands alone. */
import type { DayWindow, LaneEvent, LaneRule } from '../../charts/chart-types'
import { LaneChart } from '../../charts/LaneChart'
import { ruleRowHeight, ruleRows } from '../../charts/lane-rules'
import { creditedPublisher } from '../../domain/credits'
import { dayNumber, type IsoDay } from '../../domain/date'
import { formatCount, plural } from '../../domain/format'
import type { Source } from '../../domain/source'
import type { PictureInput } from '../../image/picture-types'
import { laneSpecs, timelineText } from './series'
import type { Shown } from './title'

interface TimelinePictureParts {
  readonly shown: Shown
  readonly marks: readonly LaneEvent[]
  readonly rules: readonly LaneRule[]
  readonly window: DayWindow
  readonly sources: readonly Source[]
  readonly checked: IsoDay
  readonly href: string
}

/** Publishers named under the picture at most; the rest is counted. */
const NAMED = 6

/** The publishers with the most documents behind the events, then how many more there are. */
export function namedSources(sources: readonly Source[], ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const source of sources) {
    if (!ids.includes(source.sourceId)) continue
    const name = creditedPublisher(source)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  // A credit that a licence asks for is never cut off.
  const owed = names.slice(NAMED).filter((name) => name.includes('CC BY'))
  const shown = [...names.slice(0, NAMED), ...owed]
  const more = names.length - shown.length
  return more > 0 ? [...shown, `${formatCount(more)} more`] : shown
}

function rulesHeight(rules: readonly LaneRule[], label: number): number {
  const rows = Math.max(0, ...ruleRows(rules).map(({ row }) => row + 1))
  return rows === 0 ? 0 : rows * ruleRowHeight(label) + 6
}

/** Everything the picture says, with the lanes drawn as on the page. */
export function timelinePicture(parts: TimelinePictureParts): PictureInput {
  const { shown, marks, rules, window, sources, checked, href } = parts
  const text = timelineText(shown)
  const ids = [...new Set(shown.events.flatMap((event) => event.sourceIds))]
  return {
    kind: 'timeline',
    title: text.title,
    subtitle: text.subtitle,
    summary: text.summary,
    body: ({ width, height, dress }) => (
      <LaneChart
        name="Events by lane"
        width={width}
        height={height}
        dress={dress}
        lanes={laneSpecs(rulesHeight(rules, dress.label))}
        events={marks}
        rules={rules}
        range={shown.axis}
        asOf={dayNumber(shown.asOf)}
        window={window}
      />
    ),
    notes: [`${plural(ids.length, 'document')} behind these events. Labels: the better documented events.`],
    sources: namedSources(sources, ids),
    asOf: shown.asOf,
    checked,
    state: { href, view: Object.fromEntries(new URLSearchParams(href.replace(/^[^?]*/, ''))) },
    slug: 'timeline',
  }
}
