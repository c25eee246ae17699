/** What readers type: a figure, a made-up chip, a moved line. */
import { describe, expect, it } from 'vitest'
import { EMPTY_OWN } from '../../../src/domain/export-controls/own-chip'
import { conflictRows } from '../../../src/features/controls/conflicts'
import { figureOf } from '../../../src/features/controls/figure-input'
import { draftOf, readDraft, SPARSE_REFUSED } from '../../../src/features/controls/own-draft'
import { flipsCsv } from '../../../src/features/controls/what-if-csv'
import { changeWords, withMove } from '../../../src/features/controls/what-if-rows'
import { law, subject, subjects } from '../../domain/export-controls/subjects'

describe('a figure', () => {
  it.each([
    ['4800', 4800],
    ['4 800', 4800],
    ['5.92', 5.92],
    ['.5', 0.5],
    ['1e3', 1000],
  ])('%s is read', (text, value) => {
    expect(figureOf(text, 1e-3, 1e9)).toEqual({ value, problem: null })
  })

  it.each([
    ['-814', 'It must be above zero.'],
    ['0', 'It must be above zero.'],
    ['about 800', 'This is not a number.'],
    ['1e308', 'It cannot be more than 1\u2009000\u2009000\u2009000.'],
    ['1e999', 'It cannot be more than 1\u2009000\u2009000\u2009000.'],
    ['1e-9', 'It cannot be less than 0.001.'],
    ['5,92', 'Use a point for decimals and no commas.'],
    ['NaN', 'This is not a number.'],
  ])('%s is refused: %s', (text, problem) => {
    expect(figureOf(text, 1e-3, 1e9)).toEqual({ value: null, problem })
  })

  it('left empty is not known, which is no problem', () => {
    expect(figureOf('  ', 1e-3, 1e9)).toEqual({ value: null, problem: null })
  })
})

describe('the form of a made-up chip', () => {
  const good = { ...draftOf(EMPTY_OWN), rates: { peak_fp16: '148' }, die: '814', dram: '4000', io: '900' }

  it('makes a chip of what was typed', () => {
    expect(readDraft(good).own).toMatchObject({
      rates: [{ field: 'peak_fp16', value: 148 }],
      dieAreaMm2: 814,
      dramBandwidthGBps: 4000,
      ioBandwidthGBps: 900,
      datacenter: true,
    })
  })

  it('gives back the form it was filled from', () => {
    const { own } = readDraft({ ...good, name: 'Mine', datacenter: 'open', maker: 'nvidia', unit: 'mactops' })
    expect(own && draftOf(own)).toEqual({
      ...good,
      name: 'Mine',
      datacenter: 'open',
      maker: 'nvidia',
      unit: 'mactops',
    })
  })

  it('names the one bad field and computes nothing', () => {
    const { own, problems } = readDraft({ ...good, die: '-5' })
    expect(own).toBeNull()
    expect(problems).toEqual({ die: 'It must be above zero.' })
  })

  it('refuses sparse rates with the reason', () => {
    expect(readDraft({ ...good, basis: 'sparse' }).problems).toEqual({ basis: SPARSE_REFUSED })
  })

  it('asks for a rate', () => {
    expect(readDraft({ ...good, rates: {} }).problems).toHaveProperty('rates')
  })
})

describe('a moved line', () => {
  const move = { field: 'tpp', from: 4800, to: 3000 } as const

  it('replaces an earlier move of the same line, and is none at its real value', () => {
    expect(withMove([move], { ...move, to: 3500 })).toEqual([{ ...move, to: 3500 }])
    expect(withMove([move], { ...move, to: 4800 })).toEqual([])
    expect(withMove([move], { field: 'pd', from: 5.92, to: 7 })).toHaveLength(2)
  })

  it('is said in words, as is every part switched off', () => {
    const off = ['us-2024-12', 'nac', 'rp-2026', 'letter-2025-04', 'us-letter-2025-04-h20-1', 'no-such-part']
    expect(changeWords([move], off, law).replaceAll(/\s/g, ' ')).toBe(
      'TPP 4 800 → 3 000, without FDP additions and HBM control (3A090.c) (89 FR 96790), without licence exception NAC, without the review policy since 15 January 2026, without the limits of the BIS letter of 9 April 2025, without US BIS letter to NVIDIA, 9 April 2025 (nvidia-h20-96) and without no-such-part',
    )
    expect(changeWords([], [], law)).toBe('the real rule')
  })

  it('is downloaded with the word HYPOTHETICAL in every row', () => {
    const { chip, inputs } = subject('nvidia-l40')
    const flip = {
      subject: { chip, inputs, facts: [] },
      before: { status: 'notification', group: 'notification' },
      after: { status: 'case-by-case', group: 'licence' },
    } as const
    const lines = flipsCsv({ day: '2026-11-24', destination: 'china' }, [flip], 'TPP 4 800 → 2 800')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^HYPOTHETICAL,TPP 4 800 → 2 800,2026-11-24,china,nvidia-l40,L40/)
  })
})

describe('a published TPP over 1 % off', () => {
  it('never prints as the limit itself', () => {
    const rows = conflictRows(subjects.map(({ chip, inputs }) => ({ chip, inputs, facts: [] })))
    expect(rows.length).toBeGreaterThan(3)
    for (const { difference } of rows)
      expect(Math.abs(Number.parseFloat(difference.replace('−', '-')))).toBeGreaterThan(1)
  })
})
