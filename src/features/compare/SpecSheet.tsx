import type { SheetGroup, SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import type { Sheet } from '../../domain/comparison/sheet'
import type { ReadingMark } from '../../domain/reading'
import type { Source } from '../../domain/source'
import { MARK_WORDS } from '../../domain/words'
import { ChipHead } from './ChipHead'
import { SheetCellView } from './SheetCellView'
import styles from './SpecSheet.module.css'

interface SpecSheetProps {
  readonly comparison: Comparison
  /** The rows to show. */
  readonly sheet: Sheet
  readonly sources: readonly Source[]
  /** Too wide for its place: it scrolls inside its own box. */
  readonly scrolls: boolean
}

function Row({
  row,
  comparison,
  sources,
}: { row: SheetRow } & Pick<SpecSheetProps, 'comparison' | 'sources'>) {
  const names = new Map(comparison.compared.map(({ chip, title }) => [chip.chipId, title]))
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
          <SheetCellView cell={cell} row={row} chipName={names.get(cell.chipId) ?? ''} sources={sources} />
        </td>
      ))}
    </tr>
  )
}

function Group({
  group,
  comparison,
  sources,
}: { group: SheetGroup } & Pick<SpecSheetProps, 'comparison' | 'sources'>) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={comparison.compared.length + 1} className={styles.group}>
          <span className={styles.groupText}>
            <b>{group.title}</b>
            {group.unit !== '' && <span className={styles.unit}> {group.unit}</span>}
          </span>
        </th>
      </tr>
      {group.rows.map((row) => (
        <Row key={row.id} row={row} comparison={comparison} sources={sources} />
      ))}
    </tbody>
  )
}

function marksIn(sheet: Sheet): readonly ReadingMark[] {
  const cells = sheet.groups.flatMap(({ rows }) => rows).flatMap((row) => row.cells)
  const used = cells.flatMap(({ content }) =>
    content.kind === 'figure' || content.kind === 'words' ? content.marks : [],
  )
  return (Object.keys(MARK_WORDS) as ReadingMark[]).filter((mark) => used.includes(mark))
}

/** What the letters, dashes and bars mean; only those in use. */
function Key({ sheet }: { sheet: Sheet }) {
  return (
    <p className={styles.key}>
      {marksIn(sheet).map((mark) => (
        <span key={mark} className={styles.keyItem}>
          <i>{mark}</i> {MARK_WORDS[mark]}
        </span>
      ))}
      <span className={styles.keyItem}>— not applicable</span>
      <span className={styles.keyItem}>
        Ratio bars: log scale, 0.25× to 8×; hollow where one side does not say dense or sparse.
      </span>
      <span className={styles.keyItem}>Any figure opens its source.</span>
    </p>
  )
}

/** The spec sheet: chips side by side, the baseline first, every other figure with its ratio. */
export function SpecSheet({ comparison, sheet, sources, scrolls }: SpecSheetProps) {
  const { compared, context } = comparison
  const table = (
    <table className={styles.sheet}>
      <caption className={styles.caption}>
        Spec sheet: {compared.map(({ title }) => title).join(', ')}; ratios against the first
      </caption>
      <thead>
        <tr>
          <td className={styles.corner} />
          {compared.map((one, position) => (
            <th key={one.chip.chipId} scope="col" className={styles.chip}>
              <ChipHead compared={one} position={position} count={compared.length} asOf={context.asOf} />
            </th>
          ))}
        </tr>
      </thead>
      {sheet.groups.map((group) => (
        <Group key={group.id} group={group} comparison={comparison} sources={sources} />
      ))}
    </table>
  )
  return (
    <>
      {scrolls ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
        <section className={styles.scroller} aria-label="Spec sheet, scrolls sideways" tabIndex={0}>
          {table}
        </section>
      ) : (
        <div>{table}</div>
      )}
      <Key sheet={sheet} />
    </>
  )
}
