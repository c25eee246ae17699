/** What the builder offers: only chips, companies, segments and periods that the facts hold. */
import { type CompanyStatement, FIRST_STATEMENT, type StatementParts } from '../../domain/claims/statement'
import type { ClaimWorld } from '../../domain/claims/world'
import { companyShortName } from '../../domain/company-name'
import { parsePeriod, periodWords } from '../../domain/fiscal-period'
import { segmentWords } from '../../domain/words'

export interface Option<T extends string = string> {
  readonly value: T
  readonly label: string
}

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, 'en-GB')
const unique = (values: readonly string[]) => [...new Set(values)]

export function chipOptions({ chips }: ClaimWorld): readonly Option[] {
  return chips.map(({ chipId, name }) => ({ value: chipId, label: name })).toSorted(byLabel)
}

/** Companies with any figure. */
export function companyOptions({ companies, revenue }: ClaimWorld): readonly Option[] {
  const ids = new Set(revenue.map(({ companyId }) => companyId))
  return companies
    .filter(({ companyId }) => ids.has(companyId))
    .map((company) => ({ value: company.companyId, label: companyShortName(company) }))
    .toSorted(byLabel)
}

export function segmentOptions({ revenue }: ClaimWorld, companyId: string): readonly Option[] {
  const own = revenue.filter((row) => row.companyId === companyId)
  return unique(own.map(({ segment }) => segment)).map((value) => ({ value, label: segmentWords(value) }))
}

/** Newest first. */
export function periodOptions(
  { revenue }: ClaimWorld,
  { companyId, segment }: Pick<CompanyStatement, 'companyId' | 'segment'>,
): readonly Option[] {
  const own = revenue.filter((row) => row.companyId === companyId && row.segment === segment)
  const ends = new Map(own.map(({ fiscalPeriod, periodEnd }) => [fiscalPeriod, periodEnd]))
  return [...ends]
    .toSorted(([, a], [, b]) => (a < b ? 1 : -1))
    .map(([value]) => ({ value, label: periodWords(value) }))
}

const first = (options: readonly Option[], wanted: string) =>
  (options.find(({ value }) => value === wanted) ?? options[0])?.value ?? wanted

/** The statement with whatever the company has no figure for replaced by what it has. */
export function fitted(parts: CompanyStatement, world: ClaimWorld): CompanyStatement {
  const segment = first(segmentOptions(world, parts.companyId), parts.segment)
  const period = first(periodOptions(world, { ...parts, segment }), parts.period)
  const isQuarter = /^Q\d$/.test(parsePeriod(period)?.part ?? '')
  return { ...parts, segment, period, against: parts.against === 'qoq' && !isQuarter ? 'yoy' : parts.against }
}

/** What each kind of statement begins with. */
export function firstOf(about: StatementParts['about'], world: ClaimWorld): StatementParts {
  if (about === 'chip') return FIRST_STATEMENT
  if (about === 'revenue') {
    const growth = {
      about,
      companyId: 'cambricon',
      segment: 'total',
      period: '2026Q1',
      against: 'yoy',
    } as const
    return fitted({ ...growth, operator: '>', number: 150 }, world)
  }
  const status = { about, chipId: 'nvidia-h20-96', destination: 'china', isNot: false } as const
  return { ...status, date: world.asOf, status: world.statusOf('nvidia-h20-96', 'china', world.asOf) }
}
