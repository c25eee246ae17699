import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceWords } from '../../src/domain/evidence/choice-words'
import { conflicts } from '../../src/domain/evidence/conflicts'
import { prepareLaw } from '../../src/domain/export-controls/law'
import { chipInputs } from '../../src/domain/export-controls/metrics'
import { statusOf } from '../../src/domain/export-controls/status'
import type { ChipFact } from '../../src/domain/fact'
import { chooseFact } from '../../src/domain/fact-choice'
import { isMissing } from '../../src/domain/missing'
import { choicesIn, choosing, withInstead, withPreferred } from '../../src/domain/preferred-facts'
import { indexFacts, inOrder, isComparable, readField } from '../../src/domain/reading'
import { chips, companies, facts, measures, rules } from './facts'

const real = facts.find(
  (fact) => fact.chipId === 'nvidia-h20-96' && fact.field === 'peak_fp8' && fact.basis === 'dense',
)
if (!real) throw new Error('the H20 has no dense FP8 rate')
const report: ChipFact = { ...real, factId: 'report', line: 99_999, value: 320, kind: 'analyst', note: '' }
const other: ChipFact = { ...report, factId: 'other', line: 100_000, value: 250 }
const told = [...facts, report, other]
const shown = (rows: readonly ChipFact[]) =>
  readField(indexFacts(rows), 'nvidia-h20-96', 'peak_fp8', { basis: 'dense' })

describe('a fact of the reader’s choice', () => {
  test('takes the place of the one the rules prefer, says so, and keeps that one as a rival', () => {
    const reading = shown(withPreferred(told, ['report']))
    if (isMissing(reading)) throw new Error(reading.reason)
    expect(reading.value).toBe(320)
    expect(reading.marks).toContain('c')
    expect(reading.preferredBecause).toContain('your choice')
    expect(reading.rivals.map(({ value }) => value)).toContain(real.value)
  })

  test('nothing chosen, an unknown id or the fact preferred anyway leave the facts as they are', () => {
    const first = shown(told)
    if (isMissing(first)) throw new Error(first.reason)
    for (const ids of [[], ['nobody'], [first.fact.factId]]) expect(withPreferred(told, ids)).toBe(told)
  })

  test('of two for one place the later counts, and the earlier is dropped; the rules’ own choice undoes both', () => {
    expect(choosing(told, ['report'], 'other')).toEqual(['other'])
    const reading = shown(withPreferred(told, ['report', 'other']))
    expect(isMissing(reading) ? null : reading.value).toBe(250)
    const first = shown(told)
    if (isMissing(first)) throw new Error(first.reason)
    expect(choosing(told, ['other'], first.fact.factId)).toEqual([])
  })

  test('asked after a choice, what another would change is answered without the first', () => {
    const chosen = withPreferred(told, ['report'])
    const first = shown(told)
    if (isMissing(first)) throw new Error(first.reason)
    for (const [id, value] of [
      ['other', 250],
      [first.fact.factId, first.value],
    ] as const) {
      const reading = shown(withInstead(chosen, id))
      expect(isMissing(reading) ? null : reading.value).toBe(value)
    }
  })

  test('whichever is chosen is read first among what states the same thing, and the order elsewhere stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...facts), (fact) => {
        const rows = withPreferred(facts, [fact.factId])
        const same = rows.filter(
          (row) => row.chipId === fact.chipId && row.field === fact.field && isComparable(fact, row),
        )
        expect(inOrder(fact.field, same)[0]?.factId).toBe(fact.factId)
        expect(choicesIn(rows).length).toBeLessThanOrEqual(1)
        const rest = (all: readonly ChipFact[]) =>
          inOrder(
            fact.field,
            all.filter(
              (row) => row.chipId === fact.chipId && row.field === fact.field && row.factId !== fact.factId,
            ),
          ).map(({ factId }) => factId)
        expect(rest(rows)).toEqual(rest(facts))
      }),
      { numRuns: 60 },
    )
  })

  test('is named with what it replaces, or as another source of the same value', () => {
    const words = (fact: ChipFact) =>
      choicesIn(withPreferred([...facts, fact], [fact.factId])).map((one) => choiceWords(one, 'H20'))
    expect(words(report)).toEqual([
      expect.stringMatching(/^FP8 rate of H20: 320.TFLOPS instead of 296.TFLOPS$/),
    ])
    expect(words({ ...report, value: real.value })).toEqual([expect.stringContaining('another source')])
  })

  test('a disputed row counts once it is chosen', () => {
    const disputed: ChipFact = { ...report, note: 'Disputed by the maker' }
    const rows = withPreferred([real, disputed], ['report'])
    expect(chooseFact(rows)?.value).toBe(320)
  })
})

test('what the list of disagreements foretells of a status is what choosing the other fact gives', () => {
  const law = prepareLaw(rules, measures, companies)
  const day = '2024-06-01'
  const of = (rows: readonly ChipFact[]) =>
    new Map(
      chips.map((chip) => {
        const own = rows.filter((fact) => fact.chipId === chip.chipId)
        return [chip.chipId, { chip, facts: own, inputs: chipInputs(chip, own, rules) }]
      }),
    )
  const found = conflicts({
    subjects: of(told),
    index: indexFacts(told),
    law,
    destination: 'china',
    day,
    compared: [],
  })
  const changing = found.filter(({ changesStatus }) => changesStatus)
  expect(changing.length).toBeGreaterThan(0)
  for (const { chipId, rival, now, instead } of changing) {
    const rows = withPreferred(told, [rival.factId]).filter((fact) => fact.chipId === chipId)
    const chip = chips.find((one) => one.chipId === chipId)
    if (!chip) throw new Error(chipId)
    const status = statusOf({ chip, inputs: chipInputs(chip, rows, rules) }, 'china', day, law)
    expect(status.status).toBe(instead.status)
    expect(status.status).not.toBe(now.status)
  }
})
