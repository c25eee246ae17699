/** What every picture states beside its own drawing. */
import type { IsoDay } from './date'
import type { Source } from './source'

export interface PictureFrame {
  readonly asOf: IsoDay
  readonly checked: IsoDay
  readonly href: string
  /** Sentences about the reader's own choices among sources. */
  readonly choices: readonly string[]
  readonly sources: readonly Source[]
}

/** The view that a picture carries, from the address that opens it: the address, and its parameters one by one. */
export function stateOf(href: string): {
  readonly href: string
  readonly view: Readonly<Record<string, string>>
} {
  return { href, view: Object.fromEntries(new URLSearchParams(href.replace(/^[^?]*/, ''))) }
}
