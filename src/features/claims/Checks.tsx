import type { CheckResult, ClaimResult } from '../../domain/claims/evaluate'
import type { ClaimWorld } from '../../domain/claims/world'
import { checkEvidence } from '../../domain/evidence/check-evidence'
import { linkTo } from '../../state/link'
import { useView } from '../../state/view-store'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import styles from './Checks.module.css'
import { checkValueText } from './found'
import { type Place, placeOf } from './places'

function PlaceLink({ place, asOf }: { place: Place; asOf: string }) {
  const view = useView((current) => current)
  // A status is of its own day: the link says so, since it moves the whole page there.
  const moves = place.patch.asOf !== undefined && place.patch.asOf !== asOf
  return (
    <a {...linkTo(view, place.region, place.patch)}>
      {place.words}
      {moves && `, as of ${place.patch.asOf}`}
    </a>
  )
}

function answerOf({ check, holds, why }: CheckResult): string {
  if (check.comparison === null) return 'Shown only'
  if (holds === null) return why?.missing === 'not-yet-published' ? 'Not yet' : 'No answer'
  return holds ? 'Holds' : 'Fails'
}

interface CheckProps {
  readonly result: CheckResult
  readonly world: ClaimWorld
  readonly subject: string
}

function Check({ result, world, subject }: CheckProps) {
  const place = placeOf(result.check.left)
  const value = checkValueText(result)
  return (
    <li className={styles.check}>
      <b className={styles.answer}>{answerOf(result)}</b>
      <div className={styles.body}>
        <p>{result.sentence}</p>
        {result.warnings.map((warning) => (
          <p key={warning} className={styles.quiet}>
            {warning}
          </p>
        ))}
        <p className={styles.ways}>
          <EvidenceButton
            label={`Evidence for ${value}`}
            evidence={() => checkEvidence(result, world, { subject, value })}
          >
            {value}
          </EvidenceButton>
          {place && <PlaceLink place={place} asOf={world.asOf} />}
        </p>
      </div>
    </li>
  )
}

/** What the live check says of the editor's verdict. */
export function agreementOf({ claim, live, computed, agrees }: ClaimResult): string {
  if (live === 'none')
    return 'Nothing in the facts can check this claim: the verdict rests on the sources alone.'
  if (live === 'not-yet') return 'What the check needs had not been published by the as-of date.'
  if (agrees === true) return 'The live check agrees with the verdict.'
  if (agrees === false) return `The live check disagrees with the verdict: by the facts it is ${computed}.`
  return claim.verdict === 'opinion'
    ? 'No check decides an opinion: the figures below are beside it.'
    : 'No check decides “partly”: the first is the claim as stated, the others its halves.'
}

/** The live check with its arithmetic, then what each further check shows. */
export function Checks({ result, world }: { result: ClaimResult; world: ClaimWorld }) {
  const { checks, claim, error } = result
  const [first, ...others] = checks
  const subject = claim.text
  return (
    <section className={styles.checks} aria-label="Live check">
      <h3>Live check</h3>
      <p className={result.agrees === false ? styles.flag : styles.quiet}>{agreementOf(result)}</p>
      {error && <p className={styles.flag}>The check cannot be read: {error.message}.</p>}
      {first && (
        <ul className={styles.list}>
          <Check result={first} world={world} subject={subject} />
        </ul>
      )}
      {others.length > 0 && (
        <>
          <h4 className={styles.head}>Beside it</h4>
          <ul className={styles.list}>
            {others.map((other) => (
              <Check key={other.check.text} result={other} world={world} subject={subject} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
