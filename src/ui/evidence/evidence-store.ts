/** Which value's evidence is open: one for the whole page, so that a cell costs a button and nothing more. */
import { useSyncExternalStore } from 'react'
import type { Evidence } from '../../domain/evidence/evidence'

interface OpenEvidence {
  readonly evidence: Evidence
  /** What was asked about: the panel stands beside it and gives the focus back to it. */
  readonly anchor: HTMLElement
}

let open: OpenEvidence | null = null
const listeners = new Set<() => void>()

function set(next: OpenEvidence | null): void {
  open = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Opens the panel beside `anchor`; the same anchor again closes it. */
export function toggleEvidence(evidence: () => Evidence, anchor: HTMLElement): void {
  if (open?.anchor === anchor) closeEvidence()
  else set({ evidence: evidence(), anchor })
}

/** Closes the panel. `restore` gives the focus back to what was asked about. */
export function closeEvidence(restore = true): void {
  const anchor = open?.anchor
  if (anchor === undefined) return
  set(null)
  if (restore) anchor.focus({ preventScroll: true })
}

/** Closes the panel when what was asked about is no longer on the page. */
export function closeIfGone(): void {
  if (open && !open.anchor.isConnected) closeEvidence(false)
}

/** What is open, for the panel. */
export function useOpenEvidence(): OpenEvidence | null {
  return useSyncExternalStore(
    subscribe,
    () => open,
    () => null,
  )
}

/** Whether this anchor's evidence is open; a cell re-renders only when its own answer changes. */
export function useIsOpen(anchor: () => HTMLElement | null): boolean {
  return useSyncExternalStore(
    subscribe,
    () => open !== null && open.anchor === anchor(),
    () => false,
  )
}
