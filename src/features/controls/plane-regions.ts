/** The rule of the day as areas, boundaries and names of the plane. */
import type { Boundary, DataRect, RuleRegion, Threshold } from '../../charts/chart-types'
import type { PlaneCell, RulePlane } from '../../domain/export-controls/plane'
import type { StatusGroup, StatusWord } from '../../domain/export-controls/rules'
import { formatNumber, THIN_SPACE } from '../../domain/format'

export interface PlaneAreas {
  readonly regions: readonly RuleRegion[]
  readonly boundaries: readonly Boundary[]
  readonly thresholds: readonly Threshold[]
}

function keyOf({ chipClass, status }: PlaneCell): string {
  return `${chipClass} ${status}`
}

function rectOf({ tppFrom, tppBelow, pdFrom, pdBelow }: PlaneCell): DataRect {
  return { x0: tppFrom, x1: tppBelow, y0: pdFrom, y1: pdBelow }
}

/** Joins rectangles that share a whole side, along one direction. */
function joined(rects: readonly DataRect[], along: 'x' | 'y'): readonly DataRect[] {
  const [from, to] = along === 'x' ? (['x0', 'x1'] as const) : (['y0', 'y1'] as const)
  const [low, high] = along === 'x' ? (['y0', 'y1'] as const) : (['x0', 'x1'] as const)
  const kept: DataRect[] = []
  for (const rect of rects.toSorted((a, b) => (a[from] ?? -1) - (b[from] ?? -1))) {
    const at = kept.findIndex(
      (one) =>
        one[to] !== null && one[to] === rect[from] && one[low] === rect[low] && one[high] === rect[high],
    )
    const before = kept[at]
    if (before === undefined) kept.push(rect)
    else kept[at] = { ...before, [to]: rect[to] }
  }
  return kept
}

/** Columns first, then rows: the fewest rectangles for the shapes that thresholds make. */
function shapeOf(cells: readonly PlaneCell[]): readonly DataRect[] {
  return joined(joined(cells.map(rectOf), 'y'), 'x')
}

interface Posture {
  readonly name: string
  /** Where the area is narrower than its name. */
  readonly short?: string
  readonly group: StatusGroup
}

const POSTURE: Readonly<Partial<Record<StatusWord, Posture>>> = {
  notification: { name: 'notification', short: 'NAC', group: 'notification' },
  'licence-required': { name: 'licence', group: 'licence' },
  'case-by-case': { name: 'case by case', group: 'licence' },
  'presumption-of-denial': { name: 'denied', group: 'denied' },
}

function ceilingWords({ others }: RulePlane): string {
  const dram = others.find(({ field, op }) => field === 'dram_bandwidth_gbs' && op === '<')
  return dram
    ? `if also under ${formatNumber(Number(dram.value), { exact: true })}${THIN_SPACE}GB/s of DRAM`
    : ''
}

function cornerOf(cells: readonly PlaneCell[]): RuleRegion['corner'] {
  return cells.every((cell) => cell.pdBelow !== null) ? 'bottom-right' : 'top-left'
}

/** The name stands in the first rectangle: the leftmost at the top, or the widest of an area inside the plane. */
function byPlace(a: DataRect, b: DataRect): number {
  const top = Number(b.y1 === null) - Number(a.y1 === null)
  if (top !== 0) return top
  return a.y1 === null ? (a.x0 ?? 0) - (b.x0 ?? 0) : (b.x1 ?? 0) - (a.x1 ?? 0)
}

