/** The answer in one sentence a lawyer would accept. */
import { isMissing } from '../missing'
import { letterName } from './cause'
import { type Flip, flipClause } from './flip-words'
import type { Finding } from './layer'
import { measureName } from './layer-letters'
import { limitsTogether } from './limits-together'
import { DESTINATION_WORDS, INPUT_WORDS } from './words'

/** Where the figures alone would put it, for an answer that something else gave. */
function figuresWords(finding: Finding): string {
  const { decision } = finding
  const { classification, computed } = decision
  const { chipClass, by } = classification
  if (by === 'no-rule' || by === 'not-in-scope') return 'no 3A090 rule covered it yet'
  if (by === 'carve-out') return 'a note leaves the chip itself out of 3A090'
  if (by === 'vendor-listing') return 'the maker itself lists it outside 3A090'
  if (chipClass === 'not-3A090') {
    const together = limitsTogether(finding)
    return together === null ? 'the chip itself meets no paragraph of 3A090' : `by its figures ${together}`
  }
  if (chipClass === 'unknown') return 'its 3A090 class is undetermined'
  return computed === 'notification'
    ? `${chipClass} alone would be a matter of notification`
    : `the chip itself is ${chipClass}`
}

function measured(finding: Finding): string | null {
  const { measure, status } = finding.decision
  if (measure === null || measure.status !== status) return null
  const isLetter = /letter/i.test(measure.authority)
  const by = isLetter ? `by the ${measureName(measure)}` : `(${measureName(measure)})`
  const words =
    status === 'licence-required' ? `Licence required ${by}` : `${STATUS_WORDS[status] ?? status} ${by}`
  return `${words}; ${figuresWords(finding)}.`
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  'presumption-of-denial': 'Presumption of denial',
  'case-by-case': 'Licence required, reviewed case by case',
  'licence-required': 'Licence required',
  banned: 'Banned',
  notification: 'Notification',
}

function unrestricted(finding: Finding): string {
  const { decision, destination, subject } = finding
  const { classification, vendorStatement, version } = decision
  if (vendorStatement)
    return `Unrestricted on the maker's word only (${measureName(vendorStatement)}); its figures do not settle the class.`
  switch (classification.by) {
    case 'no-rule':
      return 'Unrestricted: no 3A090 rule was in force on this date.'
    case 'not-in-scope':
      return `Unrestricted: ${version?.citation} did not yet cover ${DESTINATION_WORDS[destination]}.`
    case 'carve-out':
      return 'Unrestricted: it is not made for data centres and its TPP is under the limit of Note 2 to 3A090.'
    case 'vendor-listing':
      return `Unrestricted on the maker's own classification (${subject.inputs.vendorListing?.eccn}); no published figure settles it.`
    default:
      return `Unrestricted: ${limitsTogether(finding) ?? 'it meets no paragraph of 3A090'}.`
  }
}

function undetermined(finding: Finding, flips: readonly Flip[]): string {
  const { letters, classification } = finding.decision
  const limits = letters.find((one) => one.outcome === 'true' && one.letter.binds === 'named')
  if (limits && classification.chipClass !== 'unknown')
    return `Undetermined: ${figuresWords(finding)}, but it meets the limits reported of the ${letterName(limits.letter)}, which is not public.`
  const clause = flipClause(flips, finding.subject.inputs)
  const also = limits
    ? `; it also meets the limits reported of the ${letterName(limits.letter)}, which is not public`
    : ''
  if (clause !== null) return `Undetermined: ${clause}${also}.`
  const open =
    finding.subject.inputs.tpp.quality === 'missing'
      ? 'no usable performance figure is published'
      : 'too many inputs are missing for any one to settle it'
  return `Undetermined: ${open}.`
}

function licence(finding: Finding): string {
  const { decision, subject } = finding
  const { policy, policyOutcome, computed, status, classification, letters } = decision
  const binding = letters.find((one) => one.outcome === 'true' && one.letter.binds === 'test')
  if (binding && status !== computed)
    return `Licence required by the ${letterName(binding.letter)}, whose test it meets; ${figuresWords(finding)}.`
  if (policy && policyOutcome === 'unknown') {
    const dram = isMissing(subject.inputs.dramBandwidthGBps.value)
    const why = dram
      ? `its ${INPUT_WORDS.dram_bandwidth_gbs.name} is missing`
      : 'its TPP is not known well enough'
    return `Licence required under ${classification.chipClass}; whether case by case or with a presumption of denial cannot be said, because ${why}.`
  }
  return `Licence required under ${classification.chipClass}.`
}

function paragraphWords({ decision }: Finding): string {
  const { classification, version } = decision
  const listed = classification.by === 'vendor-listing' ? ', as the maker lists it' : ''
  return `${classification.chipClass} (${version?.citation}${listed})`
}

function bare(finding: Finding, flips: readonly Flip[]): string {
  const { decision } = finding
  const { exception, status } = decision
  switch (status) {
    case 'domestic':
      return 'A Chinese design: shipping it within China is no US export question; what applies instead is said below.'
    case 'unrestricted':
      return unrestricted(finding)
    case 'notification':
      return `Notification: ${paragraphWords(finding)}, open to licence exception ${exception?.id.toUpperCase()}; BIS may object.`
    case 'presumption-of-denial':
      return `Denied: ${paragraphWords(finding)}, where applications meet a presumption of denial.`
    case 'case-by-case':
      return 'Licence required, reviewed case by case if shipped from the United States and on sale there on 15 January 2026, otherwise with a presumption of denial.'
    case 'unknown':
      return undetermined(finding, flips)
    default:
      return licence(finding)
  }
}

/** The answer in one sentence, with the reservation that every status on an assumed rate must carry. */
export function headlineOf(finding: Finding, flips: readonly Flip[]): string {
  const words = measured(finding) ?? bare(finding, flips)
  const rests = finding.decision.status !== 'domestic' && restsOnAssumedRate(finding)
  return rests ? `${words} The source does not state dense or sparse.` : words
}

/** True when the answer came from comparing a rate that does not say dense or sparse. */
export function restsOnAssumedRate({ subject, decision }: Finding): boolean {
  const { by } = decision.classification
  return subject.inputs.tpp.quality === 'assumed-dense' && by !== 'no-rule' && by !== 'not-in-scope'
}
