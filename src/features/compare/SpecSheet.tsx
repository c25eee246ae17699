import { SpanDefs } from '../../charts/StatusSpans'
import type { SheetGroup, SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import type { Sheet } from '../../domain/comparison/sheet'
import type { IsoDay } from '../../domain/date'
import { plural } from '../../domain/format'
import { MARK_WORDS } from '../../domain/words'
import { Asked } from './Asked'
import { ChipHead } from './ChipHead'
import { dropOn } from './drag'
import type { Fit } from './fit'
import { BAND_PATTERNS } from './HistoryCell'
import { SheetCellView } from './SheetCellView'
import styles from './SpecSheet.module.css'
import { hasRanks, marksIn } from './sheet-marks'
import { useBandEnd } from './use-band-end'

interface SpecSheetProps {
  readonly comparison: Comparison
  /** The rows to show. */
  readonly sheet: Sheet
  /** Ids of the groups whose rows are folded away. */
  readonly folded: readonly string[]
  readonly onFold: (groupId: string) => void
  /** How wide the columns are, and whether they scroll inside their own box. */
  readonly fit: Fit
}

interface GroupProps {
  readonly group: SheetGroup
  readonly comparison: Comparison
  /** End of the bands of history. */
  readonly until: IsoDay
  readonly isFolded: boolean
  readonly onFold: (groupId: string) => void
}

function Row({ row, comparison, until }: { row: SheetRow } & Pick<GroupProps, 'comparison' | 'until'>) {
  return (
    <tr className={row.equal ? styles.equal : undefined}>
      <th scope="row" className={styles.label}>
        <span className={styles.labelText}>
          {row.label}
          {row.unit !== '' && `, ${row.unit}`}
        </span>
      </th>
      {row.cells.map((cell) => (
        <td key={cell.chipId} className={styles.cell}>
          <SheetCellView cell={cell} row={row} asOf={comparison.context.asOf} until={until} />
        </td>
      ))}
    </tr>
  )
}

function Group({ group, comparison, until, isFolded, onFold }: GroupProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={comparison.compared.length + 1} className={styles.group}>
          <button
            type="button"
            className={styles.groupText}
            aria-expanded={!isFolded}
            onClick={() => onFold(group.id)}
          >
            <span className={styles.fold} aria-hidden="true">
              {isFolded ? '▸' : '▾'}
            </span>
            <b>{group.title}</b>
            {group.unit !== '' && <span className={styles.unit}> {group.unit}</span>}
            {isFolded && <span className={styles.unit}> {plural(group.rows.length, 'row')} folded</span>}
          </button>
        </th>
      </tr>
      {!isFolded &&
        group.rows.map((row) => <Row key={row.id} row={row} comparison={comparison} until={until} />)}
    </tbody>
  )
}

/** What the letters, signs and bars mean; only those in use. */
function Key({ sheet }: { sheet: Sheet }) {
  return (
    <p className={styles.key}>
      {marksIn(sheet).map((mark) => (
        <span key={mark} className={styles.keyItem}>
          <i>{mark}</i> {MARK_WORDS[mark]}
        </span>
      ))}
      {hasRanks(sheet) && (
        <span className={styles.keyItem}>▲ best, ▽ worst of the row, where more or less is better</span>
      )}
      <span className={styles.keyItem}>
        Ratio bars: log scale, 0.25× to 8×; hollow where one side does not say dense or sparse.
      </span>
      <span className={styles.keyItem}>
        Any figure, ratio or missing value opens who says so; a status leads to its reasons.
      </span>
    </p>
  )
}

/** The spec sheet: chips side by side, the baseline first, every other figure with its ratio. */
export function SpecSheet({ comparison, sheet, folded, onFold, fit }: SpecSheetProps) {
  const { compared, context } = comparison
  const until = useBandEnd(context.asOf)
  const table = (
    <table
      className={styles.sheet}
      style={fit.columns === null ? {} : { tableLayout: 'fixed', minWidth: fit.sheet }}
    >
      <caption className={styles.caption}>
        Spec sheet: {compared.map(({ title }) => title).join(', ')}; ratios against the first
      </caption>
      {fit.columns !== null && (
        <colgroup>
          {['label', ...compared.map(({ chip }) => chip.chipId)].map((id, position) => (
            <col key={id} style={{ width: fit.columns?.[position] }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          <td className={styles.corner} />
          {compared.map((one, position) => (
            <th key={one.chip.chipId} scope="col" className={styles.chip} {...dropOn(one.chip.chipId)}>
              <ChipHead compared={one} position={position} count={compared.length} asOf={context.asOf} />
            </th>
          ))}
        </tr>
      </thead>
      {sheet.groups.map((group) => (
        <Group
          key={group.id}
          group={group}
          comparison={comparison}
          until={until}
          isFolded={folded.includes(group.id)}
          onFold={onFold}
        />
      ))}
    </table>
  )
  return (
    <Asked comparison={comparison}>
      <SpanDefs figure={BAND_PATTERNS} />
      {fit.scrolls ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
        <section className={styles.scroller} aria-label="Spec sheet, scrolls sideways" tabIndex={0}>
          {table}
        </section>
      ) : (
        <div>{table}</div>
      )}
      <Key sheet={sheet} />
    </Asked>
  )
}
