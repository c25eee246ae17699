import { useState } from 'react'
import { companyShortName } from '../../../domain/company-name'
import { formatDateShort } from '../../../domain/date'
import { eventEvidence } from '../../../domain/evidence/event-evidence'
import { joinList } from '../../../domain/format'
import { linkTo } from '../../../state/link'
import { useView } from '../../../state/view-store'
import { EvidenceButton } from '../../../ui/evidence/EvidenceButton'
import { TextAction } from '../../../ui/TextAction'
import styles from '../systems/Beside.module.css'
import type { CompanyComparison } from './use-companies'

const MOST = 8

/** Events that name two or more of the companies, newest first; the date opens who says so, the title the timeline. */
export function SharedEvents({ comparison }: { readonly comparison: CompanyComparison }) {
  const { events, context } = comparison
  const view = useView((state) => state)
  const [all, setAll] = useState(false)
  const shown = all ? events : events.slice(0, MOST)
  const named = (ids: readonly string[]) =>
    joinList(context.companies.filter(({ companyId }) => ids.includes(companyId)).map(companyShortName))
  return (
    <section className={styles.more}>
      <h2 className={styles.sectionHead}>Events they share</h2>
      {events.length === 0 && (
        <p className={styles.quiet}>No event in the facts names two of these companies by this date.</p>
      )}
      <ul className={styles.list}>
        {shown.map((event) => (
          <li key={event.eventId}>
            <span>
              <EvidenceButton
                evidence={() => eventEvidence(event)}
                label={`${formatDateShort(event.date)}: ${event.title}`}
              >
                {formatDateShort(event.date)}
              </EvidenceButton>{' '}
              <span className={styles.quiet}>{named(event.companyIds)}</span>
            </span>
            <a {...linkTo(view, 'timeline', { event: event.eventId })}>{event.title}</a>
          </li>
        ))}
      </ul>
      {events.length > shown.length && (
        <TextAction onClick={() => setAll(true)}>All {events.length} events</TextAction>
      )}
    </section>
  )
}
