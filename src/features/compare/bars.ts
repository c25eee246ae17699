/** The bar figure's meaning: panels, words, twin. Pure. */
import type { BarCell, BarPanel } from '../../charts/chart-types'
import type { FigureText, TableTwin } from '../../charts/figure-types'
import type { SheetCell, SheetRow } from '../../domain/comparison/cell'
import { DIRECTION_WORDS } from '../../domain/comparison/comparability'
import { PER_WORDS } from '../../domain/comparison/compared'
import { comparisonSummary } from '../../domain/comparison/finding'
import type { Comparison } from '../../domain/comparison/prepare'
import { rowOf } from '../../domain/comparison/sheet'
import { formatDate } from '../../domain/date'
import { THIN_SPACE } from '../../domain/format'
import { askOf } from './ask'
import { DEFAULT_METRICS, isDense, isDrawable, metricTitle, metricUnit } from './metrics'

/** Links are counted in one direction or in both: where the row mixes them, each number says which it is. */
function labelOf({ content }: SheetCell, row: SheetRow): string {
  if (content.kind !== 'figure' || content.footing.direction === undefined) return content.text
  const ways = row.cells.flatMap(({ content: one }) => (one.kind === 'figure' ? [one.footing.direction] : []))
  const { direction } = content.footing
  return new Set(ways).size < 2 ? content.text : `${content.text} ${DIRECTION_WORDS[direction]}`
}

/** A sparse bar never stands beside a dense one: its place says why. */
function barCell(cell: SheetCell, row: SheetRow): BarCell {
  const { content, chipId: seriesId, ratio } = cell
  if (content.kind !== 'figure') return { seriesId, value: null, label: content.text }
  if (content.footing.basis === 'sparse' && !row.cells.every(isSparse)) {
    return { seriesId, value: null, label: `${content.text}, sparse: not drawn` }
  }
  const unsure = content.footing.basis === 'na' || content.marks.includes('e')
  return {
    seriesId,
    value: content.value,
    label: labelOf(cell, row),
    ...(unsure ? { style: 'hatch' as const } : {}),
    ...(ratio?.kind === 'ratio' ? { ratio: ratio.text } : {}),
  }
}

function isSparse({ content }: SheetCell): boolean {
  return content.kind !== 'figure' || content.footing.basis === 'sparse'
}

/** Accessible name of a number in a figure: `Memory bandwidth of the H20: 4.00 TB/s`. */
export function askLabel(row: SheetRow, cell: SheetCell, name: string): string {
  const unit = cell.content.kind === 'figure' ? metricUnit(row) : ''
  const label = labelOf(cell, row)
  // What is read on the mark stands whole in its name, so that a voice command finds it.
  const text = unit === '' ? label : `${label}${label === cell.content.text ? THIN_SPACE : ', '}${unit}`
  return `${metricTitle(row)} of the ${name}: ${text}`
}

/** The panels with every number able to be asked: for the page, not for pictures. */
export function askedPanels(
  panels: readonly BarPanel[],
  rows: readonly SheetRow[],
  { compared }: Comparison,
): readonly BarPanel[] {
  const names = new Map(compared.map(({ chip, short }) => [chip.chipId, short]))
  return panels.map((panel) => ({
    ...panel,
    cells: panel.cells.map((cell) => {
      const row = rows.find(({ id }) => id === panel.id)
      const source = row?.cells.find(({ chipId }) => chipId === cell.seriesId)
      if (!row || !source) return cell
      const label = askLabel(row, source, names.get(cell.seriesId) ?? cell.seriesId)
      return { ...cell, ask: { of: askOf(row.id, cell.seriesId), label } }
    }),
  }))
}

function panelOf(row: SheetRow, baseName: string): BarPanel {
  const title = isDense(row) ? `${metricTitle(row)}, dense` : metricTitle(row)
  return {
    id: row.id,
    title,
    unit: metricUnit(row),
    ...(metricUnit(row) === 'TB/s' ? { divide: 1000 } : {}),
    ratioHead: `against ${baseName}`,
    cells: row.cells.map((cell) => barCell(cell, row)),
  }
}

/** The rows drawn: the chosen one, or those of the default six in which there is something to compare. */
export function barRows(comparison: Comparison, chosen: SheetRow | null): readonly SheetRow[] {
  if (chosen !== null) return [chosen]
  return DEFAULT_METRICS.flatMap((id) => rowOf(comparison.sheet, id) ?? []).filter(isDrawable)
}

/** Panels with ratios (pictures) or without (the sheet beside them has the ratios). */
export function barPanels(
  comparison: Comparison,
  rows: readonly SheetRow[],
  ratios: boolean,
): readonly BarPanel[] {
  const baseName = comparison.compared[0]?.short ?? ''
  const panels = rows.map((row) => panelOf(row, baseName))
  if (ratios) return panels
  return panels.map((panel) => ({ ...panel, cells: panel.cells.map(({ ratio: _, ...cell }) => cell) }))
}

type Side = 'more' | 'less' | 'the same'

