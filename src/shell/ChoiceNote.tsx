import { choiceCount } from '../domain/evidence/choice-words'
import { undoChoice, useChoices } from '../state/choices'
import { useView } from '../state/view-store'
import styles from '../ui/Notice.module.css'
import { TextAction } from '../ui/TextAction'
import { VisuallyHidden } from '../ui/VisuallyHidden'

function Choices() {
  const choices = useChoices()
  if (choices.length === 0) return null
  return (
    <section className={styles.strip} aria-label="Your choices among sources">
      <div role="status" className={styles.lines}>
        {choiceCount(choices.length)}:
        <ul>
          {choices.map(({ factId, words }) => (
            <li key={factId}>
              {words}.{' '}
              <TextAction onClick={() => undoChoice(factId)}>
                Undo<VisuallyHidden>: {words}</VisuallyHidden>
              </TextAction>
            </li>
          ))}
        </ul>
      </div>
      {choices.length > 1 && <TextAction onClick={() => undoChoice(null)}>Undo all</TextAction>}
    </section>
  )
}

/** Says on every region which figures rest on the reader's own choice of source; stays until it is undone. */
export function ChoiceNote() {
  const none = useView((view) => view.preferred).length === 0
  return none ? null : <Choices />
}
