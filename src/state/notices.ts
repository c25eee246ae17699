/**
 * What the app has to tell the reader about their own link or choice: the strip under the date rule (until dismissed), and
 * the sentence a screen reader hears. Never modal, never silent.
 */
import { create } from 'zustand'

interface Notices {
  /** Sentences of the strip, oldest first. */
  readonly lines: readonly string[]
  /** Last sentence for the live region. */
  readonly announcement: string
}

export const useNotices = create<Notices>()(() => ({ lines: [], announcement: '' }))

/** Adds sentences to the strip; one that already stands there is not repeated. */
export function notify(...lines: readonly string[]): void {
  useNotices.setState((state) => ({ lines: [...new Set([...state.lines, ...lines])] }))
}

/** Clears the strip. */
export function dismissNotices(): void {
  useNotices.setState({ lines: [] })
}

/** Says one sentence through the polite live region, without showing it. */
export function announce(sentence: string): void {
  useNotices.setState({ announcement: sentence })
}
