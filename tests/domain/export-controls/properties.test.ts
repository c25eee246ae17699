import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, groupOf } from '../../../src/domain/export-controls/decide'
import { type Law, periodOn, prepareLaw } from '../../../src/domain/export-controls/law'
import { type Interval, point } from '../../../src/domain/export-controls/logic'
import type { StatusGroup } from '../../../src/domain/export-controls/rules'
import { caseOf, type Subject } from '../../../src/domain/export-controls/subject'
import type { BaseValues } from '../../../src/domain/export-controls/values'
import { deciderOf } from './decider'
import { companies, measures, rules } from './facts'
import { decisionOf, madeUp } from './made-up'
import { law, subjects } from './subjects'

const DAYS = [
  '2022-09-01',
  '2022-12-01',
  '2023-11-01',
  '2023-12-01',
  '2024-06-01',
  '2025-01-01',
  '2025-06-01',
  '2026-02-01',
]
const day = fc.constantFrom(...DAYS)
const maker = fc.constantFrom('nvidia', 'amd', 'intel', 'cerebras')
/** Figures that like to sit on and beside the lines. */
const tpp = fc.oneof(
  fc.constantFrom(1599, 1600, 2399, 2400, 4799, 4800, 20999, 21000),
  fc.double({ min: 1, max: 40000, noNaN: true }),
)
const area = fc.double({ min: 50, max: 3000, noNaN: true })
const rate = fc.oneof(
  fc.constantFrom(599, 600, 1099, 1100, 1399, 1400, 6499, 6500),
  fc.double({ min: 0, max: 9000, noNaN: true }),
)
const flag = fc.constantFrom(true, false)
const chip = fc.record({ tpp, area, io: rate, dram: rate, datacenter: flag })
type Figures = { tpp: number; area: number; io: number; dram: number; datacenter: boolean }

function baseOf(c: Figures): Partial<BaseValues> {
  return {
    tpp: point(c.tpp),
    dieAreaMm2: point(c.area),
    ioBandwidthGBps: point(c.io),
    dramBandwidthGBps: point(c.dram),
    datacenter: c.datacenter,
  }
}

const CLASS_RANK = { 'not-3A090': 0, '3A090.b': 1, '3A090.a': 2, unknown: -1 } as const
const GROUP_RANK: Readonly<Record<StatusGroup, number>> = {
  unrestricted: 0,
  notification: 1,
  licence: 2,
  denied: 3,
  undetermined: -1,
  domestic: -1,
}

function answer(base: Partial<BaseValues>, on: string, vendor: string) {
  const decision = decisionOf(madeUp(base, vendor), on)
  return { decision, group: groupOf(decision.status, periodOn(law, on).inForce.china) }
}

describe('under one rule version', () => {
  it('more TPP never gives a looser class, nor a looser group', () => {
    fc.assert(
      fc.property(chip, fc.double({ min: 1, max: 20, noNaN: true }), day, (c, factor, on) => {
        const less = answer(baseOf(c), on, 'cerebras')
        const more = answer(baseOf({ ...c, tpp: c.tpp * factor }), on, 'cerebras')
        const rank = (a: typeof less) => CLASS_RANK[a.decision.classification.chipClass]
        expect(rank(more)).toBeGreaterThanOrEqual(rank(less))
        expect(GROUP_RANK[more.group]).toBeGreaterThanOrEqual(GROUP_RANK[less.group])
      }),
      { numRuns: 1000 },
    )
  })

  it('a smaller die of the same TPP never gives a looser class', () => {
    fc.assert(
      fc.property(chip, fc.double({ min: 0.05, max: 1, noNaN: true }), day, (c, factor, on) => {
        const rank = (figures: Figures) =>
          CLASS_RANK[answer(baseOf(figures), on, 'cerebras').decision.classification.chipClass]
        expect(rank({ ...c, area: c.area * factor })).toBeGreaterThanOrEqual(rank(c))
      }),
      { numRuns: 1000 },
    )
  })

  it('more bandwidth never gives a looser group', () => {
    fc.assert(
      fc.property(chip, fc.double({ min: 0, max: 5000, noNaN: true }), day, (c, extra, on) => {
        const less = GROUP_RANK[answer(baseOf(c), on, 'cerebras').group]
        const more =
          GROUP_RANK[answer(baseOf({ ...c, io: c.io + extra, dram: c.dram + extra }), on, 'cerebras').group]
        expect(more).toBeGreaterThanOrEqual(less)
      }),
    )
  })
})

/** What is left of the knowledge about a figure: nothing, a wider interval, or all of it. */
const loss = fc.constantFrom('none', 'wide', 'all')

function widen(value: number, how: string): Interval | null {
  if (how === 'none') return point(value)
  return how === 'wide' ? { low: value * 0.7, high: value * 1.4 } : null
}

