/** What the bars of growth mean: panels, words, twin. Pure. */
import type { BarCell, BarPanel, BarSeries } from '../../../charts/chart-types'
import type { FigureText, TableTwin } from '../../../charts/figure-types'
import type { Paint } from '../../../charts/mark-types'
import { companyColor } from '../../../charts/palette'
import { commonPeriod, companySeries, newestPoint, type Rhythm } from '../../../domain/company-growth'
import { companyShortName } from '../../../domain/company-name'
import { type CompanyContext, listingsOn } from '../../../domain/company-sheet'
import { formatDate } from '../../../domain/date'
import { periodWords } from '../../../domain/fiscal-period'
import { joinList, plural } from '../../../domain/format'
import { describeGrowth, formatGrowth } from '../../../domain/growth'
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

const growthOf = ({ point }: GrowthBar) => point?.yearOnYear.growth ?? null

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

/** One paint a company: those without a colour of their own are told apart by name. */
export function paintOf(companyId: string): Paint {
  return { color: companyColor(companyId), style: 'solid' }
}

export function seriesOf({ companies }: CompanyContext): readonly BarSeries[] {
  return companies.map((company) => ({
    id: company.companyId,
    name: companyShortName(company),
    paint: paintOf(company.companyId),
  }))
}

function barCell(bar: GrowthBar, rhythm: Rhythm): BarCell {
  const { companyId: seriesId, point } = bar
  if (point === null) return { seriesId, value: null, label: `no ${rhythm} published` }
  const { growth, base } = point.yearOnYear
  const period = periodWords(point.period)
  if (isMissing(growth)) {
    const negative = !isMissing(base) && base.valueMillion < 0
    const why = negative ? 'the base is a loss' : 'no base in the facts'
    return { seriesId, value: null, label: `n.m. for ${period}: ${why}` }
  }
  const derived =
    (!isMissing(point.figure) && point.figure.kind !== 'reported') ||
    (!isMissing(base) && base.kind !== 'reported')
  return {
    seriesId,
    value: growth.percent,
    label: formatGrowth(growth),
    ratio: period,
    ...(derived ? { style: 'hatch' as const } : {}),
  }
}

export function barPanels(panels: readonly GrowthPanel[]): readonly BarPanel[] {
  return panels.map(({ id, title, rhythm, bars }) => ({
    id,
    title,
    unit: '%, on the year',
    ratioHead: 'period',
    cells: bars.map((bar) => barCell(bar, rhythm)),
  }))
}

function ranked({ bars }: GrowthPanel) {
  return bars
    .flatMap((bar) => {
      const growth = growthOf(bar)
      return growth === null || isMissing(growth) ? [] : [{ name: bar.name, growth }]
    })
    .toSorted((a, b) => b.growth.fraction - a.growth.fraction)
}

function whenOf({ bars, rhythm }: GrowthPanel): string {
  const periods = [...new Set(bars.flatMap(({ point }) => point?.period ?? []))]
  const [only] = periods
  return periods.length === 1 && only !== undefined ? `in ${periodWords(only)}` : `in its newest ${rhythm}`
}

/** `Moore Threads grew fastest on the year in Q2 2026: +141.9 %`; null where no two have growth. */
function fastest(panels: readonly GrowthPanel[]): { readonly words: string; readonly next: string } | null {
  const [first] = panels
  const order = first ? ranked(first) : []
  const [best, next] = order
  if (!first || !best || !next) return null
  const verb = best.growth.fraction > 0 ? 'grew fastest' : 'shrank least'
  return {
    words: `${best.name} ${verb} on the year ${whenOf(first)}: ${formatGrowth(best.growth)}`,
    next: `${order.length > 2 ? 'next came' : 'against'} ${next.name} with ${formatGrowth(next.growth)}`,
  }
}

/** The finding of the figure: who grew fastest in the first panel, and by how much the next. */
export function growthTitle(panels: readonly GrowthPanel[]): string {
  const found = fastest(panels)
  return found === null ? 'Companies side by side' : `${found.words}, ${found.next}`
}

/** The finding of the page: how many are on the Entity List on the day, and who grew fastest. */
export function companiesTitle(context: CompanyContext, panels: readonly GrowthPanel[]): string {
  const { companies } = context
  const listed = companies.filter(({ companyId }) => listingsOn(context, companyId).length > 0).length
  const found = fastest(panels)
  const grew = found === null ? null : found.words
  if (listed === 0) return grew ?? `${joinList(companies.map(companyShortName))} side by side`
  const on = `${listed === companies.length ? `All ${listed}` : `${listed} of ${companies.length}`} on the Entity List`
  return grew === null ? `${joinList(companies.map(companyShortName))}: ${on}` : `${on}; ${grew}`
}

/** Every growth of every panel in one sentence each. */
export function growthSummary(panels: readonly GrowthPanel[]): string {
  return panels
    .map(({ title, bars, rhythm }) => {
      const parts = bars.map((bar) => {
        const growth = growthOf(bar)
        return `${bar.name} ${growth === null ? `no ${rhythm} published` : formatGrowth(growth)}`
      })
      return `${title}: ${parts.join(', ')}.`
    })
    .join(' ')
}

/** Periods that end on other days than the calendar's, once a company. */
export function calendarNotes(panels: readonly GrowthPanel[]): readonly string[] {
  const own = panels
    .flatMap(({ bars }) => bars)
    .flatMap(({ name, point }) =>
      point !== null && point.ownLabel !== point.period
        ? [[name, `${name}’s ${point.ownLabel} ended on ${formatDate(point.periodEnd)}`] as const]
        : [],
    )
  const said = [...new Map(own).values()]
  return said.length === 0 ? [] : [`Aligned by calendar: ${said.join('; ')}.`]
}

export const HOW_TO_READ =
  'Growth of each company in the currency it reports in; nothing is converted. Hatched: one side derived. n.m.: not meaningful.'

export function growthText(
  context: CompanyContext,
  panels: readonly GrowthPanel[],
  source: string,
): FigureText {
  return {
    title: growthTitle(panels),
    subtitle: `Growth on the year of ${plural(context.companies.length, 'company', 'companies')}, per cent; each panel has its own scale. As of ${formatDate(context.asOf)}`,
    summary: growthSummary(panels),
    source,
    notes: [HOW_TO_READ, ...calendarNotes(panels)],
  }
}

/** The same figures, exact, with the sum behind each. */
export function growthTwin(panels: readonly GrowthPanel[]): TableTwin {
  return {
    caption: 'Growth on the year, exact, with the sum behind it',
    columns: [
      { key: 'panel', label: 'Figure' },
      { key: 'company', label: 'Company' },
      { key: 'period', label: 'Period' },
      { key: 'growth', label: 'Year on year', numeric: true },
      { key: 'sum', label: 'How it is computed' },
    ],
    rows: panels.flatMap(({ title, bars, rhythm }) =>
      bars.map(({ name, point }) => ({
        panel: title,
        company: name,
        period: point === null ? `no ${rhythm} published` : periodWords(point.period),
        growth: point === null ? '' : formatGrowth(point.yearOnYear.growth, { exact: true }),
        sum: point === null ? '' : (point.yearOnYear.sum ?? describeGrowth(point.yearOnYear.growth)),
      })),
    ),
  }
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
