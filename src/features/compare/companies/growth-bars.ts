/** What the bars of growth mean: bars, words, twin. Pure. */
import type { BarCell, BarPanel, BarSeries } from '../../../charts/chart-types'
import type { FigureText, TableTwin } from '../../../charts/figure-types'
import type { Paint } from '../../../charts/mark-types'
import { companyColor } from '../../../charts/palette'
import type { Rhythm } from '../../../domain/company-growth'
import { companyShortName } from '../../../domain/company-name'
import type { CompanyContext } from '../../../domain/company-sheet'
import { formatDate } from '../../../domain/date'
import { periodWords } from '../../../domain/fiscal-period'
import { plural } from '../../../domain/format'
import { describeGrowth, formatGrowth } from '../../../domain/growth'
import { isMissing } from '../../../domain/missing'
import { ROW_SOURCES } from '../../../domain/take-away/table'
import { growthTitle } from './growth-finding'
import { type GrowthBar, type GrowthPanel, growthOf, growthSources } from './growth-panels'

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
  // The first panel has the newest periods: they speak for the company.
  const said = [...new Map(own.toReversed()).values()].toReversed()
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

function growthRow(panel: GrowthPanel, bar: GrowthBar): Readonly<Record<string, string>> {
  const { name, point } = bar
  const sources = growthSources([{ ...panel, bars: [bar] }])
  return {
    panel: panel.title,
    company: name,
    period: point === null ? `no ${panel.rhythm} published` : periodWords(point.period),
    growth: point === null ? '' : formatGrowth(point.yearOnYear.growth, { exact: true }),
    sum: point === null ? '' : (point.yearOnYear.sum ?? describeGrowth(point.yearOnYear.growth)),
    [ROW_SOURCES]: [...new Set(sources)].join(' '),
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
    rows: panels.flatMap((panel) => panel.bars.map((bar) => growthRow(panel, bar))),
  }
}
