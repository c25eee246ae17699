import { VERDICTS } from '../../domain/claim'
import { VERDICT_WORDS, VerdictSquare } from '../../ui/VerdictSquare'
import type { ClaimRow } from './rows'
import styles from './Verdicts.module.css'

/** One square a claim, in runs by verdict, each run named and counted. */
export function Verdicts({ rows }: { rows: readonly ClaimRow[] }) {
  return (
    <dl className={styles.runs}>
      {VERDICTS.map((verdict) => {
        const own = rows.filter(({ claim }) => claim.verdict === verdict)
        if (own.length === 0) return null
        return (
          <div key={verdict} className={styles.run} style={{ flexGrow: own.length }}>
            <dt className={styles.word}>{VERDICT_WORDS[verdict]}</dt>
            <dd className={styles.count}>{own.length}</dd>
            <dd className={styles.squares} aria-hidden="true">
              {own.map(({ claim }) => (
                <VerdictSquare key={claim.claimId} verdict={verdict} size={14} />
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
