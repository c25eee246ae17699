/** Layer 4: what stands outside the thresholds. Source: `meta.precedence` of the rules file, steps 3 and 4. */
import { evaluate, type Outcome, type RuleValues } from './logic'
import type { LawInForce } from './period'
import type { Letter, Measure, StatusWord, TestedLetter } from './rules'

export interface LetterFinding {
  readonly letter: TestedLetter
  readonly outcome: Outcome
}

/** True for a row that stays visible and never overrides. */
export function isDisputed(measure: Measure): boolean {
  return measure.note.startsWith('DISPUTED')
}

interface Current {
  readonly status: StatusWord
  readonly measure: Measure | null
  readonly vendorStatement: Measure | null
}

/** Step 3: of the chip's measures the most severe, the oldest among equals, if it is more severe than the status. */
export function applyMeasures(
  computed: StatusWord,
  measures: readonly Measure[],
  order: readonly StatusWord[],
): Current {
  let current: Current = { status: computed, measure: null, vendorStatement: null }
  // A row of status "unknown" is on no step of the order and never the more severe one.
  const counting = measures.filter((measure) => !isDisputed(measure))
  for (const measure of counting) {
    const severity = order.indexOf(measure.status)
    if (severity > Math.max(0, order.indexOf(current.status))) {
      current = { status: measure.status, measure, vendorStatement: null }
    }
  }
  const statement = counting.find((measure) => measure.status === 'unrestricted') ?? null
  const lifts = current.status === 'unknown' && statement !== null
  return lifts ? { ...current, status: 'unrestricted', vendorStatement: statement } : current
}

/** Who is known to have received a letter with these limits. */
export function isAddressed(letter: Letter, vendorId: string): boolean {
  return (letter.test_recipients ?? letter.recipients).includes(vendorId)
}

/** The letters with a test that name the designer, each with how the chip fares. */
export function lettersTo(vendorId: string, values: RuleValues, law: LawInForce): readonly LetterFinding[] {
  const addressed = law.letters.filter((one) => isAddressed(one, vendorId))
  return addressed.map((letter) => ({ letter, outcome: evaluate(letter.test, values) }))
}

/** Step 4: a letter whose limits are law binds; one whose limits are only reported makes "unrestricted" undecided. */
export function applyLetters(
  status: StatusWord,
  found: readonly LetterFinding[],
  order: readonly StatusWord[],
): StatusWord {
  let current = status
  for (const { letter, outcome } of found) {
    if (outcome !== 'true' || letter.binds !== 'test') continue
    if (order.indexOf(current) < order.indexOf(letter.status)) current = letter.status
  }
  const isReported = found.some((one) => one.outcome === 'true' && one.letter.binds === 'named')
  return isReported && current === 'unrestricted' ? 'unknown' : current
}
