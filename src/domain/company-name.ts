/** The name a company goes by in running text: `Huawei Technologies (HiSilicon)` → `Huawei`, `Advanced Micro Devices` → `AMD`. */
import type { Company } from './company'

/** What a registrar adds to a name and a reader leaves out. */
const TRIMMINGS =
  /\s+(?:Technologies|Technology|Information Technology|Integrated Circuits|Semiconductor|Electronics|Systems|Platforms|Corporation|Group|Holdings?)$/

function withoutTrimmings(name: string): string {
  const shorter = name.replace(TRIMMINGS, '')
  return shorter === name ? name : withoutTrimmings(shorter)
}

/** The short name: the capitals where they spell the id (AMD, TSMC, SMIC), else the name without brackets and trimmings. */
export function companyShortName(company: Company): string {
  const name = company.name.replace(/\s*\([^)]*\)/g, '')
  const capitals = name.replace(/[^A-Z]/g, '')
  if (capitals.length >= 3 && capitals.toLowerCase() === company.companyId) return capitals
  return withoutTrimmings(name)
}
