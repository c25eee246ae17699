export const VERDICTS = ['supported', 'partly', 'contradicted', 'not-found', 'opinion'] as const
export type Verdict = (typeof VERDICTS)[number]

export const CHECK_KINDS = ['ratio', 'growth', 'date', 'value', 'count', 'status', 'none'] as const
export type CheckKind = (typeof CHECK_KINDS)[number]

/** Parts of the article, in its own order (see `claims/sections.ts`). */
export const SECTIONS = [
  'happened',
  'data',
  'turning-point',
  'backfire',
  'impact',
  'risks',
  'advice',
] as const
export type Section = (typeof SECTIONS)[number]

/** One claim of the article, in our words (row of `claims.csv`). */
export interface Claim {
  readonly claimId: string
  readonly text: string
  readonly subjectIds: readonly string[]
  readonly metric: string
  readonly claimedValue: string
  readonly unit: string
  /** The editor's judgement; the live check may disagree and then says so. */
  readonly verdict: Verdict
  readonly evidence: string
  readonly sourceIds: readonly string[]
  readonly checkKind: CheckKind
  /** Grammar: `mocks/facts/CLAIM_CHECKS.md`. */
  readonly checkRef: string
}

/** One row of the article's own competitiveness table, as claimed. */
export interface ArticleRow {
  readonly row: string
  readonly chipIds: readonly string[]
  readonly fp4VsH20: string
  readonly ecosystemMaturity: string
  readonly softwareStack: string
  readonly representativeCustomers: string
  readonly marketAccess: string
  readonly claimIds: readonly string[]
}
