/** A chip as the table, the facets and the scatter see it, whatever the date: everything but its export status. */
import { announcedOn } from '../../domain/as-of'
import type { Chip } from '../../domain/chip'
import type { Company } from '../../domain/company'
import { companyShortName } from '../../domain/company-name'
import { firstDay, formatDateShort } from '../../domain/date'
import type { ChipInputs } from '../../domain/export-controls/inputs'
import type { ChipFact, ChipField } from '../../domain/fact'
import { isMissing, type Missing, missing } from '../../domain/missing'
import { choicesIn } from '../../domain/preferred-facts'
import { readRate } from '../../domain/rates'
import { type FactIndex, type ReadingMark, readField } from '../../domain/reading'
import { LIFECYCLE_WORDS, MARKET_WORDS } from '../../domain/words'
import { NOT_STATED } from '../../state/chip-filters'
import { nodeOrder } from '../../state/families'
import { filterItem } from '../../state/filter-item'
import type { Facet } from '../../state/view'
import { type Cell, missingCell, numberCell, readingCell, textCell } from './cells'
import type { ColumnId } from './columns'

export interface ChipProfile {
  readonly chipId: string
  readonly chip: Chip
  readonly designer: string
  readonly origin: 'china' | 'elsewhere'
  readonly facets: Readonly<Record<Exclude<Facet, 'status'>, readonly string[]>>
  readonly tpp: number | null
  /** GB/s. */
  readonly bandwidth: number | null
  /** DRAM bandwidth of one package in GB/s, as the export-control tests count it; the scatter's y. */
  readonly dram: number | Missing
  /** How many facts there are about the chip: which labels win where there is no room. */
  readonly known: number
  readonly cells: Readonly<Record<Exclude<ColumnId, 'status' | 'china'>, Cell>>
}

/** Another source differs by more than this share of the TPP used. */
const APART = 0.02

function chosenMark(factIds: readonly string[], chosen: ReadonlySet<string>): readonly ReadingMark[] {
  return factIds.some((id) => chosen.has(id)) ? ['c'] : []
}

function tppMarks({ tpp, alternatives }: ChipInputs): readonly ReadingMark[] {
  const apart = alternatives.some(
    ({ input, value }) => input === 'tpp' && Math.abs(value - tpp.low) > APART * tpp.low,
  )
  const printedApart = tpp.published.some((check) => Math.abs(check.differencePercent) > APART * 100)
  return [
    ...(tpp.quality === 'assumed-dense' ? ['u' as const] : []),
    ...(apart || printedApart ? ['d' as const] : []),
  ]
}

function tppCells(inputs: ChipInputs, known: readonly ChipFact[]): { readonly tpp: Cell; readonly pd: Cell } {
  const { tpp, pd, dieAreaMm2 } = inputs
  const chosen = new Set(choicesIn(known).map(({ factId }) => factId))
  const named = (factIds: readonly string[]) => known.filter(({ factId }) => factIds.includes(factId))
  if (tpp.low !== tpp.high) {
    const reason = missing('not-derivable', `${tpp.arithmetic}.`)
    return { tpp: missingCell(reason), pd: missingCell(reason) }
  }
  const marks = tppMarks(inputs)
  const sourceIds = [...new Set([...tpp.sourceIds, ...dieAreaMm2.sourceIds])]
  const both = [...tpp.factIds, ...dieAreaMm2.factIds]
  return {
    tpp: numberCell(tpp.low, 0, [...marks, ...chosenMark(tpp.factIds, chosen)], {
      sourceIds: tpp.sourceIds,
      facts: named(tpp.factIds),
    }),
    pd: isMissing(dieAreaMm2.value)
      ? missingCell(dieAreaMm2.value)
      : numberCell(pd.low, 2, [...marks.filter((mark) => mark === 'u'), ...chosenMark(both, chosen)], {
          sourceIds,
          facts: named(both),
        }),
  }
}

function dateCell(chip: Chip): Cell {
  const date = announcedOn(chip)
  return date === null
    ? missingCell(missing('not-disclosed', 'No source dates its announcement or release.'))
    : { ...textCell(formatDateShort(date), firstDay(date)), exact: date }
}

/** The profile of a chip; `inputs` are those its export status is computed from. */
export function chipProfile(
  chip: Chip,
  company: Company | undefined,
  index: FactIndex,
  inputs: ChipInputs,
): ChipProfile {
  const { chipId } = chip
  const designer = company ? companyShortName(company) : chip.vendorId
  const read = (field: ChipField) => readField(index, chipId, field)
  const item = filterItem(chip, company, index, inputs)
  const [node = NOT_STATED] = item.facets.process
  const [country = NOT_STATED] = item.facets.country
  const facts = [...(index.get(chipId)?.values() ?? [])].flat()
  const { tpp, pd } = tppCells(inputs, facts)
  const process = readingCell(read('process_node'), 0)
  return {
    chipId,
    chip,
    designer,
    origin: country === 'China' ? 'china' : 'elsewhere',
    facets: item.facets,
    tpp: item.tpp,
    bandwidth: item.bandwidth,
    dram: inputs.dramBandwidthGBps.value,
    known: facts.length,
    cells: {
      name: textCell(chip.name),
      tpp,
      pd,
      bf16: readingCell(readRate(index, chipId, 'peak_bf16'), 0),
      fp8: readingCell(readRate(index, chipId, 'peak_fp8'), 0),
      fp4: readingCell(readRate(index, chipId, 'peak_fp4'), 0),
      fp16: readingCell(readRate(index, chipId, 'peak_fp16'), 0),
      int8: readingCell(readRate(index, chipId, 'peak_int8'), 0),
      fp32: readingCell(readRate(index, chipId, 'peak_fp32'), 0),
      memory: readingCell(read('memory_capacity'), 0),
      bandwidth: readingCell(read('memory_bandwidth'), 2, 1000),
      link: readingCell(read('interconnect_bandwidth'), 0),
      power: readingCell(read('tdp'), 0),
      die: readingCell(read('die_area'), 0),
      memoryType: readingCell(read('memory_type'), 0),
      process:
        process.missing === null && node !== NOT_STATED ? { ...process, value: nodeOrder(node) } : process,
      announced: dateCell(chip),
      designer: textCell(designer),
      country: textCell(country),
      market: textCell(MARKET_WORDS[chip.market]),
      lifecycle: textCell(LIFECYCLE_WORDS[chip.lifecycle]),
    },
  }
}
