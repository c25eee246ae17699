import type { DayWindow } from '../../charts/chart-types'
import { dayFromNumber, formatDate } from '../../domain/date'
import { formatGrowth } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import { formatMoney } from '../../domain/quantity'
import { rangeGrowth } from '../../domain/range-growth'
import type { PeriodPoint } from '../../domain/revenue-series'
import { ValueButton } from '../../ui/evidence/ValueButton'
import { TextAction } from '../../ui/TextAction'
import { askFor } from './ask'
import styles from './Lines.module.css'
import type { Line } from './lines'
import { periodShort } from './subject'

interface RangeGrowthProps {
  readonly lines: readonly Line[]
  readonly range: DayWindow
  readonly onClear: () => void
}

function Amount({ line, point }: { line: Line; point: PeriodPoint }) {
  if (isMissing(point.figure)) return null
  const { valueMillion, currency } = point.figure
  return (
    <>
      <ValueButton of={askFor('level', line.id, point.period)} text={formatMoney(valueMillion, currency)} /> (
      {periodShort(point)})
    </>
  )
}

function Row({ line, range }: { line: Line; range: DayWindow }) {
  const { first, last, growth } = rangeGrowth(
    line.source,
    dayFromNumber(range.from),
    dayFromNumber(range.until),
  )
  return (
    <li>
      <b>{line.name}</b>:{' '}
      {isMissing(growth) || !first || !last ? (
        <>n.m.: {isMissing(growth) ? growth.reason : ''}</>
      ) : (
        <>
          <ValueButton of={askFor('range', line.id, last.period, first.period)} text={formatGrowth(growth)} />
          {growth.tinyBase && ` from a tiny base (${formatGrowth(growth, { exact: true })})`}, from{' '}
          <Amount line={line} point={first} /> to <Amount line={line} point={last} />
        </>
      )}
    </li>
  )
}

/** What each line's own figures grew by from one end of the brushed range to the other. */
export function RangeGrowth({ lines, range, onClear }: RangeGrowthProps) {
  const [from, until] = [dayFromNumber(range.from), dayFromNumber(range.until)]
  return (
    <section className={styles.range} aria-label="Growth over the range">
      <p>
        Growth from {formatDate(from)} to {formatDate(until)}, by the periods that end in it.{' '}
        <TextAction onClick={onClear}>No range</TextAction>
      </p>
      <ul>
        {lines.map((line) => (
          <Row key={line.id} line={line} range={range} />
        ))}
      </ul>
    </section>
  )
}
