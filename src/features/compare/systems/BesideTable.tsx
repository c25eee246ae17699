import type { ReactNode } from 'react'
import {
  type BesideCell,
  type BesideGroup,
  type BesideRow,
  besideRatioEvidence,
} from '../../../domain/systems/beside'
import { EvidenceButton } from '../../../ui/evidence/EvidenceButton'
import { WholeNumbers } from '../../../ui/WholeNumbers'
import styles from './BesideTable.module.css'

interface BesideTableProps {
  /** What the table is, for those who do not see it. */
  readonly caption: string
  /** One a column, the first the baseline where there are ratios. */
  readonly heads: readonly { readonly id: string; readonly name: string; readonly head: ReactNode }[]
  readonly groups: readonly BesideGroup[]
  /** Drawn in place of a cell's own words; null = the cell as it is. */
  readonly inPlace?: (row: BesideRow, position: number) => ReactNode
}

function Ratio({ row, cell, name }: { row: BesideRow; cell: BesideCell; name: string }) {
  const { ratio } = cell
  if (ratio === null) return null
  if (ratio.kind === 'no-ratio') return <span className={styles.quiet}>{ratio.reason}</span>
  const [base] = row.cells
  const evidence = base ? besideRatioEvidence(row, cell, base) : null
  return evidence === null ? (
    <span className={styles.ratio}>{ratio.text}</span>
  ) : (
    <EvidenceButton
      className={styles.ratio}
      label={`${ratio.text}, ${row.label} of ${name} over the baseline`}
      evidence={() => evidence}
    >
      {ratio.text}
    </EvidenceButton>
  )
}

function Cell({ row, cell, name }: { row: BesideRow; cell: BesideCell; name: string }) {
  const { text, evidence, marks, note, isMissing } = cell
  const kind = isMissing ? styles.missing : row.numeric ? styles.number : styles.words
  return (
    <>
      <span className={styles.line}>
        {evidence === null ? (
          <span className={kind}>{text}</span>
        ) : (
          <EvidenceButton
            className={kind}
            label={`${text}, ${row.label} of ${name}`}
            evidence={() => evidence}
          >
            {text}
          </EvidenceButton>
        )}
        {marks.length > 0 && <span className={styles.marks}>{marks.join('')}</span>}
        <Ratio row={row} cell={cell} name={name} />
      </span>
      {note !== '' && (
        <span className={styles.note}>
          <WholeNumbers>{note}</WholeNumbers>
        </span>
      )}
    </>
  )
}

function unitOf({ label, unit }: BesideRow): string {
  return unit === '' || label.toLowerCase().startsWith(unit) ? '' : `, ${unit}`
}

/** Things side by side: label column and head stay in sight, every value opens who says so. */
export function BesideTable({ caption, heads, groups, inPlace }: BesideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
    <section className={styles.scroller} aria-label={`${caption}, scrolls`} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {heads.map(({ id, head }) => (
              <th key={id} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={heads.length + 1} className={styles.group}>
                <span className={styles.groupText}>{group.title}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={styles.label}>
                  {row.label}
                  {unitOf(row)}
                  {row.direction === 'less' && <span className={styles.quiet}> less is better</span>}
                </th>
                {row.cells.map((cell, position) => (
                  <td key={heads[position]?.id ?? position} className={styles.cell}>
                    {inPlace?.(row, position) ?? (
                      <Cell row={row} cell={cell} name={heads[position]?.name ?? ''} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
