/** Evidence of what is said of a company itself. */
import type { Company } from './company'
import type { Evidence, Statement } from './evidence/evidence'

function statementOf(company: Company, value: string): readonly Statement[] {
  if (company.sourceId === null) return []
  const { companyId, sourceId, note } = company
  return [{ id: `company~${companyId}`, value, basis: '', sourceId, kind: null, date: null, note }]
}

/** Who says a fact of the company's row; a row without a document says so. */
export function companyEvidence(company: Company, what: string, value: string): Evidence {
  const preferred = statementOf(company, value)
  return {
    subject: `${what} of ${company.name}`,
    value,
    basis: preferred.length === 0 ? 'No document is named for this company’s facts.' : '',
    sums: [],
    preferred,
    because: '',
    rivals: [],
    notes: preferred.length === 0 && company.note !== '' ? [company.note] : [],
  }
}
