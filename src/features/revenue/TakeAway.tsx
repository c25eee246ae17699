import { outlookFor } from '../../domain/revenue-figures'
import { LICENCE } from '../../domain/take-away/json'
import { useViewCitations } from '../../state/citing'
import { CiteView } from '../../ui/take-away/CiteView'
import { DownloadData } from '../../ui/take-away/DownloadData'
import type { BesideRow } from './beside'
import styles from './Region.module.css'
import { moneyCsv, moneyJson, type ShownMoney } from './take-away'
import type { Lines } from './use-lines'
import type { Revenue } from './use-revenue'

interface TakeAwayProps {
  readonly title: string
  readonly revenue: Revenue
  readonly lines: Lines
  readonly beside: readonly BesideRow[]
}

/** Every figure of the page as a file, the view as a citation. */
export function TakeAway({ title, revenue, lines, beside }: TakeAwayProps) {
  const { subject, points, peers, figures, sources, asOf } = revenue
  const { companyId, segment } = subject
  const citations = useViewCitations(title)
  const shown = (): ShownMoney => ({
    companyId,
    segment,
    points,
    lines: lines.shown ? { set: lines.set, measure: lines.measure } : null,
    peers,
    beside,
    outlook: outlookFor(figures, { companyId, segment, asOf }),
    asOf,
  })
  return (
    <div className={styles.takeAway}>
      <DownloadData
        name={`revenue-${companyId}-${asOf}`}
        csv={() => moneyCsv(shown())}
        json={() => moneyJson(title, shown(), sources)}
        note={LICENCE}
      />
      <CiteView {...citations} />
    </div>
  )
}
