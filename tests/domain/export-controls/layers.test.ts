import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../src/domain/export-controls/decide'
import { determine } from '../../../src/domain/export-controls/determine'
import { type Law, periodOn, prepareLaw } from '../../../src/domain/export-controls/law'
import { companyMeasures, type Finding, layer, versionsOf } from '../../../src/domain/export-controls/layer'
import { classificationLayer } from '../../../src/domain/export-controls/layer-classification'
import { domesticLayers } from '../../../src/domain/export-controls/layer-domestic'
import { lettersLayer, measureName } from '../../../src/domain/export-controls/layer-letters'
import { conditionsOf, reviewLayer } from '../../../src/domain/export-controls/layer-review'
import { point } from '../../../src/domain/export-controls/logic'
import { caseOf, type Subject } from '../../../src/domain/export-controls/subject'
import { companies, measures, rules } from './facts'
import { decisionOf, madeUp } from './made-up'
import { law, subject } from './subjects'

const DAY = '2024-06-01'

function finding(of: Subject, day = DAY, decided: Partial<Decision> = {}, under: Law = law): Finding {
  return {
    subject: of,
    chip: caseOf(of, under),
    decision: { ...decisionOf(of, day, 'china', under), ...decided },
    inForce: periodOn(under, day).inForce.china,
    law: under,
    destination: 'china',
    day,
  }
}

describe('a class that cannot be said', () => {
  it.each<[string, Parameters<typeof madeUp>[0], string]>([
    ['area', { tpp: point(2000), dieAreaMm2: null }, 'applicable die area is'],
    ['TPP', { tpp: { low: 1000, high: 9000 } }, 'TPP is'],
    ['TPP and area', { tpp: { low: 1000, high: 9000 }, dieAreaMm2: null }, 'TPP and applicable die area are'],
    ['design', { tpp: point(2000), dieAreaMm2: point(200), datacenter: null }, 'design for data centres is'],
  ])('names the %s', (_what, base, words) => {
    expect(classificationLayer(finding(madeUp(base))).sentence).toBe(
      `It cannot be said: ${words} not known well enough.`,
    )
  })
})

describe('a chip that a note leaves out', () => {
  it.each([
    [
      'meets a paragraph',
      point(200),
      /^Its figures meet 3A090\.a\.2[^,]*, but a note to the entry leaves it out\.$/,
    ],
    ['may meet one', null, /^Its figures may meet 3A090, but a note to the entry leaves it out\.$/],
  ] as const)('%s by its figures', (_what, dieAreaMm2, words) => {
    const games = madeUp({ tpp: point(2000), dieAreaMm2, datacenter: false })
    expect(classificationLayer(finding(games)).sentence).toMatch(words)
  })
})

describe('a layer', () => {
  it('is empty wherever nothing is said', () => {
    const said = { id: 'letters', title: 'T', outcome: 'o', sentence: 's' } as const
    expect(layer(said)).toEqual({
      ...said,
      proofs: [],
      arithmetic: [],
      ruleId: null,
      citation: '',
      paragraph: '',
      sourceIds: [],
      dates: null,
    })
  })

  it('shows a rule from its first day to its last', () => {
    const shown = (day: string) =>
      versionsOf(finding(madeUp({}), day), 'classification').map((version) => version.id)
    expect(shown('2022-10-20')).toEqual([])
    expect(shown('2022-10-21')).toEqual(['us-2022-10'])
    expect(shown('2023-11-16')).toEqual(['us-2022-10'])
    expect(shown('2023-11-17')).toEqual(['us-2023-11'])
  })

  it('shows the measures on a company, not those on a chip or class of its name', () => {
    const [row] = measures.filter((m) => m.actionId === 'el-huawei-2019-05-21')
    if (!row) throw new Error('Huawei is listed')
    const rows = [row, { ...row, targetType: 'chip' as const }, { ...row, targetType: 'class' as const }]
    const of = (day: string) =>
      companyMeasures(finding(madeUp({}), day, {}, prepareLaw(rules, rows, companies)), 'huawei')
    expect(of(DAY)).toEqual([row])
    expect([of('2019-05-20'), of('2019-05-21')].map((list) => list.length)).toEqual([0, 1])
  })
})

describe('the layers of a Chinese design', () => {
  it('have guidance on chips only, and the ways round the presumption', () => {
    const layers = domesticLayers(finding(subject('huawei-ascend-910c'), '2026-07-01'))
    expect(layers.map((one) => [one.id, one.ruleId])).toEqual([
      ['guidance', 'us-2025-gp10'],
      ['foundry', 'us-2025-foundry'],
    ])
    expect(layers[0]?.sentence).toMatch(
      /^The guidance names this chip\. BIS says there is a high probability/,
    )
    expect(layers[1]?.sentence).toBe(
      'A fabricator or packager must presume that the IC is 3A090.a and designed or marketed for data centres, unless designer is on the approved list or is an authorised designer, die packaged by the fabricator outside Macau and D:5 with attestation on transistor count or packaged by an approved OSAT with attestation on transistor count.',
    )
  })
})

