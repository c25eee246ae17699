/** A company's own period label, `2026Q1`, taken apart. The year is the label's, not the calendar's. */
export interface FiscalPeriod {
  readonly year: number
  readonly part: PeriodPart
}

export const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const
export type Quarter = (typeof QUARTERS)[number]
export type PeriodPart = Quarter | 'H1' | 'H2' | '9M' | 'FY'

/** Reads `2026Q1`, `2025H1`, `2025FY` and both spellings of nine months, `2025-9M` and `2025M9`; null otherwise. */
export function parsePeriod(label: string): FiscalPeriod | null {
  const match = /^(\d{4})-?(Q[1-4]|H[12]|FY|9M|M9)$/.exec(label)
  if (!match) return null
  const part = match[2] === 'M9' ? '9M' : (match[2] as PeriodPart)
  return { year: Number(match[1]), part }
}

/** The label as the facts write it. */
export function periodLabel(period: FiscalPeriod): string {
  return period.part === '9M' ? `${period.year}-9M` : `${period.year}${period.part}`
}

/** The same period one year before. */
export function yearBefore(period: FiscalPeriod): FiscalPeriod {
  return { year: period.year - 1, part: period.part }
}

/** The quarter (or half-year) just before; null for other parts. */
export function periodBefore(period: FiscalPeriod): FiscalPeriod | null {
  if (period.part === 'H2') return { year: period.year, part: 'H1' }
  if (period.part === 'H1') return { year: period.year - 1, part: 'H2' }
  if (period.part === 'FY') return yearBefore(period)
  const number = quarterNumber(period.part)
  if (number === null) return null
  return number === 1
    ? { year: period.year - 1, part: 'Q4' }
    : { year: period.year, part: QUARTERS[number - 2] ?? 'Q1' }
}

/** 1–4 for a quarter; null for other parts. */
export function quarterNumber(part: PeriodPart): number | null {
  const at = (QUARTERS as readonly PeriodPart[]).indexOf(part)
  return at < 0 ? null : at + 1
}

/** Quarters in a row as whole numbers, so that gaps can be counted: 2026Q1 → 8104. */
export function quarterIndex(period: FiscalPeriod): number | null {
  const number = quarterNumber(period.part)
  return number === null ? null : period.year * 4 + number - 1
}

/** The quarter of a {@link quarterIndex}. */
export function quarterAt(index: number): FiscalPeriod {
  return { year: Math.floor(index / 4), part: QUARTERS[((index % 4) + 4) % 4] ?? 'Q1' }
}

/** Period words for a sentence: `Q1 2026`, `the first half of 2025`, `2025`. */
export function periodWords(label: string): string {
  const period = parsePeriod(label)
  if (period === null) return label
  const { year, part } = period
  if (part === 'FY') return String(year)
  if (part === '9M') return `the first nine months of ${year}`
  if (part === 'H1') return `the first half of ${year}`
  return part === 'H2' ? `the second half of ${year}` : `${part} ${year}`
}
