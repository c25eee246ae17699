/** What the growth of the companies says, as sentences. */
import { companyShortName } from '../../../domain/company-name'
import { type CompanyContext, listingsOn } from '../../../domain/company-sheet'
import { periodWords } from '../../../domain/fiscal-period'
import { joinList } from '../../../domain/format'
import { formatGrowth } from '../../../domain/growth'
import { isMissing } from '../../../domain/missing'
import { type GrowthPanel, growthOf } from './growth-panels'

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
