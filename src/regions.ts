/** Where each region's code lies: the overview's in the first screen, others in chunks of their own, fetched when wanted. */
import type { ComponentType } from 'react'
import { atMost } from './at-most'
import OverviewRegion from './features/overview/Region'
import { forgive } from './recover'
import type { Region } from './state/view'
import { type Later, later } from './ui/later'

type RegionCode = Later<ComponentType>

function fetched(load: () => Promise<{ readonly default: ComponentType }>): RegionCode {
  return later(async () => (await load()).default)
}

/** Code that came with the first screen. */
function here(component: ComponentType): RegionCode {
  const ask = async () => component
  return { current: () => component, ask, prepare: ask }
}

const CODE: Readonly<Record<Region, RegionCode>> = {
  overview: here(OverviewRegion),
  chips: fetched(() => import('./features/chips/Region')),
  compare: fetched(() => import('./features/compare/Region')),
  controls: fetched(() => import('./features/controls/Region')),
  timeline: fetched(() => import('./features/timeline/Region')),
  revenue: fetched(() => import('./features/revenue/Region')),
  claims: fetched(() => import('./features/claims/Region')),
  sources: fetched(() => import('./features/sources/Region')),
}

/** The code of the region's component. */
export function regionCode(region: Region): RegionCode {
  return CODE[region]
}

/** Fetches a region's code ahead of time. A failure is not said here: opening the region will say it. */
export async function prefetchRegion(region: Region): Promise<void> {
  await CODE[region].prepare().catch(forgive)
}

/** Resolves when the region can be drawn at once, or after `patience` ms: a short wait spares the page a second drawing. */
export async function regionReady(region: Region, patience: number): Promise<void> {
  if (CODE[region].current()) return
  await atMost(patience, prefetchRegion(region))
}
