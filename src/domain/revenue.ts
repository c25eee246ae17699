import type { IsoDay, PartialDate } from './date'

export const REVENUE_KINDS = ['reported', 'derived', 'guidance', 'estimate'] as const
export type RevenueKind = (typeof REVENUE_KINDS)[number]

/** One figure of one company for one period (row of `revenue.csv`). */
export interface RevenueFigure {
  /** Line in `revenue.csv`, the header being line 1. */
  readonly line: number
  readonly companyId: string
  /** `total`, `data_center`, `net_profit`, `inventory` … */
  readonly segment: string
  /** The company's own label: `2026Q1`, `2025FY`, `2025H1`, `2025M9`. */
  readonly fiscalPeriod: string
  readonly periodStart: IsoDay
  readonly periodEnd: IsoDay
  /** Million of {@link currency}, as reported: never converted. */
  readonly valueMillion: number
  readonly currency: 'CNY' | 'USD'
  readonly reportedOn: PartialDate | null
  readonly sourceId: string
  readonly kind: RevenueKind
  readonly note: string
}

/** An estimate of chips sold or held in a period (row of `units.csv`). Low and high are the 5th and 95th percentile. */
export interface UnitEstimate {
  readonly line: number
  readonly chipId: string | null
  readonly vendorId: string | null
  readonly periodStart: IsoDay
  readonly periodEnd: IsoDay
  readonly low: number | null
  readonly median: number
  readonly high: number | null
  readonly unit: 'units' | 'H100e'
  readonly cumulative: boolean
  readonly scope: string
  readonly sourceId: string
  readonly kind: string
  readonly note: string
}
