import { type LayerProof, OUTCOME_WORDS } from '../../domain/export-controls/layer'
import type { Outcome } from '../../domain/export-controls/logic'
import type { ChipSubject } from '../../state/select'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { WholeNumbers } from '../../ui/WholeNumbers'
import { InputValue } from './InputValue'
import styles from './Layers.module.css'
import { stepWords } from './step-words'

/** Tick, cross or question mark; its word stands beside it. */
function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {outcome === 'true' && <path d="M1.5 6.5L4.5 9.5L10.5 2.5" />}
      {outcome === 'false' && <path className={styles.no} d="M2.5 2.5L9.5 9.5M9.5 2.5L2.5 9.5" />}
      {outcome === 'unknown' && (
        <>
          <path d="M3.4 3.8C3.4 0.9 8.6 0.9 8.6 3.9C8.6 5.9 6 5.6 6 8" />
          <circle cx="6" cy="10.6" r="1" />
        </>
      )}
    </svg>
  )
}

interface ProofStepsProps {
  readonly proof: LayerProof
  readonly subject: ChipSubject
}

/** One paragraph of the law, leaf by leaf. */
export function ProofSteps({ proof, subject }: ProofStepsProps) {
  return (
    <div className={styles.proof}>
      <p className={styles.proofHead}>
        <span>{proof.label}</span>
        <span>
          {proof.outcome === 'true' ? 'met' : proof.outcome === 'false' ? 'not met' : OUTCOME_WORDS.unknown}
        </span>
      </p>
      <ul>
        {proof.steps.map((step) => {
          const words = stepWords(step)
          const [name, shown, line] = words.parts
          return (
            <li key={words.comparison} className={styles.step}>
              <OutcomeMark outcome={words.outcome} />
              <span>
                {name}{' '}
                {shown !== '' && (
                  <InputValue input={step.field} subject={subject}>
                    {shown}
                  </InputValue>
                )}{' '}
                <WholeNumbers>{line}</WholeNumbers>
                <VisuallyHidden>:</VisuallyHidden>
              </span>
              <span className={styles.result}>
                <span>{words.answer}</span>
                {words.margin !== '' && (
                  <span className={styles.margin}>
                    <WholeNumbers>{words.margin}</WholeNumbers>
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
