/** A chip as the filters see it, whatever the date: the one reading of it for every region that follows the filters. */
import { announcedOn } from '../domain/as-of'
import type { Chip } from '../domain/chip'
import type { Company } from '../domain/company'
import type { ChipInputs } from '../domain/export-controls/inputs'
import { isPoint } from '../domain/export-controls/logic'
import { type ChipField, fieldInfo } from '../domain/fact'
import { isMissing } from '../domain/missing'
import { ratedFormats } from '../domain/rates'
import { type FactIndex, readField } from '../domain/reading'
import { type FilterItem, NOT_STATED } from './chip-filters'
import { memoryFamily, processNode } from './families'
import type { Facet } from './view'

/** Everything a chip is filtered by but its status, which hangs on the date. */
export interface DatelessItem extends Omit<FilterItem, 'facets'> {
  readonly facets: Readonly<Record<Exclude<Facet, 'status'>, readonly string[]>>
}

/** Formats for which a source states a rate of the chip's own. */
function formatsOf(index: FactIndex, chipId: string): readonly string[] {
  const stated = ratedFormats(index, chipId)
  return stated.length === 0 ? [NOT_STATED] : stated.map((field) => fieldInfo(field).label)
}

/** Facets, TPP and memory bandwidth (GB/s) of a chip; `inputs` are those its export status is computed from. */
export function filterItem(
  chip: Chip,
  company: Company | undefined,
  index: FactIndex,
  { tpp }: Pick<ChipInputs, 'tpp'>,
): DatelessItem {
  const { chipId } = chip
  const readValue = (field: ChipField) => {
    const reading = readField(index, chipId, field)
    return isMissing(reading) ? null : reading.value
  }
  const textOf = (field: ChipField) => {
    const value = readValue(field)
    return value === null ? null : String(value)
  }
  const bandwidth = readValue('memory_bandwidth')
  return {
    chipId,
    facets: {
      vendor: [chip.vendorId],
      country: [company?.country || NOT_STATED],
      market: [chip.market],
      memory: [memoryFamily(textOf('memory_type'))],
      process: [processNode(textOf('process_node'))],
      year: [announcedOn(chip)?.slice(0, 4) ?? NOT_STATED],
      format: formatsOf(index, chipId),
    },
    tpp: isPoint(tpp) ? tpp.low : null,
    bandwidth: typeof bandwidth === 'number' ? bandwidth : null,
  }
}
