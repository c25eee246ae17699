import { Figure } from '../../charts/Figure'
import { formatDate, formatDateShort, type IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { eventEvidence } from '../../domain/evidence/event-evidence'
import type { Source } from '../../domain/source'
import { useSave } from '../../image/use-save'
import type { Loaded } from '../../state/combine'
import { useLink } from '../../state/link'
import { usePictureFrame } from '../../state/picture-frame'
import { AskArea } from '../../ui/evidence/AskArea'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { APRIL, aprilEvents, aprilTitle } from './april-events'
import { EventRows } from './EventRows'
import { stateOf } from './figure-state'
import { aprilPicture } from './pictures'
import styles from './Rest.module.css'

interface AprilFigureProps {
  readonly events: Loaded<readonly TimelineEvent[]>
  readonly sources: readonly Source[]
  readonly asOf: IsoDay
}

/** What happened in April 2026: the events the article is about. */
export function AprilFigure({ events, sources, asOf }: AprilFigureProps) {
  const link = useLink('timeline', { ...APRIL })
  const shown = aprilEvents(events.data ?? [], asOf)
  const state = stateOf(events)
  const evidenceOf = (of: string) => {
    const event = shown.find(({ eventId }) => eventId === of)
    return event ? eventEvidence(event) : null
  }
  const text = {
    title: aprilTitle(shown, asOf),
    subtitle: `Events of April 2026 that the article names, as our sources date them, ${formatDate(asOf)}`,
    summary: shown.map((event) => `${formatDate(event.date)}: ${event.title}`).join('. '),
    source: 'Each event opens with its own sources.',
  }
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  const save = control(() => aprilPicture(shown, text, frame()))
  return (
    <AskArea className={styles.side} evidenceOf={evidenceOf}>
      <Figure
        text={text}
        onSave={save.open}
        onSaveIntent={save.prepare}
        twin={{
          caption: 'Events of April 2026 named in the article',
          columns: [
            { key: 'date', label: 'Date', ask: 'of' },
            { key: 'title', label: 'Event' },
            { key: 'summary', label: 'Summary' },
          ],
          rows: shown.map((event) => ({
            of: event.eventId,
            date: formatDateShort(event.date),
            title: event.title,
            summary: event.summary,
          })),
        }}
        height={190}
        state={
          events.data && shown.length === 0
            ? { kind: 'empty', sentence: `None of them had happened by ${formatDate(asOf)}.` }
            : state
        }
        actions={<a {...link}>Open April 2026</a>}
      >
        {() => (
          <EventRows
            events={shown}
            window={APRIL}
            date={(event, words) => (
              <EvidenceButton
                label={`${words}: evidence for “${event.title}”`}
                evidence={() => eventEvidence(event)}
              >
                {words}
              </EvidenceButton>
            )}
          />
        )}
      </Figure>
      {dialog}
    </AskArea>
  )
}
