/** The chip under the pointer, on the plane or in a list. Nobody would miss it, so it is in no link. */
import { create } from 'zustand'

const useLinked = create<{ readonly chipId: string | null }>()(() => ({ chipId: null }))

/** Marks a chip on the plane and in the lists alike; null = none. */
export function linkChip(chipId: string | null): void {
  if (useLinked.getState().chipId !== chipId) useLinked.setState({ chipId })
}

/** The marked chip. */
export function useLinkedChip(): string | null {
  return useLinked((state) => state.chipId)
}

/** Whether this chip is marked: of many rows only two draw again when the pointer moves on. */
export function useIsLinked(chipId: string): boolean {
  return useLinked((state) => state.chipId === chipId)
}
