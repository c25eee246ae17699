/** The claimed 2.87 in words: what the published pairs give, as a title and a summary. */
import { claimedRow, matchOf, type RatioRow } from '../../domain/claims/claimed-ratio'
import { formatRatio } from '../../domain/format'
import { isMissing } from '../../domain/missing'

/** Says which published pair gives the claimed ratio, and that the claimed format has none. */
export function ratioTitle(rows: readonly RatioRow[], claimed: number): string {
  const fp4 = claimedRow(rows)
  const match = matchOf(rows, claimed)
  const text = formatRatio(claimed)
  if (fp4 === undefined || !isMissing(fp4.ratio)) {
    const holds = fp4 !== undefined && match === fp4
    return holds ? `The published FP4 rates give ${text}` : `The published FP4 rates do not give ${text}`
  }
  return match === undefined
    ? `No published pair of numbers gives ${text} in FP4`
    : `No published pair gives ${text} in FP4: it is the ${match.label.split(',')[0]} ratio`
}

export function ratioSummary(rows: readonly RatioRow[], claimed: number): string {
  const parts = rows.map(({ label, ratio, short }) =>
    isMissing(ratio) ? `${label}: ${short}` : `${label} ${formatRatio(ratio)}`,
  )
  return `Atlas 350 over H20 96 GB. Claimed for FP4 ${formatRatio(claimed)}. ${parts.join('; ')}.`
}
