import { ValueButton } from '../../ui/evidence/ValueButton'
import { TextAction } from '../../ui/TextAction'
import { NARROW, useMedia } from '../../ui/use-media'
import styles from './Numbers.module.css'
import type { NumberRow } from './series'
import { capital } from './subject'

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

interface RowProps {
  readonly row: NumberRow
  readonly chosen: boolean
  /** Kind and notes on a line of their own. */
  readonly folded: boolean
  readonly onFocus: (period: string) => void
}

function Notes({ row }: { row: NumberRow }) {
  return (
    <>
      {row.growthNote !== '' && <span className={styles.reason}>{row.growthNote}</span>}
      {row.note}
    </>
  )
}

function Row({ row, chosen, folded, onFocus }: RowProps) {
  const name =
    row.kind === '' ? (
      row.name
    ) : (
      <TextAction printed aria-pressed={chosen} onClick={() => onFocus(row.period)}>
        {row.name}
      </TextAction>
    )
  return (
    <>
      <tr className={chosen ? styles.chosen : undefined} aria-current={chosen ? 'true' : undefined}>
        <th scope="row" className={styles.period}>
          {name}
        </th>
        <td className={styles.number}>
          <ValueButton of={`level ${row.of}`} text={row.value} />
        </td>
        {!folded && <td className={styles.kind}>{row.kind}</td>}
        <td className={styles.number}>
          <ValueButton of={`yoy ${row.of}`} text={row.growth} />
        </td>
        <td className={styles.date}>{row.published}</td>
        {!folded && (
          <td className={styles.note}>
            <Notes row={row} />
          </td>
        )}
      </tr>
      {folded && (
        <tr className={`${styles.second} ${chosen ? styles.chosen : ''}`}>
          <td colSpan={4} className={styles.note}>
            {row.kind !== '' && `${capital(row.kind)}. `}
            <Notes row={row} />
          </td>
        </tr>
      )}
    </>
  )
}

/** The figures as a table, newest first. Choosing a period makes it the one the page speaks about. */
export function Numbers({ rows, unit, periodHead, focusId, onFocus, awaited }: NumbersProps) {
  const folded = useMedia(NARROW)
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
                {!folded && <th scope="col">Kind</th>}
                <th scope="col" className={styles.number}>
                  Growth
                </th>
                <th scope="col">Published</th>
                {!folded && <th scope="col">Note</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.period}
                  row={row}
                  chosen={row.period === focusId}
                  folded={folded}
                  onFocus={onFocus}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
