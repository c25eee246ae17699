/** One line of the proof in words: what was compared with what, how it came out, and by how much. */
import { isPoint, type Outcome, type Step } from '../../domain/export-controls/logic'
import type { RuleLeaf } from '../../domain/export-controls/rules'
import {
  exactNumber,
  INPUT_WORDS,
  operandWords,
  sentence,
  tppNumber,
  withUnit,
} from '../../domain/export-controls/words'
import { formatNumber, formatPercent, THIN_SPACE } from '../../domain/format'

export interface StepWords {
  /** `TPP 2 368 ≥ 2 400`. */
  readonly comparison: string
  /** {@link comparison} in three: what is asked of, its figure, the line. The last two are empty for a yes or no. */
  readonly parts: readonly [name: string, shown: string, line: string]
  readonly outcome: Outcome
  readonly answer: string
  /** `98.7 % of the 2 400 line`; empty where distance has no meaning. */
  readonly margin: string
}

const SIGNS: Readonly<Record<RuleLeaf['op'], string>> = {
  '>=': '≥',
  '>': '>',
  '<': '<',
  '<=': '≤',
  '==': '=',
}
const ANSWERS: Readonly<Record<Outcome, string>> = { true: 'yes', false: 'no', unknown: 'cannot be said' }

/** From here on a multiple reads better than a percentage. */
const MULTIPLE_FROM = 10

function lineWords({ field, threshold }: Step): string {
  const value = Number(threshold)
  return field === 'tpp' || field === 'bits_x_tops'
    ? tppNumber(value)
    : withUnit(value, INPUT_WORDS[field].unit)
}

/** How far a known figure lies along the way to the threshold, which it meets at 100 %. */
export function marginWords(step: Step): string {
  const { value, threshold } = step
  if (value === null || typeof value === 'boolean' || typeof threshold === 'boolean') return ''
  if (!isPoint(value) || threshold === 0) return ''
  const share = value.low / threshold
  const line = `the ${lineWords(step)} line`
  if (share >= MULTIPLE_FROM) return `${formatNumber(share, { decimals: 1 })}× ${line}`
  // "100.0 %" must not be said of a figure that misses: more decimals until it tells.
  const decimals = [1, 2, 3].find(
    (count) => share === 1 || (share * 100).toFixed(count) !== (100).toFixed(count),
  )
  return `${formatPercent(share, decimals ?? 3)} of ${line}`
}

function booleanWords({ field, value, threshold }: Step): string {
  const { name } = INPUT_WORDS[field]
  return `${sentence(name)}: ${operandWords(value, field)}; asked: ${threshold === true ? 'yes' : 'no'}`
}

/** The line of one leaf. */
export function stepWords(step: Step): StepWords {
  const { field, op, threshold, value, outcome } = step
  const answer = ANSWERS[outcome]
  if (typeof threshold === 'boolean') {
    const comparison = booleanWords(step)
    return { comparison, parts: [comparison, '', ''], outcome, answer, margin: '' }
  }
  const isTpp = field === 'tpp' || field === 'bits_x_tops'
  const known = value !== null && typeof value !== 'boolean' && isPoint(value)
  const words = operandWords(value, field)
  const shown = known && isTpp ? tppNumber(value.low) : words === 'not known' ? '(not known)' : words
  const limit = isTpp ? tppNumber(threshold) : exactNumber(threshold)
  const unit = known ? '' : INPUT_WORDS[field].unit
  const parts = [
    sentence(INPUT_WORDS[field].name),
    shown,
    `${SIGNS[op]} ${limit}${unit === '' ? '' : THIN_SPACE + unit}`,
  ] as const
  return { comparison: parts.join(' '), parts, outcome, answer, margin: marginWords(step) }
}
