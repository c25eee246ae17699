import { formatDate, formatDateShort } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { formatCount } from '../../domain/format'
import { LANE_WORDS } from '../../domain/words'
import { TextAction } from '../../ui/TextAction'
import { NARROW, useMedia } from '../../ui/use-media'
import styles from './TwoPeriods.module.css'
import { lanePairs, type TwoPeriods } from './two-periods'
import { effectWords } from './two-periods-words'

interface PeriodEventsProps {
  readonly two: TwoPeriods
  readonly onOpen: (eventId: string) => void
}

function Row({ event, two, onOpen }: PeriodEventsProps & { event: TimelineEvent }) {
  const changed = effectWords(two.effects?.get(event.eventId))
  const later = two.sides.some((side) => side.later.includes(event))
  return (
    <li className={later ? styles.later : undefined}>
      <span className={styles.date}>{formatDateShort(event.date)}</span>{' '}
      <span>
        <TextAction printed className={styles.event ?? ''} onClick={() => onOpen(event.eventId)}>
          {event.title}
        </TextAction>
        {changed !== '' && <b className={styles.more}>{changed}</b>}
        {later && <span className={styles.more}>later than {formatDate(two.asOf)}</span>}
      </span>
    </li>
  )
}

/** The events of both periods side by side, a lane at a time; the first that holds any stands open where there is room. */
export function PeriodEvents({ two, onOpen }: PeriodEventsProps) {
  const narrow = useMedia(NARROW)
  const held = lanePairs(two).filter(({ events }) => events.some((side) => side.length > 0))
  return (
    <div className={styles.lanes}>
      {held.map(({ lane, events, counts }, index) => (
        <details key={lane} className={styles.lane} open={index === 0 && !narrow}>
          <summary>
            {LANE_WORDS[lane]}: {formatCount(counts[0])} in {two.sides[0].name}, {formatCount(counts[1])} in{' '}
            {two.sides[1].name}
          </summary>
          <div className={styles.sides}>
            {two.sides.map((side, which) => (
              <section
                key={which === 0 ? 'first' : 'second'}
                aria-label={`${LANE_WORDS[lane]}, ${side.name}`}
              >
                <h3 className={styles.side}>{side.name}</h3>
                {(events[which] ?? []).length === 0 ? (
                  <p className={styles.quiet}>None in the facts.</p>
                ) : (
                  <ul className={styles.events}>
                    {(events[which] ?? []).map((event) => (
                      <Row key={event.eventId} event={event} two={two} onOpen={onOpen} />
                    ))}
                  </ul>
                )}
              </section>
            ))}
          </div>
        </details>
      ))}
    </div>
  )
}
