/** What no source states of a system but its chips and their number give: computed, and said to be so. */
import { type Evidence, type Statement, sentences } from '../evidence/evidence'
import { factStatement, readingEvidence, rivalStatement } from '../evidence/reading-evidence'
import type { ChipField } from '../fact'
import { isPeakRate } from '../fact'
import { formatNumber, THIN_SPACE } from '../format'
import { isMissing, type Maybe, missing } from '../missing'
import { formatQuantity } from '../quantity'
import { type Reading, readField } from '../reading'
import { BASIS_WORDS } from '../words'
import type { BesideCell } from './beside'
import type { ComparedSystem, SystemContext } from './compared'
import { systemStatement } from './system-evidence'
import { readSystem } from './system-reading'

export interface DomainMeasure {
  readonly id: string
  readonly label: string
  /** Of the domain. */
  readonly unit: string
  /** Field of the chip, whose canonical unit is a thousandth of {@link unit}. */
  readonly chipField: ChipField
}

/** Canonical units of a chip in one unit of a domain: TFLOPS in a PFLOPS, GB in a TB, W in a kW. */
export const PER_UNIT = 1000

const BASES = ['dense', 'na', 'sparse'] as const

/** The chip's reading: dense before unstated before sparse, as the domain's. */
export function chipReading(context: SystemContext, chipId: string, field: ChipField): Maybe<Reading> {
  if (!isPeakRate(field)) return readField(context.chipIndex, chipId, field)
  for (const basis of BASES) {
    const reading = readField(context.chipIndex, chipId, field, { basis })
    if (!isMissing(reading)) return reading
  }
  return readField(context.chipIndex, chipId, field)
}

/** Memory of the system further from chips × chip memory than this: it holds another variant of the chip. */
const OTHER_CHIP = 0.05

/**
 * Why the chip of the facts must not stand for the system's chips, or null. The 1,024-chip page of the Atlas 950 says
 * 96 GB a chip, the roadmap's chip has 144 GB: nothing of one may be computed from the other.
 */
export function otherVariant(context: SystemContext, { system, chip, count }: ComparedSystem): string | null {
  if (chip === null || count === null) return null
  const stated = readSystem(context.index, system.systemId, 'domain_memory_capacity')
  const own = chipReading(context, chip.chipId, 'memory_capacity')
  if (isMissing(stated) || isMissing(own) || stated.fact.unit !== 'TB') return null
  const perChip = (Number(stated.fact.value) * PER_UNIT) / count
  const apart = Math.abs(perChip / Number(own.value) - 1)
  return apart <= OTHER_CHIP
    ? null
    : `Not computed from the ${chip.name}: that chip has ${formatQuantity(Number(own.value), 'GB')}, this system ${formatQuantity(perChip, 'GB')} a chip, so it holds another variant.`
}

export interface Derived {
  readonly value: number
  readonly reading: Reading
  readonly count: number
}

/** Chips × chip value in the domain's unit, or why not. */
export function deriveDomain(
  context: SystemContext,
  one: ComparedSystem,
  measure: DomainMeasure,
): Maybe<Derived> {
  const { chip, count } = one
  if (chip === null)
    return missing('not-disclosed', 'No source gives it, and none ties one chip to the system.')
  if (count === null) return missing('not-derivable', 'No source says how many chips the domain holds.')
  const reading = chipReading(context, chip.chipId, measure.chipField)
  if (isMissing(reading) || typeof reading.value !== 'number') {
    const why = isMissing(reading) ? ` ${reading.reason}` : ''
    return missing(
      'not-disclosed',
      `No source gives it of the system, nor of its chip, the ${chip.name}.${why}`,
    )
  }
  const other = otherVariant(context, one)
  if (other !== null) return missing('not-derivable', other)
  return { value: (count * reading.value) / PER_UNIT, reading, count }
}

/** The statement of how many chips there are. */
function countStatements({ worldSize }: ComparedSystem): readonly Statement[] {
  return isMissing(worldSize) ? [] : [systemStatement(worldSize.fact)]
}

function bareRow(one: ComparedSystem): readonly string[] {
  return isMissing(one.worldSize) ? ['The number of chips is that of the list of systems.'] : []
}

/** `8 × 96 GB`. */
export function derivationWords({ count, reading }: Derived): string {
  return `${formatNumber(count, { exact: true })} × ${formatQuantity(Number(reading.value), reading.unit, { exact: true })}`
}

/** The sum, the chip's statement, the number of chips, and the rivals of the chip's statement. */
export function derivedEvidence(
  derived: Derived,
  one: ComparedSystem,
  measure: DomainMeasure,
  subject: string,
): Evidence {
  const { reading } = derived
  const value = `${formatNumber(derived.value)}${THIN_SPACE}${measure.unit}`
  const fact = factStatement(reading.fact)
  const named = { ...fact, basis: [one.chip?.name ?? '', fact.basis].filter(Boolean).join(', ') }
  return {
    subject,
    value,
    basis: sentences(
      'derived: no source states it of the system',
      isPeakRate(reading.field) ? BASIS_WORDS[reading.basis] : '',
    ),
    sums: [`${derivationWords(derived)} = ${value}`],
    preferred: [named, ...countStatements(one)],
    because: reading.preferredBecause,
    rivals: reading.rivals.map((rival) => rivalStatement(reading.fact, rival)),
    notes: bareRow(one),
  }
}

/** Evidence of a domain value divided by its chips. */
export function perChipEvidence(
  domain: BesideCell,
  one: ComparedSystem,
  subject: string,
  shown: { readonly value: string; readonly sum: string },
): Evidence {
  const whole = domain.evidence
  return {
    subject,
    value: shown.value,
    basis: sentences('derived: the value of the domain over its chips'),
    sums: [shown.sum],
    preferred: [...(whole?.preferred ?? []), ...countStatements(one)],
    because: whole?.because ?? '',
    rivals: whole?.rivals ?? [],
    notes: [...(whole?.notes ?? []), ...bareRow(one)],
  }
}

/** The chip's own value: evidence as in the chips region. */
export function chipEvidence(reading: Reading, one: ComparedSystem): Evidence {
  return readingEvidence(reading, reading.field, one.chip?.name ?? '')
}
