/** Many chips from the real ones: seeded, so that every run and every machine measures the same rows. */
import type { Dataset } from '../../mocks/dataset'
import { type ChipFact, isPeakRate } from '../../src/domain/fact'

/** A small linear congruential generator: numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The dataset with `count` chips: copies of the real ones under new ids, their rates and bandwidths moved a little. */
export function withChips(dataset: Dataset, count: number): Dataset {
  const random = seeded(20_261_125)
  const chips = [...dataset.chips]
  const facts = [...dataset['chip-facts']]
  const own = new Map<string, ChipFact[]>()
  for (const fact of dataset['chip-facts']) own.set(fact.chipId, [...(own.get(fact.chipId) ?? []), fact])
  for (let at = 0; chips.length < count; at++) {
    const model = dataset.chips[at % dataset.chips.length]
    if (!model) break
    const chipId = `${model.chipId}-copy-${at}`
    const scale = 0.7 + random() * 0.6
    chips.push({ ...model, chipId, name: `${model.name} copy ${at}` })
    for (const fact of own.get(model.chipId) ?? []) {
      const moved =
        typeof fact.value === 'number' && (isPeakRate(fact.field) || fact.field === 'memory_bandwidth')
      facts.push({
        ...fact,
        chipId,
        factId: fact.factId.replace(model.chipId, chipId),
        value: moved ? Number(((fact.value as number) * scale).toPrecision(4)) : fact.value,
      })
    }
  }
  return { ...dataset, chips, 'chip-facts': facts }
}
