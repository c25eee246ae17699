/** The article's 2.87× on the first page: the finding and its summary. */
import { claimedRow, matchOf, type RatioRow } from '../../domain/claims/claimed-ratio'
import { formatRatio } from '../../domain/format'
import { isMissing } from '../../domain/missing'

/** Says which published pair the claimed ratio matches, and that the claimed format has none. */
export function ratioTitle(rows: readonly RatioRow[], claimed: number | null): string {
  if (claimed === null) return 'What the Atlas 350 computes, against the H20'
  const match = matchOf(rows, claimed)
  const format = match?.label.split(',')[0]
  if (!match) return `No published pair of numbers gives ${formatRatio(claimed)}`
  return match === claimedRow(rows)
    ? `${formatRatio(claimed)} is borne out by the published ${format} rates`
    : `The article’s ${formatRatio(claimed)} in FP4 is a ${format} ratio: the H20 has no FP4 rate to compare`
}

export function ratioSummary(rows: readonly RatioRow[], claimed: number | null): string {
  const parts = rows.map(
    (row) => `${row.label}: ${isMissing(row.ratio) ? 'no ratio' : formatRatio(row.ratio)}`,
  )
  return `Atlas 350 over H20${claimed === null ? '' : `, claimed ${formatRatio(claimed)}`}. ${parts.join('; ')}.`
}
