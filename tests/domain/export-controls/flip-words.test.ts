import { describe, expect, it } from 'vitest'
import type { ChipClass } from '../../../src/domain/export-controls/classify'
import { type Flip, flipClause, reasonOpen } from '../../../src/domain/export-controls/flip-words'
import type { Region } from '../../../src/domain/export-controls/flips'
import type { StatusWord } from '../../../src/domain/export-controls/rules'
import { missing } from '../../../src/domain/missing'
import { madeUp } from './made-up'

const T = '\u2009'
const { inputs } = madeUp({ dieAreaMm2: null, ioBandwidthGBps: null, dramBandwidthGBps: null })
type Answer = readonly [ChipClass, StatusWord]
const FREE: Answer = ['not-3A090', 'unrestricted']
const OPEN: Answer = ['unknown', 'unknown']
const A_DENIED: Answer = ['3A090.a', 'presumption-of-denial']
const A_REVIEWED: Answer = ['3A090.a', 'case-by-case']
const B: Answer = ['3A090.b', 'notification']

const flip = (region: Partial<Region> & Pick<Region, 'input'>, [chipClass, status]: Answer): Flip => ({
  above: null,
  below: null,
  includesAbove: false,
  includesBelow: false,
  equals: null,
  sentence: '',
  ...region,
  answer: { chipClass, status, group: 'undetermined' },
})

/** Answers of an input from low to high, and the bounds between them, each the last of its lower region. */
function line(
  input: Region['input'],
  bounds: readonly number[],
  answers: readonly Answer[],
): readonly Flip[] {
  return answers.map((answer, index) => {
    const [above, below] = [bounds[index - 1] ?? null, bounds[index] ?? null]
    return flip({ input, above, below, includesBelow: below !== null }, answer)
  })
}
const area = (bounds: readonly number[], ...answers: readonly Answer[]) =>
  line('applicable_die_area_mm2', bounds, answers)
const judged = (yes: Answer, no: Answer) => [
  flip({ input: 'datacenter', equals: true }, yes),
  flip({ input: 'datacenter', equals: false }, no),
]

describe('the clause on what a missing input would settle', () => {
  it.each<[string, readonly Flip[], string | null]>([
    [
      'one class, else free',
      area([740], B, FREE),
      `controlled under 3A090.b only if the applicable die area is 740${T}mm² or less; no source gives it`,
    ],
    [
      'one class, else still open',
      area([740], B, OPEN),
      `controlled under 3A090.b if the applicable die area is 740${T}mm² or less; no source gives it`,
    ],
    [
      'two classes, else still open',
      area([400, 740], A_DENIED, B, OPEN),
      `controlled under 3A090.a if the applicable die area is 400${T}mm² or less and controlled under 3A090.b if the applicable die area is over 400 up to 740${T}mm²; no source gives it`,
    ],
    [
      'two classes and nothing else',
      area([400], A_DENIED, B),
      `controlled under 3A090.a if the applicable die area is 400${T}mm² or less and controlled under 3A090.b if the applicable die area is over 400${T}mm²; no source gives it`,
    ],
    [
      'free, else still open',
      area([400], OPEN, FREE),
      `outside 3A090 only if the applicable die area is over 400${T}mm²; no source gives it`,
    ],
    [
      'free at both ends, else still open',
      area([100, 400], FREE, OPEN, FREE),
      `outside 3A090 only if the applicable die area is 100${T}mm² or less or over 400${T}mm²; no source gives it`,
    ],
    ['nothing but what is still open', area([400], OPEN, OPEN), null],
    ['nothing at all', [], null],
    [
      'one class under two postures',
      area([400, 740], A_REVIEWED, A_DENIED, FREE),
      `controlled under 3A090.a only if the applicable die area is 740${T}mm² or less; no source gives it`,
    ],
    [
      'one class under two postures, after others',
      area([100, 400, 740], FREE, B, A_REVIEWED, A_DENIED),
      `controlled under 3A090.b if the applicable die area is over 100 up to 400${T}mm² and controlled under 3A090.a if the applicable die area is over 400${T}mm², otherwise not; no source gives it`,
    ],
    [
      'what a letter asks, outside any class',
      line('io_bandwidth_gbs', [1100], [FREE, ['not-3A090', 'licence-required']]),
      `licence required only if the I/O bandwidth is over 1${T}100${T}GB/s; no source gives it`,
    ],
    [
      'a judgement, else free',
      judged(B, FREE),
      `notification only if it counts as made for data centres; ${inputs.datacenter.basis}`,
    ],
    [
      'a judgement, else still open',
      judged(A_DENIED, OPEN),
      `presumption of denial if it counts as made for data centres; ${inputs.datacenter.basis}`,
    ],
    [
      'a judgement, else under another posture',
      judged(A_DENIED, ['3A090.a', 'notification']),
      `presumption of denial if it counts as made for data centres and notification if it does not count as made for data centres; ${inputs.datacenter.basis}`,
    ],
  ])('%s', (_what, flips, expected) => {
    expect(flipClause(flips, inputs)).toBe(expected)
  })

  it('is about the input that leaves the least open, whichever comes first', () => {
    const settled = area([400], A_DENIED, FREE)
    const halfOpen = line('io_bandwidth_gbs', [600], [OPEN, A_DENIED])
    const third = line('dram_bandwidth_gbs', [1400, 6500], [FREE, OPEN, A_DENIED])
    for (const flips of [
      [...settled, ...halfOpen],
      [...halfOpen, ...settled],
    ])
      expect(flipClause(flips, inputs)).toMatch(
        /^controlled under 3A090\.a only if the applicable die area is 400/,
      )
    for (const flips of [
      [...third, ...halfOpen],
      [...halfOpen, ...third],
    ])
      expect(flipClause(flips, inputs)).toMatch(
        /^controlled under 3A090\.a if the DRAM bandwidth is over 6\u2009500/,
      )
  })
})

describe('why an input is open', () => {
  it.each<[Region['input'], string]>([
    ['applicable_die_area_mm2', 'no source gives it'],
    ['io_bandwidth_gbs', 'no source gives it'],
    ['dram_bandwidth_gbs', 'no source gives it'],
    ['tpp', inputs.tpp.basis],
    ['datacenter', inputs.datacenter.basis],
  ])('%s: %s', (input, words) => {
    expect(reasonOpen(input, inputs)).toBe(words)
  })

  it('is the reason given where a source says something that cannot be used', () => {
    const reason = 'the area given for 2 dies may be per die or per package'
    const unclear = { ...inputs.dieAreaMm2, value: missing('not-derivable', reason), basis: 'a row' }
    expect(reasonOpen('applicable_die_area_mm2', { ...inputs, dieAreaMm2: unclear })).toBe(reason)
  })

  it('is the basis of a figure that is known', () => {
    const stated = { ...inputs.ioBandwidthGBps, value: 900, basis: 'chip-to-chip link as stated' }
    expect(reasonOpen('io_bandwidth_gbs', { ...inputs, ioBandwidthGBps: stated })).toBe(
      'chip-to-chip link as stated',
    )
  })
})
