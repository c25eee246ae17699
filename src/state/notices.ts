/**
 * What the app has to tell the reader about their own link or choice: the strip under the date rule (until dismissed), and
 * the sentence a screen reader hears. Never modal, never silent.
 */
import { create } from 'zustand'

/** A line about the app itself, which Back and another link leave alone: a new version, cached data. */
export interface StandingLine {
  readonly text: string
  readonly action: string
  readonly onAction: () => void
}

interface Notices {
  /** Sentences of the strip, oldest first. */
  readonly lines: readonly string[]
  readonly standing: readonly StandingLine[]
  /** Last sentence for the live region. */
  readonly announcement: string
  /** Whether this page opens without a network; null = not known yet. */
  readonly worksOffline: boolean | null
}

export const useNotices = create<Notices>()(() => ({
  lines: [],
  standing: [],
  announcement: '',
  worksOffline: null,
}))

/** Adds sentences to the strip; one that already stands there is not repeated. */
export function notify(...lines: readonly string[]): void {
  useNotices.setState((state) => ({ lines: [...new Set([...state.lines, ...lines])] }))
}

/** Clears the strip. */
export function dismissNotices(): void {
  useNotices.setState({ lines: [] })
}

/** Puts up a line with its action, or renews the one with the same action. */
export function stand(line: StandingLine): void {
  useNotices.setState((state) => ({
    standing: [...state.standing.filter(({ action }) => action !== line.action), line],
  }))
}

/** Takes the lines about the app down. */
export function dismissStanding(): void {
  useNotices.setState({ standing: [] })
}

/** Says one sentence through the polite live region, without showing it. */
export function announce(sentence: string): void {
  useNotices.setState({ announcement: sentence })
}
