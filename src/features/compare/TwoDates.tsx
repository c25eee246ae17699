import { type ReactNode, useMemo } from 'react'
import type { CellContent, SheetRow } from '../../domain/comparison/cell'
import { type Comparison, type ComparisonFacts, compare } from '../../domain/comparison/prepare'
import { type ChipChanges, changesBetween, suggestedDay } from '../../domain/comparison/two-dates'
import { formatDate, type IsoDay, isIsoDay } from '../../domain/date'
import { FIRST_DAY, LAST_DAY } from '../../state/url-fields'
import { endGesture, patchView, useView } from '../../state/view-store'
import { StatusWord } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { WholeNumbers } from '../../ui/WholeNumbers'
import styles from './TwoDates.module.css'
import { contentWords, turnWords, twoDatesSummary, twoDatesTitle } from './two-dates-words'

function Content({ content, row }: { readonly content: CellContent; readonly row: SheetRow }) {
  if (content.kind !== 'status') return contentWords(content, row)
  return (
    <>
      <StatusWord group={content.group} />
      {content.note !== null && <span className={styles.quiet}> {content.note}</span>}
    </>
  )
}

interface RowProps {
  readonly label: string
  readonly before: ReactNode
  readonly after: ReactNode
}

function Row({ label, before, after }: RowProps) {
  return (
    <tr>
      <th scope="row" className={styles.label}>
        {label}
      </th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  )
}

function ChipRows({ changes }: { readonly changes: ChipChanges }) {
  const { compared, status, layers, turns, cells, isNew } = changes
  const isQuiet = layers.length === 0 && cells.length === 0 && turns.length === 0
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.chip}>
          {compared.title}
          {isNew && <span className={styles.quiet}> announced in between</span>}
          {isQuiet && !isNew && <span className={styles.quiet}> nothing changed</span>}
        </th>
      </tr>
      {status && (
        <Row
          label="US status"
          before={<Content content={status.before} row={status.row} />}
          after={<Content content={status.after} row={status.row} />}
        />
      )}
      {turns.length > 0 && (
        <tr>
          <th scope="row" className={styles.label}>
            On the way
          </th>
          <td colSpan={2}>{turns.map(turnWords).join('; ')}</td>
        </tr>
      )}
      {layers.map(({ title, before, after }) => (
        <Row
          key={title}
          label={`Layer: ${title}`}
          before={before ?? 'no such layer'}
          after={after ?? 'no such layer'}
        />
      ))}
      {cells.map(({ row, before, after }) => (
        <Row
          key={row.id}
          label={row.label}
          before={<Content content={before} row={row} />}
          after={<Content content={after} row={row} />}
        />
      ))}
    </tbody>
  )
}

interface TwoDatesProps {
  readonly facts: ComparisonFacts
  readonly comparison: Comparison
}

function setOther(day: string): void {
  if (isIsoDay(day) && day >= FIRST_DAY && day <= LAST_DAY) patchView({ otherDay: day }, 'asof2')
}

function Table({ facts, comparison, day }: TwoDatesProps & { readonly day: IsoDay }) {
  const { asOf, destination, per } = comparison.context
  const other = useMemo(() => {
    const chipIds = comparison.compared.map(({ chip }) => chip.chipId)
    return compare(facts, { chipIds, baseline: chipIds[0] ?? null, asOf: day, destination, per })
  }, [facts, comparison, day, destination, per])
  const [early, late] = day < asOf ? [other, comparison] : [comparison, other]
  const all = useMemo(() => changesBetween(early, late), [early, late])
  const [first, last] = [early.context.asOf, late.context.asOf]
  if (first === last)
    return <p className={styles.quiet}>Both dates are the same day: choose another second date.</p>
  return (
    <>
      <h2 className={styles.title}>
        <WholeNumbers>{twoDatesTitle(all, first, last)}</WholeNumbers>
      </h2>
      <p className={styles.quiet}>{twoDatesSummary(all)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard */}
      <section className={styles.scroller} aria-label="Two dates side by side" tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.caption}>
            What changed from {formatDate(first)} to {formatDate(last)}
          </caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">{formatDate(first)}</th>
              <th scope="col">{formatDate(last)}</th>
            </tr>
          </thead>
          {all.map((changes) => (
            <ChipRows key={changes.compared.chip.chipId} changes={changes} />
          ))}
        </table>
      </section>
    </>
  )
}

/** The same chips on a second date: offered as one click, shown side by side, kept in the link. */
export function TwoDates({ facts, comparison }: TwoDatesProps) {
  const day = useView((view) => view.otherDay)
  return (
    <section className={styles.section} aria-label="A second date">
      {day === null ? (
        <TextAction onClick={() => patchView({ otherDay: suggestedDay(comparison) })}>
          Compare with a second date: what was it on {formatDate(suggestedDay(comparison))}?
        </TextAction>
      ) : (
        <>
          <p className={styles.choice}>
            <label>
              Second date{' '}
              <input
                type="date"
                key={day}
                defaultValue={day}
                min={FIRST_DAY}
                max={LAST_DAY}
                className={styles.input}
                onChange={(event) => setOther(event.target.value)}
                onBlur={endGesture}
              />
            </label>
            <TextAction onClick={() => patchView({ otherDay: null })}>Leave out the second date</TextAction>
          </p>
          <Table facts={facts} comparison={comparison} day={day} />
        </>
      )}
    </section>
  )
}
