/** One cell of the systems sheet: as stated, derived, or why there is nothing. */
import type { Footing } from '../comparison/cell'
import { isPeakRate } from '../fact'
import { formatNumber, THIN_SPACE } from '../format'
import { isMissing, type Maybe, type Missing } from '../missing'
import type { Reading } from '../reading'
import type { SystemFact } from '../system-fact'
import { BASIS_WORDS, MISSING_WORDS } from '../words'
import { type BesideCell, missingCell, numberCell, wordsCell } from './beside'
import type { ComparedSystem, SystemContext } from './compared'
import {
  chipEvidence,
  chipReading,
  type Derived,
  type DomainMeasure,
  derivationWords,
  deriveDomain,
  derivedEvidence,
  otherVariant,
  PER_UNIT,
  perChipEvidence,
} from './derived'
import { readingText, statedEvidence } from './system-evidence'
import { readRate, readSystem, type SystemReading } from './system-reading'

const POWER_KINDS = [
  [/supply/i, 'supply of the rack'],
  [/upper limit/i, 'upper limit'],
  [/one rack|one cabinet/i, 'one rack'],
] as const

/** `about`, `up to`: what the source itself says of the digits; of a power, what it counts. */
function qualifier({ note, field }: SystemFact): string {
  const found = /^(?:printed as )?(about|more than|over|up to)\b/i.exec(note)?.[1]
  if (found !== undefined) return found.toLowerCase()
  const kind = field === 'system_power' ? POWER_KINDS.find(([pattern]) => pattern.test(note)) : undefined
  return kind?.[1] ?? ''
}

export function absent(reason: Missing, subject: string): BesideCell {
  const doubtful = /^Only a doubtful/.test(reason.reason)
  return missingCell(doubtful ? 'doubtful only' : MISSING_WORDS[reason.missing], subject, reason.reason)
}

function footingOf({ fact }: SystemReading): Footing {
  return fact.field.includes('peak') ? { unit: fact.unit, basis: fact.basis } : { unit: fact.unit }
}

function marksOf({ fact, disagreement }: SystemReading): BesideCell['marks'] {
  return [
    ...(fact.field.includes('peak') && fact.basis === 'na' ? (['u'] as const) : []),
    ...(disagreement ? (['d'] as const) : []),
    ...(fact.kind === 'estimate' ? (['e'] as const) : []),
  ]
}

/** A value as stated; in another unit than the row's, its unit stands with it. */
export function statedCell(reading: Maybe<SystemReading>, unit: string, subject: string): BesideCell {
  if (isMissing(reading)) return absent(reading, subject)
  const { fact, upTo } = reading
  const evidence = statedEvidence(reading, subject)
  if (typeof fact.value !== 'number') return wordsCell(fact.value, evidence)
  const own = fact.unit === unit
  const whole = readingText(reading)
  const bare =
    upTo === null ? formatNumber(fact.value, { exact: true }) : whole.replace(`${THIN_SPACE}${unit}`, '')
  const sparse = fact.basis === 'sparse' ? BASIS_WORDS.sparse : ''
  return numberCell({
    text: own ? bare : whole,
    // The two ends of a range have no one ratio.
    value: upTo === null ? fact.value : null,
    footing: upTo === null ? footingOf(reading) : null,
    marks: marksOf(reading),
    note: [sparse, qualifier(fact)].filter(Boolean).join(', '),
    evidence,
  })
}

function chipMarks({ marks }: Reading): BesideCell['marks'] {
  return marks.filter((mark) => mark === 'u' || mark === 'd' || mark === 'e')
}

function derivedCell(
  derived: Derived,
  one: ComparedSystem,
  measure: DomainMeasure,
  subject: string,
): BesideCell {
  const { reading, value } = derived
  const isRate = isPeakRate(reading.field)
  const sparse = reading.basis === 'sparse' ? 'sparse, ' : ''
  return numberCell({
    text: formatNumber(value),
    value,
    footing: isRate ? { unit: measure.unit, basis: reading.basis } : { unit: measure.unit },
    marks: chipMarks(reading),
    note: `${sparse}derived: ${derivationWords(derived)}`,
    derived: true,
    evidence: derivedEvidence(derived, one, measure, subject),
  })
}

/** The domain's value: as stated, else chips × chip value, else why not. */
export function domainCell(context: SystemContext, one: ComparedSystem, measure: DomainMeasure): BesideCell {
  const subject = `${measure.label} of ${one.title}`
  const { systemId } = one.system
  const stated = measure.id.includes('peak')
    ? readRate(context.index, systemId, measure.id)
    : readSystem(context.index, systemId, measure.id)
  if (!isMissing(stated)) return statedCell(stated, measure.unit, subject)
  const derived = deriveDomain(context, one, measure)
  return isMissing(derived) ? absent(derived, subject) : derivedCell(derived, one, measure, subject)
}

/** Units of one chip, by the unit of its domain; GiB stays GiB. */
const CHIP_UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  PFLOPS: ['TFLOPS', PER_UNIT],
  TB: ['GB', PER_UNIT],
  'TB/s': ['GB/s', PER_UNIT],
  kW: ['W', PER_UNIT],
}

/** A value of the domain over its chips. */
export function sharedOut(domain: BesideCell, one: ComparedSystem, label: string): BesideCell {
  const subject = `${label} of ${one.title}`
  const { value, footing } = domain
  if (value === null || footing === null) {
    return domain.isMissing
      ? missingCell(domain.text, subject, domain.evidence?.basis ?? '')
      : missingCell('not derivable', subject, 'The system’s value is a range.')
  }
  if (one.count === null)
    return missingCell('not derivable', subject, 'No source says how many chips there are.')
  const [unit, factor] = CHIP_UNITS[footing.unit] ?? [footing.unit, 1]
  const result = (value * factor) / one.count
  const number = formatNumber(result)
  const withUnit = `${number}${THIN_SPACE}${unit}`
  const count = formatNumber(one.count, { exact: true })
  const whole = `${formatNumber(value, { exact: !domain.derived })}${THIN_SPACE}${footing.unit}`
  return numberCell({
    text: unit === footing.unit ? withUnit : number,
    value: result,
    footing: { ...footing, unit },
    marks: domain.marks,
    note: `derived: ${whole} ÷ ${count}`,
    derived: true,
    evidence: perChipEvidence(domain, one, subject, {
      value: withUnit,
      sum: `${whole} ÷ ${count} = ${withUnit}`,
    }),
  })
}

/** Per chip: the domain's stated value over its chips, else the chip's own. */
export function perChipCell(context: SystemContext, one: ComparedSystem, measure: DomainMeasure): BesideCell {
  const domain = domainCell(context, one, measure)
  const label = `${measure.label} per chip`
  const chip = one.chip
  if (!domain.derived && (!domain.isMissing || chip === null || otherVariant(context, one) !== null)) {
    return sharedOut(domain, one, label)
  }
  const reading = chip && chipReading(context, chip.chipId, measure.chipField)
  if (reading === null || isMissing(reading) || typeof reading.value !== 'number')
    return sharedOut(domain, one, label)
  const isRate = isPeakRate(reading.field)
  return numberCell({
    text: formatNumber(reading.value, { exact: true }),
    value: reading.value,
    footing: isRate ? { unit: reading.unit, basis: reading.basis } : { unit: reading.unit },
    marks: chipMarks(reading),
    note: isRate && reading.basis === 'sparse' ? 'sparse; as the chip' : 'as the chip',
    evidence: chipEvidence(reading, one),
  })
}