function sideOf(comparison: Comparison, rowIds: readonly string[]): Side | null {
  const subject = comparison.compared[1]?.chip.chipId
  for (const rowId of rowIds) {
    const cell = rowOf(comparison.sheet, rowId)?.cells.find(({ chipId }) => chipId === subject)
    if (cell?.ratio?.kind !== 'ratio') continue
    const { value } = cell.ratio
    return value > 1.015 ? 'more' : value < 0.985 ? 'less' : 'the same'
  }
  return null
}

const PLAIN_TITLE = 'Compute, memory and power side by side'

function panelsTitle(comparison: Comparison): string {
  const compute = sideOf(comparison, ['peak_bf16', 'peak_fp16', 'peak_fp8', 'peak_int8'])
  const memory = sideOf(comparison, ['memory_bandwidth'])
  const name = comparison.compared[1]?.short ?? ''
  if (compute === null || memory === null) return PLAIN_TITLE
  if (compute === memory) return `The ${name} has ${compute} arithmetic and ${memory} memory traffic`
  return `The ${name} has ${compute} arithmetic, ${memory} memory traffic`
}

function metricFinding(row: SheetRow, comparison: Comparison): string {
  const [base, subject] = comparison.compared
  const cell = row.cells.find(({ chipId }) => chipId === subject?.chip.chipId)
  const name = metricTitle(row)
  if (!base || !subject || cell?.ratio?.kind !== 'ratio') return `${name} side by side`
  return `${name}: the ${subject.short} has ${cell.ratio.text} the ${base.short}’s`
}

/** ` Hatched: …`, where any of the rows has such a bar. */
export function hatchNote(rows: readonly SheetRow[]): string {
  const figures = rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ content }) => (content.kind === 'figure' ? [content] : []))
  const unstated = figures.some(({ footing }) => footing.basis === 'na')
  const estimated = figures.some(({ marks, footing }) => marks.includes('e') && footing.basis !== 'na')
  const what = [unstated ? 'dense or sparse not stated' : '', estimated ? 'estimate' : ''].filter(Boolean)
  return what.length === 0 ? '' : ` Hatched: ${what.join(', or ')}.`
}

/** ` For each die.`; empty for the part as sold. */
export function perNote({ sheet: { per } }: Comparison): string {
  return per === 'card' ? '' : ` Figures ${PER_WORDS[per]}.`
}

/** All words of the bar figure. */
export function barText(comparison: Comparison, rows: readonly SheetRow[], source: string): FigureText {
  const single = rows.length === 1 ? rows[0] : undefined
  const scale = single
    ? `${metricTitle(single)}${metricUnit(single) === '' ? '' : `, ${metricUnit(single)}`}, from zero.`
    : 'Each panel starts at zero and has its own scale.'
  return {
    title: single ? metricFinding(single, comparison) : panelsTitle(comparison),
    subtitle: `${scale}${perNote(comparison)}${hatchNote(rows)} As of ${formatDate(comparison.context.asOf)}`,
    summary: single
      ? metricSummary(single, comparison)
      : comparisonSummary(comparison.sheet, comparison.compared),
    source,
  }
}

function valueWords(cell: SheetCell, row: SheetRow): string {
  const { content } = cell
  const unit = metricUnit(row)
  return content.kind === 'figure' && unit !== '' ? `${content.text}${THIN_SPACE}${unit}` : content.text
}

function metricSummary(row: SheetRow, { compared }: Comparison): string {
  const parts = compared.map(({ chip, short }) => {
    const cell = row.cells.find(({ chipId }) => chipId === chip.chipId)
    return cell ? `${short} ${valueWords(cell, row)}` : short
  })
  return `${metricTitle(row)}: ${parts.join(', ')}.`
}

/** The same figures as a table: a row for each metric, value and ratio for each chip. */
export function barTwin({ compared }: Comparison, rows: readonly SheetRow[]): TableTwin {
  const columns = compared.map(({ chip, short }) => ({
    key: chip.chipId,
    label: short,
    numeric: true,
    ask: `ask ${chip.chipId}`,
  }))
  return {
    caption: 'The figures of the bars, with the ratio to the first chip in brackets',
    columns: [{ key: 'metric', label: 'Figure' }, ...columns],
    rows: rows.map((row) => {
      const unit = metricUnit(row)
      const cells = row.cells.map(({ chipId, content, ratio }) => {
        const basis = content.kind === 'figure' && content.footing.basis === 'na' ? ' (basis not stated)' : ''
        const against =
          ratio === null ? '' : ratio.kind === 'ratio' ? ` (${ratio.text})` : ` (${ratio.reason})`
        return [
          [chipId, `${content.text}${basis}${against}`],
          [`ask ${chipId}`, askOf(row.id, chipId, ratio?.kind === 'ratio')],
        ]
      })
      return {
        metric: unit === '' ? metricTitle(row) : `${metricTitle(row)}, ${unit}`,
        ...Object.fromEntries(cells.flat()),
      }
    }),
  }
}
