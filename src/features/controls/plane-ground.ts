/** What lies under the points: the rule asked as areas, and another rule (the real one, or another day’s) as dashed lines. */
import type { Boundary } from '../../charts/chart-types'
import { type PlaneAreas, planeAreas } from './plane-regions'
import type { PlaneSeries } from './plane-series'

/** Areas, boundaries and thresholds; `compact` where there is little room for names. */
export function groundOf(
  { rule, realRule }: Pick<PlaneSeries, 'rule' | 'realRule'>,
  compact: boolean,
): PlaneAreas {
  const asked = planeAreas(rule, compact)
  if (realRule === null) return asked
  const known = new Set(asked.boundaries.map((one) => JSON.stringify([one.from, one.to])))
  const real = planeAreas(realRule)
    .boundaries.filter((one) => one.kind === 'class' && !known.has(JSON.stringify([one.from, one.to])))
    .map((one): Boundary => ({ ...one, id: `real ${one.id}`, kind: 'review' }))
  return { ...asked, boundaries: [...asked.boundaries, ...real] }
}
