import { memo } from 'react'
import { MISSING_WORDS } from '../../domain/words'
import { toggleChip, useView } from '../../state/view-store'
import { Checkbox } from '../../ui/CheckRow'
import { ValueButton } from '../../ui/evidence/ValueButton'
import { StatusWord } from '../../ui/StatusGlyph'
import styles from './ChipList.module.css'
import { ChipName } from './ChipName'
import { focusChip } from './ChipTable'
import { Marks } from './ChipTableRow'
import { columnById } from './columns'
import type { ChipRow } from './rows'
import { useCellEvidence } from './use-cell-evidence'

const FIGURES = ['tpp', 'bf16', 'memory', 'bandwidth'] as const

const ChipItem = memo(function ChipItem({
  row,
  chosen,
}: {
  readonly row: ChipRow
  readonly chosen: boolean
}) {
  const { chip } = row.profile
  return (
    <li className={styles.item} data-chip={row.chipId} data-chosen={chosen || undefined}>
      <div className={styles.first}>
        <span className={styles.box}>
          <Checkbox checked={chosen} label={`Compare ${chip.name}`} onChange={() => toggleChip(row.chipId)} />
        </span>
        <button
          type="button"
          className={styles.name}
          aria-haspopup="dialog"
          onClick={() => focusChip(row.chipId)}
        >
          <ChipName chip={chip} upcoming={!row.announced} />
        </button>
        <StatusWord group={row.group} />
      </div>
      <dl className={styles.figures}>
        {FIGURES.map((id) => {
          const column = columnById(id)
          const cell = row.cells[id]
          return (
            <div key={id}>
              <dt>{column?.name}</dt>
              <dd>
                {cell.missing ? (
                  <span className={styles.missing}>{MISSING_WORDS[cell.missing.missing]}</span>
                ) : (
                  <>
                    <ValueButton of={id} text={cell.text} />
                    <Marks marks={cell.marks} /> <span className={styles.unit}>{column?.unit}</span>
                  </>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </li>
  )
})

/** Under 768 px: two lines a chip. */
export function ChipList({ rows }: { readonly rows: readonly ChipRow[] }) {
  const chosen = useView((view) => view.chips)
  const showEvidence = useCellEvidence(rows)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click comes from a value's button, whose Enter is a click
    <ul className={styles.list} aria-label="Chips" onClick={(event) => showEvidence(event.target)}>
      {rows.map((row) => (
        <ChipItem key={row.chipId} row={row} chosen={chosen.includes(row.chipId)} />
      ))}
    </ul>
  )
}
