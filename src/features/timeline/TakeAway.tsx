import { LICENCE } from '../../domain/take-away/json'
import { useViewCitations } from '../../state/citing'
import { TextAction } from '../../ui/TextAction'
import { CiteView } from '../../ui/take-away/CiteView'
import { DownloadData } from '../../ui/take-away/DownloadData'
import { saveText } from '../../ui/take-away/save-text'
import styles from './TakeAway.module.css'
import { eventsCalendar, eventsCsv, eventsJson } from './take-away'
import type { Timeline } from './use-timeline'

/** The events in the window as a file or a calendar, the view as a citation. */
export function TakeAway({ timeline, title }: { timeline: Timeline; title: string }) {
  const { rows, sources, names, asOf } = timeline
  const citations = useViewCitations(title)
  if (rows.length === 0) return null
  return (
    <div className={styles.bar}>
      <DownloadData
        name={`events-${asOf}`}
        csv={() => eventsCsv(rows, asOf)}
        json={() => eventsJson(title, rows, sources, asOf)}
        note={LICENCE}
      />
      <TextAction
        onClick={() =>
          saveText(
            eventsCalendar(title, rows, names.sources, asOf),
            `chokepoint-events-${asOf}.ics`,
            'text/calendar',
          )
        }
      >
        Calendar (iCalendar)
      </TextAction>
      <CiteView {...citations} />
    </div>
  )
}
