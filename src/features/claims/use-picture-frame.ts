/** What every picture of the region needs beside its own drawing. */
import { useDataset } from '../../api/queries'
import type { IsoDay } from '../../domain/date'
import type { Source } from '../../domain/source'
import type { PictureInput } from '../../image/picture-types'
import { useChoiceNotes } from '../../state/choices'
import { useAsOf } from '../../state/select'
import { addressOf } from '../../state/url-mirror'
import { currentView } from '../../state/view-store'

export interface PictureFrame {
  readonly asOf: IsoDay
  readonly checked: IsoDay
  readonly href: string
  /** Sentences about the reader's own choices among sources. */
  readonly choices: readonly string[]
  readonly sources: readonly Source[]
}

/** The frame as it is when the picture is asked for. */
export function usePictureFrame(sources: readonly Source[]): () => PictureFrame {
  const asOf = useAsOf()
  const choices = useChoiceNotes()
  const checked = useDataset('index').data?.factsCheckedTo ?? asOf
  // The link names the date even where it is today: a picture must not move on.
  return () => ({ asOf, checked, choices, sources, href: addressOf({ ...currentView(), asOf }) })
}

export function stateOf(href: string): PictureInput['state'] {
  return { href, view: Object.fromEntries(new URLSearchParams(href.replace(/^[^?]*/, ''))) }
}
