import type { Company } from '../../src/domain/company'
import { oneOf, optional, ownId, partialDate, ref, requiredText, text } from '../checks/cells'
import type { TableRules } from '../checks/table'

const ROLES = ['chip designer', 'model lab', 'equipment', 'cloud', 'memory', 'foundry', 'university'] as const

/** Closed, because a misspelt "China" would turn a domestic chip into an imported one. Add a country here first. */
const COUNTRIES = [
  'China',
  'United States',
  'Taiwan',
  'South Korea',
  'Japan',
  'Netherlands',
  'United Kingdom',
  'Germany',
  'France',
  'Canada',
  'Israel',
  'Singapore',
  'Switzerland',
  'India',
  '',
] as const

export const companies: TableRules<Company, Company> = {
  file: 'companies.csv',
  id: 'companyId',
  columns: {
    companyId: ownId,
    name: requiredText,
    nameZh: text,
    country: oneOf(COUNTRIES),
    headquarters: text,
    role: oneOf(ROLES),
    ticker: text,
    exchange: text,
    founded: (cell, ids) => (cell === '' ? '' : partialDate(cell, ids)),
    softwareStack: text,
    note: text,
    sourceId: optional(ref('source')),
  },
  finish: (company) => company,
}
