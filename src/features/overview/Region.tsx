import { useState } from 'react'
import { useDataset } from '../../api/queries'
import { sourcesLine } from '../../domain/credits'
import { formatDate } from '../../domain/date'
import { decidingCitations, ruleMarks } from '../../domain/export-controls/law'
import { useLink } from '../../state/link'
import { useAsOf, useLaw } from '../../state/select'
import { useView } from '../../state/view-store'
import { lazyPart } from '../../ui/lazy-part'
import { Lead } from './Lead'
import styles from './Overview.module.css'
import { Recent } from './Recent'
import { StatusFigure } from './StatusFigure'
import { countsOn } from './status-series'
import { useHistories } from './use-histories'

const room = <div className={styles.rest} />
const Rest = lazyPart(() => import('./Rest'), 'More findings', room)

const PLACES = { china: 'mainland China', 'hong-kong': 'Hong Kong', macau: 'Macau' } as const

/** What is going on? Four findings, each computed, each a way into its region. */
export default function OverviewRegion() {
  const asOf = useAsOf()
  const place = PLACES[useView((view) => view.destination)]
  const histories = useHistories()
  // Stays once it is there: mounting it asks again for what failed, and while that is asked there is neither.
  const [hasRest, setHasRest] = useState(false)
  if (!hasRest && (histories.data || histories.error)) setHasRest(true)
  const law = useLaw()
  const events = useDataset('events')
  const controls = useLink('controls')
  const citations = law.data ? decidingCitations(law.data, asOf) : []
  return (
    <div className={styles.region}>
      <section className={styles.lead}>
        <h1 className={styles.heading}>Overview, {formatDate(asOf)}</h1>
        {histories.data ? (
          <Lead counts={countsOn(histories.data, asOf)} place={place} />
        ) : (
          <p className={styles.sentence} />
        )}
        <p className={styles.note}>
          <a {...controls}>How is a status computed?</a>
        </p>
      </section>
      <Recent events={events} asOf={asOf} />
      <StatusFigure
        histories={histories}
        asOf={asOf}
        marks={law.data ? ruleMarks(law.data).map((mark) => ({ day: mark.date, label: mark.label })) : []}
        source={`${sourcesLine([], [], citations)} The figures of each chip open with their documents in Controls.`.trim()}
      />
      {/* Not before the first figure: what it fetches and computes would only hold that up. */}
      {hasRest ? <Rest asOf={asOf} /> : room}
    </div>
  )
}
