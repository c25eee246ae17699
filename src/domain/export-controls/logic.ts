/**
 * Three-valued logic over the tests of the rules file, on intervals: a test with a missing input is unknown, never
 * false. Source: `meta.expression_grammar` and `meta.computation.intervals` of the rules file.
 */
import type { RuleInput, RuleLeaf, RuleTest } from './rules'

export type Outcome = 'true' | 'false' | 'unknown'

/** All values a figure may have; a known figure has `low === high`. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** `null`: nothing is known. */
export type Operand = Interval | boolean | null
export type RuleValues = Readonly<Record<RuleInput, Operand>>

/** One leaf of a test as it came out: a line of the proof. */
export interface Step {
  readonly field: RuleInput
  readonly op: RuleLeaf['op']
  readonly threshold: number | boolean
  readonly value: Operand
  readonly outcome: Outcome
  /** How far a known figure lies from the threshold, in % of it (−1.3: just below); null where that has no meaning. */
  readonly marginPercent: number | null
}

export interface Proof {
  readonly outcome: Outcome
  readonly steps: readonly Step[]
  /** Names of the inputs whose absence leaves a step unknown. */
  readonly missing: readonly RuleInput[]
}

/** The interval of one known figure. */
export function point(value: number): Interval {
  return { low: value, high: value }
}

/** True when the interval is one known figure. */
export function isPoint(interval: Interval): boolean {
  return interval.low === interval.high
}

/** All of them: false beats unknown beats true. */
export function and(outcomes: readonly Outcome[]): Outcome {
  return outcomes.includes('false') ? 'false' : outcomes.includes('unknown') ? 'unknown' : 'true'
}

/** Any of them: true beats unknown beats false. */
export function or(outcomes: readonly Outcome[]): Outcome {
  return outcomes.includes('true') ? 'true' : outcomes.includes('unknown') ? 'unknown' : 'false'
}

function compare(value: number, op: RuleLeaf['op'], threshold: number): boolean {
  switch (op) {
    case '>=':
      return value >= threshold
    case '>':
      return value > threshold
    case '<':
      return value < threshold
    case '<=':
      return value <= threshold
    case '==':
      return value === threshold
  }
}

function compareInterval({ low, high }: Interval, op: RuleLeaf['op'], threshold: number): Outcome {
  // Equality is no half-line: an interval around the threshold fails it at both ends and may still meet it.
  if (op === '==' && low < threshold && threshold < high) return 'unknown'
  const atLow = compare(low, op, threshold)
  if (atLow !== compare(high, op, threshold)) return 'unknown'
  return atLow ? 'true' : 'false'
}

/** Outcome of one leaf on one value. A leaf and a value of different kinds (number, boolean) can say nothing: unknown. */
export function evaluateLeaf(leaf: RuleLeaf, value: Operand): Outcome {
  if (value === null) return 'unknown'
  if (typeof value === 'boolean') {
    return typeof leaf.value === 'boolean' ? (value === leaf.value ? 'true' : 'false') : 'unknown'
  }
  return typeof leaf.value === 'number' ? compareInterval(value, leaf.op, leaf.value) : 'unknown'
}

/** Outcome of a test, without a trace. */
export function evaluate(test: RuleTest, values: RuleValues): Outcome {
  if ('field' in test) return evaluateLeaf(test, values[test.field])
  const isAll = 'all' in test
  const decisive = isAll ? 'false' : 'true'
  let outcome: Outcome = isAll ? 'true' : 'false'
  for (const child of isAll ? test.all : test.any) {
    const one = evaluate(child, values)
    if (one === decisive) return decisive
    if (one === 'unknown') outcome = 'unknown'
  }
  return outcome
}

/** The leaves of a test in the order of the text. */
export function leavesOf(test: RuleTest): readonly RuleLeaf[] {
  return 'field' in test ? [test] : ('all' in test ? test.all : test.any).flatMap(leavesOf)
}

function marginPercent(leaf: RuleLeaf, value: Operand): number | null {
  if (value === null || typeof value === 'boolean' || typeof leaf.value === 'boolean') return null
  return isPoint(value) && leaf.value !== 0 ? (value.low / leaf.value - 1) * 100 : null
}

/** Outcome of a test with every leaf as a line of proof. Agrees with {@link evaluate}. */
export function prove(test: RuleTest, values: RuleValues): Proof {
  const steps = leavesOf(test).map((leaf) => {
    const value = values[leaf.field]
    const outcome = evaluateLeaf(leaf, value)
    const margin = marginPercent(leaf, value)
    return { field: leaf.field, op: leaf.op, threshold: leaf.value, value, outcome, marginPercent: margin }
  })
  const missing = new Set(steps.filter((step) => step.outcome === 'unknown').map((step) => step.field))
  return { outcome: evaluate(test, values), steps, missing: [...missing] }
}
