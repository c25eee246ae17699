import { fieldCoverage } from '../../domain/coverage'
import { coverageEvidence } from '../../domain/evidence/coverage-evidence'
import type { Evidence } from '../../domain/evidence/evidence'
import { FACT_KINDS, fieldInfo } from '../../domain/fact'
import { formatCount, formatPercent } from '../../domain/format'
import type { FactIndex } from '../../domain/reading'
import { GROUP_WORDS, SOURCE_KIND_WORDS } from '../../domain/words'
import { combine, remember } from '../../state/combine'
import { useFactIndex } from '../../state/fact-index'
import type { ChipSubject } from '../../state/select'
import { useSubjects } from '../../state/select'
import { DataState } from '../../ui/DataState'
import { AskArea } from '../../ui/evidence/AskArea'
import { ValueButton } from '../../ui/evidence/ValueButton'
import { walkCells } from '../../ui/evidence/walk-cells'
import styles from './Tables.module.css'

const coverageOf = remember((index: FactIndex, subjects: ReadonlyMap<string, ChipSubject>) => ({
  rows: fieldCoverage(index, [...subjects.keys()]),
  chips: subjects.size,
  subjects,
}))

type CoverageData = ReturnType<typeof coverageOf>

/** The best and the worst covered of the figures the controls read. */
export function coverageFinding({ rows, chips }: Pick<CoverageData, 'rows' | 'chips'>): string {
  const die = rows.find(({ field }) => field === 'die_area')
  const bandwidth = rows.find(({ field }) => field === 'memory_bandwidth')
  return `Of ${formatCount(chips)} chips, ${bandwidth?.chips ?? 0} have a memory bandwidth and ${die?.chips ?? 0} a die area`
}

type Row = CoverageData['rows'][number]

const chipNames = remember((subjects: CoverageData['subjects']) => (chipId: string) => {
  return subjects.get(chipId)?.chip.name ?? chipId
})

/** `fp4 official`: what a cell counts, for the table's one listener. */
const keyOf = (field: string, column: string) => `${field} ${column}`

/** A count opens the values it counts; nothing counted is nothing to ask about. */
function Count({
  row,
  column,
  count,
  text = String(count),
}: {
  readonly row: Row
  readonly column: string
  readonly count: number
  readonly text?: string
}) {
  return (
    <td className={styles.number} data-zero={count === 0 || undefined}>
      {count === 0 ? (
        text
      ) : (
        <ValueButton of={keyOf(row.field, column)} text={text} tabIndex={column === 'chips' ? 0 : -1} />
      )}
    </td>
  )
}

function shareText(row: Row, chips: number): string {
  return formatPercent(row.chips / Math.max(1, chips), 0)
}

/** The evidence of the cell that {@link keyOf} names. */
function evidenceOf({ rows, chips, subjects }: CoverageData, of: string): Evidence | null {
  const [field, column = ''] = of.split(' ')
  const row = rows.find((one) => one.field === field)
  if (row === undefined) return null
  const nameOf = chipNames(subjects)
  const counted = {
    field: row.field,
    words: 'Chips with a value, whoever states it.',
    readings: row.readings,
  }
  if (column === 'chips') return coverageEvidence(counted, String(row.chips), nameOf)
  if (column === 'share') return coverageEvidence({ ...counted, of: chips }, shareText(row, chips), nameOf)
  const kind = FACT_KINDS.find((one) => one === column)
  const words = kind
    ? `Chips whose preferred source is of this kind: ${SOURCE_KIND_WORDS[kind].toLowerCase()}.`
    : 'Chips for which no second document gives the field at all.'
  const readings = row.readings.filter(({ fact, single }) => (kind ? fact.kind === kind : single))
  return coverageEvidence({ field: row.field, words, readings }, String(readings.length), nameOf)
}

function Table(data: CoverageData) {
  const { rows, chips } = data
  return (
    <AskArea evidenceOf={(of) => evidenceOf(data, of)}>
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
        <tbody onKeyDown={walkCells}>
          {rows.map((row) => (
            <tr key={row.field}>
              <th scope="row" className={styles.field}>
                {fieldInfo(row.field).label}
                <span className={styles.aside}> {GROUP_WORDS[fieldInfo(row.field).group].toLowerCase()}</span>
              </th>
              <Count row={row} column="chips" count={row.chips} />
              <Count row={row} column="share" count={row.chips} text={shareText(row, chips)} />
              {FACT_KINDS.map((kind) => (
                <Count key={kind} row={row} column={kind} count={row.byKind[kind]} />
              ))}
              <Count row={row} column="single" count={row.single} />
            </tr>
          ))}
        </tbody>
      </table>
    </AskArea>
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
            gives the field at all. Each count opens the values it counts; arrow keys walk between them.
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
