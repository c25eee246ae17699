import { fieldCoverage } from '../../domain/coverage'
import { FACT_KINDS, fieldInfo } from '../../domain/fact'
import { formatCount, formatPercent } from '../../domain/format'
import type { FactIndex } from '../../domain/reading'
import { GROUP_WORDS, SOURCE_KIND_WORDS } from '../../domain/words'
import { combine, remember } from '../../state/combine'
import { useFactIndex } from '../../state/fact-index'
import type { ChipSubject } from '../../state/select'
import { useSubjects } from '../../state/select'
import { DataState } from '../../ui/DataState'
import styles from './Tables.module.css'

const coverageOf = remember((index: FactIndex, subjects: ReadonlyMap<string, ChipSubject>) => ({
  rows: fieldCoverage(index, [...subjects.keys()]),
  chips: subjects.size,
}))

type CoverageData = ReturnType<typeof coverageOf>

/** The best and the worst covered of the figures the controls read. */
export function coverageFinding({ rows, chips }: CoverageData): string {
  const die = rows.find(({ field }) => field === 'die_area')
  const bandwidth = rows.find(({ field }) => field === 'memory_bandwidth')
  return `Of ${formatCount(chips)} chips, ${bandwidth?.chips ?? 0} have a memory bandwidth and ${die?.chips ?? 0} a die area`
}

function Table({ rows, chips }: CoverageData) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col" className={styles.number}>
            Chips
          </th>
          <th scope="col" className={styles.number}>
            Share
          </th>
          {FACT_KINDS.map((kind) => (
            <th key={kind} scope="col" className={styles.number}>
              {SOURCE_KIND_WORDS[kind]}
            </th>
          ))}
          <th scope="col" className={styles.number}>
            One document
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row" className={styles.field}>
              {fieldInfo(row.field).label}
              <span className={styles.aside}> {GROUP_WORDS[fieldInfo(row.field).group].toLowerCase()}</span>
            </th>
            <td className={styles.number}>{row.chips}</td>
            <td className={styles.number}>{formatPercent(row.chips / Math.max(1, chips), 0)}</td>
            {FACT_KINDS.map((kind) => (
              <td key={kind} className={styles.number} data-zero={row.byKind[kind] === 0 || undefined}>
                {row.byKind[kind]}
              </td>
            ))}
            <td className={styles.number}>{row.single}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Per field, how many chips have a value and who stands behind the best of them. */
export function Coverage() {
  const query = combine([useFactIndex(), useSubjects()], coverageOf)
  return (
    <DataState query={query} loading="Loading the coverage …">
      {(data) => (
        <section className={styles.section} aria-labelledby="coverage">
          <h2 id="coverage" tabIndex={-1} className={styles.heading}>
            {coverageFinding(data)}
          </h2>
          <p className={styles.note}>
            Chips with a value, by the kind of the preferred source, all dates. One document: no second source
            gives the field at all.
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard */}
          <section className={styles.scroller} aria-label="Coverage by field" tabIndex={0}>
            <Table {...data} />
          </section>
        </section>
      )}
    </DataState>
  )
}
