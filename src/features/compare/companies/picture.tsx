/** The bars of growth as a picture that stands alone. */
import { BarPanels } from '../../../charts/BarPanels'
import { companyShortName } from '../../../domain/company-name'
import type { CompanyContext } from '../../../domain/company-sheet'
import { formatDate } from '../../../domain/date'
import { joinList } from '../../../domain/format'
import { datedPublishers } from '../../../domain/publishers'
import type { PictureInput } from '../../../image/picture-types'
import type { PictureFrame } from '../systems/picture'
import { barPanels, calendarNotes, growthSummary, HOW_TO_READ, paintOf, seriesOf } from './growth-bars'
import { growthTitle } from './growth-finding'
import { type GrowthPanel, growthSources } from './growth-panels'

/** Everything the picture says, and how its panels are drawn. */
export function companiesPicture(
  context: CompanyContext,
  panels: readonly GrowthPanel[],
  frame: PictureFrame,
): PictureInput {
  const { companies, asOf } = context
  const bars = barPanels(panels)
  const series = seriesOf(context)
  return {
    kind: 'companies-growth',
    title: growthTitle(panels),
    subtitle: `Growth on the year of ${joinList(companies.map(companyShortName))}, per cent. As of ${formatDate(asOf)}`,
    summary: growthSummary(panels),
    who: companies.map((company) => ({
      mark: {
        kind: 'company' as const,
        paint: paintOf(company.companyId),
        origin: company.country === 'China' ? ('china' as const) : ('elsewhere' as const),
      },
      name: [companyShortName(company), company.nameZh].filter(Boolean).join(' '),
    })),
    body: ({ width, height, dress }) => (
      <BarPanels
        width={width}
        height={height}
        dress={dress}
        series={series}
        panels={bars}
        columns={Math.min(2, bars.length)}
      />
    ),
    notes: [HOW_TO_READ, ...calendarNotes(panels), ...frame.choices],
    sources: datedPublishers(frame.sources, growthSources(panels)),
    asOf,
    checked: frame.checked,
    state: {
      href: frame.href,
      view: Object.fromEntries(new URLSearchParams(frame.href.replace(/^[^?]*/, ''))),
    },
    slug: `growth-${companies.map(({ companyId }) => companyId).join('-')}`.slice(0, 60),
  }
}
