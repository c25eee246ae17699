import { describe, expect, it } from 'vitest'
import { type Determination, determine } from '../../../src/domain/export-controls/determine'
import { changeDates } from '../../../src/domain/export-controls/law'
import { statusOf } from '../../../src/domain/export-controls/status'
import { law, subject, subjects } from './subjects'

const on = (id: string, day: string, buyerId?: string) =>
  determine(subject(id), 'china', day, law, buyerId === undefined ? {} : { buyerId })
const layer = (told: Determination, id: string) => told.layers.find((one) => one.id === id)
const flags = (told: Determination) => told.flags.map((flag) => flag.id)

describe('the answer in one sentence', () => {
  it.each([
    ['nvidia-a100-80-sxm', '2022-08-25', 'Unrestricted: no 3A090 rule was in force on this date.'],
    [
      'nvidia-a100-80-sxm',
      '2022-08-26',
      'Licence required by the BIS letter of 26 August 2022; no 3A090 rule covered it yet.',
    ],
    [
      'nvidia-a100-80-sxm',
      '2022-10-21',
      'Denied: 3A090.a (87 FR 62186), where applications meet a presumption of denial.',
    ],
    [
      'nvidia-a800-80-sxm',
      '2023-10-22',
      'Unrestricted: it meets the limit on bit length × TOPS but not the one on I/O bandwidth (464\u2009GB/s of 600\u2009GB/s), and 3A090.a asked for both.',
    ],
    [
      'nvidia-a800-80-sxm',
      '2023-10-23',
      'Licence required by the BIS letter of 23 October 2023; by its figures it meets the limit on bit length × TOPS but not the one on I/O bandwidth (464\u2009GB/s of 600\u2009GB/s), and 3A090.a asked for both.',
    ],
    [
      'nvidia-a800-80-sxm',
      '2023-11-17',
      'Denied: 3A090.a (88 FR 73458), where applications meet a presumption of denial.',
    ],
    ['nvidia-h20-96', '2025-04-08', 'Unrestricted: it meets no paragraph of 3A090.'],
    [
      'nvidia-h20-96',
      '2025-04-09',
      'Licence required by the BIS letter of 9 April 2025; the chip itself meets no paragraph of 3A090.',
    ],
    ['nvidia-l20', '2024-06-01', 'Unrestricted: it meets no paragraph of 3A090.'],
    [
      'amd-mi308x',
      '2025-04-15',
      'Licence required by the Commerce letter of 15 April 2025; the chip itself meets no paragraph of 3A090.',
    ],
    [
      'nvidia-h200-sxm',
      '2026-01-14',
      'Denied: 3A090.a (89 FR 96790), where applications meet a presumption of denial.',
    ],
    [
      'nvidia-h200-sxm',
      '2026-01-15',
      'Licence required, reviewed case by case if shipped from the United States and on sale there on 15 January 2026, otherwise with a presumption of denial.',
    ],
    [
      'nvidia-b200',
      '2026-01-15',
      'Denied: 3A090.a (89 FR 96790), where applications meet a presumption of denial.',
    ],
    [
      'nvidia-l40s',
      '2023-11-17',
      'Denied: 3A090.a (88 FR 73458), where applications meet a presumption of denial.',
    ],
    [
      'nvidia-rtx-4090',
      '2023-11-17',
      'Notification: 3A090.a (88 FR 73458), open to licence exception NAC; BIS may object.',
    ],
    [
      'nvidia-rtx-4090d',
      '2023-12-28',
      'Unrestricted: it is not made for data centres and its TPP is under the limit of Note 2 to 3A090.',
    ],
    [
      'nvidia-rtx-pro-6000d',
      '2026-03-10',
      "Unrestricted on the maker's own classification (4A994.l); no published figure settles it.",
    ],
    [
      'huawei-ascend-910c',
      '2025-06-01',
      'A Chinese design: shipping it within China is no US export question; what applies instead is said below.',
    ],
    [
      'nvidia-rtx-5090d',
      '2025-07-01',
      'Undetermined: controlled under 3A090.a if the TPP is 4\u2009800 or more; a sparse rate bounds TPP from above; it also meets the limits reported of the BIS letter of 9 April 2025, which is not public.',
    ],
  ])('%s on %s', (id, day, expected) => {
    expect(on(id, day).headline).toBe(expected)
  })

  it('carries the reservation of a rate that does not say dense or sparse', () => {
    const resting = subjects.filter((one) => one.inputs.tpp.quality === 'assumed-dense')
    for (const one of resting) {
      const told = determine(one, 'china', '2024-06-01', law)
      if (told.status === 'domestic') continue
      expect(told.headline).toContain('The source does not state dense or sparse.')
      expect(flags(told)).toContain('assumed-dense')
    }
    expect(resting.length).toBeGreaterThan(10)
  })
})

