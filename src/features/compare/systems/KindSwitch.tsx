import { linkTo } from '../../../state/link'
import { COMPARED, type ComparedKind, comparedKind } from '../../../state/view'
import { useView } from '../../../state/view-store'
import styles from './Beside.module.css'

const NAMES: Readonly<Record<ComparedKind, string>> = {
  chips: 'Chips',
  systems: 'Systems',
  companies: 'Companies',
}

/** Chips, systems or companies: each keeps what was chosen in it. */
export function KindSwitch() {
  const view = useView((state) => state)
  const current = comparedKind(view)
  return (
    <nav className={styles.switch} aria-label="What is compared">
      {COMPARED.map((kind) => (
        <a
          key={kind}
          {...linkTo(view, 'compare', { comparing: kind })}
          aria-current={kind === current ? 'page' : undefined}
        >
          {NAMES[kind]}
        </a>
      ))}
    </nav>
  )
}
