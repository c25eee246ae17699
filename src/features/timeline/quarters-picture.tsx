/** The pace of events as a picture that stands alone. */
import type { FigureText } from '../../charts/figure-types'
import type { TimelineEvent } from '../../domain/event'
import type { PictureFrame } from '../../domain/picture-frame'
import { Drawn } from '../../image/Drawn'
import { framed } from '../../image/framed'
import type { PictureInput } from '../../image/picture-types'
import { QuarterBars, quarterBarsHeight } from './QuarterBars'
import type { QuarterCounts } from './quarters'

/** Everything the picture says; `events` are those counted. */
export function quartersPicture(
  counts: QuarterCounts,
  { title, subtitle, summary, notes = [] }: FigureText,
  events: readonly TimelineEvent[],
  frame: PictureFrame,
): PictureInput {
  return {
    ...framed(
      frame,
      events.flatMap(({ sourceIds }) => sourceIds),
    ),
    kind: 'timeline-quarters',
    title,
    subtitle,
    summary,
    body: (size) => (
      <Drawn
        {...size}
        natural={quarterBarsHeight(counts)}
        draw={(width, height) => <QuarterBars counts={counts} width={width} height={height} />}
      />
    ),
    notes: [...frame.choices, ...notes],
    slug: 'events-per-quarter',
  }
}
