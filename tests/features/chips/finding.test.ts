import { describe, expect, it } from 'vitest'
import {
  coverageNote,
  type FindingInput,
  PLAIN_TITLE,
  scatterSubtitle,
  scatterSummary,
  scatterTitle,
} from '../../../src/features/chips/finding'
import { planeRules } from '../../../src/features/chips/review-window'
import { REAL_LAW, realRow, realRows } from './real-rows'

function input(day: string, change: Partial<FindingInput> = {}): FindingInput {
  const plotted = realRows(day).filter((row) => row.tpp !== null && typeof row.profile.dram === 'number')
  return {
    plotted,
    chosen: [],
    rules: planeRules(REAL_LAW, 'china', day),
    destination: 'china',
    asOf: day,
    ...change,
  }
}
const only = (day: string, ids: readonly string[]) => ({ plotted: ids.map((id) => realRow(id, day)) })

describe('planeRules', () => {
  it('reads the limits from the rules of the day', () => {
    expect(planeRules(REAL_LAW, 'china', '2026-11-24')).toEqual({
      classTpp: 4800,
      window: { tppBelow: 21000, bandwidthBelow: 6500, since: '2026-01-15' },
    })
    expect(planeRules(REAL_LAW, 'china', '2026-01-14')).toEqual({ classTpp: 4800, window: null })
    expect(planeRules(REAL_LAW, 'china', '2022-01-01')).toEqual({ classTpp: null, window: null })
  })
})

describe('scatterTitle', () => {
  it('counts the case-by-case window while it exists', () => {
    const given = input('2026-11-24')
    const inside = given.plotted.filter((row) => row.status === 'case-by-case').length
    expect(inside).toBeGreaterThan(1)
    expect(scatterTitle(given)).toBe(
      `${inside} of these ${given.plotted.length} chips fit the case-by-case window`,
    )
  })

  it('names the strictest answer before that', () => {
    const given = input('2024-06-01')
    const denied = given.plotted.filter((row) => row.group === 'denied').length
    expect(scatterTitle(given)).toBe(
      `${denied} of these ${given.plotted.length} chips are denied to mainland China`,
    )
  })

  it('says what all chips share, in the singular and the plural', () => {
    const day = '2026-11-24'
    expect(scatterTitle(input(day, only(day, ['huawei-ascend-910c'])))).toBe(
      'This chip comes from a Chinese designer, to whom the US status does not apply',
    )
    expect(scatterTitle(input(day, only(day, ['nvidia-l20', 'nvidia-l2'])))).toBe(
      'Both chips may go to mainland China without a licence',
    )
  })

  it('compares two chosen chips whose TPPs rest on a stated basis', () => {
    const day = '2026-11-24'
    const chosen = [realRow('nvidia-h20-96', day), realRow('nvidia-h100-sxm', day)]
    expect(scatterTitle(input(day, { plotted: chosen, chosen }))).toBe(
      'H100 SXM5 80GB has 6.69× the TPP and 0.84× the memory bandwidth of H20 96GB',
    )
  })

  it('never compares a stated basis with an unstated one', () => {
    const day = '2026-11-24'
    const unstated = realRows(day).find(
      (row) => row.cells.tpp.marks.includes('u') && typeof row.profile.dram === 'number',
    )
    if (!unstated) throw new Error('the facts hold no such chip')
    const chosen = [realRow('nvidia-h100-sxm', day), unstated]
    expect(scatterTitle(input(day, { plotted: chosen, chosen }))).not.toContain('×')
  })

  it('is plain where nothing is found', () => {
    const day = '2026-11-24'
    expect(scatterTitle(input(day, { plotted: [] }))).toBe(PLAIN_TITLE)
    expect(scatterTitle(input(day, only(day, ['nvidia-l20', 'huawei-ascend-910c'])))).toBe(PLAIN_TITLE)
  })
})

describe('the words around it', () => {
  it('says what is shaded only while it is', () => {
    expect(scatterSubtitle(input('2026-11-24'))).toContain('TPP under 21\u2009000 and under 6.5\u2009TB/s')
    expect(scatterSubtitle(input('2024-06-01'))).toBe(
      'DRAM bandwidth, TB/s, against TPP, one package, log scales. As of 1 June 2024',
    )
  })

  it('sums up by status, and says when nothing is drawn', () => {
    expect(scatterSummary(input('2026-11-24'))).toMatch(
      /^\d+ chips by TPP .* \d+ unrestricted, .* and \d+ domestic; the highest TPP is /,
    )
    expect(scatterSummary(input('2026-11-24', { plotted: [] }))).toBe(
      'No chip with both a TPP and a DRAM bandwidth is shown.',
    )
  })

  it('counts what is not drawn, and why', () => {
    const rows = realRows('2026-11-24')
    const withTpp = rows.filter((row) => row.tpp !== null)
    const drawn = withTpp.filter((row) => typeof row.profile.dram === 'number')
    const rug = withTpp.filter((row) => typeof row.profile.dram !== 'number')
    expect(coverageNote(rows, drawn, rug)).toBe(
      `Drawn: ${drawn.length} of ${rows.length}; ${rows.length - withTpp.length} have no TPP that can be computed and ${rug.length} no DRAM bandwidth (ticks under the axis). The table lists them.`,
    )
    expect(coverageNote(drawn, drawn, [])).toBe(`Drawn: ${drawn.length} of ${drawn.length}.`)
  })
})
