/** What the masthead's search field finds: pure, given the data at hand. */
import type { Chip } from '../domain/chip'
import type { Company } from '../domain/company'
import { companyShortName } from '../domain/company-name'
import { plainText, searchChips } from '../domain/search'
import type { Region, View } from '../state/view'

export interface Found {
  readonly key: string
  readonly name: string
  readonly nameZh: string
  /** What it is: the designer of a chip, "company". */
  readonly detail: string
  readonly region: Region
  readonly patch: Partial<View>
}

const MOST_CHIPS = 7
const MOST_COMPANIES = 3

function foundChip(chip: Chip, companies: readonly Company[]): Found {
  const designer = companies.find((company) => company.companyId === chip.vendorId)
  return {
    key: `chip ${chip.chipId}`,
    name: chip.name,
    nameZh: chip.nameZh,
    detail: designer ? companyShortName(designer) : chip.vendorId,
    region: 'controls',
    patch: { chip: chip.chipId },
  }
}

function foundCompany(company: Company): Found {
  return {
    key: `company ${company.companyId}`,
    name: company.name,
    nameZh: company.nameZh,
    detail: 'Company',
    region: 'chips',
    patch: { q: companyShortName(company) },
  }
}

function companiesNamed(wanted: string, companies: readonly Company[]): readonly Company[] {
  return companies.filter(({ name, nameZh }) =>
    [name, nameZh].some((text) => plainText(text).startsWith(wanted)),
  )
}

/** Chips by name, companies by name, and last the chips region filtered by the words themselves. */
export function find(text: string, chips: readonly Chip[], companies: readonly Company[]): readonly Found[] {
  const wanted = plainText(text)
  if (wanted === '') return []
  const words = text.trim()
  return [
    ...searchChips(chips, companies, words)
      .slice(0, MOST_CHIPS)
      .map(({ chip }) => foundChip(chip, companies)),
    ...companiesNamed(wanted, companies).slice(0, MOST_COMPANIES).map(foundCompany),
    {
      key: 'filter',
      name: `All chips matching “${words}”`,
      nameZh: '',
      detail: 'Chips',
      region: 'chips',
      patch: { q: words },
    },
  ]
}
