/** The flip values as sentences. */
import { joinList } from '../format'
import { isMissing } from '../missing'
import { type Answer, openRegions, type Region } from './flips'
import type { ChipInputs } from './inputs'
import type { Finding } from './layer'
import { INPUT_WORDS, sentence, withUnit } from './words'

/** One region of a missing input and the answer it would give. */
export interface Flip extends Region {
  /** `Applicable die area of 740 mm² or less: 3A090.b, notification.` */
  readonly sentence: string
}

/** `of 740 mm² or less`, `over 740 and up to 1 480 mm²`, `known to be …`. */
function conditionWords({ input, above, below, includesAbove, includesBelow, equals }: Region): string {
  if (equals !== null)
    return equals ? 'counts as made for data centres' : 'does not count as made for data centres'
  const { unit } = INPUT_WORDS[input]
  if (above === null)
    return below === null
      ? 'any'
      : includesBelow
        ? `${withUnit(below, unit)} or less`
        : `under ${withUnit(below, unit)}`
  if (below === null)
    return includesAbove ? `${withUnit(above, unit)} or more` : `over ${withUnit(above, unit)}`
  const low = includesAbove ? `from ${withUnit(above, '')}` : `over ${withUnit(above, '')}`
  return includesBelow ? `${low} up to ${withUnit(below, unit)}` : `${low} and under ${withUnit(below, unit)}`
}

function answerWords({ chipClass, status }: Answer): string {
  const posture = status.replaceAll('-', ' ')
  if (status === 'unknown') return 'still undetermined'
  return chipClass === 'not-3A090' || chipClass === 'unknown' ? posture : `${chipClass}, ${posture}`
}

function subjectWords(region: Region): string {
  return region.equals === null ? `the ${INPUT_WORDS[region.input].name} is` : 'it'
}

function flipOf(region: Region): Flip {
  const words = `${subjectWords(region)} ${conditionWords(region)}`
  return { ...region, sentence: `${sentence(`if ${words}`)}: ${answerWords(region.answer)}.` }
}

/** Every region of every missing input that matters, in the order of the law's own tests. */
export function flipsOf(finding: Finding): readonly Flip[] {
  return openRegions(finding.chip, finding.subject.inputs.base, finding.inForce).flat().map(flipOf)
}

/** Why an open input is open. */
export function reasonOpen(input: Region['input'], inputs: ChipInputs): string {
  const figures = {
    applicable_die_area_mm2: inputs.dieAreaMm2,
    io_bandwidth_gbs: inputs.ioBandwidthGBps,
    dram_bandwidth_gbs: inputs.dramBandwidthGBps,
  }
  if (input === 'tpp') return inputs.tpp.basis
  if (input === 'datacenter') return inputs.datacenter.basis
  const { value, basis } = figures[input]
  if (!isMissing(value)) return basis
  return value.missing === 'not-disclosed' ? 'no source gives it' : value.reason
}

/** The input whose value would settle most: every region determined, else the most of them. */
function mostTelling(flips: readonly Flip[]): readonly Flip[] {
  const inputs = [...new Set(flips.map((flip) => flip.input))]
  const groups = inputs.map((input) => flips.filter((flip) => flip.input === input))
  const openShare = (group: readonly Flip[]) =>
    group.filter((flip) => flip.answer.status === 'unknown').length / group.length
  return groups.sort((a, b) => openShare(a) - openShare(b))[0] ?? []
}

/**
 * The clause of the headline: "controlled under 3A090.b only if the applicable die area is 740 mm² or less; no source
 * gives it". Null when no single missing input would settle anything.
 */
export function flipClause(flips: readonly Flip[], inputs: ChipInputs): string | null {
  const regions = mostTelling(flips)
  const first = regions[0]
  if (first === undefined || regions.every((flip) => flip.answer.status === 'unknown')) return null
  const held = regions.filter(
    (flip) => flip.answer.status !== 'unrestricted' && flip.answer.status !== 'unknown',
  )
  const isFree = regions.some((flip) => flip.answer.status === 'unrestricted')
  const isOpen = regions.some((flip) => flip.answer.status === 'unknown')
  const subject = subjectWords(first)
  const why = reasonOpen(first.input, inputs)
  if (held.length === 0) {
    const free = regions.filter((flip) => flip.answer.status === 'unrestricted').map(conditionWords)
    return `free of 3A090 only if ${subject} ${joinList(free, 'or')}; ${why}`
  }
  const clauses = held.map((flip) => `${heldWords(flip.answer)} if ${subject} ${conditionWords(flip)}`)
  const only = held.length === 1 && isFree && !isOpen
  if (only)
    return `${heldWords(first === held[0] ? first.answer : (held[0] ?? first).answer)} only if ${subject} ${conditionWords(held[0] ?? first)}; ${why}`
  const rest = isFree && !isOpen ? ', otherwise not' : ''
  return `${joinList(clauses)}${rest}; ${why}`
}

function heldWords({ chipClass, status }: Answer): string {
  if (chipClass === '3A090.a' || chipClass === '3A090.b') return `controlled under ${chipClass}`
  return status.replaceAll('-', ' ')
}
