/** Where each region's code lies: the overview's in the first screen, others in chunks of their own, fetched when wanted. */
import { type ComponentType, lazy } from 'react'
import OverviewRegion from './features/overview/Region'
import { forgive } from './recover'
import type { Region } from './state/view'

type LoadRegion = () => Promise<{ readonly default: ComponentType }>

const LOAD: Readonly<Record<Region, LoadRegion>> = {
  overview: async () => ({ default: OverviewRegion }),
  chips: () => import('./features/chips/Region'),
  compare: () => import('./features/compare/Region'),
  controls: () => import('./features/controls/Region'),
  timeline: () => import('./features/timeline/Region'),
  revenue: () => import('./features/revenue/Region'),
  claims: () => import('./features/claims/Region'),
  sources: () => import('./features/sources/Region'),
}

const components = new Map<Region, ComponentType>([['overview', OverviewRegion]])

/** The region's component; the same one every time, until {@link forgetRegion}. */
export function regionComponent(region: Region): ComponentType {
  const known = components.get(region)
  if (known) return known
  const component = lazy(LOAD[region])
  components.set(region, component)
  return component
}

/** Fetches a region's code ahead of time. A failure is not said here: opening the region will say it. */
export async function prefetchRegion(region: Region): Promise<void> {
  await LOAD[region]().catch(forgive)
}

/**
 * Resolves when the region can be drawn at once, or after `patience` ms. Worth a short wait: a loading line that React has
 * once shown stays for 300 ms, however soon the code is there.
 */
export async function regionReady(region: Region, patience: number): Promise<void> {
  if (components.has(region)) return
  await Promise.race([prefetchRegion(region), new Promise((done) => setTimeout(done, patience))])
}

/** Lets a region whose code could not be fetched be tried again. */
export function forgetRegion(region: Region): void {
  components.delete(region)
}
