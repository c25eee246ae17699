import { type FactIndex, indexFacts } from '../domain/reading'
import { useChipFacts } from './chip-facts'
import { combine, type Loaded, remember } from './combine'

const indexOf = remember(indexFacts)

/** Chip facts by chip and field, for readings. Apart from `select.ts`, because the first screen reads no field. */
export function useFactIndex(): Loaded<FactIndex> {
  return combine([useChipFacts()], indexOf)
}
