/** Layer 4 in words: letters to named companies and other US measures outside the thresholds. */
import { formatDate } from '../date'
import { joinList } from '../format'
import { letterName } from './cause'
import { concernsChip } from './class-rows'
import { datesOfMeasure, type Finding, type Layer, layer, proofOf } from './layer'
import { isDisputed } from './overrides'
import { measuresOn } from './period'
import type { Letter, Measure } from './rules'

/** What a measure does to the answer. */
export type MeasureRole = 'decides' | 'lifts' | 'beside' | 'named-buyers' | 'disputed' | 'class'

export interface ShownMeasure {
  readonly measure: Measure
  readonly role: MeasureRole
  readonly words: string
}

const ROLE_WORDS: Readonly<Record<MeasureRole, string>> = {
  decides: 'decides the status',
  lifts: 'the maker says so, and nothing computed contradicts it',
  beside: 'shown beside the status; does not change it',
  'named-buyers': 'licences for named buyers; the requirement stays',
  disputed: 'disputed: shown, never overrides',
  class: 'concerns a whole class; shown, does not change the status',
}

function roleOf(measure: Measure, { decision }: Finding): MeasureRole {
  if (measure.targetType === 'class') return 'class'
  if (isDisputed(measure)) return 'disputed'
  if (measure === decision.measure) return 'decides'
  if (measure === decision.vendorStatement) return 'lifts'
  return measure.status === 'licensed-with-conditions' ? 'named-buyers' : 'beside'
}

/** US measures on the chip or its class that are active on the day, oldest first. */
export function shownMeasures(finding: Finding): readonly ShownMeasure[] {
  const { law, destination, day, chip } = finding
  return measuresOn(law.measures, law.rules, destination, day)
    .filter((m) => m.actionId.startsWith('us-'))
    .filter((m) =>
      m.targetType === 'chip'
        ? m.targetId === chip.chipId
        : m.targetType === 'class' && concernsChip(m, finding),
    )
    .map((measure) => {
      const role = roleOf(measure, finding)
      return { measure, role, words: ROLE_WORDS[role] }
    })
}

/** `BIS letter of 9 April 2025`, `White House instruction to agencies, as reported, of 6 November 2025`. */
export function measureName({ authority, date }: Measure): string {
  const letter = /^US (BIS|Commerce) letter/.exec(authority)
  if (letter) return `${letter[1]} letter of ${formatDate(date)}`
  return /letter/.test(authority)
    ? `${authority} of ${formatDate(date)}`
    : `${authority}, ${formatDate(date)}`
}

function wordsOf(finding: Finding): { readonly outcome: string; readonly sentence: string } {
  const { measure, vendorStatement, letters, status, computed } = finding.decision
  if (measure) {
    const outcome = measure.status.replaceAll('-', ' ')
    return { outcome, sentence: `${measureName(measure)}: ${measure.basis}. ${measure.note}`.trim() }
  }
  const met = letters.filter((one) => one.outcome === 'true')
  const binding = met.find((one) => one.letter.binds === 'test')
  if (binding && status !== computed) {
    return {
      outcome: 'licence required',
      sentence: `It meets the test of the ${letterName(binding.letter)}, which the company stated itself.`,
    }
  }
  if (met[0]) {
    return {
      outcome: 'limits met',
      sentence: `It meets the limits reported of the ${letterName(met[0].letter)}; the letter is not public, so what it covers cannot be said.`,
    }
  }
  if (vendorStatement)
    return {
      outcome: 'vendor statement',
      sentence: `${measureName(vendorStatement)}: ${vendorStatement.basis}.`,
    }
  if (letters.some((one) => one.outcome === 'unknown'))
    return {
      outcome: 'undecided',
      sentence: 'Whether it meets the limits of a letter to its maker cannot be said: an input is missing.',
    }
  if (letters.length > 0)
    return {
      outcome: 'not met',
      sentence: `It is outside the limits reported of the ${letters.map((one) => letterName(one.letter)).join(', ')}.`,
    }
  return {
    outcome: 'none',
    sentence: 'No letter to its maker and no measure on it is on record for this date.',
  }
}

function recipientNames(letter: Letter, { law }: Finding): string {
  const names = letter.recipients.map((id) => law.companies.find((one) => one.companyId === id)?.name ?? id)
  return joinList(names)
}

/** The layer "Letters and measures". */
export function lettersLayer(finding: Finding): Layer {
  const { decision, chip } = finding
  const { measure, vendorStatement, letters } = decision
  const first = measure ?? vendorStatement
  const letter = letters.find((one) => one.outcome !== 'false')?.letter
  return layer({
    ...wordsOf(finding),
    id: 'letters',
    title: 'Letters and measures',
    proofs: letters.map(({ letter: one }) => proofOf(letterName(one), one.test, chip.values)),
    ruleId: first?.actionId ?? letter?.id ?? null,
    citation:
      first?.authority ??
      (letter ? `${letterName(letter)} to ${recipientNames(letter, finding)}; not public` : ''),
    sourceIds: first ? [first.sourceId] : (letter?.source_ids ?? []),
    dates: first
      ? datesOfMeasure(first)
      : letter
        ? { announced: null, published: null, from: letter.effective_from, until: letter.effective_to }
        : null,
  })
}
