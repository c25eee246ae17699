/** Rows of the systems sheet. */
import { formatDate, isPartialDate } from '../date'
import type { Direction } from '../fact'
import { isMissing } from '../missing'
import type { SystemFact } from '../system-fact'
import { type BesideCell, type BesideRow, missingCell, withRatios, wordsCell } from './beside'
import { absent, domainCell, perChipCell, sharedOut, statedCell } from './cells'
import type { ComparedSystem, SystemContext } from './compared'
import type { DomainMeasure } from './derived'
import { statedEvidence, statedValue } from './system-evidence'
import { readSystem } from './system-reading'

export const MEASURES = {
  fp4: { id: 'domain_peak_fp4', label: 'FP4', unit: 'PFLOPS', chipField: 'peak_fp4' },
  fp8: { id: 'domain_peak_fp8', label: 'FP8', unit: 'PFLOPS', chipField: 'peak_fp8' },
  bf16: { id: 'domain_peak_bf16', label: 'BF16', unit: 'PFLOPS', chipField: 'peak_bf16' },
  memory: { id: 'domain_memory_capacity', label: 'Memory', unit: 'TB', chipField: 'memory_capacity' },
  bandwidth: {
    id: 'domain_memory_bandwidth',
    label: 'Memory bandwidth',
    unit: 'TB/s',
    chipField: 'memory_bandwidth',
  },
  chipPower: { id: 'gpu_power_total', label: 'Power of the chips alone', unit: 'kW', chipField: 'tdp' },
} as const satisfies Record<string, DomainMeasure>

interface RowSpec {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly direction: Direction
}

type CellOf = (one: ComparedSystem) => BesideCell

function numbers(context: SystemContext, spec: RowSpec, cellOf: CellOf): BesideRow {
  const base = context.compared[0]?.short ?? ''
  return { ...spec, numeric: true, cells: withRatios(context.compared.map(cellOf), base) }
}

export function words(context: SystemContext, id: string, label: string, cellOf: CellOf): BesideRow {
  const cells = context.compared.map(cellOf)
  return { id, label, unit: '', direction: 'neither', numeric: false, cells }
}

export function domainRow(
  context: SystemContext,
  measure: DomainMeasure,
  direction: Direction = 'more',
): BesideRow {
  const { id, label, unit } = measure
  return numbers(context, { id, label, unit, direction }, (one) => domainCell(context, one, measure))
}

const CHIP_UNIT = { PFLOPS: 'TFLOPS', TB: 'GB', 'TB/s': 'GB/s', kW: 'W' } as const

export function perChipRow(
  context: SystemContext,
  measure: (typeof MEASURES)[keyof typeof MEASURES],
): BesideRow {
  const spec = {
    id: `${measure.id}-per-chip`,
    label: measure.label,
    unit: CHIP_UNIT[measure.unit],
    direction: 'more',
  } as const
  return numbers(context, spec, (one) => perChipCell(context, one, measure))
}

export interface StatedSpec extends RowSpec {
  readonly field: string
  readonly only?: (fact: SystemFact) => boolean
  /** Hidden where younger than the as-of date. */
  readonly dated?: true
}

export function statedRow(context: SystemContext, spec: StatedSpec): BesideRow {
  const { id, label, unit, direction, field, only, dated } = spec
  const question = { ...(only ? { only } : {}), ...(dated ? { asOf: context.asOf } : {}) }
  return numbers(context, { id, label, unit, direction }, (one) =>
    statedCell(
      readSystem(context.index, one.system.systemId, field, question),
      unit,
      `${label} of ${one.title}`,
    ),
  )
}

const WAYS = [
  ['uni', 'one way'],
  ['bi', 'both ways together'],
  ['unknown', 'direction not said'],
] as const

/** A link is printed one way, both ways, or without saying: three rows, so that none stands beside another's kind. */
export function linkRows(
  context: SystemContext,
  field: string,
  label: string,
  unit: string,
): readonly BesideRow[] {
  return WAYS.map(([way, said]) =>
    statedRow(context, {
      id: `${field}-${way}`,
      label: `${label}, ${said}`,
      unit,
      direction: 'more',
      field,
      only: (fact) => fact.direction === way,
    }),
  )
}

export function textRow(context: SystemContext, field: string, label: string): BesideRow {
  return words(context, field, label, (one) => {
    const reading = readSystem(context.index, one.system.systemId, field)
    const subject = `${label} of ${one.title}`
    if (isMissing(reading)) return absent(reading, subject)
    return wordsCell(statedValue(reading.fact), statedEvidence(reading, subject))
  })
}

/** `second half of 2026` for a plan as coarse as that. */
function plannedWords(date: string): string {
  const half = /^(\d{4})-H([12])$/.exec(date)
  if (half) return `${half[2] === '1' ? 'first' : 'second'} half of ${half[1]}`
  return isPartialDate(date) ? formatDate(date) : date
}

export function dateRow(context: SystemContext, kind: string, label: string): BesideRow {
  return words(context, `date_${kind}`, label, (one) => {
    const reading = readSystem(context.index, one.system.systemId, `date_${kind}`)
    const subject = `${label}: ${one.title}`
    if (isMissing(reading)) return absent(reading, subject)
    return wordsCell(plannedWords(String(reading.fact.value)), statedEvidence(reading, subject))
  })
}

export function chipRow(context: SystemContext): BesideRow {
  return words(context, 'chip', 'Chip', ({ chip, title, system }) =>
    chip === null
      ? missingCell('not disclosed', `Chip of ${title}`, system.note || 'No source ties one chip to it.')
      : wordsCell(chip.name),
  )
}

export function powerPerChip(context: SystemContext): BesideRow {
  const spec = { id: 'power-per-chip', label: 'System power per chip', unit: 'W', direction: 'less' } as const
  return numbers(context, spec, (one) => {
    const reading = readSystem(context.index, one.system.systemId, 'system_power')
    return sharedOut(statedCell(reading, 'kW', `System power of ${one.title}`), one, spec.label)
  })
}
