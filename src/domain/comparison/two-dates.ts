/** The same chips under two dates: what changed in the law's layers, in the status, and in what was known. Pure. */
import { isAnnounced } from '../as-of'
import { addDays, addMonths, type IsoDay } from '../date'
import { determine } from '../export-controls/determine'
import { type Span, statusHistory } from '../export-controls/history'
import type { Layer } from '../export-controls/layer'
import { type CellContent, type SheetRow, sameContent } from './cell'
import type { Compared } from './compared'
import type { Comparison } from './prepare'

/** One cell of the sheet on both days. */
export interface CellChange {
  readonly row: SheetRow
  readonly before: CellContent
  readonly after: CellContent
}

/** One layer of the law on both days: its outcome in words; null where the day has no such layer. */
export interface LayerChange {
  readonly title: string
  readonly before: string | null
  readonly after: string | null
}

export interface ChipChanges {
  readonly compared: Compared
  /** The status row, whether it changed or not. */
  readonly status: CellChange | null
  readonly layers: readonly LayerChange[]
  /** Changes of status between the days, the later included, oldest first. */
  readonly turns: readonly Span[]
  /** Other rows of the sheet that say something else. */
  readonly cells: readonly CellChange[]
  /** Announced between the days. */
  readonly isNew: boolean
}

/** Rows that say the same thing as others here: the band, and the status itself. */
const TOLD_ELSEWHERE = new Set(['us-status', 'us-history'])

function contentOf(row: SheetRow | undefined, chipId: string): CellContent | null {
  return row?.cells.find((cell) => cell.chipId === chipId)?.content ?? null
}

function cellChanges(early: Comparison, late: Comparison, chipId: string): readonly CellChange[] {
  const before = new Map(early.sheet.groups.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)))
  return late.sheet.groups.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const [was, is] = [contentOf(before.get(row.id), chipId), contentOf(row, chipId)]
      return was && is ? [{ row, before: was, after: is }] : []
    }),
  )
}

function isSame({ before, after }: CellChange): boolean {
  if (before.kind === 'missing' && after.kind === 'missing') return before.text === after.text
  return sameContent(before, after)
}

function layersOn({ context }: Comparison, compared: Compared): readonly Layer[] {
  return determine(compared, context.destination, context.asOf, context.law).layers
}

function layerChanges(early: Comparison, late: Comparison, compared: Compared): readonly LayerChange[] {
  const [before, after] = [layersOn(early, compared), layersOn(late, compared)]
  const titles = new Map([...before, ...after].map(({ id, title }) => [id, title]))
  return [...titles].flatMap(([id, title]) => {
    const was = before.find((layer) => layer.id === id)?.outcome ?? null
    const is = after.find((layer) => layer.id === id)?.outcome ?? null
    return was === is ? [] : [{ title, before: was, after: is }]
  })
}

/** What changed for each chip from the earlier comparison to the later: the same chips, the same order. */
export function changesBetween(early: Comparison, late: Comparison): readonly ChipChanges[] {
  const { law, destination, asOf } = late.context
  return late.compared.map((compared) => {
    const { chip } = compared
    const cells = cellChanges(early, late, chip.chipId)
    const turns = statusHistory(compared, destination, law).filter(
      ({ cause, from }) => cause !== null && from > early.context.asOf && from <= asOf,
    )
    return {
      compared,
      status: cells.find(({ row }) => row.id === 'us-status') ?? null,
      layers: layerChanges(early, late, compared),
      turns,
      cells: cells.filter((change) => !TOLD_ELSEWHERE.has(change.row.id) && !isSame(change)),
      isNew: !isAnnounced(chip, early.context.asOf) && isAnnounced(chip, asOf),
    }
  })
}

/** A second date worth asking about: the eve of the last change of any of the chips, else a year before. */
export function suggestedDay({ compared, context: { law, destination, asOf } }: Comparison): IsoDay {
  const days = compared.flatMap((one) =>
    statusHistory(one, destination, law).flatMap(({ cause, from }) =>
      cause !== null && from <= asOf ? [from] : [],
    ),
  )
  const last = days.sort().at(-1)
  return last === undefined ? addMonths(asOf, -12) : addDays(last, -1)
}
