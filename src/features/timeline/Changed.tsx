import { formatDate } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { figureEvidence, growthEvidence } from '../../domain/evidence/figure-evidence'
import { periodWords } from '../../domain/fiscal-period'
import { plural } from '../../domain/format'
import { formatGrowth } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import { formatMoney } from '../../domain/quantity'
import { STATUS_WORDS } from '../../domain/words'
import { useLink } from '../../state/link'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { StatusWord } from '../../ui/StatusGlyph'
import styles from './Changed.module.css'
import {
  type Changed as ChangedOn,
  type ChangeLine,
  changedBy,
  changeLines,
  type EventQuarter,
  quartersOf,
} from './effects'
import { chipName, companyName, type Names } from './selection'
import type { Timeline } from './use-timeline'

function ChipLink({ id, day, names }: { id: string; day: string; names: Names }) {
  return <a {...useLink('controls', { chip: id, asOf: day })}>{chipName(id, names)}</a>
}

function Line({ line, day, names }: { line: ChangeLine; day: string; names: Names }) {
  const { before, after, cause } = line.change
  return (
    <li className={styles.line}>
      <span className={styles.move}>
        <StatusWord group={before.group}>{STATUS_WORDS[before.status]}</StatusWord>
        <span aria-hidden="true">→</span>
        <span className={styles.hidden}>, then </span>
        <StatusWord group={after.group}>{STATUS_WORDS[after.status]}</StatusWord>
      </span>
      <span className={styles.chips}>
        {line.chipIds.map((id) => (
          <ChipLink key={id} id={id} day={day} names={names} />
        ))}
      </span>
      <span className={styles.quiet}>
        {cause.words} {cause.event}
      </span>
    </li>
  )
}

function Statuses({ on, names, own }: { on: ChangedOn; names: Names; own: boolean }) {
  const lines = changeLines(on.changes)
  const when = own ? 'that day' : `on ${formatDate(on.day)}`
  return (
    <>
      <p>
        {plural(on.changes.length, 'chip')} changed status {when}
        {on.rule !== null && <>, when the rule it announces took effect: {on.rule}</>}.
      </p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.chipIds[0]} line={line} day={on.day} names={names} />
        ))}
      </ul>
    </>
  )
}

function Quarter({ quarter, names }: { quarter: EventQuarter; names: Names }) {
  const { companyId, point } = quarter
  const link = useLink('revenue', { companies: [companyId], segment: 'total', measure: 'level', lines: [] })
  if (isMissing(point.figure)) return null
  const own = point.ownLabel === point.period ? periodWords(point.period) : point.ownLabel
  const { growth, base } = point.yearOnYear
  const name = companyName(companyId, names)
  return (
    <li className={styles.line}>
      <p>
        <a {...link}>
          {name}, {own}
        </a>
        :{' '}
        <EvidenceButton evidence={() => figureEvidence(point.figure, `Revenue of ${name}, ${own}`)}>
          {formatMoney(point.figure.valueMillion, point.figure.currency)}
        </EvidenceButton>
        {!isMissing(growth) && (
          <>
            ,{' '}
            <EvidenceButton
              evidence={() =>
                growthEvidence(growth, point.figure, base, `Revenue of ${name}, ${own}, on the year`)
              }
            >
              {formatGrowth(growth)}
            </EvidenceButton>{' '}
            on the year
          </>
        )}{' '}
        <small className={styles.quiet}>to {formatDate(point.periodEnd)}</small>
      </p>
    </li>
  )
}

/** What followed from the event: chips with another status, and the quarter of its companies it falls into. */
export function Changed({ timeline, event }: { timeline: Timeline; event: TimelineEvent }) {
  const { world, figures, names, asOf } = timeline
  const changed = world ? changedBy(event, world) : []
  const quarters = quartersOf(event, figures, asOf)
  if (!world && quarters.length === 0) return null
  return (
    <div>
      <h3>What it changed</h3>
      {changed.map((on) => (
        <Statuses key={on.day} on={on} names={names} own={on.day === event.date} />
      ))}
      {changed.length > 0 && (
        <p className={styles.quiet}>
          Chips announced later are left out, and those without a date that no measure had named by then.
        </p>
      )}
      {world && changed.length === 0 && (
        <p className={styles.quiet}>
          {event.precision === 'day'
            ? 'No chip has another export status because of it.'
            : 'Its day is not known, so no change of status is ascribed to it.'}
        </p>
      )}
      {quarters.length > 0 && (
        <>
          <p>Quarter it falls into</p>
          <ul className={styles.lines}>
            {quarters.map((quarter) => (
              <Quarter key={quarter.companyId} quarter={quarter} names={names} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
