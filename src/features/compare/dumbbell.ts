/** Which ratios the dumbbell shows. Pure. */
import type { DumbbellRow } from '../../charts/DumbbellChart'
import type { SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import { rowOf } from '../../domain/comparison/sheet'
import { askOf } from './ask'
import { metricTitle } from './metrics'
import { markOf, paintsOf } from './paint'

const ROWS = [
  'peak_fp8',
  'peak_int8',
  'peak_bf16',
  'tpp',
  'memory_capacity',
  'memory_bandwidth',
  'interconnect_bandwidth',
  'tdp',
  'rate16-per-watt',
]

interface Dumbbell {
  /** The rows in which at least one chip has a ratio. */
  readonly rows: readonly SheetRow[]
  readonly drawn: (asked: boolean) => readonly DumbbellRow[]
}

function drawnRow({ compared }: Comparison, row: SheetRow, asked: boolean): DumbbellRow {
  const paints = paintsOf(compared)
  const dots = compared.flatMap((one, position) => {
    const cell = row.cells.find(({ chipId }) => chipId === one.chip.chipId)
    const paint = paints[position]
    const ratio = cell?.ratio
    if (!paint || ratio?.kind !== 'ratio') return []
    const { origin } = markOf(one, paint) as { readonly origin: 'china' | 'elsewhere' }
    const label = `${metricTitle(row)} of the ${one.short}: ${ratio.text}`
    return [
      {
        id: one.chip.chipId,
        ratio: ratio.value,
        label: `${one.short} ${ratio.text}`,
        paint: ratio.basisNotStated ? { ...paint, style: 'hollow' as const } : paint,
        origin,
        strong: position === 1,
        ...(asked ? { ask: { of: askOf(row.id, one.chip.chipId, true), label } } : {}),
      },
    ]
  })
  return { id: row.id, title: metricTitle(row), dots }
}

/** Every figure of a short list in which some chip has a ratio to the baseline. */
export function dumbbellRows(comparison: Comparison): Dumbbell {
  const rows = ROWS.flatMap((id) => rowOf(comparison.sheet, id) ?? []).filter(({ cells }) =>
    cells.some(({ ratio }) => ratio?.kind === 'ratio'),
  )
  return { rows, drawn: (asked) => rows.map((row) => drawnRow(comparison, row, asked)) }
}
