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
  if (status === 'unknown')
    return chipClass === 'not-3A090' ? 'outside 3A090, still undetermined' : 'still undetermined'
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

type Verdict = 'free' | 'open' | string

function verdictOf({ answer: { chipClass, status }, equals }: Region): Verdict {
  if (equals !== null && status !== 'unrestricted' && status !== 'unknown') return status.replaceAll('-', ' ')
  if (chipClass === '3A090.a' || chipClass === '3A090.b') return `controlled under ${chipClass}`
  if (status === 'unrestricted') return 'free'
  return status === 'unknown' ? 'open' : status.replaceAll('-', ' ')
}

/** Neighbouring regions with one verdict as one: the posture inside a class does not matter to the headline. */
function byVerdict(regions: readonly Region[]): readonly Region[] {
  const merged: Region[] = []
  for (const region of regions) {
    const last = merged.at(-1)
    if (last && last.equals === null && verdictOf(last) === verdictOf(region)) {
      merged[merged.length - 1] = { ...last, below: region.below, includesBelow: region.includesBelow }
    } else merged.push(region)
  }
  return merged
}

/**
 * The clause of the headline: "controlled under 3A090.b only if the applicable die area is 740 mm² or less; no source
 * gives it". Null when no single missing input would settle anything.
 */
export function flipClause(flips: readonly Flip[], inputs: ChipInputs): string | null {
  const regions = byVerdict(mostTelling(flips))
  const first = regions[0]
  if (first === undefined) return null
  const isVerdict = (verdict: Verdict) => (region: Region) => verdictOf(region) === verdict
  const held = regions.filter((region) => !isVerdict('free')(region) && !isVerdict('open')(region))
  const free = regions.filter(isVerdict('free'))
  const subject = subjectWords(first)
  const why = reasonOpen(first.input, inputs)
  if (held.length === 0) {
    if (free.length === 0) return null
    return `outside 3A090 only if ${subject} ${joinList(free.map(conditionWords), 'or')}; ${why}`
  }
  const isClosed = held.length + free.length === regions.length
  const only = isClosed && held.length === 1 && free.length > 0 ? 'only if' : 'if'
  const clauses = held.map((region) => `${verdictOf(region)} ${only} ${subject} ${conditionWords(region)}`)
  const rest = isClosed && held.length > 1 && free.length > 0 ? ', otherwise not' : ''
  return `${joinList(clauses)}${rest}; ${why}`
}
