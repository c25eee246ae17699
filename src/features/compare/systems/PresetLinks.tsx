import { linkTo } from '../../../state/link'
import type { View } from '../../../state/view'
import { useView } from '../../../state/view-store'
import styles from './Beside.module.css'

interface PresetLinksProps {
  readonly presets: readonly {
    readonly id: string
    readonly name: string
    readonly question: string
    readonly patch: Partial<View>
  }[]
  /** The one that is shown; null = none of them. */
  readonly current: string | null
}

/** Comparisons worth one click, each a link with its question. */
export function PresetLinks({ presets, current }: PresetLinksProps) {
  const view = useView((state) => state)
  return (
    <section className={styles.more}>
      <h2 className={styles.sectionHead}>Ready-made comparisons</h2>
      <ul className={styles.list}>
        {presets.map(({ id, name, question, patch }) => (
          <li key={id}>
            {id === current ? <b>{name}</b> : <a {...linkTo(view, 'compare', patch)}>{name}</a>}
            <span className={styles.quiet}>{question}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
