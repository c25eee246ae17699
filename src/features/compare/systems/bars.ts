/** What the bars of systems mean: panels, words, twin. Pure. */
import type { BarCell, BarPanel, BarSeries } from '../../../charts/chart-types'
import type { FigureText, TableTwin } from '../../../charts/figure-types'
import type { Paint } from '../../../charts/mark-types'
import { companyColor } from '../../../charts/palette'
import { ratioPhrase } from '../../../domain/comparison/finding'
import { formatDate } from '../../../domain/date'
import { type BesideCell, type BesideRow, besideRow, sourcesOfRows } from '../../../domain/systems/beside'
import { systemsSummary } from '../../../domain/systems/system-finding'
import { MEASURES } from '../../../domain/systems/system-rows'
import { ROW_SOURCES } from '../../../domain/take-away/table'
import type { SystemComparison } from './use-systems'

const DRAWN = [
  MEASURES.fp4.id,
  MEASURES.fp8.id,
  MEASURES.bf16.id,
  MEASURES.memory.id,
  MEASURES.bandwidth.id,
  'system_power',
  MEASURES.chipPower.id,
]

/** In the row's own unit, and no sparse rate among others. */
function isDrawable(cell: BesideCell, row: BesideRow): boolean {
  return cell.value !== null && cell.footing?.unit === row.unit && cell.footing.basis !== 'sparse'
}

/** The rows worth bars: at least two systems have a figure that can stand beside the other. */
export function barRows({ groups }: SystemComparison): readonly BesideRow[] {
  return DRAWN.flatMap((id) => besideRow(groups, id) ?? []).filter(
    (row) => row.cells.filter((cell) => isDrawable(cell, row)).length >= 2,
  )
}

/** One paint a system: the second of a maker wears its tint, a third is hollow. */
export function paintsOf({ context }: SystemComparison): readonly Paint[] {
  const styles = ['solid', 'tint', 'hollow'] as const
  return context.compared.map(({ system }, at) => {
    const before = context.compared.slice(0, at).filter((one) => one.system.vendorId === system.vendorId)
    return { color: companyColor(system.vendorId), style: styles[before.length] ?? 'hollow' }
  })
}

export function seriesOf(comparison: SystemComparison): readonly BarSeries[] {
  const paints = paintsOf(comparison)
  return comparison.context.compared.flatMap(({ system, short }, at) => {
    const paint = paints[at]
    return paint ? [{ id: system.systemId, name: short, paint, strong: at === 1 }] : []
  })
}

function barCell(cell: BesideCell, row: BesideRow, seriesId: string): BarCell {
  if (!isDrawable(cell, row)) {
    const label = cell.value === null ? cell.text : `${cell.text}: not drawn`
    return { seriesId, value: null, label }
  }
  const unsure = cell.derived || cell.footing?.basis === 'na' || cell.marks.includes('e')
  return {
    seriesId,
    value: cell.value,
    label: cell.text,
    ...(unsure ? { style: 'hatch' as const } : {}),
    ...(cell.ratio?.kind === 'ratio' ? { ratio: cell.ratio.text } : {}),
  }
}

export function barPanels(comparison: SystemComparison, rows: readonly BesideRow[]): readonly BarPanel[] {
  const { compared } = comparison.context
  return rows.map((row) => ({
    id: row.id,
    title: row.label,
    unit: row.unit,
    ratioHead: `against ${compared[0]?.short ?? ''}`,
    cells: row.cells.map((cell, at) => barCell(cell, row, compared[at]?.system.systemId ?? '')),
  }))
}

const HATCH = 'Hatched: derived from the chips, dense or sparse not stated, or an estimate.'

export function isHatched(panels: readonly BarPanel[]): boolean {
  return panels.some(({ cells }) => cells.some(({ style }) => style === 'hatch'))
}

const inside = (label: string) => (/^[A-Z]{2}/.test(label) ? `${label} compute` : label.toLowerCase())

/** Of the panels drawn, those where the second system is furthest above and furthest below the baseline. */
function figureTitle({ context }: SystemComparison, rows: readonly BesideRow[]): string {
  const [base, subject] = context.compared
  const ratios = rows
    .filter(({ direction }) => direction === 'more')
    .flatMap(({ label, cells }) => {
      const ratio = cells[1]?.ratio
      return ratio?.kind === 'ratio' ? [{ what: inside(label), value: ratio.value }] : []
    })
    .toSorted((a, b) => b.value - a.value)
  const [most] = ratios
  const least = ratios.at(-1)
  if (!base || !subject || !most || !least) return 'Compute, memory and power of the domains'
  const start = `Against the ${base.short} the ${subject.short} has ${ratioPhrase(most.value, most.what)}`
  if (most === least) return start
  const joint = most.value > 1 && least.value < 1 ? ', but' : ' and'
  return `${start}${joint} ${ratioPhrase(least.value, least.what)}`
}

/** All words of the figure. */
export function barText(
  comparison: SystemComparison,
  rows: readonly BesideRow[],
  source: string,
): FigureText {
  const { context, groups, asOf } = comparison
  const hatched = isHatched(barPanels(comparison, rows)) ? ` ${HATCH}` : ''
  return {
    title: figureTitle(comparison, rows),
    subtitle: `One scale-up domain each; ratios against the ${context.compared[0]?.short ?? ''}. Each panel starts at zero and has its own scale.${hatched} As of ${formatDate(asOf)}`,
    summary: systemsSummary(groups, context.compared),
    source,
  }
}

function twinText({ text, note, ratio }: BesideCell): string {
  const extra = [note, ratio === null ? '' : ratio.kind === 'ratio' ? ratio.text : ratio.reason]
  const said = extra.filter(Boolean).join('; ')
  return said === '' ? text : `${text} (${said})`
}

/** The same figures as a table. */
export function barTwin({ context }: SystemComparison, rows: readonly BesideRow[]): TableTwin {
  return {
    caption: 'The figures of the bars, with how they came about and the ratio to the first system',
    columns: [
      { key: 'measure', label: 'Figure' },
      ...context.compared.map(({ system, short }) => ({ key: system.systemId, label: short, numeric: true })),
    ],
    rows: rows.map((row) => ({
      measure: `${row.label}, ${row.unit}`,
      [ROW_SOURCES]: [...new Set(sourcesOfRows([row]))].join(' '),
      ...Object.fromEntries(
        row.cells.map((cell, at) => [context.compared[at]?.system.systemId ?? '', twinText(cell)]),
      ),
    })),
  }
}
