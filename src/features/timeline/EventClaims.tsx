import type { Claim } from '../../domain/claim'
import type { TimelineEvent } from '../../domain/event'
import { plural } from '../../domain/format'
import { VERDICT_WORDS } from '../../domain/words'
import { useLink } from '../../state/link'
import { VerdictSquare } from '../../ui/VerdictSquare'
import { claimsOn, type RestingClaim } from './claims'
import styles from './EventParts.module.css'

function ClaimRow({ claim }: { claim: Claim }) {
  const link = useLink('claims', { claim: claim.claimId })
  return (
    <li className={styles.claim}>
      <VerdictSquare verdict={claim.verdict} />
      <span>{VERDICT_WORDS[claim.verdict]}</span>
      <a {...link}>“{claim.text}”</a>
    </li>
  )
}

function Rows({ resting }: { resting: readonly RestingClaim[] }) {
  return (
    <ul className={styles.list}>
      {resting.map(({ claim }) => (
        <ClaimRow key={claim.claimId} claim={claim} />
      ))}
    </ul>
  )
}

/** The article's claims that rest on the event: checked against its date, and those that only share a source, folded. */
export function EventClaims({ event, claims }: { event: TimelineEvent; claims: readonly Claim[] }) {
  const resting = claimsOn(event, claims)
  const dated = resting.filter(({ how }) => how === 'date')
  const sharing = resting.filter(({ how }) => how === 'source')
  if (resting.length === 0) return null
  return (
    <div>
      <h3>Claims that rest on it</h3>
      {dated.length > 0 && <Rows resting={dated} />}
      {sharing.length > 0 && (
        <details className={styles.more} open={dated.length === 0 && sharing.length <= 3}>
          <summary>{plural(sharing.length, 'claim cites', 'claims cite')} the same sources</summary>
          <Rows resting={sharing} />
        </details>
      )}
    </div>
  )
}
