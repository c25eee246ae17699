import { Failure, Loading } from '../../ui/DataState'
import paper from '../../ui/Paper.module.css'
import { Controls } from './Controls'
import { Figures } from './Figures'
import { claimSentence, growthTitle, nextSentence, sumSentence } from './finding'
import styles from './Region.module.css'
import { awaitedSentence } from './series'
import { useLines } from './use-lines'
import { type Revenue, useRevenue } from './use-revenue'

/** The finding with the Chinese name after the Latin one. */
function Title({ revenue }: { revenue: Revenue }) {
  const { ready, subject, focus, before, asOf } = revenue
  if (!ready) return <h1>Revenue</h1>
  const title = growthTitle(subject, focus, before, asOf)
  const rest = title.startsWith(`${subject.name} `) ? title.slice(subject.name.length) : null
  return (
    <h1>
      {rest === null || subject.nameZh === '' ? (
        title
      ) : (
        <>
          {subject.name} <span lang="zh-Hans">{subject.nameZh}</span>
          {rest}
        </>
      )}
    </h1>
  )
}

/** The sum, the article's word on it, and what came next, in one line under the finding. */
function Standfirst({ revenue }: { revenue: Revenue }) {
  const { focus, after, claim, series, asOf, note, ready, awaited } = revenue
  if (!ready) return null
  const sentences = focus
    ? [sumSentence(focus), claimSentence(claim, series, asOf), nextSentence(focus, after)]
    : [awaitedSentence(awaited, asOf)]
  return (
    <div className={styles.standfirst}>
      {note !== '' && (
        <p className={styles.note} role="status">
          {note}
        </p>
      )}
      <p>{sentences.filter(Boolean).join(' ')}</p>
    </div>
  )
}

/** How fast a company grows, from what base, against whom. */
export default function RevenueRegion() {
  const revenue = useRevenue()
  const lines = useLines(revenue)
  const { query, ready } = revenue
  return (
    <div className={`${styles.region} ${paper.stacked}`}>
      <header className={styles.header}>
        <Title revenue={revenue} />
        <Standfirst revenue={revenue} />
        {ready && <Controls revenue={revenue} lines={lines} />}
      </header>
      {ready ? (
        <Figures revenue={revenue} lines={lines} />
      ) : query.error ? (
        <Failure onRetry={() => query.refetch()}>{query.error.message}</Failure>
      ) : (
        // Nothing stands here before its place is known: what comes above it would push it down.
        <div className={styles.waiting} aria-busy="true">
          <Loading>Loading revenue …</Loading>
        </div>
      )}
    </div>
  )
}
