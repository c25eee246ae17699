/** Chip facts as everything reads them: with the reader's own preferences put in. The one place where that is done. */
import { useQuery } from '@tanstack/react-query'
import { useDataset } from '../api/queries'
import type { ChipFact } from '../domain/fact'
import { combine, type Loaded, remember } from './combine'
import { useView } from './view-store'

type Apply = (facts: readonly ChipFact[], ids: readonly string[]) => readonly ChipFact[]

const preferred = remember((facts: readonly ChipFact[], ids: readonly string[], apply: Apply) =>
  apply(facts, ids),
)
const asTheyAre: Apply = (facts) => facts

/** The facts; a choice among sources fetches the code that applies it, so that the first screen need not carry it. */
export function useChipFacts(): Loaded<readonly ChipFact[]> {
  const ids = useView((view) => view.preferred)
  const facts = useDataset('chip-facts')
  const code = useQuery({
    queryKey: ['code', 'preferred-facts'],
    queryFn: () => import('../domain/preferred-facts'),
    enabled: ids.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })
  const apply = ids.length === 0 ? asTheyAre : code.data?.withPreferred
  return combine([facts, { ...code, data: apply }], (all, how) => preferred(all, ids, how))
}
