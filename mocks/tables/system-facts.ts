import { isPartialDate } from '../../src/domain/date'
import { FACT_KINDS } from '../../src/domain/fact'
import type { SystemFact } from '../../src/domain/system-fact'
import { finiteNumber, oneOf, optional, partialDate, ref, requiredText, text } from '../checks/cells'
import { Bad } from '../checks/fault'
import { nearest } from '../checks/nearest'
import type { At, TableRules } from '../checks/table'
import { BASES } from './chip-facts'

const DIRECTIONS = ['uni', 'bi', 'unknown', ''] as const

/** Units of every field as printed: systems keep the print, GiB where the maker prints GiB. Empty = words. */
const FIELD_UNITS = {
  domain_peak_fp4: ['PFLOPS'],
  domain_peak_fp8: ['PFLOPS'],
  domain_peak_bf16: ['PFLOPS'],
  domain_memory_capacity: ['TB', 'GiB'],
  domain_memory_bandwidth: ['TB/s'],
  pooled_memory: ['TB'],
  scale_up_world_size: ['chips'],
  scale_up_bandwidth_per_chip: ['GB/s', 'GiB/s'],
  scale_up_bandwidth_total: ['TB/s'],
  scale_up_tech: [],
  topology: [],
  system_power: ['kW'],
  gpu_power_total: ['kW'],
  cabinets: ['cabinets'],
  optical_modules: ['modules', '400G modules per chip', '400G ports per node', 'transceivers per chip'],
  systems_deployed: ['systems'],
  price: ['USD', 'CNY'],
  pair_peak: ['PFLOPS'],
  pair_memory_bandwidth: ['TB/s'],
  pair_scale_up_bandwidth_total: ['TB/s'],
  date_announced: [],
  date_released: [],
  date_planned: [],
  date_shown: [],
} as const satisfies Record<string, readonly string[]>

type SystemField = keyof typeof FIELD_UNITS
const FIELDS = Object.keys(FIELD_UNITS) as SystemField[]

interface Row extends Omit<SystemFact, 'line' | 'value' | 'field'> {
  readonly field: SystemField
  readonly value: string
}

/** A plan may be as coarse as a half year: `2027-H2`. */
const isPlannedDate = (value: string) => isPartialDate(value) || /^\d{4}-H[12]$/.test(value)

function checkUnit({ field, unit }: Row, at: At): void {
  const units: readonly string[] = FIELD_UNITS[field]
  if (units.length === 0 && unit !== '') at.fault('unit', `${field} holds words and has no unit`)
  if (units.length > 0 && !units.includes(unit)) {
    at.fault('unit', `${field} is given in ${units.join(' or ')}`, nearest(unit, units) ?? units[0] ?? null)
  }
}

function checkMeaning({ field, basis, direction }: Row, at: At): void {
  if (basis !== 'na' && !field.includes('peak')) {
    at.fault('basis', `${field} is no peak rate: its basis must be na`)
  }
  const link = field.includes('scale_up_bandwidth')
  if (link && direction === '') {
    at.fault('direction', 'a link bandwidth says uni, bi or unknown', 'unknown')
  }
  if (!link && direction !== '') at.fault('direction', `${field} has no direction`)
}

function valueAsPrinted({ field, value }: Row, at: At): number | string {
  if (field.startsWith('date_') && !isPlannedDate(value)) at.fault('value', 'not a real date')
  if (FIELD_UNITS[field].length === 0) return value
  const number = finiteNumber(value, at.ids)
  if (!(number instanceof Bad)) return number
  at.fault('value', `${field} holds a number: ${number.reason}`)
  return value
}

export const systemFacts: TableRules<Row, SystemFact> = {
  file: 'system_facts.csv',
  columns: {
    systemId: ref('system'),
    field: oneOf(FIELDS),
    value: requiredText,
    unit: text,
    basis: oneOf(BASES),
    direction: oneOf(DIRECTIONS),
    sourceId: ref('source'),
    kind: oneOf(FACT_KINDS),
    asOf: optional(partialDate),
    note: text,
  },
  finish: (row, at) => {
    checkUnit(row, at)
    checkMeaning(row, at)
    return { ...row, line: at.line, value: valueAsPrinted(row, at) }
  },
}
