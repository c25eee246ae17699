/** What every picture needs beside its own drawing: the day, the view, the reader's choices, the documents. */
import { useDataset } from '../api/queries'
import type { PictureFrame } from '../domain/picture-frame'
import type { Source } from '../domain/source'
import { useChoiceNotes } from './choices'
import { useAsOf } from './select'
import { addressOf } from './url-mirror'
import { currentView } from './view-store'

/** Makes the frame as it is when the picture is asked for. */
export function usePictureFrame(sources: readonly Source[]): () => PictureFrame {
  const asOf = useAsOf()
  const choices = useChoiceNotes()
  const checked = useDataset('index').data?.factsCheckedTo ?? asOf
  // The link names the date even where it is today: a picture must not move on.
  return () => ({ asOf, checked, choices, sources, href: addressOf({ ...currentView(), asOf }) })
}
