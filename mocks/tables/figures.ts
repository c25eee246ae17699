/** Money and numbers of chips: `revenue.csv` and `units.csv`. */
import { FACT_KINDS } from '../../src/domain/fact'
import { REVENUE_KINDS, type RevenueFigure, type UnitEstimate } from '../../src/domain/revenue'
import {
  day,
  finiteNumber,
  flag,
  oneOf,
  optional,
  partialDate,
  type Read,
  ref,
  requiredText,
  text,
} from '../checks/cells'
import { Bad } from '../checks/fault'
import type { At, TableRules } from '../checks/table'

/** Labels of periods: `2026Q1`, `2025FY`, `2025H1`, `2025-9M`. */
export const FISCAL_PERIOD = /^\d{4}(?:Q[1-4]|FY|H[12]|-\d{1,2}M)$/

const fiscalPeriod: Read<string> = (cell) =>
  FISCAL_PERIOD.test(cell) ? cell : new Bad('not a period such as 2026Q1, 2025H1, 2025-9M or 2025FY')

function checkPeriod(row: { readonly periodStart: string; readonly periodEnd: string }, at: At): void {
  if (row.periodStart > row.periodEnd) {
    at.fault('period_end', `the period ends before it starts (${row.periodStart})`)
  }
}

interface RevenueRow extends Omit<RevenueFigure, 'line'> {
  readonly unit: 'million'
}

export const revenue: TableRules<RevenueRow, RevenueFigure> = {
  file: 'revenue.csv',
  names: { valueMillion: 'value' },
  columns: {
    companyId: ref('company'),
    segment: requiredText,
    fiscalPeriod,
    periodStart: day,
    periodEnd: day,
    valueMillion: finiteNumber,
    currency: oneOf(['CNY', 'USD']),
    unit: oneOf(['million']),
    reportedOn: optional(partialDate),
    sourceId: ref('source'),
    kind: oneOf(REVENUE_KINDS),
    note: text,
  },
  finish: ({ unit: _million, ...row }, at) => {
    checkPeriod(row, at)
    return { ...row, line: at.line }
  },
}

type UnitsRow = Omit<UnitEstimate, 'line'>

function checkInterval({ low, median, high }: UnitsRow, at: At): void {
  if (low !== null && low > median) at.fault('low', `above the median ${median}`)
  if (high !== null && high < median) at.fault('high', `below the median ${median}`)
}

export const units: TableRules<UnitsRow, UnitEstimate> = {
  file: 'units.csv',
  columns: {
    chipId: optional(ref('chip')),
    vendorId: optional(ref('company')),
    periodStart: day,
    periodEnd: day,
    low: optional(finiteNumber),
    median: finiteNumber,
    high: optional(finiteNumber),
    unit: oneOf(['units', 'H100e']),
    cumulative: flag,
    scope: requiredText,
    sourceId: ref('source'),
    kind: oneOf(FACT_KINDS),
    note: text,
  },
  finish: (row, at) => {
    checkPeriod(row, at)
    checkInterval(row, at)
    if (row.chipId === null && row.vendorId === null) at.fault('chip_id', 'names neither a chip nor a vendor')
    return { ...row, line: at.line }
  },
}
