/** Evidence of a company's figure for a period, and of its growth. */
import type { PartialDate } from '../date'
import { formatNumber } from '../format'
import { describeGrowth, formatGrowth, type Growth, growthSum } from '../growth'
import { isMissing, type Maybe } from '../missing'
import type { PeriodFigure } from '../period-figure'
import type { RevenueFigure } from '../revenue'
import { MISSING_WORDS, REVENUE_KIND_WORDS } from '../words'
import { distinct, type Evidence, type Statement, sentences } from './evidence'

const CURRENCY_WORDS = { CNY: 'yuan', USD: 'dollars' } as const

/** `2 884.69674686 million yuan`. */
export function amountText({
  valueMillion,
  currency,
}: Pick<RevenueFigure, 'valueMillion' | 'currency'>): string {
  return `${formatNumber(valueMillion, { exact: true })} million ${CURRENCY_WORDS[currency]}`
}

/** One row of the revenue file as a statement. */
export function figureStatement(row: RevenueFigure): Statement {
  const date: PartialDate | null = row.reportedOn
  return {
    id: `revenue~${row.line}`,
    value: amountText(row),
    basis: `${REVENUE_KIND_WORDS[row.kind]}, ${row.fiscalPeriod}`,
    sourceId: row.sourceId,
    kind: null,
    date,
    note: row.note,
  }
}

function rowsOf(figure: PeriodFigure): readonly RevenueFigure[] {
  return figure.figure ? [figure.figure] : (figure.derivation?.from ?? [])
}

/** Why this row speaks for the period (`byFigurePreference`). */
function becauseOf({ figure, rivals }: PeriodFigure): string {
  if (figure === null) return ''
  return rivals.length === 0
    ? 'no other published figure differs'
    : 'audited, exact and reported figures come first'
}

/** Evidence of a figure, or of its absence; `subject` names it: `Revenue of Cambricon, Q1 2026`. */
export function figureEvidence(figure: Maybe<PeriodFigure>, subject: string): Evidence {
  if (isMissing(figure)) {
    const value = MISSING_WORDS[figure.missing]
    return {
      subject,
      value,
      basis: figure.reason,
      sums: [],
      preferred: [],
      because: '',
      rivals: [],
      notes: [],
    }
  }
  const { derivation } = figure
  return {
    subject,
    value: amountText(figure),
    basis: sentences(REVENUE_KIND_WORDS[figure.kind]),
    sums: derivation === null ? [] : [derivation.words],
    preferred: rowsOf(figure).map(figureStatement),
    because: becauseOf(figure),
    rivals: figure.rivals.map(figureStatement),
    notes: derivation?.rounded
      ? ['A part of the sum is rounded in its source, so the result is no better.']
      : [],
  }
}

/** Evidence of a growth rate: the sum, both figures with their sources, and every rival of either. */
export function growthEvidence(
  growth: Maybe<Growth>,
  current: Maybe<PeriodFigure>,
  base: Maybe<PeriodFigure>,
  subject: string,
): Evidence {
  const both = [current, base].flatMap((figure) =>
    isMissing(figure) ? [] : [figureEvidence(figure, subject)],
  )
  return {
    subject,
    value: formatGrowth(growth, { exact: true }),
    basis: isMissing(growth) ? sentences(describeGrowth(growth)) : '',
    sums: [...(isMissing(growth) ? [] : [growthSum(growth)]), ...both.flatMap(({ sums }) => sums)],
    preferred: distinct(both.flatMap(({ preferred }) => preferred)),
    because: '',
    rivals: distinct(both.flatMap(({ rivals }) => rivals)),
    notes: [
      ...(!isMissing(growth) && growth.tinyBase
        ? [`From a tiny base: ×${formatNumber(growth.multiple)}, so the percentage misleads.`]
        : []),
      ...both.flatMap(({ notes }) => notes),
    ],
  }
}
