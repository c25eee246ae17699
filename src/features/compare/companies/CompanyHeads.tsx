import { companyColor } from '../../../charts/palette'
import type { Company } from '../../../domain/company'
import { companyShortName } from '../../../domain/company-name'
import { type CompanyContext, chipsOf } from '../../../domain/company-sheet'
import { plural } from '../../../domain/format'
import { countryName } from '../../../domain/words'
import { linkTo } from '../../../state/link'
import { DEFAULT_VIEW } from '../../../state/view'
import { patchView, useView } from '../../../state/view-store'
import { BesideHead } from '../systems/BesideHead'
import { toggleCompany } from './use-companies'

/** Heads of the columns. */
export function heads({ companies }: CompanyContext) {
  const ids = companies.map(({ companyId }) => companyId)
  return companies.map((company) => ({
    id: company.companyId,
    name: companyShortName(company),
    head: (
      <BesideHead
        id={company.companyId}
        title={companyShortName(company)}
        nameZh={company.nameZh}
        aside={countryName(company.country)}
        color={companyColor(company.companyId)}
        ids={ids}
        onOrder={(next) => patchView({ companies: next })}
        onRemove={toggleCompany}
        first={null}
      />
    ),
  }))
}

const NAMED = 3

/** The newest chips as links to their reasoning, and the way to all of them. */
export function ChipLinks({ context, company }: { context: CompanyContext; company: Company }) {
  const view = useView((state) => state)
  const chips = chipsOf(context, company.companyId)
  const facets = { ...DEFAULT_VIEW.facets, vendor: [company.companyId] }
  return (
    <>
      {chips.slice(0, NAMED).map(({ chipId, name }) => (
        <span key={chipId}>
          <a {...linkTo(view, 'controls', { chip: chipId })}>{name}</a>,{' '}
        </span>
      ))}
      <a {...linkTo(view, 'chips', { facets, q: '' })}>all {plural(chips.length, 'chip')}</a>
    </>
  )
}
