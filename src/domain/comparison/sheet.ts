/** The spec sheet of a comparison: groups of rows, a cell for each chip, ratios against the baseline. Pure. */
import { type SheetCell, type SheetGroup, type SheetRow, sameContent } from './cell'
import { ratioOf } from './comparability'
import type { Per, SheetContext } from './compared'
import { MATRIX_ROWS, RULE_ROWS, VECTOR_ROWS } from './compute-rows'
import { DERIVED_ROWS } from './derived-rows'
import { ECOSYSTEM_ROWS, LINK_ROWS, MARKET_ROWS, MEMORY_ROWS, POWER_ROWS, SILICON_ROWS } from './part-rows'
import { perUnit } from './per-unit'
import { ranksOf } from './ranks'
import type { RowKind } from './row-kind'

export interface Sheet {
  /** Of which whole the figures that grow with it are. */
  readonly per: Per
  readonly groups: readonly SheetGroup[]
}

interface GroupKind {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly kinds: readonly RowKind[]
}

const GROUPS: readonly GroupKind[] = [
  { id: 'matrix', title: 'Compute, matrix rate', unit: 'TFLOPS, dense unless marked', kinds: MATRIX_ROWS },
  { id: 'vector', title: 'Compute, vector rate', unit: 'TFLOPS', kinds: VECTOR_ROWS },
  { id: 'rules', title: 'Compute as the rules count it', unit: '', kinds: RULE_ROWS },
  { id: 'memory', title: 'Memory', unit: '', kinds: MEMORY_ROWS },
  { id: 'link', title: 'Chip-to-chip link', unit: '', kinds: LINK_ROWS },
  { id: 'power', title: 'Power', unit: '', kinds: POWER_ROWS },
  { id: 'silicon', title: 'Silicon', unit: '', kinds: SILICON_ROWS },
  { id: 'derived', title: 'For each watt, mm², GB/s and dollar', unit: 'computed here', kinds: DERIVED_ROWS },
  { id: 'ecosystem', title: 'Ecosystem', unit: '', kinds: ECOSYSTEM_ROWS },
  { id: 'market', title: 'Market', unit: '', kinds: MARKET_ROWS },
]

/** One row for all chips; the first of them is the baseline. */
export function sheetRow(kind: RowKind, context: SheetContext): SheetRow {
  const read = context.compared.map((one) => ({
    chipId: one.chip.chipId,
    content: perUnit(kind.read(context, one), kind, context, one),
  }))
  const ranks = ranksOf(
    read.map(({ content }) => content),
    kind,
  )
  const base = read[0]?.content
  const baselineName = context.compared[0]?.short ?? ''
  const cells = read.map((cell, position): SheetCell => {
    const ratio =
      position === 0 || base === undefined || kind.countOnly
        ? null
        : ratioOf(cell.content, base, baselineName)
    return { ...cell, ratio, rank: ranks[position] ?? null }
  })
  const { read: _, countOnly: __, style: ___, scales: ____, ...head } = kind
  return {
    ...head,
    cells,
    equal: base !== undefined && cells.every((cell) => sameContent(cell.content, base)),
    empty: cells.every((cell) => cell.content.kind === 'missing'),
  }
}

/** The sheet without its status rows, which the export-control layers give (see `status-rows.ts`). */
export function buildSheet(context: SheetContext, first: readonly SheetGroup[] = []): Sheet {
  const groups = GROUPS.map(({ kinds, ...head }) => ({
    ...head,
    rows: kinds.map((kind) => sheetRow(kind, context)),
  }))
  return { per: context.per, groups: [...first, ...groups] }
}

/** A row by its id, or null. */
export function rowOf(sheet: Sheet, id: string): SheetRow | null {
  for (const group of sheet.groups) {
    const row = group.rows.find((candidate) => candidate.id === id)
    if (row) return row
  }
  return null
}

export interface RowFilter {
  readonly differencesOnly: boolean
  readonly hideEmpty: boolean
}

/** The rows the reader wants to see; a group without any disappears. */
export function filterSheet(sheet: Sheet, { differencesOnly, hideEmpty }: RowFilter): Sheet {
  const groups = sheet.groups.map((group) => ({
    ...group,
    rows: group.rows.filter((row) => !(differencesOnly && row.equal) && !(hideEmpty && row.empty)),
  }))
  return { ...sheet, groups: groups.filter((group) => group.rows.length > 0) }
}

/** How many rows say the same for all chips, and how many nothing for any. */
export function rowCounts(sheet: Sheet): {
  readonly equal: number
  readonly empty: number
  readonly all: number
} {
  const rows = sheet.groups.flatMap((group) => group.rows)
  return {
    all: rows.length,
    equal: rows.filter((row) => row.equal).length,
    empty: rows.filter((row) => row.empty).length,
  }
}
