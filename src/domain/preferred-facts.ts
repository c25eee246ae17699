/** The reader's own choice among disagreeing sources, put into the facts at one place so that everything follows. */
import type { ChipFact } from './fact'
import { inOrder, isComparable } from './reading'

/** The fact that the order of preference puts first where `fact` competes: same chip, field, basis, unit and engine. */
function firstByRule(facts: readonly ChipFact[], fact: ChipFact): ChipFact {
  const rivals = facts.filter(
    (other) => other.chipId === fact.chipId && other.field === fact.field && isComparable(fact, other),
  )
  return inOrder(fact.field, rivals)[0] ?? fact
}

/**
 * The facts with the chosen ones preferred in the place of what the rules prefer; all others stand where they stood.
 * Of two choices for one place the later counts; an id nobody knows, or of a fact preferred anyway, changes nothing.
 */
export function withPreferred(facts: readonly ChipFact[], factIds: readonly string[]): readonly ChipFact[] {
  const choices = new Map<ChipFact, ChipFact>()
  for (const id of factIds) {
    const fact = facts.find(({ factId }) => factId === id)
    if (fact === undefined) continue
    const first = firstByRule(facts, fact)
    if (first === fact) choices.delete(first)
    else choices.set(first, fact)
  }
  if (choices.size === 0) return facts
  const chosenOver = new Map([...choices].map(([first, fact]) => [fact, first]))
  return facts.map((fact) => {
    const first = chosenOver.get(fact)
    return first === undefined ? fact : { ...fact, chosenOver: first }
  })
}

function unchosen({ chosenOver: _, ...fact }: ChipFact): ChipFact {
  return fact
}

/** The facts with `factId` preferred in its place, whatever the reader chose there before; their other choices stand. */
export function withInstead(facts: readonly ChipFact[], factId: string): readonly ChipFact[] {
  const wanted = facts.find((fact) => fact.factId === factId)
  if (wanted === undefined) return facts
  const competes = (fact: ChipFact) =>
    fact.chipId === wanted.chipId && fact.field === wanted.field && isComparable(wanted, fact)
  const plain = facts.map((fact) => (fact.chosenOver && competes(fact) ? unchosen(fact) : fact))
  return withPreferred(plain, [factId])
}

/** The reader's choices among the facts, in file order. */
export function choicesIn(facts: readonly ChipFact[]): readonly ChipFact[] {
  return facts.filter(({ chosenOver }) => chosenOver !== undefined)
}

/** The choices once `factId` is chosen too: what it replaces is dropped, and what changes nothing. */
export function choosing(
  facts: readonly ChipFact[],
  chosen: readonly string[],
  factId: string,
): readonly string[] {
  return choicesIn(withPreferred(facts, [...chosen, factId])).map((fact) => fact.factId)
}
