import type { Subject } from './subject'

/** Ids of the documents behind TPP and die area of some chips, each as often as it is used. */
export function inputSources(subjects: readonly Subject[]): readonly string[] {
  return subjects.flatMap(({ inputs }) => [...inputs.tpp.sourceIds, ...inputs.dieAreaMm2.sourceIds])
}