function regionOf(key: string, cells: readonly PlaneCell[], plane: RulePlane, compact: boolean): RuleRegion {
  const [cell] = cells
  const rects = shapeOf(cells).toSorted(byPlace)
  if (cell === undefined || cell.chipClass === 'not-3A090' || cell.chipClass === 'unknown') {
    const place = compact ? ({ corner: 'bottom-left' } as const) : { sub: 'unless a letter says so' }
    return { id: key, rects, group: null, name: 'Not 3A090', ...place }
  }
  const posture: Posture = POSTURE[cell.status] ?? {
    name: cell.status.replaceAll('-', ' '),
    group: 'undetermined',
  }
  const subs: Readonly<Partial<Record<StatusWord, string>>> = {
    'case-by-case': ceilingWords(plane),
    'presumption-of-denial': 'presumption of denial',
  }
  const sub = compact ? '' : (subs[cell.status] ?? '')
  const name = compact
    ? `${cell.chipClass.slice(-1)}: ${posture.short ?? posture.name}`
    : `${cell.chipClass}, ${posture.name}`
  return {
    id: key,
    rects,
    group: posture.group,
    name,
    ...(sub === '' ? {} : { sub }),
    corner: cornerOf(cells),
  }
}

type Side = Pick<PlaneCell, 'chipClass' | 'status'>

function kindBetween(a: Side, b: Side): Boundary['kind'] | null {
  if (a.chipClass !== b.chipClass) return 'class'
  return a.status !== b.status ? 'review' : null
}

/** Edges between neighbouring cells whose answers differ. */
function boundariesOf(cells: readonly PlaneCell[]): readonly Boundary[] {
  return cells.flatMap((cell) => {
    const right = cells.find((one) => one.tppFrom === cell.tppBelow && one.pdFrom === cell.pdFrom)
    const above = cells.find((one) => one.pdFrom === cell.pdBelow && one.tppFrom === cell.tppFrom)
    const found: Boundary[] = []
    const toRight = cell.tppBelow !== null && right ? kindBetween(cell, right) : null
    const toAbove = cell.pdBelow !== null && above ? kindBetween(cell, above) : null
    if (toRight)
      found.push({
        id: `x${cell.tppBelow} ${cell.pdFrom}`,
        kind: toRight,
        from: { x: cell.tppBelow, y: cell.pdFrom },
        to: { x: cell.tppBelow, y: cell.pdBelow },
      })
    if (toAbove)
      found.push({
        id: `y${cell.pdBelow} ${cell.tppFrom}`,
        kind: toAbove,
        from: { x: cell.tppFrom, y: cell.pdBelow },
        to: { x: cell.tppBelow, y: cell.pdBelow },
      })
    return found
  })
}

const EVERYWHERE: readonly DataRect[] = [{ x0: null, x1: null, y0: null, y1: null }]

function bare(name: string, sub: string): PlaneAreas {
  return {
    regions: [{ id: 'none', rects: EVERYWHERE, group: null, name, sub }],
    boundaries: [],
    thresholds: [],
  }
}

function otherQuantities({ tpp, others }: RulePlane): PlaneAreas {
  const io = others.find(({ field }) => field === 'io_bandwidth_gbs')
  const limit = io ? `${formatNumber(Number(io.value), { exact: true })}${THIN_SPACE}GB/s` : 'its limit'
  return {
    regions: [
      {
        id: 'other',
        rects: EVERYWHERE,
        group: null,
        name: 'Density was not a test',
        sub: `3A090 needed the line and I/O of ${limit} together`,
      },
    ],
    boundaries: [],
    thresholds: tpp.map((value) => ({ axis: 'x', value, label: `with I/O of ${limit} or more` })),
  }
}

/** What the plane's ground shows; `compact` drops the second lines where there is no room. */
export function planeAreas(plane: RulePlane, compact = false): PlaneAreas {
  switch (plane.kind) {
    case 'no-rule':
      return bare('No 3A090 rule in force', compact ? '' : 'nothing on this plane was tested')
    case 'not-in-scope':
      return bare('The rule did not cover this destination', '')
    case 'other-quantities':
      return otherQuantities(plane)
    case 'classes': {
      const groups = new Map<string, PlaneCell[]>()
      for (const cell of plane.cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell])
      const regions = [...groups].map(([key, cells]) => regionOf(key, cells, plane, compact))
      return { regions, boundaries: boundariesOf(plane.cells), thresholds: [] }
    }
  }
}
