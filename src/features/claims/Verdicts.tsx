import { VERDICTS, type Verdict } from '../../domain/claim'
import { patchView, useView } from '../../state/view-store'
import { TextAction } from '../../ui/TextAction'
import { VERDICT_WORDS, VerdictSquare } from '../../ui/VerdictSquare'
import { type ClaimRow, toggled } from './rows'
import styles from './Verdicts.module.css'

interface RunProps {
  readonly verdict: Verdict
  readonly ids: readonly string[]
  /** Claims the list would show of it, the verdict filter set aside. */
  readonly listed: number
  readonly chosen: boolean
  readonly onToggle: () => void
}

function Run({ verdict, ids, listed, chosen, onToggle }: RunProps) {
  return (
    <li className={`${styles.run} ${ids.length < 3 ? styles.short : ''}`} style={{ flexGrow: ids.length }}>
      <span className={styles.squares} aria-hidden="true">
        {ids.map((id) => (
          <VerdictSquare key={id} verdict={verdict} size={14} />
        ))}
      </span>
      <TextAction className={styles.toggle ?? ''} aria-pressed={chosen} onClick={onToggle}>
        {VERDICT_WORDS[verdict]} <b className={styles.count}>{ids.length}</b>
        {listed < ids.length && <span className={styles.listed}> {listed} here</span>}
      </TextAction>
    </li>
  )
}

interface VerdictsProps {
  readonly rows: readonly ClaimRow[]
  /** Rows the sections leave. */
  readonly inSections: readonly ClaimRow[]
}

/** One square a claim, in runs by verdict, each named and counted; the name filters the list. */
export function Verdicts({ rows, inSections }: VerdictsProps) {
  const chosen = useView((view) => view.verdicts)
  return (
    <ul className={styles.runs} aria-label="Verdict">
      {VERDICTS.map((verdict) => {
        const ids = rows.flatMap(({ claim }) => (claim.verdict === verdict ? [claim.claimId] : []))
        if (ids.length === 0) return null
        return (
          <Run
            key={verdict}
            verdict={verdict}
            ids={ids}
            listed={inSections.filter(({ claim }) => claim.verdict === verdict).length}
            chosen={chosen.includes(verdict)}
            onToggle={() => patchView({ verdicts: toggled(VERDICTS, chosen, verdict) })}
          />
        )
      })}
    </ul>
  )
}
