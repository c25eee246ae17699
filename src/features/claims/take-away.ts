/** The claims as rows of a file: what is shown, exact, with source ids and the as-of date. */
import { SECTION_WORDS } from '../../domain/claims/sections'
import type { IsoDay } from '../../domain/date'
import type { Source } from '../../domain/source'
import { type CsvValue, csvText } from '../../domain/take-away/csv'
import { jsonText } from '../../domain/take-away/json'
import type { ClaimRow } from './rows'

const COLUMNS = [
  'claim_id',
  'section',
  'claim',
  'article_gives',
  'we_find',
  'verdict',
  'live_check',
  'agrees_with_verdict',
  'evidence',
  'arithmetic',
  'warnings',
  'source_ids',
  'as_of',
] as const

export function claimRecord({ claim, result, section, given, found }: ClaimRow, asOf: IsoDay) {
  return {
    claim_id: claim.claimId,
    section: section === null ? '' : SECTION_WORDS[section],
    claim: claim.text,
    article_gives: given,
    we_find: found.text,
    verdict: claim.verdict,
    live_check: result.live,
    agrees_with_verdict: result.agrees,
    evidence: claim.evidence,
    arithmetic: result.checks.map(({ sentence }) => sentence).join(' | '),
    warnings: result.checks.flatMap(({ warnings }) => warnings).join(' | '),
    source_ids: claim.sourceIds.join(' '),
    as_of: asOf,
  } satisfies Record<(typeof COLUMNS)[number], CsvValue>
}

export function claimsCsv(rows: readonly ClaimRow[], asOf: IsoDay): string {
  return csvText(
    COLUMNS,
    rows.map((row) => claimRecord(row, asOf)),
  )
}

export function claimsJson(
  title: string,
  rows: readonly ClaimRow[],
  sources: readonly Source[],
  asOf: IsoDay,
): string {
  const ids = new Set(rows.flatMap(({ claim }) => claim.sourceIds))
  const cited = sources.filter(({ sourceId }) => ids.has(sourceId))
  return jsonText({ title, asOf, rows: rows.map((row) => claimRecord(row, asOf)), sources: cited })
}
