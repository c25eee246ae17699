/**
 * The one store of what the reader is looking at. Components read with {@link useView}, change through the functions
 * below, and never touch the address: `url-mirror.ts` does that, one history entry for each gesture.
 */
import { create } from 'zustand'
import type { IsoDay } from '../domain/date'
import { today } from './clock'
import { announce, notify } from './notices'
import { DEFAULT_VIEW, type Facet, MAX_COMPARED, OPEN_RANGE, type Region, type View } from './view'

interface ViewState {
  readonly view: View
  /**
   * Changes that carry the same gesture in a row (letters typed into one field, one drag of a handle) are one history
   * entry. null = a gesture of its own.
   */
  readonly gesture: string | null
}

export const viewStore = create<ViewState>()(() => ({ view: DEFAULT_VIEW, gesture: null }))

/** Reads from the view: `useView((view) => view.chips)`. Select one stable value at a time. */
export function useView<T>(select: (view: View) => T): T {
  return viewStore((state) => select(state.view))
}

/** The view at this moment, for event handlers. */
export function currentView(): View {
  return viewStore.getState().view
}

/** Changes any fields. A `gesture` name joins changes in a row into one history entry. */
export function patchView(patch: Partial<View>, gesture: string | null = null): void {
  const { view } = viewStore.getState()
  const changed = Object.entries(patch).some(([key, value]) => view[key as keyof View] !== value)
  if (changed) viewStore.setState({ view: { ...view, ...patch }, gesture })
}

/** Closes a running gesture, so that the next change starts a new history entry (on blur, Enter, pointer up). */
export function endGesture(): void {
  if (viewStore.getState().gesture !== null) viewStore.setState({ gesture: null })
}

/** Gesture of a change that the app makes to a link: it replaces the history entry instead of adding one. */
export const CORRECTION = 'correction'
/** Gesture of a view that was read from the address. */
export const FROM_ADDRESS = 'address'

/** Takes out of the view what the data does not know. The caller says so to the reader. */
export function correctView(patch: Partial<View>): void {
  patchView(patch, CORRECTION)
}

/** The changes of a step to a region: chips sent to the comparison are what it then shows. */
export function stepTo(region: Region, patch: Partial<View> = {}): Partial<View> {
  return { ...(region === 'compare' && patch.chips ? { comparing: null } : {}), ...patch, region }
}

/** Goes to a region, with any other changes in the same step. */
export function go(region: Region, patch: Partial<View> = {}): void {
  patchView(stepTo(region, patch))
}

/** Sets the as-of date; today is kept as "today", so that the page moves on with the reader's calendar. */
export function setAsOf(day: IsoDay | null, gesture: string | null = null): void {
  patchView({ asOf: day === today() ? null : day }, gesture)
}

/** Adds or removes one value of a facet of the chips region. */
export function toggleFacet(facet: Facet, value: string): void {
  const { facets } = currentView()
  const values = facets[facet]
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  patchView({ facets: { ...facets, [facet]: next } })
}

/** Empties one facet. */
export function clearFacet(facet: Facet): void {
  const { facets } = currentView()
  if (facets[facet].length > 0) patchView({ facets: { ...facets, [facet]: [] } })
}

/** Removes every filter of the chips region: facets, ranges and search text. */
export function clearFacets(): void {
  patchView({ facets: DEFAULT_VIEW.facets, q: '', tpp: OPEN_RANGE, bandwidth: OPEN_RANGE })
}

/** Sets the search text of the chips region; letters typed in a row are one gesture. */
export function setQuery(q: string): void {
  patchView({ q }, 'q')
}

/** Sorts the chips table; a second click on the same column turns the order round. */
export function sortBy(column: string, firstDescending: boolean): void {
  const { sort } = currentView()
  const descending = sort.column === column ? !sort.descending : firstDescending
  patchView({ sort: { column, descending } })
}

/**
 * Adds a chip to the comparison or takes it out. A ninth chip is refused, with the reason in the strip. Removing the
 * baseline hands the role back to the default.
 */
export function toggleChip(chipId: string): 'added' | 'removed' | 'refused' {
  const { chips, baseline } = currentView()
  if (chips.includes(chipId)) {
    patchView({
      chips: chips.filter((other) => other !== chipId),
      baseline: baseline === chipId ? null : baseline,
    })
    if (baseline === chipId) announce('The baseline left the comparison; the default baseline is used.')
    return 'removed'
  }
  if (chips.length >= MAX_COMPARED) {
    notify(`A comparison holds ${MAX_COMPARED} chips at most: take one out first.`)
    return 'refused'
  }
  patchView({ chips: [...chips, chipId] })
  return 'added'
}

/** Replaces the compared chips and opens the comparison; more than eight are cut, and that is said. */
export function compareChips(chipIds: readonly string[], baseline: string | null = null): void {
  const unique = [...new Set(chipIds)]
  if (unique.length > MAX_COMPARED) {
    notify(`A comparison holds ${MAX_COMPARED} chips at most: the first ${MAX_COMPARED} were taken.`)
  }
  go('compare', { chips: unique.slice(0, MAX_COMPARED), baseline })
}

/** Chooses the baseline of the comparison; null = the default (H20 if compared, else the first). */
export function setBaseline(chipId: string | null): void {
  patchView({ baseline: chipId })
}
