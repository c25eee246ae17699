/** The sentences of the controls region: proof lines, finding titles, dates, versions. */
import { describe, expect, it } from 'vitest'
import { determine } from '../../../src/domain/export-controls/determine'
import { periodOn } from '../../../src/domain/export-controls/law'
import { EMPTY_OWN, OWN_ID, ownFrom, ownSubject } from '../../../src/domain/export-controls/own-chip'
import { planeOf } from '../../../src/domain/export-controls/plane'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { answerWords, dateWords, earlyWords, reasonWords } from '../../../src/features/controls/answer-words'
import { bandRow, bandText, undatedRows } from '../../../src/features/controls/band-series'
import { planeAreas } from '../../../src/features/controls/plane-regions'
import { planeTitle } from '../../../src/features/controls/plane-title'
import { rangeMark } from '../../../src/features/controls/range-marks'
import { stepWords } from '../../../src/features/controls/step-words'
import { comparedVersions, versionDiff } from '../../../src/features/controls/version-diff'
import { facts } from '../../domain/export-controls/facts'
import { law, subject } from '../../domain/export-controls/subjects'

function ask(chipId: string, day: string, destination: Destination = 'china') {
  return determine(subject(chipId), destination, day, law)
}

function title(chipId: string, day: string, name: string) {
  const rule = planeOf(periodOn(law, day).inForce.china)
  return planeTitle({ answer: ask(chipId, day), name, kind: rule.kind, tppLines: rule.tpp })
}

describe('a line of the proof', () => {
  const step = { field: 'tpp', op: '>=', threshold: 2400, outcome: 'false', marginPercent: null } as const

  it('says what was compared and how far it lies along the way', () => {
    expect(stepWords({ ...step, value: { low: 2368, high: 2368 } })).toEqual({
      comparison: 'TPP 2\u2009368 ≥ 2\u2009400',
      parts: ['TPP', '2\u2009368', '≥ 2\u2009400'],
      outcome: 'false',
      answer: 'no',
      margin: '98.7\u2009% of the 2\u2009400 line',
    })
  })

  it('never says 100.0 % of a figure that misses', () => {
    expect(stepWords({ ...step, value: { low: 2399.5, high: 2399.5 } }).margin).toBe(
      '99.98\u2009% of the 2\u2009400 line',
    )
    expect(stepWords({ ...step, value: { low: 2400, high: 2400 } }).margin).toBe(
      '100.0\u2009% of the 2\u2009400 line',
    )
  })

  it('gives a multiple far over the line, and nothing where the figure is not known', () => {
    expect(stepWords({ ...step, value: { low: 72_000, high: 72_000 } }).margin).toBe(
      '30.0× the 2\u2009400 line',
    )
    const open = stepWords({
      ...step,
      field: 'pd',
      threshold: 1.6,
      value: { low: Number.MIN_VALUE, high: Number.POSITIVE_INFINITY },
      outcome: 'unknown',
    })
    expect(open).toMatchObject({
      comparison: 'Performance density (not known) ≥ 1.6',
      answer: 'cannot be said',
      margin: '',
    })
  })
})

describe('the title of the plane', () => {
  it.each([
    ['nvidia-h20-96', '2025-04-08', 'H20', 'The H20 meets no paragraph of 3A090'],
    [
      'nvidia-h20-96',
      '2025-04-09',
      'H20',
      'The H20 meets no paragraph of 3A090 and still needs a licence, because a letter caught it',
    ],
    ['nvidia-a800-80-sxm', '2022-11-10', 'A800', 'The A800 was free to go: the test was not one of density'],
    [
      'nvidia-a800-80-sxm',
      '2023-11-17',
      'A800',
      'The A800 is 3A090.a and meets a presumption of denial, at 1.04× the 4\u2009800 line',
    ],
    [
      'google-tpu-v4',
      '2026-11-24',
      'TPU v4',
      'The TPU v4 hangs on its die area: the answer turns at 743.24 and 2\u2009750\u2009mm², and no source gives it',
    ],
    [
      'huawei-ascend-910c',
      '2025-06-01',
      'Ascend 910C',
      'The Ascend 910C is a Chinese design: where it stands on the plane is for reference only',
    ],
  ])('%s on %s', (chipId, day, name, expected) => {
    expect(title(chipId, day, name)).toBe(expected)
  })
})

