import { PRESETS } from '../../domain/comparison/presets'
import { linkTo } from '../../state/link'
import { useView } from '../../state/view-store'
import styles from './Compare.module.css'

/** Comparisons worth one click, each a link with its question. */
export function PresetList({ current = null }: { readonly current?: string | null }) {
  const view = useView((state) => state)
  return (
    <ul className={styles.presets}>
      {PRESETS.map(({ id, name, question, chips, baseline }) => (
        <li key={id}>
          {id === current ? (
            <b>{name}</b>
          ) : (
            <a {...linkTo(view, 'compare', { chips, baseline, metric: null })}>{name}</a>
          )}
          <span className={styles.quiet}>{question}</span>
        </li>
      ))}
    </ul>
  )
}
