/** The comparison of two periods as a picture that stands alone. */

import { PairedBars } from '../../charts/PairedBars'
import type { IsoDay } from '../../domain/date'
import { stateOf } from '../../domain/picture-frame'
import { datedPublishers } from '../../domain/publishers'
import type { Source } from '../../domain/source'
import type { PictureInput } from '../../image/picture-types'
import type { Pair, TwoPeriods } from './two-periods'
import { twoPeriodsRows, twoPeriodsText } from './two-periods-words'

interface Parts {
  readonly two: TwoPeriods
  /** Short names of the periods. */
  readonly pair: Pair<string>
  readonly sources: readonly Source[]
  readonly checked: IsoDay
  readonly href: string
  /** The reader's choices among sources: which events changed a status hangs on them. */
  readonly choices: readonly string[]
}

export function periodsPicture({ two, pair, sources, checked, href, choices }: Parts): PictureInput {
  const text = twoPeriodsText(two)
  const cited = two.sides.flatMap(({ past }) => past.flatMap(({ sourceIds }) => sourceIds))
  return {
    kind: 'timeline-periods',
    title: text.title,
    subtitle: text.subtitle,
    summary: text.summary,
    body: ({ width, height, dress }) => (
      <PairedBars width={width} height={height} dress={dress} pair={pair} rows={twoPeriodsRows(two)} />
    ),
    notes: [...(text.notes ?? []), 'A count is how much the facts hold, not how much happened.', ...choices],
    sources: datedPublishers(sources, cited),
    asOf: two.asOf,
    checked,
    state: stateOf(href),
    slug: `periods-${two.sides.map(({ period }) => period.id).join('-')}`,
  }
}
