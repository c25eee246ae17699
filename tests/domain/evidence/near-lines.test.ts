import { describe, expect, test } from 'vitest'
import { distanceOf, NEAR, type NearLine, nearLines } from '../../../src/domain/evidence/near-lines'
import { prepareLaw } from '../../../src/domain/export-controls/law'
import { chipInputs } from '../../../src/domain/export-controls/metrics'
import { statusOf } from '../../../src/domain/export-controls/status'
import type { ChipFact } from '../../../src/domain/fact'
import { chips, companies, facts, measures, rules } from '../facts'

const law = prepareLaw(rules, measures, companies)

function subjectOf(chipId: string, all: readonly ChipFact[]) {
  const chip = chips.find((one) => one.chipId === chipId)
  if (!chip) throw new Error(`no chip ${chipId}`)
  const own = all.filter((fact) => fact.chipId === chipId)
  return { chip, facts: own, inputs: chipInputs(chip, own, rules) }
}

const everyone = new Map(chips.map(({ chipId }) => [chipId, subjectOf(chipId, facts)]))
const near = (on: string) => nearLines({ subjects: everyone, law, destination: 'china', day: on })

function ofA10(all: readonly ChipFact[]) {
  const subjects = new Map([[A10, subjectOf(A10, all)]])
  return nearLines({ subjects, law, destination: 'china', day })
}

const A10 = 'nvidia-a10'
const day = '2024-06-01'

/** The facts with the fact the figure was read from set to another value. */
function withValue({ factId }: NearLine, value: number): readonly ChipFact[] {
  return facts.map((fact) => (fact.factId === factId ? { ...fact, value } : fact))
}

describe('figures near a line that one document alone gives', () => {
  test('the A10: by its die area of 628 mm² just under a performance density of 3.2', () => {
    const found = ofA10(facts)
    expect(found).toMatchObject([
      { figure: 'tpp', value: 2000, now: { status: 'unrestricted' }, beyond: { status: 'notification' } },
      { figure: 'applicable_die_area_mm2', value: 628, line: 625, sourceId: 'b-epoch-hw' },
    ])
  })

  test('each would really change the status: the figure over its line does', () => {
    const found = near(day).filter(({ figure }) => figure === 'applicable_die_area_mm2')
    expect(found.length).toBeGreaterThan(1)
    for (const one of found) {
      const past = one.line + (one.line - one.value) * 0.01
      const subject = subjectOf(one.chipId, withValue(one, past))
      expect(statusOf(subject, 'china', day, law).status).toBe(one.beyond.status)
    }
  })

  test('all are within 5 %, the nearest first, each of one document', () => {
    for (const on of [day, '2026-11-24']) {
      const apart = near(on).map((one) => Math.abs(distanceOf(one)))
      expect(apart.length).toBeGreaterThan(0)
      expect(apart).toEqual(apart.toSorted((a, b) => a - b))
      expect(Math.max(...apart)).toBeLessThanOrEqual(NEAR / (1 - NEAR))
    }
  })

  test('a second document that agrees takes the flag away, one that disputes does not', () => {
    const [, area] = ofA10(facts)
    const fact = facts.find(({ factId }) => factId === area?.factId)
    if (!fact) throw new Error('no die area')
    const report = (value: number): ChipFact => ({ ...fact, factId: 'report', sourceId: 'report', value })
    const figures = (all: readonly ChipFact[]) => ofA10(all).map(({ figure }) => figure)
    expect(figures([...facts, report(628)])).toEqual(['tpp'])
    expect(figures([...facts, report(700)])).toEqual(['tpp', 'applicable_die_area_mm2'])
  })

  test('a Chinese part is under no line', () => {
    const domestic = near('2026-11-24').filter(({ now }) => now.status === 'domestic')
    expect(domestic).toEqual([])
  })
})
