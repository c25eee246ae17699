/** The saved picture that the page was opened from, for as long as its view stands. */
import { create } from 'zustand'

/** A value of a saved picture, as it was printed then. */
export interface SavedValue {
  readonly subject: string
  readonly field: string
  readonly label: string
  readonly text: string
  readonly source: string
}

export interface Reopened {
  /** Up to when the facts had been checked when the picture was saved. */
  readonly factsChecked: string
  readonly values: readonly SavedValue[]
  /** Address of the view that the picture opened: the note leaves with it. */
  readonly search: string
}

export const useReopened = create<{ readonly picture: Reopened | null }>()(() => ({ picture: null }))

/** Remembers the picture, or forgets it. */
export function rememberReopened(picture: Reopened | null): void {
  useReopened.setState({ picture })
}
