import type { ClaimWorld } from '../../domain/claims/world'
import { checkEvidence } from '../../domain/evidence/check-evidence'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import styles from './FoundCell.module.css'
import type { ClaimRow } from './rows'

/** What the facts give for a claim; the figure opens its evidence. */
export function FoundCell({ row, world }: { row: ClaimRow; world: ClaimWorld }) {
  const { text, check } = row.found
  if (check === null) return <span className={styles.quiet}>{text}</span>
  return (
    <EvidenceButton
      className={styles.value}
      label={`${text}: evidence for “${row.claim.text}”`}
      evidence={() => checkEvidence(check, world, { subject: row.claim.text, value: text })}
    >
      {text}
    </EvidenceButton>
  )
}