describe('the plane', () => {
  const on = (day: string, destination: Destination = 'china') =>
    planeOf(periodOn(law, day).inForce[destination])

  it('knows why it has no areas', () => {
    expect(on('2022-01-01').kind).toBe('no-rule')
    expect(on('2023-01-16', 'macau').kind).toBe('not-in-scope')
    expect(on('2023-06-01').kind).toBe('other-quantities')
    expect(on('2023-06-01').tpp).toEqual([4800])
  })

  it('agrees with the rule text at either side of every line', () => {
    const { cells } = on('2026-11-24')
    const at = (tpp: number, pd: number) =>
      cells.find(
        (cell) =>
          (cell.tppFrom ?? 0) <= tpp &&
          tpp < (cell.tppBelow ?? 1e12) &&
          (cell.pdFrom ?? 0) <= pd &&
          pd < (cell.pdBelow ?? 1e12),
      )
    expect(at(2399, 2)?.chipClass).toBe('not-3A090')
    expect(at(2400, 2)).toMatchObject({ chipClass: '3A090.b', status: 'notification' })
    expect(at(1600, 3.19)?.chipClass).toBe('not-3A090')
    expect(at(1600, 3.2)?.chipClass).toBe('3A090.b')
    expect(at(1600, 5.92)).toMatchObject({ chipClass: '3A090.a', status: 'case-by-case' })
    expect(at(20_999, 1)).toMatchObject({ chipClass: '3A090.a', status: 'case-by-case' })
    expect(at(21_000, 1)).toMatchObject({ chipClass: '3A090.a', status: 'presumption-of-denial' })
  })

  it('moves its boundary with the date: no case-by-case area before January 2026', () => {
    const names = (day: string) => planeAreas(on(day)).regions.map((one) => one.name)
    expect(names('2026-01-14').toSorted()).toEqual(['3A090.a, denied', '3A090.b, notification', 'Not 3A090'])
    expect(names('2026-01-15')).toContain('3A090.a, case by case')
  })

  it('draws an unknown die area as the line of every place, parted where the answer turns', () => {
    const mark = rangeMark(ask('google-tpu-v4', '2026-11-24'), 'TPU v4')
    expect(mark?.stretches.map(({ group, endLabel }) => [group, endLabel])).toEqual([
      ['unrestricted', '2\u2009750\u2009mm²'],
      ['notification', '743.24\u2009mm²'],
      ['licence', undefined],
    ])
    expect(mark?.stretches[0]?.to).toEqual({ x: 4400, y: 1.6 })
    expect(rangeMark(ask('nvidia-h20-96', '2026-11-24'), 'H20')).toBeNull()
  })
})

describe('the answer', () => {
  it('does not say its first word twice', () => {
    expect(reasonWords('Unrestricted: it is under every line.', answerWords('unrestricted'))).toBe(
      'It is under every line.',
    )
    expect(reasonWords('Denied: 3A090.a.', answerWords('presumption-of-denial'))).toBe('3A090.a.')
  })

  it('says when a date lies outside the facts', () => {
    expect(dateWords('2018-12-31', law.rules)).toMatch(/^No rule here is older than 1 January 2019/)
    expect(dateWords('2027-01-01', law.rules)).toBe(
      'Last known rule, checked to 25 November 2026: what changed after that is not in the facts.',
    )
    expect(dateWords('2025-04-09', law.rules)).toBeNull()
  })
})