describe('the layers', () => {
  it('explain why the H20 was under every line and yet stopped', () => {
    const told = on('nvidia-h20-96', '2026-11-24')
    expect(told.layers.map((one) => [one.id, one.outcome])).toEqual([
      ['classification', 'neither a nor b'],
      ['carve-outs', 'not needed'],
      ['review-policy', 'not reached'],
      ['letters', 'licence required'],
      ['end-user', 'depends on buyer'],
    ])
    const classification = layer(told, 'classification')
    expect(classification?.citation).toBe('89 FR 96790')
    expect(classification?.dates).toEqual({
      announced: '2024-12-02',
      published: '2024-12-05',
      from: '2024-12-02',
      until: null,
    })
    expect(classification?.proofs.map((proof) => [proof.label, proof.outcome])).toEqual([
      ['3A090.a.1', 'false'],
      ['3A090.a.2', 'false'],
      ['3A090.b.1', 'false'],
      ['3A090.b.2', 'false'],
    ])
    expect(classification?.proofs[2]?.steps[0]?.marginPercent).toBeCloseTo(-1.33, 2)
    expect(classification?.sentence).toContain('The maker lists it under 4A994.l.')
    expect(layer(told, 'letters')?.ruleId).toBe('us-letter-2025-04-h20-1')
  })

  it('name the paragraphs met, the policy and its conditions', () => {
    const told = on('nvidia-h200-sxm', '2026-02-01')
    expect(layer(told, 'classification')?.paragraph).toBe('3A090.a.1 and 3A090.a.2')
    expect(layer(told, 'review-policy')).toMatchObject({
      outcome: 'case by case',
      ruleId: 'rp-2026',
      citation: '91 FR 1684',
      paragraph: '15 CFR 742.6(b)(10)(iii)(A)(1)',
    })
    expect(told.conditions).toHaveLength(8)
    expect(told.conditions).toContain(
      'total shipped to China and Macau at most 50 percent of the units shipped to US customers',
    )
    expect(on('nvidia-b200', '2026-02-01').conditions).toEqual([])
    expect(on('nvidia-h200-sxm', '2025-02-01').conditions).toEqual([])
  })

  it('show NAC for 3A090.b, and Note 2 for a card for games', () => {
    expect(layer(on('nvidia-l40', '2024-06-01'), 'carve-outs')).toMatchObject({
      outcome: 'NAC',
      citation: '15 CFR 740.8',
    })
    expect(layer(on('nvidia-rtx-4090d', '2024-06-01'), 'carve-outs')).toMatchObject({
      outcome: 'left out',
      ruleId: 'note-2-not-datacenter',
    })
  })

  it('say what applies to a Chinese design instead', () => {
    const told = on('huawei-ascend-910c', '2025-06-01')
    expect(told.layers.map((one) => [one.id, one.outcome])).toEqual([
      ['classification', '3A090.a'],
      ['guidance', 'named'],
      ['foundry', 'presumption'],
      ['end-user', 'maker listed'],
    ])
    expect(told.flags).toEqual([])
    expect(told.measures.map((one) => one.measure.actionId)).toContain('us-2025-05-gp10-910c')
    const before = on('huawei-ascend-910c', '2025-01-01')
    expect(before.layers.map((one) => one.id)).toEqual(['classification', 'end-user'])
    expect(layer(on('huawei-ascend-910', '2025-06-01'), 'guidance')?.outcome).toBe('not named')
  })

  it('know the day before no rule was in force', () => {
    const told = on('nvidia-h100-sxm', '2020-01-01')
    expect(layer(told, 'classification')).toMatchObject({
      outcome: 'no rule in force',
      citation: '',
      dates: null,
      arithmetic: [],
    })
  })
})

