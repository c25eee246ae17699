import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useDataset } from '../../api/queries'
import { formatDate, formatDateShort, lastDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { eventEvidence } from '../../domain/evidence/event-evidence'
import { LANE_WORDS } from '../../domain/words'
import { useLink } from '../../state/link'
import { setAsOf } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { onEscape } from '../../ui/on-escape'
import { TextAction } from '../../ui/TextAction'
import { Alongs } from './Alongs'
import { ArticleDates } from './ArticleDates'
import { alongs } from './along'
import { Changed } from './Changed'
import { datesBySide } from './claims'
import { EventClaims } from './EventClaims'
import styles from './EventPanel.module.css'
import { EventSources } from './EventSources'
import { neighbours } from './list-rows'
import { chipName, companyName, type Names } from './selection'
import type { Timeline } from './use-timeline'

const PRECISION = {
  day: 'the day',
  month: 'the month only',
  quarter: 'the quarter only',
  year: 'the year only',
}

function ChipLink({ id, names }: { id: string; names: Names }) {
  return <a {...useLink('controls', { chip: id })}>{chipName(id, names)}</a>
}

/** A company with published results leads to them, any other to its events. */
function CompanyLink({ id, names }: { id: string; names: Names }) {
  const nameZh = names.companies.get(id)?.nameZh
  const results = useDataset('revenue').data?.some((figure) => figure.companyId === id) ?? false
  const toRevenue = useLink('revenue', { companies: [id], segment: 'total' })
  const toEvents = useLink('timeline', { company: id })
  return (
    <>
      <a {...(results ? toRevenue : toEvents)}>{companyName(id, names)}</a>
      {nameZh && <span lang="zh-Hans"> {nameZh}</span>}
    </>
  )
}

function Subjects({
  label,
  ids,
  link,
}: {
  label: string
  ids: readonly string[]
  link: (id: string) => ReactNode
}) {
  if (ids.length === 0) return null
  return (
    <div className={styles.subjects}>
      <dt>{label}</dt>
      {ids.map((id) => (
        <dd key={id}>{link(id)}</dd>
      ))}
    </div>
  )
}

interface Step {
  readonly previous: TimelineEvent | null
  readonly next: TimelineEvent | null
}

function Steps({ step, onOpen }: { step: Step; onOpen: (eventId: string) => void }) {
  const { previous, next } = step
  if (!previous && !next) return null
  return (
    <nav className={styles.steps} aria-label="Events before and after">
      {previous && (
        <TextAction aria-label={`Previous event: ${previous.title}`} onClick={() => onOpen(previous.eventId)}>
          ‹ Previous
        </TextAction>
      )}
      {next && (
        <TextAction aria-label={`Next event: ${next.title}`} onClick={() => onOpen(next.eventId)}>
          Next ›
        </TextAction>
      )}
    </nav>
  )
}

interface EventPanelProps {
  readonly timeline: Timeline
  readonly event: TimelineEvent
  /** Take the focus: the reader has just opened it. */
  readonly takesFocus: boolean
  readonly onOpen: (eventId: string) => void
  readonly onClose: () => void
}

/** One event in full: its date and how exact it is, what happened, on whose word, to whom, and what rests on it. */
export const EventPanel = memo(function EventPanel({
  timeline,
  event,
  takesFocus,
  onOpen,
  onClose,
}: EventPanelProps) {
  const { claims, events, names, rows, sources, asOf } = timeline
  const heading = useRef<HTMLHeadingElement>(null)
  const { eventId } = event
  // biome-ignore lint/correctness/useExhaustiveDependencies: each event opened takes the focus anew
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus, eventId])
  const step = neighbours(rows, eventId)
  const day = lastDay(event.date)
  return (
    <section className={styles.panel} aria-label="Event" {...onEscape(onClose)}>
      <p className={styles.kicker}>
        {LANE_WORDS[event.lane]},{' '}
        <EvidenceButton
          label={`${formatDate(event.date)}: who dates it so`}
          evidence={() => eventEvidence(event)}
        >
          {formatDate(event.date)}
        </EvidenceButton>
        , dated to {PRECISION[event.precision]}
        {event.seed && ', from the article'}
        {step.position > 0 && ` · ${step.position} of ${step.of}`}
        <TextAction className={styles.close ?? ''} onClick={onClose}>
          Close
        </TextAction>
      </p>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {event.title}
      </h2>
      {event.date > asOf && <p className={styles.later}>Later than the as-of date, {formatDate(asOf)}.</p>}
      <p>{event.summary}</p>
      <ArticleDates sides={datesBySide([event], claims, events)} onOpen={onOpen} openId={eventId} />
      <EventSources ids={event.sourceIds} sources={sources} />
      <Changed timeline={timeline} event={event} />
      <EventClaims event={event} claims={claims} />
      <dl className={styles.lists}>
        <Subjects label="Chips" ids={event.chipIds} link={(id) => <ChipLink id={id} names={names} />} />
        <Subjects
          label="Companies"
          ids={event.companyIds}
          link={(id) => <CompanyLink id={id} names={names} />}
        />
      </dl>
      <div className={styles.foot}>
        <Button disabled={day === asOf} onClick={() => setAsOf(day)}>
          Set as-of date to {formatDateShort(day)}
        </Button>
        <Steps step={step} onOpen={onOpen} />
      </div>
      <Alongs lines={alongs(event, events, names)} onOpen={onOpen} />
    </section>
  )
})
