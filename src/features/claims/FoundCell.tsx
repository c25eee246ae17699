import type { ClaimRow } from './rows'

/** What the facts give for a claim. */
export function FoundCell({ row }: { row: ClaimRow }) {
  return row.found
}
