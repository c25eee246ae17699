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
  text: FigureText,
  events: readonly TimelineEvent[],
  frame: PictureFrame,
): PictureInput {
  return {
    ...framed(
      frame,
      text,
      events.flatMap(({ sourceIds }) => sourceIds),
    ),
    kind: 'timeline-quarters',
    body: (size) => (
      <Drawn
        {...size}
        natural={quarterBarsHeight(counts)}
        draw={(width, height) => <QuarterBars counts={counts} width={width} height={height} />}
      />
    ),
    notes: [...frame.choices, ...(text.notes ?? [])],
    slug: 'events-per-quarter',
  }
}
