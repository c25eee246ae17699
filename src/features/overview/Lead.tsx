import { Fragment } from 'react'
import type { StatusGroup } from '../../domain/export-controls/rules'
import { StatusGlyph } from '../../ui/StatusGlyph'
import styles from './Overview.module.css'
import { type GroupCounts, totalOf } from './status-series'
import { useChipsOf } from './use-chips-of'

function Count({ group, count, words }: { group: StatusGroup; count: number; words: string }) {
  const link = useChipsOf(group)
  return (
    <>
      <a {...link} className={styles.count} title={`Show them: ${group}`}>
        <StatusGlyph group={group} size={17} />
        {count}
      </a>{' '}
      {words}
    </>
  )
}

const VERBS: readonly { group: StatusGroup; one: string; many: string }[] = [
  { group: 'unrestricted', one: 'may be shipped freely', many: 'may be shipped freely' },
  { group: 'notification', one: 'after notifying BIS', many: 'after notifying BIS' },
  { group: 'licence', one: 'needs a licence', many: 'need a licence' },
  { group: 'denied', one: 'faces a presumption of denial', many: 'face a presumption of denial' },
]

/** The first finding as one sentence; each number opens the chips it counts. */
export function Lead({ counts, place }: { counts: GroupCounts; place: string }) {
  return (
    <p className={styles.sentence}>
      Of {totalOf(counts)} data-centre accelerators designed outside China, towards {place}{' '}
      {VERBS.map(({ group, one, many }, at) => (
        <Fragment key={group}>
          <Count group={group} count={counts[group]} words={counts[group] === 1 ? one : many} />
          {at < VERBS.length - 1 ? ', ' : ', '}
        </Fragment>
      ))}
      and for{' '}
      <Count
        group="undetermined"
        count={counts.undetermined}
        words="the published figures do not settle it."
      />
    </p>
  )
}
