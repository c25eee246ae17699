/** Rates that notes print in words of their own: of guidance, on the quarter, of a loss. Each is recomputed from the rows. */
import { expect, test } from 'vitest'
import { isMissing } from '../../src/domain/missing'
import { periodGrowth } from '../../src/domain/period-growth'
import { agreement, printedGrowth } from '../../src/domain/published-growth'
import type { RevenueFigure } from '../../src/domain/revenue'
import { publishedByPeriod } from '../../src/domain/revenue-figures'
import { revenue } from './facts'

const SIGNED =
  /(?:end|announcement|YoY|published|alert, about|stated as|gives|growth of|about|expense|least),? ([+-][\d,]+(?:\.\d+)?)%( on the quarter)?/
const LOSS = /loss,? narrowed ([\d.]+)%/
const DOWN = /^down ([\d.]+)%/

interface Said {
  readonly text: string
  readonly against: 'yoy' | 'qoq'
  readonly loss: boolean
}

function said(note: string): Said | null {
  if (/published YoY [+-]/.test(note) || printedGrowth(note) !== null) return null
  const loss = LOSS.exec(note)?.[1]
  if (loss !== undefined) return { text: `-${loss}`, against: 'yoy', loss: true }
  const down = DOWN.exec(note)?.[1]
  if (down !== undefined) return { text: `-${down}`, against: 'yoy', loss: false }
  const signed = SIGNED.exec(note)
  if (!signed?.[1]) return null
  return { text: signed[1].replaceAll(',', ''), against: signed[2] ? 'qoq' : 'yoy', loss: false }
}

/** The figure before this row's, as all that was ever published knows it. */
function baseOf(row: RevenueFigure, against: 'yoy' | 'qoq'): number | null {
  const byPeriod = publishedByPeriod(revenue, { ...row, asOf: '2099-12-31' })
  const { base } = periodGrowth(byPeriod, row.fiscalPeriod, against)
  return isMissing(base) ? null : base.valueMillion
}

test('every one agrees to the rounding of its figures, or has no base in the facts', () => {
  const found: Record<string, string[]> = { agrees: [], 'within-rounding': [], differs: [], 'no-base': [] }
  for (const row of revenue) {
    const rate = said(row.note)
    if (!rate) continue
    const printed = { percent: Number(rate.text), decimals: rate.text.split('.')[1]?.length ?? 0 }
    const base = baseOf(row, rate.against)
    const [current, before] =
      rate.loss && base !== null ? [-row.valueMillion, -base] : [row.valueMillion, base]
    const answer = before === null || before <= 0 ? 'no-base' : agreement(printed, current, before)
    found[answer]?.push(`${row.companyId} ${row.segment} ${row.fiscalPeriod} ${rate.text}`)
  }
  // About the quarter after the row's own: its note says what figure that rate would give instead.
  expect(found.differs).toEqual(['cambricon total 2022Q2 -15.6'])
  expect(found['no-base']).toEqual([
    // Of the year after: its own row differs, and says so in the app.
    'cambricon cloud_line 2024FY +474.21',
    'cambricon r_and_d_expense 2025Q3 +12',
    'moore-threads net_profit 2025-9M -19',
    'moore-threads net_profit 2026H1 -95.73',
    'huawei net_profit 2025H1 -32',
    'huawei ai_chips 2026FY +60',
  ])
  expect(found.agrees?.length).toBeGreaterThanOrEqual(9)
  expect(found['within-rounding']?.length).toBeGreaterThanOrEqual(6)
})
