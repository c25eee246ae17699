import { describe, expect, it } from 'vitest'
import {
  EMPTY_OWN,
  OWN_ID,
  OWN_RATE_FIELDS,
  type OwnChip,
  ownFrom,
  ownSubject,
} from '../../../src/domain/export-controls/own-chip'
import { subjectWith } from '../../../src/domain/export-controls/prefer'
import { statusOf } from '../../../src/domain/export-controls/status'
import { chips, facts, rules } from './facts'
import { law, subject } from './subjects'

const MINE: OwnChip = {
  ...EMPTY_OWN,
  name: ' Mine ',
  rates: [
    { field: 'peak_fp8', value: 296 },
    { field: 'peak_fp16', value: 148 },
  ],
  dieAreaMm2: 814,
  dramBandwidthGBps: 4000,
  ioBandwidthGBps: 900,
  makerId: 'nvidia',
}

describe('a made-up chip', () => {
  it('is a chip of no family, known from no date, with the rates as its facts', () => {
    const { chip, facts: own } = ownSubject(MINE, rules)
    expect(chip).toEqual({
      chipId: OWN_ID,
      name: 'Mine',
      nameZh: '',
      vendorId: 'nvidia',
      family: '',
      formFactor: '',
      market: 'data-centre',
      announced: null,
      released: null,
      lifecycle: 'shipping',
      chinaVariantOf: null,
      note: '',
    })
    expect(own[1]).toEqual({
      factId: 'hypothetical-chip.peak_fp16',
      line: 3,
      chipId: OWN_ID,
      field: 'peak_fp16',
      value: 148,
      unit: 'TFLOPS',
      basis: 'dense',
      sourceId: '',
      kind: 'estimate',
      asOf: null,
      note: 'entered; matrix',
    })
  })

  it('brings every figure to the tests as entered, with no source', () => {
    const { inputs } = ownSubject(MINE, rules)
    const entered = { sourceIds: [], basis: 'as entered' }
    expect(inputs.tpp).toMatchObject({ ...entered, low: 2368, high: 2368 })
    expect(inputs.dieAreaMm2).toMatchObject({ ...entered, value: 814 })
    expect(inputs.dramBandwidthGBps).toMatchObject({ ...entered, value: 4000 })
    expect(inputs.ioBandwidthGBps).toMatchObject({ ...entered, value: 900 })
    expect(inputs.datacenter).toMatchObject({ value: true, basis: 'as entered' })
  })

  it('counts two operations in a multiply-accumulate', () => {
    const { facts: own, inputs } = ownSubject({ ...MINE, unit: 'mactops' }, rules)
    expect(own.map(({ value, note }) => [value, note])).toEqual([
      [592, 'entered as MacTOPS: twice that in operations; matrix'],
      [296, 'entered as MacTOPS: twice that in operations; matrix'],
    ])
    expect(inputs.tpp.low).toBe(4736)
  })

  it('lacks what was left empty', () => {
    const { chip, inputs } = ownSubject({ ...EMPTY_OWN, datacenter: null, rates: MINE.rates }, rules)
    expect([chip.name, chip.vendorId, chip.market]).toEqual([
      'Hypothetical chip',
      'hypothetical-maker',
      'data-centre',
    ])
    expect(inputs.dieAreaMm2.value).toHaveProperty('missing')
    expect(inputs.dramBandwidthGBps.value).toHaveProperty('missing')
    expect(inputs.ioBandwidthGBps.value).toHaveProperty('missing')
    expect(inputs.datacenter).toMatchObject({ value: null, basis: 'left open' })
    expect(inputs.base).toMatchObject({ datacenter: null, dieAreaMm2: null, ioBandwidthGBps: null })
  })

  it('is no data-centre part when it says so', () => {
    const { chip, inputs } = ownSubject({ ...MINE, datacenter: false }, rules)
    expect(chip.market).toBe('workstation')
    expect(inputs.datacenter).toMatchObject({ value: false, basis: 'as entered' })
  })

  it('meets the limits reported of its maker’s letter, which may or may not reach it; without a maker none', () => {
    const on = (own: OwnChip) => statusOf(ownSubject(own, rules), 'china', '2025-06-01', law).status
    expect(on(MINE)).toBe('unknown')
    expect(on({ ...MINE, makerId: null })).toBe('unrestricted')
  })

  it('takes rates in every format the facts know, lowest precision first', () => {
    expect(OWN_RATE_FIELDS).toEqual([
      'peak_fp4',
      'peak_int4',
      'peak_fp6',
      'peak_fp8',
      'peak_int8',
      'peak_bf16',
      'peak_fp16',
      'peak_tf32',
      'peak_fp32',
      'peak_fp64',
    ])
  })
})

describe('a made-up chip that starts from a real one', () => {
  function from(chipId: string) {
    const { chip, inputs } = subject(chipId)
    return ownFrom(
      chip,
      facts.filter((fact) => fact.chipId === chipId),
      inputs,
    )
  }

  it('has the figures that decide, of one package', () => {
    expect(from('nvidia-h20-96')).toEqual({
      name: 'H20 96GB, changed',
      unit: 'tops',
      rates: [{ field: 'peak_bf16', value: 148 }],
      dieAreaMm2: 814,
      dramBandwidthGBps: 4000,
      ioBandwidthGBps: 900,
      datacenter: true,
      makerId: 'nvidia',
      basedOn: 'nvidia-h20-96',
    })
  })

  it('leaves empty what no source gives', () => {
    const open = chips.map(({ chipId }) => [subject(chipId).inputs, from(chipId)] as const)
    for (const [inputs, own] of open) {
      expect(own.dieAreaMm2).toBe(inputs.base.dieAreaMm2?.low ?? null)
      expect(own.dramBandwidthGBps).toBe(inputs.base.dramBandwidthGBps?.low ?? null)
      expect(own.ioBandwidthGBps).toBe(inputs.base.ioBandwidthGBps?.low ?? null)
    }
    expect(open.some(([, own]) => own.dieAreaMm2 === null)).toBe(true)
  })

  it('has the same TPP where the real one is settled, and no rate where it is not', () => {
    for (const { chip, inputs } of chips.map(({ chipId }) => subject(chipId))) {
      const own = from(chip.chipId)
      const { low, high, format } = inputs.tpp
      const again = ownSubject(own, rules).inputs.tpp
      if (own.rates.length === 0) expect(format === null && low !== high, chip.chipId).toBe(true)
      else if (low === high) expect(again.low, chip.chipId).toBeCloseTo(low, 3)
    }
  })
})

describe('another source preferred', () => {
  it('is what the tests then read', () => {
    const { chip } = subject('nvidia-h20-96')
    const own = facts.filter((fact) => fact.chipId === chip.chipId)
    const rate = own.find((fact) => fact.field === 'peak_fp16')
    if (!rate) throw new Error('H20 has an FP16 rate')
    const rival = { ...rate, factId: 'rival', value: 200 }
    const { inputs } = subjectWith(chip, [...own, rival], rival, rules)
    expect(inputs.tpp.rate).toBe(200)
  })
})
