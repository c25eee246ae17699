/** Reservations an answer must carry, each with its words. */
import { letterName } from './cause'
import { type Case, decide } from './decide'
import { restsOnAssumedRate } from './headline'
import type { Alternative } from './inputs'
import type { Finding } from './layer'
import { point } from './logic'
import type { StatusWord } from './rules'
import { type BaseValues, deriveValues } from './values'
import { INPUT_WORDS, tppNumber, withUnit } from './words'

export type FlagId =
  | 'vendor-statement'
  | 'vendor-listing'
  | 'letter-limits'
  | 'letter-undecided'
  | 'tf32-decides'
  | 'assumed-dense'
  | 'transaction-assumed'
  | 'posture-undecided'
  | 'datacenter-judgement'
  | 'published-conflict'
  | 'rival-decides'

export interface Flag {
  readonly id: FlagId
  readonly words: string
}

function statusWith(finding: Finding, base: BaseValues): StatusWord {
  const chip: Case = { ...finding.chip, values: deriveValues(base) }
  return decide(chip, finding.inForce).status
}

function withAlternative(base: BaseValues, { input, value }: Alternative): BaseValues {
  switch (input) {
    case 'tpp':
      return { ...base, tpp: point(value) }
    case 'applicable_die_area_mm2':
      return { ...base, dieAreaMm2: point(value) }
    case 'dram_bandwidth_gbs':
      return { ...base, dramBandwidthGBps: point(value) }
  }
}

function tf32Flag(finding: Finding): readonly Flag[] {
  const { tpp, base } = finding.subject.inputs
  if (tpp.withoutTf32 === null) return []
  const other = statusWith(finding, { ...base, tpp: point(tpp.withoutTf32) })
  if (other === finding.decision.status) return []
  const words = `TF32 counted as 32 bit gives the TPP of ${tppNumber(tpp.low)}; without it ${tppNumber(tpp.withoutTf32)} would give: ${other.replaceAll('-', ' ')}`
  return [{ id: 'tf32-decides', words }]
}

function rivalFlags(finding: Finding): readonly Flag[] {
  const { base, alternatives } = finding.subject.inputs
  const turning = alternatives
    .map((alternative) => ({ alternative, status: statusWith(finding, withAlternative(base, alternative)) }))
    .filter(({ status }) => status !== finding.decision.status)
  const seen = new Map(turning.map((one) => [`${one.alternative.input} ${one.alternative.value}`, one]))
  return [...seen.values()].map(({ alternative: { input, value, sourceId }, status }) => {
    const { name, unit } = INPUT_WORDS[input]
    const words = `Another source (${sourceId}) gives a ${name} of ${withUnit(value, unit)}, which would give: ${status.replaceAll('-', ' ')}`
    return { id: 'rival-decides', words }
  })
}

function letterFlags({ decision }: Finding): readonly Flag[] {
  return decision.letters.flatMap(({ letter, outcome }): readonly Flag[] => {
    if (outcome === 'unknown') {
      return [
        {
          id: 'letter-undecided',
          words: `Whether it meets the limits of the ${letterName(letter)} cannot be said: an input is missing`,
        },
      ]
    }
    if (outcome === 'false' || letter.binds === 'test') return []
    return [
      {
        id: 'letter-limits',
        words: `It meets the limits reported of the ${letterName(letter)}; they were reported, the letter is not public`,
      },
    ]
  })
}

/** True when design for data centres had a say: the class is controlled, or a note left the chip out. */
function isJudged({ decision }: Finding): boolean {
  const { chipClass, by, carveOut } = decision.classification
  return by === 'carve-out' || carveOut !== null || chipClass === '3A090.a'
}

function usFlags(finding: Finding): readonly Flag[] {
  const { decision, subject } = finding
  const { tpp, datacenter } = subject.inputs
  const flags: (Flag | false | null)[] = [
    decision.vendorStatement && {
      id: 'vendor-statement',
      words: `${decision.vendorStatement.authority}: ${decision.vendorStatement.basis}`,
    },
    decision.classification.by === 'vendor-listing' && {
      id: 'vendor-listing',
      words: `The class is the one the maker prints (${subject.inputs.vendorListing?.eccn})`,
    },
    restsOnAssumedRate(finding) && {
      id: 'assumed-dense',
      words: 'The source does not state dense or sparse; computed as dense',
    },
    decision.policyOutcome === 'unknown' && {
      id: 'posture-undecided',
      words: 'Review posture undecided: an input of the policy is missing',
    },
    decision.policy?.when.also !== undefined &&
      decision.policyOutcome === 'true' && {
        id: 'transaction-assumed',
        words:
          'Assumes shipment from the United States of a part on sale there on 15 January 2026; otherwise presumption of denial',
      },
    isJudged(finding) && {
      id: 'datacenter-judgement',
      words: `Design for data centres is a judgement: ${datacenter.basis}`,
    },
    tpp.published.some((one) => one.conflict) && {
      id: 'published-conflict',
      words: 'A published TPP differs from the computed one by more than 1 %',
    },
  ]
  return flags.filter((flag): flag is Flag => flag !== null && flag !== false)
}

/** Every reservation about this answer. A Chinese design carries none: nothing US is decided about it. */
export function flagsOf(finding: Finding): readonly Flag[] {
  if (finding.chip.isDomestic) return []
  return [...usFlags(finding), ...letterFlags(finding), ...tf32Flag(finding), ...rivalFlags(finding)]
}
