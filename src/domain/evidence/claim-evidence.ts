/** Evidence of what the article states, and of what the facts give for a cell of its table. */
import type { Chip } from '../chip'
import type { Claim } from '../claim'
import type { ChipFact } from '../fact'
import { distinct, type Evidence, type Statement } from './evidence'
import { factStatement } from './reading-evidence'

/** The article that the claims are from. */
export const ARTICLE = 'd-seed-chaobro'

function document(sourceId: string, value: string): Statement {
  return { id: `article~${sourceId}`, value, basis: '', sourceId, kind: null, date: null, note: '' }
}

/** Who says what the article gives: the article, then the documents behind the verdict on it. */
export function claimedEvidence(subject: string, value: string, claims: readonly Claim[]): Evidence {
  const ids = new Set(claims.flatMap(({ sourceIds }) => sourceIds))
  ids.delete(ARTICLE)
  return {
    subject,
    value,
    basis: 'As the article states it, not as found.',
    sums: [],
    preferred: [document(ARTICLE, value)],
    because: '',
    rivals: [...ids].map((id) => document(id, '')),
    notes: claims.map(({ evidence }) => evidence).filter(Boolean),
  }
}

/** Who says what a cell of the article's table was found to be: every statement it was read from. */
export function foundEvidence(
  subject: string,
  value: string,
  facts: readonly ChipFact[],
  chips: readonly Chip[],
): Evidence {
  const nameOf = (chipId: string) => chips.find((chip) => chip.chipId === chipId)?.name ?? chipId
  const statements = facts.map((fact) => {
    const statement = factStatement(fact)
    return { ...statement, basis: [nameOf(fact.chipId), statement.basis].filter(Boolean).join(', ') }
  })
  return {
    subject,
    value,
    basis: '',
    sums: [],
    preferred: distinct(statements),
    because: '',
    rivals: [],
    notes: [],
  }
}

/** A count of claims: each of them with the editor's evidence. */
export function claimsEvidence(subject: string, claims: readonly Claim[]): Evidence {
  return {
    subject,
    value: String(claims.length),
    basis: 'The editor’s verdict on each of these; Claims gives the sources and the live check.',
    sums: [],
    preferred: claims.map(({ claimId, text, evidence }) => ({
      ...document(ARTICLE, text),
      id: claimId,
      note: evidence,
    })),
    because: '',
    rivals: [],
    notes: [],
  }
}
