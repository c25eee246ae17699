import { useMemo } from 'react'
import type { Comparison } from '../../domain/comparison/prepare'
import { creditedPublisher } from '../../domain/credits'
import { formatDate } from '../../domain/date'
import { plural } from '../../domain/format'
import type { Source } from '../../domain/source'
import { type Reopened, rememberReopened, useReopened } from '../../state/reopened'
import { encodeView } from '../../state/url'
import { useView } from '../../state/view-store'
import { TextAction } from '../../ui/TextAction'
import styles from './Compare.module.css'
import { type ChangedValue, changedValues } from './saved-values'

interface SinceSavedProps {
  readonly comparison: Comparison
  readonly sources: readonly Source[]
}

function sourceWords({ source }: ChangedValue, sources: readonly Source[]): string {
  const found = sources.find(({ sourceId }) => sourceId === source)
  return found ? `, source ${creditedPublisher(found)}: ${found.title}` : ''
}

function headWords({ factsChecked, values }: Reopened, changed: number): string {
  const then = `The facts of the picture had been checked to ${formatDate(factsChecked)}.`
  if (values.length === 0) return `${then} It holds no list of its values, so changes cannot be named.`
  return changed === 0
    ? `${then} ${values.length === 1 ? 'Its value is' : `All ${values.length} of its values are`} the same today.`
    : `${then} Since then ${plural(changed, 'value')} of ${values.length} changed:`
}

/** What has changed in the facts since the picture was saved that this view was opened from; gone with the view. */
export function SinceSaved({ comparison, sources }: SinceSavedProps) {
  const picture = useReopened((state) => state.picture)
  const search = useView(encodeView)
  const changes = useMemo(
    () => (picture === null ? [] : changedValues(picture.values, comparison)),
    [picture, comparison],
  )
  if (picture === null || picture.search !== search) return null
  return (
    <section className={styles.since} aria-label="Since the picture was saved">
      <p>
        {headWords(picture, changes.length)}{' '}
        <TextAction onClick={() => rememberReopened(null)}>Hide</TextAction>
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={`${change.label} ${change.before}`}>
              {change.label}: {change.before} → <b>{change.now ?? 'no longer in the facts'}</b>
              {sourceWords(change, sources)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