describe('knowing less', () => {
  const order = rules.meta.severity_order
  const losses = fc.record({ tpp: loss, area: loss, io: loss, dram: loss, datacenter: flag })
  const blur = (
    c: Figures,
    l: Record<'tpp' | 'area' | 'io' | 'dram', string> & { datacenter: boolean },
  ): Partial<BaseValues> => ({
    tpp: widen(c.tpp, l.tpp) ?? { low: 0, high: Number.POSITIVE_INFINITY },
    dieAreaMm2: widen(c.area, l.area),
    ioBandwidthGBps: widen(c.io, l.io),
    dramBandwidthGBps: widen(c.dram, l.dram),
    datacenter: l.datacenter ? c.datacenter : null,
  })

  it('never turns a determined class into another determined class', () => {
    fc.assert(
      fc.property(chip, losses, day, maker, (c, l, on, vendor) => {
        const sharp = answer(baseOf(c), on, vendor).decision.classification.chipClass
        const dim = answer(blur(c, l), on, vendor).decision.classification.chipClass
        if (dim !== 'unknown') expect(dim).toBe(sharp)
      }),
      { numRuns: 2000 },
    )
  })

  it('never turns a determined status into another, but for the posture and for letters it can no longer decide', () => {
    fc.assert(
      fc.property(chip, losses, day, maker, (c, l, on, vendor) => {
        const sharp = answer(baseOf(c), on, vendor).decision
        const dim = answer(blur(c, l), on, vendor).decision
        const isOpen = dim.policyOutcome === 'unknown' || dim.letters.some((one) => one.outcome === 'unknown')
        // A letter that binds by its test says "at least a licence" of a chip whose class is open.
        const isFloor = dim.computed === 'unknown'
        if (dim.status !== 'unknown' && !isOpen && !isFloor) expect(dim.status).toBe(sharp.status)
        if (dim.status !== 'unknown' && isFloor)
          expect(order.indexOf(sharp.status)).toBeGreaterThanOrEqual(order.indexOf(dim.status))
        if (dim.policyOutcome === 'unknown') expect(sharp.status).not.toBe('unrestricted')
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees with every point inside an interval when it is determined', () => {
    fc.assert(
      fc.property(chip, day, fc.double({ min: 0, max: 1, noNaN: true }), (c, on, share) => {
        const interval = { low: c.tpp * 0.7, high: c.tpp * 1.4 }
        const whole = answer({ ...baseOf(c), tpp: interval }, on, 'cerebras').decision
        const inside = point(interval.low + share * (interval.high - interval.low))
        const one = answer({ ...baseOf(c), tpp: inside }, on, 'cerebras').decision
        if (whole.status !== 'unknown' && whole.policyOutcome !== 'unknown')
          expect(one.status).toBe(whole.status)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['area', 'io', 'dram'] as const)('agrees with every point inside an interval of %s', (figure) => {
    const key = { area: 'dieAreaMm2', io: 'ioBandwidthGBps', dram: 'dramBandwidthGBps' } as const
    fc.assert(
      fc.property(chip, day, maker, fc.double({ min: 0, max: 1, noNaN: true }), (c, on, vendor, share) => {
        const interval = { low: c[figure] * 0.8, high: c[figure] * 1.25 }
        const whole = answer({ ...baseOf(c), [key[figure]]: interval }, on, vendor).decision
        const inside = point(interval.low + share * (interval.high - interval.low))
        const one = answer({ ...baseOf(c), [key[figure]]: inside }, on, vendor).decision
        const isOpen = whole.policyOutcome === 'unknown' || whole.letters.some((l) => l.outcome === 'unknown')
        if (whole.status !== 'unknown' && !isOpen) expect(one.status).toBe(whole.status)
        if (whole.classification.chipClass !== 'unknown')
          expect(one.classification.chipClass).toBe(whole.classification.chipClass)
      }),
      { numRuns: 300 },
    )
  })

  it('never leads to "unrestricted" where some possible die would be controlled', () => {
    fc.assert(
      fc.property(tpp, area, fc.constantFrom('2023-12-01', '2024-06-01', '2026-02-01'), (t, a, on) => {
        const blind = answer({ tpp: point(t), dieAreaMm2: null }, on, 'cerebras').decision
        const seen = answer({ tpp: point(t), dieAreaMm2: point(a) }, on, 'cerebras').decision
        if (seen.status !== 'unrestricted') expect(blind.status).not.toBe('unrestricted')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the order of the files', () => {
  const few = subjects.filter((_, index) => index % 9 === 0)
  /** Some order, the same for a seed: by the remainder of a product. */
  const mixed = <T>(list: readonly T[], seed: number): T[] =>
    list
      .map((one, index) => ({ one, key: ((index + 1) * seed) % 101 }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one)
  const turned = (seed: number) =>
    prepareLaw(
      {
        ...rules,
        rule_versions: mixed(rules.rule_versions, seed).map((v) => ({ ...v, tests: mixed(v.tests, seed) })),
        review_policies: mixed(rules.review_policies, seed),
        letters: mixed(rules.letters, seed),
        licence_exceptions: mixed(rules.licence_exceptions, seed),
      },
      mixed(measures, seed),
      mixed(companies, seed),
    )
  /** With what each answer rests on: of two equal rows the older one, in whatever order they stand. */
  const answers = (of: Law, some: readonly Subject[]) =>
    of.periods.flatMap(({ from, inForce }) =>
      some.map((subject) => {
        const decision = decide(caseOf(subject, of), inForce.china)
        return `${subject.chip.chipId} ${from} ${decision.status} ${deciderOf(decision)}`
      }),
    )

  it('does not matter backwards, for every chip', () => {
    expect(answers(turned(100), subjects)).toEqual(answers(law, subjects))
  }, 60_000)

  it.each([31, 45, 58, 83])('does not matter in another order (%d)', (seed) => {
    expect(mixed(rules.rule_versions, seed).map((v) => v.id)).not.toEqual(
      rules.rule_versions.map((v) => v.id),
    )
    expect(answers(turned(seed), few)).toEqual(answers(law, few))
  })
})
