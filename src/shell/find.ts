/** What the masthead's search field finds: pure, given the data at hand. */
import type { Chip } from '../domain/chip'
import type { Company } from '../domain/company'
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

/** Letters and digits alone, so that "RTX-4090", "rtx 4090" and "rtx4090" are one. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** 0 = the same, 1 = begins with it, 2 = a word begins with it, 3 = holds it; null = does not. */
function rank(words: string, wanted: string): number | null {
  const whole = plain(words)
  if (whole === wanted) return 0
  if (whole.startsWith(wanted)) return 1
  if (!whole.includes(wanted)) return null
  return words.split(/[\s-]+/).some((word) => plain(word).startsWith(wanted)) ? 2 : 3
}

function best<T>(
  rows: readonly T[],
  names: (row: T) => readonly string[],
  wanted: string,
  most: number,
): T[] {
  const ranked = rows.flatMap((row) => {
    const ranks = names(row).flatMap((name) => rank(name, wanted) ?? [])
    return ranks.length === 0 ? [] : [{ row, rank: Math.min(...ranks) }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ row }) => row)
}

function foundChip(chip: Chip, companies: readonly Company[]): Found {
  const vendor = companies.find((company) => company.companyId === chip.vendorId)
  return {
    key: `chip ${chip.chipId}`,
    name: chip.name,
    nameZh: chip.nameZh,
    detail: vendor?.name ?? chip.vendorId,
    region: 'controls',
    patch: { chip: chip.chipId },
  }
}

function foundCompany(company: Company): Found {
  return {
    key: `company ${company.companyId}`,
    name: company.name,
    nameZh: company.nameZh,
    detail: 'company',
    region: 'chips',
    patch: { q: company.name },
  }
}

/** Chips by name, companies by name, and last the chips region filtered by the words themselves. */
export function find(text: string, chips: readonly Chip[], companies: readonly Company[]): readonly Found[] {
  const wanted = plain(text)
  if (wanted === '') return []
  const designer = new Map(companies.map((company) => [company.companyId, company.name]))
  const chipNames = (chip: Chip) => [
    chip.name,
    chip.nameZh,
    `${designer.get(chip.vendorId) ?? ''} ${chip.name}`,
  ]
  const companyNames = (company: Company) => [company.name, company.nameZh]
  return [
    ...best(chips, chipNames, wanted, MOST_CHIPS).map((chip) => foundChip(chip, companies)),
    ...best(companies, companyNames, wanted, MOST_COMPANIES).map(foundCompany),
    {
      key: 'filter',
      name: `Chips matching “${text.trim()}”`,
      nameZh: '',
      detail: 'filter',
      region: 'chips',
      patch: { q: text.trim() },
    },
  ]
}
