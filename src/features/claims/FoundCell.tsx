import type { ClaimWorld } from '../../domain/claims/world'
import { checkEvidence } from '../../domain/evidence/check-evidence'
import { claimedEvidence } from '../../domain/evidence/claim-evidence'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import styles from './FoundCell.module.css'
import type { ClaimRow } from './rows'

/** What the article gives; a figure opens the article and the documents behind the verdict. */
export function GivenCell({ row: { claim, given } }: { row: ClaimRow }) {
  if (!/\d/.test(given)) return given
  return (
    <EvidenceButton
      className={styles.value}
      label={`${given}: who says so of “${claim.text}”`}
      evidence={() => claimedEvidence(claim.text, given, [claim])}
    >
      {given}
    </EvidenceButton>
  )
}

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
