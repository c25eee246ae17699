/** The limits the scatter can draw: read from the rules in force, never typed. */
import type { IsoDay } from '../../domain/date'
import { type Law, periodOn } from '../../domain/export-controls/law'
import { leavesOf } from '../../domain/export-controls/logic'
import type { Destination, RuleInput, RuleLeaf, RuleTest } from '../../domain/export-controls/rules'

/** The part of the plane in which applications are reviewed case by case: strictly below both limits. */
export interface ReviewWindow {
  readonly tppBelow: number
  /** GB/s of DRAM bandwidth. */
  readonly bandwidthBelow: number
  readonly since: IsoDay
}

export interface PlaneRules {
  /** TPP from which 3A090.a is met whatever the density; null where the rules of the day have no such test. */
  readonly classTpp: number | null
  readonly window: ReviewWindow | null
}

function limit(test: RuleTest | undefined, field: RuleInput, op: RuleLeaf['op']): number | null {
  const leaf = test && leavesOf(test).find((one) => one.field === field && one.op === op)
  return typeof leaf?.value === 'number' ? leaf.value : null
}

/** A test that TPP alone can meet: one branch of an "any". */
function tppAlone(test: RuleTest | undefined): number | null {
  if (test === undefined) return null
  if ('field' in test) return limit(test, 'tpp', '>=')
  if ('all' in test) return null
  return test.any.map(tppAlone).find((value) => value !== null) ?? null
}

/** What the rules of a day towards a destination say about TPP and memory bandwidth. */
export function planeRules(law: Law, destination: Destination, day: IsoDay): PlaneRules {
  const { testA, policies } = periodOn(law, day).inForce[destination]
  const policy = policies.find((one) => one.status === 'case-by-case')
  const tppBelow = limit(policy?.when.test, 'tpp', '<')
  const bandwidthBelow = limit(policy?.when.test, 'dram_bandwidth_gbs', '<')
  return {
    classTpp: tppAlone(testA?.test),
    window:
      policy && tppBelow !== null && bandwidthBelow !== null
        ? { tppBelow, bandwidthBelow, since: policy.effective_from }
        : null,
  }
}
