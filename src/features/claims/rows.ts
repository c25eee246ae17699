/** The list: every claim in the article's order, grouped by section, with what the article gives and what we find. */
import { type Claim, SECTIONS, type Section, type Verdict } from '../../domain/claim'
import type { ClaimResult } from '../../domain/claims/evaluate'
import { sectionOf } from '../../domain/claims/sections'
import { type Found, found, givenText } from './found'

export interface ClaimRow {
  readonly claim: Claim
  readonly result: ClaimResult
  readonly section: Section | null
  readonly given: string
  readonly found: Found
}

export interface ClaimGroup {
  readonly section: Section | null
  readonly rows: readonly ClaimRow[]
}

/** Verdicts and sections to show; empty = all. */
export interface ClaimFilter {
  readonly verdicts: readonly Verdict[]
  readonly sections: readonly Section[]
}

export function claimRow(result: ClaimResult): ClaimRow {
  const { claim } = result
  const section = sectionOf(claim.claimId)
  return { claim, result, section, given: givenText(claim), found: found(result) }
}

function matches({ claim, section }: ClaimRow, { verdicts, sections }: ClaimFilter): boolean {
  const ofVerdict = verdicts.length === 0 || verdicts.includes(claim.verdict)
  return ofVerdict && (sections.length === 0 || (section !== null && sections.includes(section)))
}

/** Rows that the filter lets through, in the order given. */
export function filterRows(rows: readonly ClaimRow[], filter: ClaimFilter): readonly ClaimRow[] {
  return rows.filter((row) => matches(row, filter))
}

/** Rows under their sections, in the article's order; claims of no known section come last. */
export function groupRows(rows: readonly ClaimRow[]): readonly ClaimGroup[] {
  return [...SECTIONS, null]
    .map((section) => ({ section, rows: rows.filter((row) => row.section === section) }))
    .filter((group) => group.rows.length > 0)
}

/** How many rows each value would leave, its own filter set aside. */
export function countBy<K extends string>(
  rows: readonly ClaimRow[],
  keyOf: (row: ClaimRow) => K | null,
): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The choice with one value more or less, in the order of the closed list it comes from. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], one: T): readonly T[] {
  return all.filter((other) => chosen.includes(other) !== (other === one))
}