describe('the layer of letters', () => {
  it('says that a letter is undecided while an input is missing', () => {
    const blind = madeUp({ ioBandwidthGBps: null, dramBandwidthGBps: point(1000) }, 'nvidia')
    expect(lettersLayer(finding(blind, '2025-06-01'))).toMatchObject({
      outcome: 'undecided',
      sentence: 'Whether it meets the limits of a letter to its maker cannot be said: an input is missing.',
      ruleId: 'letter-2025-04',
    })
  })

  it('says that its limits are not met, and cites nothing then', () => {
    expect(lettersLayer(finding(madeUp({}, 'nvidia'), '2025-06-01'))).toMatchObject({
      outcome: 'not met',
      sentence: 'It is outside the limits reported of the BIS letter of 9 April 2025.',
      ruleId: null,
      citation: '',
    })
  })

  it('names the letter that binds by its test, and its companies', () => {
    const strong = madeUp({ tpp: point(5000) }, 'nvidia')
    expect(lettersLayer(finding(strong, '2023-10-23'))).toMatchObject({
      outcome: 'licence required',
      sentence: 'It meets the test of the BIS letter of 23 October 2023, which the company stated itself.',
      citation: 'BIS letter of 23 October 2023 to NVIDIA; not public',
    })
    const unnamed = prepareLaw(rules, measures, [])
    expect(lettersLayer(finding(strong, '2023-10-23', {}, unnamed)).citation).toBe(
      'BIS letter of 23 October 2023 to nvidia; not public',
    )
  })

  it('says that nothing is on record', () => {
    expect(lettersLayer(finding(madeUp({}, 'google'), '2025-06-01'))).toMatchObject({
      outcome: 'none',
      sentence: 'No letter to its maker and no measure on it is on record for this date.',
      citation: '',
    })
  })

  it('ends with the measure where that has no note', () => {
    const { measure } = decisionOf(subject('nvidia-h20-96'), '2025-06-01')
    if (measure === null) throw new Error('The H20 rests on a letter')
    const bare = { ...measure, basis: 'as told', note: '' }
    const told = lettersLayer(finding(subject('nvidia-h20-96'), '2025-06-01', { measure: bare }))
    expect(told.sentence).toBe('BIS letter of 9 April 2025: as told.')
    const noted = lettersLayer(
      finding(subject('nvidia-h20-96'), '2025-06-01', { measure: { ...bare, note: 'Indefinite.' } }),
    )
    expect(noted.sentence).toBe('BIS letter of 9 April 2025: as told. Indefinite.')
  })

  it.each([
    ['US BIS letter to NVIDIA', 'BIS letter of 9 April 2025'],
    ['US Commerce letter to AMD', 'Commerce letter of 9 April 2025'],
    ['Press on a US BIS letter', 'Press on a US BIS letter of 9 April 2025'],
    ['US Commerce, as reported', 'US Commerce, as reported, 9 April 2025'],
  ])('calls a measure of %s: %s', (authority, name) => {
    const [row] = measures
    if (!row) throw new Error('The file has rows')
    expect(measureName({ ...row, authority, date: '2025-04-09' })).toBe(name)
  })
})

describe('the layer of the review policy', () => {
  const a = madeUp({ tpp: point(5000) })

  it('says that a licence is required where no policy is on record', () => {
    expect(reviewLayer(finding(a, DAY, { policy: null }))).toMatchObject({
      outcome: 'licence required',
      sentence: 'A licence is required; no review policy is on record.',
      ruleId: null,
      citation: '',
      paragraph: '',
      sourceIds: [],
      dates: null,
    })
  })

  it('says that the posture is undecided while the DRAM bandwidth is missing', () => {
    const open = madeUp({ tpp: point(16000), dramBandwidthGBps: null })
    expect(reviewLayer(finding(open, '2026-02-01'))).toMatchObject({
      outcome: 'posture undecided',
      sentence: 'A licence is required; which review posture it meets cannot be said.',
    })
  })

  it('proves a policy for each class it names, under its place or else its id', () => {
    const made = prepareLaw(
      {
        ...rules,
        review_policies: rules.review_policies.map(({ codified: _, ...policy }) => ({
          ...policy,
          when: { ...policy.when, eccn: ['3A090.a', '3A090.b'] },
        })),
      },
      measures,
      companies,
    )
    const labels = reviewLayer(finding(a, '2026-02-01', {}, made)).proofs.map((proof) => proof.label)
    expect(labels).toEqual(['rp-2026', 'rp-2026'])
    expect(reviewLayer(finding(a, '2026-02-01')).proofs.map((proof) => proof.label)).toEqual([
      '15 CFR 742.6(b)(10)(iii)(A)(1)',
      '15 CFR 742.6(b)(10)(iii)(A)(1)',
    ])
  })

  it('has conditions for an application case by case, none for a Chinese design', () => {
    expect(conditionsOf(finding(a, '2026-02-01'))).toHaveLength(8)
    expect(conditionsOf(finding(a, '2026-01-14'))).toEqual([])
    expect(determine(subject('huawei-ascend-910b'), 'china', '2026-02-01', law).conditions).toEqual([])
    expect(conditionsOf(finding(a, '2026-02-01', { status: 'domestic' }))).toEqual([])
  })

  it('takes its conditions from the review rule of that day, whatever else begins then', () => {
    const crowded = rules.rule_versions.map((version) =>
      version.layer === 'presumption'
        ? { ...version, effective_from: '2026-01-15', conditions: ['none'] }
        : version,
    )
    const made = prepareLaw({ ...rules, rule_versions: crowded }, measures, companies)
    expect(conditionsOf(finding(a, '2026-02-01', {}, made))).toEqual(conditionsOf(finding(a, '2026-02-01')))
    const without = rules.rule_versions.filter((version) => version.layer !== 'review-policy')
    const none = prepareLaw({ ...rules, rule_versions: without }, measures, companies)
    expect(conditionsOf(finding(a, '2026-02-01', {}, none))).toEqual([
      'on commercial sale in the United States on 15 January 2026 (assumed)',
      'exported from the United States: reexports keep the presumption of denial (assumed)',
    ])
  })
})
