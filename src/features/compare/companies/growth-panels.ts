/** Growth of the companies by panel: which periods stand side by side. Pure. */
import { commonPeriod, companySeries, newestPoint, type Rhythm } from '../../../domain/company-growth'
import { companyShortName } from '../../../domain/company-name'
import type { CompanyContext } from '../../../domain/company-sheet'
import { periodWords } from '../../../domain/fiscal-period'
import { isMissing } from '../../../domain/missing'
import type { PeriodPoint } from '../../../domain/revenue-series'

/** One company's growth in one panel; no point where nothing had been published. */
export interface GrowthBar {
  readonly companyId: string
  readonly name: string
  readonly point: PeriodPoint | null
}

export interface GrowthPanel {
  readonly id: string
  readonly title: string
  /** `quarter` or `year`, for words about what is absent. */
  readonly rhythm: Rhythm
  readonly bars: readonly GrowthBar[]
}

export const growthOf = ({ point }: GrowthBar) => point?.yearOnYear.growth ?? null

/** True where a panel says more than one bar would: growth of two companies at least. */
function isWorthwhile({ bars }: GrowthPanel): boolean {
  const known = bars.filter((bar) => {
    const growth = growthOf(bar)
    return growth !== null && !isMissing(growth)
  })
  return known.length >= 2
}

function panel(
  context: CompanyContext,
  spec: { readonly id: string; readonly title: string; readonly segment: string; readonly rhythm: Rhythm },
  period: string | null,
): GrowthPanel {
  const { figures, companies, asOf } = context
  return {
    id: spec.id,
    title: spec.title,
    rhythm: spec.rhythm,
    bars: companies.map((company) => {
      const points = companySeries(figures, company.companyId, spec.segment, spec.rhythm, asOf)
      const found =
        period === null ? newestPoint(points) : (points.find((one) => one.period === period) ?? null)
      return { companyId: company.companyId, name: companyShortName(company), point: found }
    }),
  }
}

function isOnePeriod({ bars }: GrowthPanel): boolean {
  return new Set(bars.flatMap(({ point }) => (point === null ? [] : [point.period]))).size <= 1
}

/** Revenue of each one's newest quarter, of the newest quarter they share, and of the newest year. */
export function growthPanels(context: CompanyContext): readonly GrowthPanel[] {
  const { figures, companies, asOf } = context
  const quarter = { segment: 'total', rhythm: 'quarter' as const }
  const newest = panel(context, { ...quarter, id: 'newest', title: 'Revenue, newest quarter of each' }, null)
  const shared = commonPeriod(
    companies.map(({ companyId }) => companySeries(figures, companyId, 'total', 'quarter', asOf)),
  )
  const common =
    shared === null || isOnePeriod(newest)
      ? []
      : [
          panel(
            context,
            { ...quarter, id: 'common', title: `Revenue, ${periodWords(shared)} of all` },
            shared,
          ),
        ]
  const year = { rhythm: 'year' as const }
  return [
    newest,
    ...common,
    panel(context, { ...year, segment: 'total', id: 'year', title: 'Revenue, newest year of each' }, null),
    panel(
      context,
      { ...year, segment: 'net_profit', id: 'profit', title: 'Net profit, newest year of each' },
      null,
    ),
    panel(
      context,
      {
        segment: 'net_profit',
        rhythm: 'quarter',
        id: 'profit-quarter',
        title: 'Net profit, newest quarter of each',
      },
      null,
    ),
  ].filter(isWorthwhile)
}

/** Documents behind the bars. */
export function growthSources(panels: readonly GrowthPanel[]): readonly string[] {
  return panels
    .flatMap(({ bars }) => bars)
    .flatMap(({ point }) => (point === null ? [] : [point.figure, point.yearOnYear.base]))
    .flatMap((figure) =>
      isMissing(figure) ? [] : figure.figure ? [figure.figure] : (figure.derivation?.from ?? []),
    )
    .map(({ sourceId }) => sourceId)
}
