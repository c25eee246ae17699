import type { Region } from '../state/view'

/** The eight words of the masthead, also the titles of the browser's tabs. */
export const REGION_NAMES: Readonly<Record<Region, string>> = {
  overview: 'Overview',
  chips: 'Chips',
  compare: 'Compare',
  controls: 'Controls',
  timeline: 'Timeline',
  revenue: 'Revenue',
  claims: 'Claims',
  sources: 'Sources',
}
