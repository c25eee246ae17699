import { type ChipFact, FACT_KINDS } from './fact'

/** A disputed or suspect row loses to every rival, whatever its kind, unless the reader chose it; it stays visible. */
export function isSetAside(fact: Pick<ChipFact, 'note' | 'chosenOver'>): boolean {
  return fact.chosenOver === undefined && /^(disputed|suspect)/i.test(fact.note)
}

/** The fact whose place counts: a chosen one stands where the one it replaces stood, right before it. */
export function placeOf(fact: ChipFact): ChipFact {
  return fact.chosenOver ?? fact
}

/**
 * Order of preference between facts about the same thing: the stronger kind first, then the newest (`as_of` missing =
 * oldest), then the earlier row of the file. Source: `meta.computation.fact_choice` of the rules file.
 */
export function byPreference(one: ChipFact, other: ChipFact): number {
  const [a, b] = [placeOf(one), placeOf(other)]
  const kind = FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind)
  if (kind !== 0) return kind
  const dateA = a.asOf ?? ''
  const dateB = b.asOf ?? ''
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return a.line - b.line || Number(a === one) - Number(b === other)
}

/** The preferred fact of rivals about one field and basis, or null when none may be preferred. */
export function chooseFact(rivals: readonly ChipFact[]): ChipFact | null {
  let best: ChipFact | null = null
  for (const fact of rivals) {
    if (isSetAside(fact)) continue
    if (best === null || byPreference(fact, best) < 0) best = fact
  }
  return best
}
