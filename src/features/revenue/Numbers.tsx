import { TextAction } from '../../ui/TextAction'
import styles from './Numbers.module.css'
import type { NumberRow } from './series'

interface NumbersProps {
  readonly rows: readonly NumberRow[]
  /** "¥ million". */
  readonly unit: string
  readonly periodHead: string
  readonly focusId: string | null
  readonly onFocus: (period: string) => void
  /** What is awaited; empty when nothing is. */
  readonly awaited: string
}

function Row({
  row,
  chosen,
  onFocus,
}: {
  row: NumberRow
  chosen: boolean
  onFocus: (period: string) => void
}) {
  return (
    <tr className={chosen ? styles.chosen : undefined} aria-current={chosen ? 'true' : undefined}>
      <th scope="row" className={styles.period}>
        {row.kind === '' ? (
          row.name
        ) : (
          <TextAction aria-pressed={chosen} onClick={() => onFocus(row.period)}>
            {row.name}
          </TextAction>
        )}
      </th>
      <td className={styles.number}>{row.value}</td>
      <td className={styles.kind}>{row.kind}</td>
      <td className={styles.number}>{row.growth}</td>
      <td className={styles.date}>{row.published}</td>
      <td className={styles.note}>
        {row.growthNote !== '' && <span className={styles.reason}>{row.growthNote}</span>}
        {row.note}
      </td>
    </tr>
  )
}

/** The figures as a table, newest first. Choosing a period makes it the one the page speaks about. */
export function Numbers({ rows, unit, periodHead, focusId, onFocus, awaited }: NumbersProps) {
  return (
    <section className={styles.section} aria-labelledby="revenue-numbers">
      <h2 id="revenue-numbers">The numbers</h2>
      {awaited !== '' && <p className={styles.awaited}>{awaited}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
        <section className={styles.scroller} aria-label="Table of the numbers" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{periodHead}</th>
                <th scope="col" className={styles.number}>
                  {unit}
                </th>
                <th scope="col">Kind</th>
                <th scope="col" className={styles.number}>
                  Growth
                </th>
                <th scope="col">Published</th>
                <th scope="col">Note</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.period} row={row} chosen={row.period === focusId} onFocus={onFocus} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
