import type { ChipFact } from '../src/domain/fact'

/** Gives every fact its stable id: `chip.field@basis~source`, with `~2`, `~3` … where a source says it twice. */
export function withFactIds(facts: readonly Omit<ChipFact, 'factId' | 'chosenOver'>[]): ChipFact[] {
  const times = new Map<string, number>()
  return facts.map((fact) => {
    const base = `${fact.chipId}.${fact.field}@${fact.basis}~${fact.sourceId}`
    const nth = (times.get(base) ?? 0) + 1
    times.set(base, nth)
    return { factId: nth === 1 ? base : `${base}~${nth}`, ...fact }
  })
}
