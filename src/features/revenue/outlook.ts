/** Guidance and estimates: never part of a series, told beside it. */
import { formatDate, type IsoDay } from '../../domain/date'
import { periodWords } from '../../domain/fiscal-period'
import { formatMoney } from '../../domain/quantity'
import type { RevenueFigure } from '../../domain/revenue'
import { outlookFor, publishedByPeriod } from '../../domain/revenue-figures'
import { REVENUE_KIND_WORDS } from '../../domain/words'
import { capital, type Subject } from './subject'

/** `2026, guidance of 28 July 2026: ¥13.5 bn; floor of the revenue target …`, for periods without a figure so far. */
export function outlookLines(
  figures: readonly RevenueFigure[],
  { companyId, segment }: Subject,
  asOf: IsoDay,
): readonly string[] {
  const query = { companyId, segment, asOf }
  const published = publishedByPeriod(figures, query)
  return outlookFor(figures, query)
    .filter((row) => !published.has(row.fiscalPeriod))
    .map((row) => {
      const dated = row.reportedOn === null ? '' : ` of ${formatDate(row.reportedOn)}`
      const note = row.note === '' ? '' : `; ${row.note}`
      return `${capital(periodWords(row.fiscalPeriod))}, ${REVENUE_KIND_WORDS[row.kind]}${dated}: ${formatMoney(row.valueMillion, row.currency)}${note}.`
    })
}
