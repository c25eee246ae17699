/** The timeline as a picture that stands alone. */

import type { DayWindow, LaneEvent, LaneRule } from '../../charts/chart-types'
import { LaneChart } from '../../charts/LaneChart'
import { ruleRowHeight, ruleRows } from '../../charts/lane-rules'
import { scaled } from '../../charts/mark-types'
import { dayNumber, type IsoDay } from '../../domain/date'
import { plural } from '../../domain/format'
import { stateOf } from '../../domain/picture-frame'
import { datedPublishers } from '../../domain/publishers'
import type { Source } from '../../domain/source'
import type { PictureInput } from '../../image/picture-types'
import { laneSpecs, timelineText, withoutRules } from './series'
import type { Shown } from './title'

/** Six lanes on a slide, each with a line of labels over a row of marks. */
const SMALL = 0.84

interface TimelinePictureParts {
  readonly shown: Shown
  readonly marks: readonly LaneEvent[]
  readonly rules: readonly LaneRule[]
  readonly window: DayWindow
  readonly sources: readonly Source[]
  readonly checked: IsoDay
  readonly href: string
  /** The reader's choices among sources, where what is shown hangs on them. */
  readonly choices: readonly string[]
}

function rulesHeight(rules: readonly LaneRule[], label: number): number {
  const rows = Math.max(0, ...ruleRows(rules).map(({ row }) => row + 1))
  return rows === 0 ? 0 : rows * ruleRowHeight(label) + 6
}

/** Everything the picture says, with the lanes drawn as on the page. */
export function timelinePicture(parts: TimelinePictureParts): PictureInput {
  const { shown, marks, rules, window, sources, checked, href, choices } = parts
  const text = timelineText(shown)
  const ids = [...new Set(shown.events.flatMap((event) => event.sourceIds))]
  return {
    kind: 'timeline',
    title: text.title,
    subtitle: text.subtitle,
    summary: text.summary,
    compactSubtitle: withoutRules(shown),
    body: ({ width, height, dress, compact }) => (
      <LaneChart
        name="Events by lane"
        width={width}
        height={height}
        dress={compact ? scaled(dress, SMALL) : dress}
        lanes={laneSpecs(compact ? 0 : rulesHeight(rules, dress.label))}
        events={marks}
        rules={compact ? [] : rules}
        range={shown.axis}
        asOf={dayNumber(shown.asOf)}
        window={window}
      />
    ),
    notes: [
      `${plural(ids.length, 'document')} behind these events. Labels: the better documented events.`,
      ...choices,
    ],
    sources: datedPublishers(
      sources,
      shown.events.flatMap((event) => event.sourceIds),
    ),
    asOf: shown.asOf,
    checked,
    state: stateOf(href),
    slug: 'timeline',
  }
}
