/** Where each region's code lies: a chunk of its own, fetched when it is opened or about to be. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { forgive } from './recover'
import type { Region } from './state/view'

type LoadRegion = () => Promise<{ readonly default: ComponentType }>

const LOAD: Readonly<Record<Region, LoadRegion>> = {
  overview: () => import('./features/overview/Region'),
  chips: () => import('./features/chips/Region'),
  compare: () => import('./features/compare/Region'),
  controls: () => import('./features/controls/Region'),
  timeline: () => import('./features/timeline/Region'),
  revenue: () => import('./features/revenue/Region'),
  claims: () => import('./features/claims/Region'),
  sources: () => import('./features/sources/Region'),
}

const components = new Map<Region, LazyExoticComponent<ComponentType>>()

/** The region's component; the same one every time, until {@link forgetRegion}. */
export function regionComponent(region: Region): LazyExoticComponent<ComponentType> {
  const known = components.get(region)
  if (known) return known
  const component = lazy(LOAD[region])
  components.set(region, component)
  return component
}

/** Fetches a region's code ahead of time. A failure is not said here: opening the region will say it. */
export function prefetchRegion(region: Region): void {
  LOAD[region]().catch(forgive)
}

/** Lets a region whose code could not be fetched be tried again. */
export function forgetRegion(region: Region): void {
  components.delete(region)
}
