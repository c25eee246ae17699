import { describe, expect, test } from 'vitest'
import { evaluateClaim } from '../../../src/domain/claims/evaluate'
import { checkEvidence } from '../../../src/domain/evidence/check-evidence'
import { densityEvidence, ratioEvidence, tppEvidence } from '../../../src/domain/evidence/derived-evidence'
import { eventEvidence } from '../../../src/domain/evidence/event-evidence'
import { evidenceSourceIds } from '../../../src/domain/evidence/evidence'
import { figureEvidence, growthEvidence } from '../../../src/domain/evidence/figure-evidence'
import { readingEvidence } from '../../../src/domain/evidence/reading-evidence'
import { chipInputs } from '../../../src/domain/export-controls/metrics'
import type { Basis, ChipField } from '../../../src/domain/fact'
import { isMissing } from '../../../src/domain/missing'
import { periodFigure } from '../../../src/domain/period-figure'
import { periodGrowth } from '../../../src/domain/period-growth'
import { readField } from '../../../src/domain/reading'
import { publishedByPeriod } from '../../../src/domain/revenue-figures'
import { chips, claims, events, facts, index, revenue, rules, worldOn } from '../facts'

const asOf = '2026-11-24'

function reading(chipId: string, field: ChipField, basis?: Basis) {
  const found = readField(index, chipId, field, basis === undefined ? {} : { basis })
  if (isMissing(found)) throw new Error(found.reason)
  return found
}

function subject(chipId: string) {
  const chip = chips.find((candidate) => candidate.chipId === chipId)
  if (!chip) throw new Error(chipId)
  const own = facts.filter((fact) => fact.chipId === chipId)
  return { chip, facts: own, inputs: chipInputs(chip, own, rules) }
}

describe('of a reading', () => {
  test('the preferred fact, why, and every rival with its document', () => {
    const fp8 = reading('nvidia-h20-96', 'peak_fp8')
    const evidence = readingEvidence(fp8, 'peak_fp8', 'H20 96GB')
    expect(evidence).toMatchObject({ subject: 'FP8 rate of H20 96GB', value: '296\u2009TFLOPS' })
    expect(evidence.because).toBe(fp8.preferredBecause)
    expect(evidence.preferred.map(({ id }) => id)).toEqual([fp8.fact.factId])
    expect(evidence.rivals).toHaveLength(fp8.rivals.length)
    expect(evidenceSourceIds(evidence)).toContain('b-toms-h20-l20-l2')
  })

  test('a missing value says why, and rests on nothing', () => {
    const evidence = readingEvidence(readField(index, 'nvidia-h20-96', 'peak_fp4'), 'peak_fp4', 'H20 96GB')
    expect(evidence).toMatchObject({ value: 'not disclosed', basis: 'No source gives an FP4 rate.' })
    expect(evidence.preferred).toEqual([])
  })
})

describe('of what is computed', () => {
  test('TPP and density put the numbers into the formula', () => {
    expect(tppEvidence(subject('nvidia-h20-96')).sums[0]).toMatch(
      /^TPP = 148\u2009TFLOPS × 16\u2009bit = 2\u2009368/,
    )
    const density = densityEvidence(subject('nvidia-h20-96'))
    expect(density.sums[0]).toMatch(/^PD = 2\u2009368 ÷ 814\u2009mm²/)
    expect(density.preferred.length).toBeGreaterThan(0)
  })

  test('a ratio says both facts, and that their bases differ', () => {
    const evidence = ratioEvidence(
      { chipName: 'Atlas 350', reading: reading('huawei-atlas-350', 'peak_bf16', 'na') },
      { chipName: 'H20', reading: reading('nvidia-h20-96', 'peak_bf16') },
    )
    expect(evidence.value).toBe('2.87×')
    expect(evidence.sums).toEqual(['425 ÷ 148 = 2.87'])
    expect(evidence.notes).toEqual(['The bases differ: basis not stated against dense.'])
    expect(evidence.preferred).toHaveLength(2)
  })

  test('a figure and its growth', () => {
    const byPeriod = publishedByPeriod(revenue, { companyId: 'cambricon', asOf })
    const figure = periodFigure(byPeriod, '2026Q1')
    expect(figureEvidence(figure, 'Revenue of Cambricon, Q1 2026')).toMatchObject({
      value: '2\u2009884.69674686 million yuan',
    })
    const growth = periodGrowth(byPeriod, '2026Q1', 'yoy')
    const evidence = growthEvidence(growth.growth, figure, growth.base, 'Growth of Cambricon, Q1 2026')
    expect(evidence.value).toBe('+159.56\u2009%')
    expect(evidence.sums[0]).toBe('2\u2009884.7 ÷ 1\u2009111.4 − 1 = +159.56\u2009%')
    expect(evidence.preferred).toHaveLength(2)
    const none = figureEvidence(periodFigure(byPeriod, '1990Q1'), 'x')
    expect(none.value).toBe('not disclosed')
  })
})

test('an event names every document and how exact its date is', () => {
  for (const event of events) {
    const evidence = eventEvidence(event)
    expect(evidence.preferred.map(({ sourceId }) => sourceId)).toEqual(event.sourceIds)
    expect(evidence.basis === '').toBe(event.precision === 'day')
  }
})

test('every check of every claim has evidence: a sum or a reason, and the rows it read', () => {
  const world = worldOn(asOf)
  for (const claim of claims) {
    for (const result of evaluateClaim(claim, world).checks) {
      const evidence = checkEvidence(result, world, { subject: claim.text, value: 'x' })
      expect(evidence.sums.length + evidence.basis.length, claim.claimId).toBeGreaterThan(0)
      const read = Object.values(result.inputs).flat().length
      expect(evidence.preferred.length === 0, claim.claimId).toBe(read === 0)
      const ids = [...evidence.preferred, ...evidence.rivals].map(({ id }) => id)
      expect(new Set(ids).size, claim.claimId).toBe(ids.length)
    }
  }
})