describe('measures beside the status', () => {
  const roles = (told: Determination) =>
    Object.fromEntries(told.measures.map((one) => [one.measure.actionId, one.role]))

  it('keep licences for named buyers beside the requirement', () => {
    expect(roles(on('nvidia-h20-96', '2025-09-01'))).toMatchObject({
      'us-letter-2025-04-h20-1': 'decides',
      'us-2025-08-h20-licensed-1': 'named-buyers',
      'us-letter-2025-04-class': 'class',
    })
  })

  it('show disputed rows without letting them decide', () => {
    expect(roles(on('nvidia-l40', '2024-06-01'))).toEqual({ 'us-2023-11-8k-l40': 'disputed' })
    expect(roles(on('nvidia-rtx-4090d', '2024-06-01'))['us-2023-12-4090d']).toBe('beside')
  })

  it('say when a status rests on the maker alone', () => {
    const told = on('nvidia-rtx-5090d', '2025-02-01')
    expect(told.status).toBe('unrestricted')
    expect(flags(told)).toContain('vendor-statement')
    expect(told.headline).toMatch(/^Unrestricted on the maker's word only/)
    expect(roles(told)['us-2025-01-5090d-designed']).toBe('lifts')
  })

  it('show no measure on raw materials or memory', () => {
    const shown = subjects.flatMap((one) =>
      determine(one, 'china', '2025-10-20', law).measures.map((m) => m.measure.targetId),
    )
    expect(shown.filter((id) => /rare-earth|gallium|hbm|50-percent/.test(id))).toEqual([])
  })
})

describe('reservations', () => {
  it.each([
    ['nvidia-h100-sxm', '2026-02-01', 'letter-limits'],
    ['nvidia-h100-sxm', '2026-02-01', 'transaction-assumed'],
    ['nvidia-h100-sxm', '2026-02-01', 'datacenter-judgement'],
    ['nvidia-a10g', '2026-02-01', 'letter-undecided'],
    ['aws-trainium2', '2026-02-01', 'tf32-decides'],
    ['aws-trainium1', '2024-06-01', 'tf32-decides'],
    ['nvidia-rtx-pro-6000d', '2026-02-01', 'vendor-listing'],
    ['groq-lpu-v1', '2026-02-01', 'posture-undecided'],
    ['nvidia-h100-nvl', '2026-02-01', 'published-conflict'],
  ] as const)('%s on %s: %s', (id, day, flag) => {
    expect(flags(on(id, day))).toContain(flag)
  })

  it('never hang on TF32 for parts of NVIDIA, AMD and Intel', () => {
    const hanging = subjects.filter((one) =>
      flags(determine(one, 'china', '2026-02-01', law)).includes('tf32-decides'),
    )
    expect(new Set(hanging.map((one) => one.chip.vendorId))).toEqual(new Set(['aws']))
  })

  it('are silent where they do not bite', () => {
    expect(flags(on('nvidia-h20-96', '2020-01-01'))).toEqual([])
    expect(flags(on('aws-trainium1', '2022-01-01'))).not.toContain('tf32-decides')
    expect(flags(on('nvidia-h100-sxm', '2025-02-01'))).not.toContain('letter-limits')
  })

  it('say when another source would change the status', () => {
    const { chip, inputs } = subject('nvidia-l40')
    const alternative = { input: 'tpp', value: 4800, factId: 'f', sourceId: 'another' } as const
    const told = (value: number) =>
      determine(
        { chip, inputs: { ...inputs, alternatives: [{ ...alternative, value }] } },
        'china',
        '2024-06-01',
        law,
      )
    expect(told(4800).flags.find((flag) => flag.id === 'rival-decides')?.words).toBe(
      'Another source (another) gives a TPP of 4\u2009800, which would give: presumption of denial',
    )
    expect(flags(told(3000))).not.toContain('rival-decides')
  })
})

describe('the buyer', () => {
  it('on the Entity List has its own answer', () => {
    const told = on('nvidia-l20', '2024-06-01', 'huawei')
    expect(told.status).toBe('unrestricted')
    expect(told.buyer).toMatchObject({ companyId: 'huawei', status: 'presumption-of-denial' })
    expect(layer(told, 'end-user')?.outcome).toBe('presumption of denial')
    expect(layer(told, 'end-user')?.ruleId).toBe('el-huawei-2019-05-21')
  })

  it('never makes a denied chip easier', () => {
    expect(on('nvidia-b200', '2026-02-01', 'iflytek').buyer?.status).toBe('presumption-of-denial')
  })

  it('without a row is not found, which is no clearance', () => {
    const told = on('nvidia-l20', '2024-06-01', 'alibaba')
    expect(told.buyer?.status).toBeNull()
    expect(told.buyer?.sentence).toContain('not a clearance')
  })

  it('was not listed before its day, and a military list is not the Entity List', () => {
    expect(on('nvidia-l20', '2022-12-15', 'cambricon').buyer?.status).toBeNull()
    expect(on('nvidia-l20', '2022-12-16', 'cambricon').buyer?.status).toBe('presumption-of-denial')
    expect(on('nvidia-l20', '2025-06-01', 'tencent').buyer?.status).toBeNull()
  })

  it.each([
    ['2025-09-28', ''],
    ['2025-09-29', 'while in force'],
    ['2025-11-10', 'suspended on this date'],
    ['2026-11-09', 'suspended on this date'],
    ['2026-11-10', 'of unknown standing'],
  ] as const)('meets the ownership rule as it stood on %s', (day, words) => {
    const sentence = layer(on('nvidia-l20', day), 'end-user')?.sentence ?? ''
    if (words === '') expect(sentence).not.toMatch(/50 percent/)
    else expect(sentence).toContain(words)
  })
})

describe("China's own side", () => {
  const china = (id: string, day: string) => on(id, day).china
  it('is a second axis: it never changes the US status', () => {
    expect(on('nvidia-rtx-pro-6000d', '2025-09-16').status).toBe('unrestricted')
    expect(on('nvidia-rtx-pro-6000d', '2025-09-17').status).toBe('unrestricted')
    expect(china('nvidia-rtx-pro-6000d', '2025-09-16').headline?.targetType).toBe('company')
    expect(china('nvidia-rtx-pro-6000d', '2025-09-17')).toMatchObject({
      words: 'blocked',
      headline: { actionId: 'cn-2025-09-6000d' },
    })
  })

  it('has the newest measure on the chip as its headline and lists them all', () => {
    const side = china('nvidia-h200-sxm', '2026-07-15')
    expect(side.headline?.actionId).toBe('cn-2026-06-h200-steer')
    expect(side.rows.map((row) => row.actionId)).toEqual([
      'cn-2026-06-h200-steer',
      'cn-2026-01-h200-deepseek',
      'cn-2026-01-h200-approved',
      'cn-2025-09-nvidia-antitrust',
      'cn-2025-11-statefunded',
      'cn-2025-10-customs',
    ])
  })

  it('says when it concerns a class or the maker only', () => {
    expect(china('amd-mi300x', '2026-02-01').words).toBe('blocked, for a class it belongs to')
    expect(china('amd-mi300x', '2024-02-01').words).toBe('no measure on record')
    expect(china('huawei-ascend-910c', '2026-02-01').headline).toBeNull()
  })
})

describe('with and without reasons', () => {
  it('is the same decision', () => {
    for (const day of changeDates(law).filter((_, index) => index % 12 === 0)) {
      for (const one of subjects) {
        const { status, group } = determine(one, 'macau', day, law)
        expect({ status, group }).toEqual(statusOf(one, 'macau', day, law))
      }
    }
  }, 60_000)
})
