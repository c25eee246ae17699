import { type FigureState, READY } from '../../charts/figure-types'
import type { Loaded } from '../../state/combine'

/** State of a figure from what it needs: loading until all is here, an error with one retry. */
export function stateOf(...needs: readonly Loaded<unknown>[]): FigureState {
  const failed = needs.find((need) => need.error !== null)
  if (failed?.error) {
    const sentence = failed.error.message
    return {
      kind: 'error',
      sentence,
      onRetry: () => needs.forEach((need) => void (need.error && need.refetch())),
    }
  }
  return needs.some((need) => need.data === undefined) ? { kind: 'loading' } : READY
}
