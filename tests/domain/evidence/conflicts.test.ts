import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { compare } from '../../../src/domain/comparison/prepare'
import { type ConflictQuery, conflicts } from '../../../src/domain/evidence/conflicts'
import { prepareLaw } from '../../../src/domain/export-controls/law'
import { chipInputs } from '../../../src/domain/export-controls/metrics'
import { subjectWith } from '../../../src/domain/export-controls/prefer'
import { statusOf } from '../../../src/domain/export-controls/status'
import type { ChipFact } from '../../../src/domain/fact'
import { withPreferred } from '../../../src/domain/preferred-facts'
import { indexFacts } from '../../../src/domain/reading'
import { chips, companies, facts, measures, rules } from '../facts'

// Hundreds of chips are compared and decided: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const law = prepareLaw(rules, measures, companies)

function queryOf(
  rows: readonly ChipFact[],
  day: string,
  compared: readonly string[] = [],
  only: readonly string[] = chips.map(({ chipId }) => chipId),
): ConflictQuery {
  const index = indexFacts(rows)
  const subjects = new Map(
    chips
      .filter(({ chipId }) => only.includes(chipId))
      .map((chip) => {
        const own = [...(index.get(chip.chipId)?.values() ?? [])].flat()
        return [chip.chipId, { chip, facts: own, inputs: chipInputs(chip, own, rules) }]
      }),
  )
  return { subjects, index, law, destination: 'china', day, compared }
}

/** A press report of another FP8 rate of the H20: TPP 2 400 and more would have needed a licence or a notification. */
function withReport(tflops: number): readonly ChipFact[] {
  const real = facts.find((fact) => fact.chipId === 'nvidia-h20-96' && fact.field === 'peak_fp8')
  if (!real) throw new Error('the H20 has no FP8 rate')
  return [...facts, { ...real, factId: 'made-up', line: 99_999, value: tflops, kind: 'analyst', note: '' }]
}

describe('disagreements, ranked by what they change', () => {
  const day = '2024-06-01'

  test('one that changes a status comes first, and choosing the other fact does change it', () => {
    const query = queryOf(withReport(320), day)
    const [first] = conflicts(query)
    expect(first).toMatchObject({ chipId: 'nvidia-h20-96', field: 'peak_fp8', changesStatus: true })
    const subject = query.subjects.get('nvidia-h20-96')
    if (!first || !subject) throw new Error('no conflict')
    expect(statusOf(subject, 'china', day, law)).toEqual(first.now)
    const other = subjectWith(subject.chip, subject.facts, first.rival, rules)
    expect(statusOf(other, 'china', day, law)).toEqual(first.instead)
    expect(first.instead.status).not.toBe(first.now.status)
  })

  test('whatever the other figure says, the top-ranked status conflict is one when it is chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 900 }), (tflops) => {
        const query = queryOf(withReport(tflops), day, [], ['nvidia-h20-96'])
        const top = conflicts(query)[0]
        const changes = tflops * 8 >= 2400
        expect(top?.changesStatus ?? false).toBe(changes)
      }),
      { numRuns: 12 },
    )
  })

  test('then those that change the comparison, then by relative size', () => {
    const found = conflicts(
      queryOf(facts, '2026-11-24', ['huawei-atlas-350', 'nvidia-b200', 'nvidia-h20-96']),
    )
    const rest = found.filter((conflict) => !conflict.changesStatus)
    const inComparison = rest.filter((conflict) => conflict.inComparison !== null)
    expect(inComparison.length).toBeGreaterThan(0)
    expect(rest.slice(0, inComparison.length)).toEqual(inComparison)
    const sizes = rest.slice(inComparison.length).map(({ relative }) => relative ?? 0)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })

  test('what is said to change the comparison does: comparing with the other fact gives the other figure', () => {
    const chipIds = ['nvidia-h20-96', 'huawei-ascend-910c', 'nvidia-h200-sxm']
    const choice = { chipIds, baseline: null, asOf: '2026-11-24', destination: 'china' } as const
    const own = facts.filter(({ chipId }) => chipIds.includes(chipId))
    const query = queryOf(own, '2026-11-24', chipIds, chipIds)
    const found = conflicts(query).filter(({ inComparison }) => inComparison)
    expect(found.length).toBeGreaterThan(2)
    for (const { rival, inComparison } of found) {
      const preferred = indexFacts(withPreferred(own, [rival.factId]))
      const { sheet } = compare({ chips, companies, index: preferred, law }, choice)
      const rows = sheet.groups.flatMap((group) => group.rows)
      const row = rows.filter(({ label }) => label === inComparison?.row)
      const texts = row.flatMap(({ cells }) =>
        cells.flatMap(({ chipId, ratio }) =>
          chipId === inComparison?.chipId && ratio !== null
            ? [ratio.kind === 'ratio' ? ratio.text : 'no ratio']
            : [],
        ),
      )
      if (inComparison?.what === 'ratio') expect(texts).toContain(inComparison.after)
      expect(inComparison?.after).not.toBe(inComparison?.before)
    }
  })

  test('a disagreement within a comparison that shows the same either way waits for its size', () => {
    const one = conflicts(queryOf(facts, '2026-11-24', ['nvidia-b200'], ['nvidia-b200']))
    expect(one.every(({ inComparison }) => inComparison === null)).toBe(true)
  })

  test('dense is never set against sparse, and a disputed row is no rival', () => {
    for (const { preferred, rival } of conflicts(queryOf(facts, '2026-11-24'))) {
      expect(rival.basis).toBe(preferred.basis)
      expect(rival.note).not.toMatch(/^(disputed|suspect)/i)
      expect(rival.value).not.toBe(preferred.value)
    }
  })
})