describe('a made-up chip', () => {
  const own = { ...EMPTY_OWN, rates: [{ field: 'peak_fp16', value: 148 }] as const, dieAreaMm2: 814 }

  it('with the figures of the H20 is classified as the H20', () => {
    const made = ownSubject(own, law.rules)
    expect(made.inputs.tpp.arithmetic).toBe('TPP = 148\u2009TFLOPS × 16\u2009bit = 2\u2009368')
    const answer = determine(made, 'china', '2026-11-24', law)
    expect(answer).toMatchObject({ chipId: OWN_ID, status: 'unrestricted' })
    expect(answer.classification.chipClass).toBe('not-3A090')
  })

  it('counts a multiply-accumulate as two operations', () => {
    const made = ownSubject({ ...own, unit: 'mactops' }, law.rules)
    expect(made.inputs.tpp.low).toBe(4736)
  })

  it('without a die area hangs on it, and says where it turns', () => {
    const answer = determine(ownSubject({ ...own, dieAreaMm2: null }, law.rules), 'china', '2026-11-24', law)
    expect(answer.status).toBe('unknown')
    expect(answer.headline).toMatch(
      /3A090\.b if the applicable die area is over 400 up to 740\u2009mm², otherwise not/,
    )
  })

  it('started from any chip with a TPP keeps its TPP', () => {
    for (const chipId of ['nvidia-h100-sxm', 'amd-mi300x', 'nvidia-rtx-4090', 'nvidia-b200']) {
      const { chip, inputs } = subject(chipId)
      const own = ownFrom(
        chip,
        facts.filter((fact) => fact.chipId === chipId),
        inputs,
      )
      expect(ownSubject(own, law.rules).inputs.tpp.low).toBeCloseTo(inputs.tpp.low, 6)
    }
  })
})

describe('two versions', () => {
  it('by default are the last two classification texts of the day', () => {
    const ids = (day: string) => comparedVersions(law.rules, [], day)?.map((one) => one.id)
    expect(ids('2026-11-24')).toEqual(['us-2024-04', 'us-2024-12'])
    expect(ids('2023-11-17')).toEqual(['us-2022-10', 'us-2023-11'])
  })

  it('say what changed in the law, and that an unchanged test is unchanged', () => {
    const diff = (before: string, after: string) => {
      const pair = comparedVersions(law.rules, [before, after], '2026-11-24')
      return pair ? versionDiff(pair[0], pair[1], law, 'china') : []
    }
    expect(diff('us-2023-11', 'us-2024-04')[0]).toBe('The numeric tests are the same.')
    expect(diff('us-2022-10', 'us-2023-11')).toContain(
      '3A090.a: was “I/O bandwidth ≥ 600\u2009GB/s and bit length × TOPS ≥ 4\u2009800”, is “TPP ≥ 4\u2009800, or TPP ≥ 1\u2009600 and performance density ≥ 5.92”.',
    )
    const last = diff('us-2024-12', 'us-2026-01')
    expect(
      last.some((line) =>
        line.startsWith('New: Review of 3A090.a, under a ceiling: case by case if TPP < 21\u2009000'),
      ),
    ).toBe(true)
    expect(last.some((line) => line.startsWith('Gone'))).toBe(false)
  })
})

describe('the bands', () => {
  const row = bandRow({ ...subject('nvidia-l40s'), facts: [] }, 'china', law)
  const words = {
    rows: [row],
    name: 'L40S',
    day: '2026-11-24',
    destination: 'china',
    filtered: false,
  } as const

  it('say which of them begin with the axis only because no source dates the chip', () => {
    expect(undatedRows([row, bandRow({ ...subject('nvidia-h20-96'), facts: [] }, 'china', law)])).toEqual([
      row,
    ])
    const notes = (undated: readonly string[]) => bandText({ ...words, isMadeUp: false, undated }).notes
    expect(notes([])).toEqual([])
    expect(notes(['L40S'])).toEqual([
      'No source says when L40S was announced: its band begins with the axis.',
    ])
    expect(notes(['L40S', 'MI250'])).toEqual([
      'No source says when L40S and MI250 were announced: their bands begin with the axis.',
    ])
    expect(notes(Array(7).fill('L40S'))).toEqual([
      'No source says when 7 of these chips were announced: their bands begin with the axis.',
    ])
  })
})

describe('a date before the chip was announced', () => {
  it('is said, and only before', () => {
    const { chip } = subject('nvidia-a100-80-sxm')
    expect(earlyWords(chip, '2020-11-15')).toBe(
      'Not announced before 16 November 2020: this is what the law of the day says of its figures.',
    )
    expect(earlyWords(chip, '2020-11-16')).toBeNull()
    expect(earlyWords(subject('nvidia-l40s').chip, '2020-01-01')).toBeNull()
  })
})
