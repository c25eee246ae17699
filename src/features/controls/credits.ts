import type { ChipSubject } from '../../state/select'

/** Documents behind TPP and die area of some chips, each as often as it is used. */
export function sourcesUsed(subjects: readonly ChipSubject[]): readonly string[] {
  return subjects.flatMap(({ inputs }) => [...inputs.tpp.sourceIds, ...inputs.dieAreaMm2.sourceIds])
}
