import { plural } from '../../domain/format'
import { waysOut } from '../../state/chip-filters'
import { currentView, patchView, useView } from '../../state/view-store'
import { TextAction } from '../../ui/TextAction'
import styles from './ActiveFilters.module.css'
import { type FilterPhrase, filterPhrases, phraseText, removalOf } from './filter-words'
import type { ChipRow } from './rows'
import type { Selection } from './use-chips'

function remove(phrase: FilterPhrase, value?: string): void {
  patchView(removalOf(currentView(), phrase.clause, value))
}

function Phrase({ phrase }: { readonly phrase: FilterPhrase }) {
  const { lead, values, removal } = phrase
  const several = values.length > 1
  return (
    <li className={styles.phrase}>
      <span>{lead}</span>
      {values.map((value) =>
        several ? (
          <button
            key={value.value}
            type="button"
            className={styles.value}
            aria-label={value.removal}
            title={value.removal}
            onClick={() => remove(phrase, value.value)}
          >
            {value.label}
          </button>
        ) : (
          <span key={value.value} className={styles.only}>
            {value.label}
          </span>
        ),
      )}
      <button
        type="button"
        className={styles.cross}
        aria-label={removal}
        title={removal}
        onClick={() => remove(phrase)}
      >
        ×
      </button>
    </li>
  )
}

interface FiltersProps {
  readonly rows: readonly ChipRow[]
  readonly selection: Selection
}

/** The filters in use as a sentence over the table; every part of it can be taken out. */
export function ActiveFilters({ rows, selection }: FiltersProps) {
  const q = useView((view) => view.q)
  const phrases = filterPhrases(selection.filters, q, rows)
  if (phrases.length === 0) return <p className={styles.none}>All chips announced by this date</p>
  return (
    <ul className={styles.sentence} aria-label="Filters in use">
      {phrases.map((phrase) => (
        <Phrase key={phrase.clause} phrase={phrase} />
      ))}
    </ul>
  )
}

/** Nothing matches: each removal with the count it would give. */
export function NoMatch({ rows, selection }: FiltersProps) {
  const q = useView((view) => view.q)
  const phrases = filterPhrases(selection.filters, q, rows)
  const ways = waysOut(selection.filtered, selection.filters)
  return (
    <p className={styles.empty}>
      No chip matches
      {ways.length > 0 && ': remove '}
      {ways.map(({ clause, count }, place) => {
        const phrase = phrases.find((one) => one.clause === clause)
        return (
          phrase && (
            <span key={clause}>
              {place > 0 && ' or '}
              <TextAction onClick={() => remove(phrase)}>
                <em>{phraseText(phrase)}</em>
              </TextAction>{' '}
              ({plural(count, 'chip')})
            </span>
          )
        )
      })}
      .
    </p>
  )
}
