import { useMemo } from 'react'
import { isAnnounced } from '../../domain/as-of'
import { type RatioWorld, ratioRows } from '../../domain/claims/claimed-ratio'
import type { IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import type { RevenueFigure } from '../../domain/revenue'
import type { Source } from '../../domain/source'
import { useLaw, useSubjects } from '../../state/select'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import { aprilEvents } from './april-events'
import { decidingOverview } from './deciding'
import styles from './Rest.module.css'
import { lastQuarters } from './revenue-marks'
import { isInScope } from './status-series'

interface FootProps {
  readonly world: RatioWorld
  readonly revenue: readonly RevenueFigure[]
  readonly events: readonly TimelineEvent[]
  readonly sources: readonly Source[]
  readonly asOf: IsoDay
}

/** How old the facts behind the findings are. */
export default function Foot({ world, revenue, events, sources, asOf }: FootProps) {
  const subjects = useSubjects().data
  const law = useLaw().data
  const facts = useMemo(
    () =>
      subjects && law
        ? decidingOverview({
            subjects: [...subjects.values()].filter(
              ({ chip }) => isInScope(chip, law.chineseDesigners) && isAnnounced(chip, asOf),
            ),
            law,
            ratios: ratioRows(world),
            world,
            quarters: lastQuarters(revenue, asOf),
            events: aprilEvents(events, asOf),
            asOf,
          })
        : [],
    [subjects, law, world, revenue, events, asOf],
  )
  return (
    <div className={styles.full}>
      <FreshnessLine facts={facts} sources={sources} asOf={asOf} />
    </div>
  )
}
