import { useDataset } from '../../api/queries'
import { type ClaimedRow, claimedRows } from '../../domain/comparison/claimed'
import { DEFAULT_BASELINE } from '../../domain/comparison/compared'
import type { Comparison } from '../../domain/comparison/prepare'
import { usStatus } from '../../domain/comparison/status-rows'
import { formatDate } from '../../domain/date'
import { VERDICT_WORDS } from '../../domain/words'
import { combine, remember } from '../../state/combine'
import { linkTo } from '../../state/link'
import { useView } from '../../state/view-store'
import { DataState } from '../../ui/DataState'
import { StatusWord } from '../../ui/StatusGlyph'
import { VerdictSquare } from '../../ui/VerdictSquare'
import styles from './ClaimedTable.module.css'

const pair = remember(<A, B>(table: A, claims: B) => ({ table, claims }))

function Found({ row }: { row: ClaimedRow }) {
  return (
    <ul className={styles.lines}>
      {row.found.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function Access({ row, comparison }: { row: ClaimedRow; comparison: Comparison }) {
  const chips = comparison.compared.filter(({ chip }) => row.chipIds.includes(chip.chipId))
  return (
    <ul className={styles.lines}>
      {chips.map((one) => {
        const { group, note } = usStatus(comparison.context, one)
        return (
          <li key={one.chip.chipId}>
            {one.short}: <StatusWord group={group} />
            {note !== null && <span className={styles.quiet}> {note}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function Verdicts({ row }: { row: ClaimedRow }) {
  const view = useView((state) => state)
  return (
    <ul className={styles.lines}>
      {row.claims.map((claim) => (
        <li key={claim.claimId}>
          <VerdictSquare verdict={claim.verdict} /> {VERDICT_WORDS[claim.verdict]}:{' '}
          <a {...linkTo(view, 'claims', { claim: claim.claimId })}>{claim.text}</a>
        </li>
      ))}
    </ul>
  )
}

function claimedWords({ access, maturity, customers }: ClaimedRow): string {
  return [
    access === '' ? '' : `access: ${access}`,
    `ecosystem: ${maturity}`,
    customers === '' ? '' : `customers: ${customers}`,
  ]
    .filter(Boolean)
    .join('; ')
}

function Table({ rows, comparison }: { rows: readonly ClaimedRow[]; comparison: Comparison }) {
  const asOf = formatDate(comparison.context.asOf)
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        “Found” is computed from published rates; the status is that of {asOf}; the verdicts are the editor’s.
      </caption>
      <thead>
        <tr>
          <th scope="col">The article’s row</th>
          <th scope="col">As claimed: FP4 against the H20</th>
          <th scope="col">As found</th>
          <th scope="col">US status, computed</th>
          <th scope="col">Verdicts</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <th scope="row">{row.row}</th>
            <td>
              <span className={styles.claimed}>{row.claimed}</span>
              <span className={styles.quiet}>{claimedWords(row)}</span>
            </td>
            <td>
              <Found row={row} />
            </td>
            <td>
              <Access row={row} comparison={comparison} />
            </td>
            <td>
              <Verdicts row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The article's table beside what is found: the one place where a claimed figure is printed, and marked as claimed. */
export function ClaimedTable({ comparison }: { comparison: Comparison }) {
  const query = combine([useDataset('article-table'), useDataset('claims')], pair)
  const { chips, index } = comparison.context
  return (
    <section className={styles.section} aria-labelledby="as-claimed">
      <h2 id="as-claimed">What the article’s table claims, and what is found</h2>
      <DataState query={query} loading="Loading the article’s table …">
        {({ table, claims }) => {
          const rows = claimedRows(table, claims, { chips, index, baseline: DEFAULT_BASELINE })
          return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
            <section className={styles.scroller} aria-label="As claimed and as found" tabIndex={0}>
              <Table rows={rows} comparison={comparison} />
            </section>
          )
        }}
      </DataState>
    </section>
  )
}
