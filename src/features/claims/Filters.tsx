import { SECTIONS, type Section } from '../../domain/claim'
import { SECTION_WORDS } from '../../domain/claims/sections'
import { patchView, useView } from '../../state/view-store'
import { TextAction } from '../../ui/TextAction'
import styles from './Filters.module.css'
import { type ClaimRow, countBy, filterRows, toggled } from './rows'
import { Verdicts } from './Verdicts'

interface ChoiceProps {
  readonly section: Section
  readonly count: number
  readonly chosen: readonly Section[]
}

function Choice({ section, count, chosen }: ChoiceProps) {
  return (
    <li>
      <TextAction
        aria-pressed={chosen.includes(section)}
        onClick={() => patchView({ sections: toggled(SECTIONS, chosen, section) })}
      >
        {SECTION_WORDS[section]} <span className={styles.count}>{count}</span>
      </TextAction>
    </li>
  )
}

/** Verdicts and sections; each count leaves its own filter out. */
export function Filters({ rows }: { rows: readonly ClaimRow[] }) {
  const verdicts = useView((view) => view.verdicts)
  const sections = useView((view) => view.sections)
  const ofSection = countBy<Section>(filterRows(rows, { verdicts, sections: [] }), ({ section }) => section)
  return (
    <search className={styles.filters} aria-label="Filter claims">
      <Verdicts rows={rows} inSections={filterRows(rows, { verdicts: [], sections })} />
      <ul className={styles.group} aria-label="Section of the article">
        {SECTIONS.map((section) => (
          <Choice key={section} section={section} count={ofSection.get(section) ?? 0} chosen={sections} />
        ))}
        {verdicts.length + sections.length > 0 && (
          <li>
            <TextAction onClick={() => patchView({ verdicts: [], sections: [] })}>
              Show all {rows.length}
            </TextAction>
          </li>
        )}
      </ul>
    </search>
  )
}
