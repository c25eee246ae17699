import { lazy, Suspense, useState } from 'react'
import type { PictureInput } from './picture-types'

/** The whole picture pipeline: fetched when the reader is about to save. */
const load = () => import('./SavePicture')
const SavePicture = lazy(() => load().then((module) => ({ default: module.SavePicture })))

export interface SaveControl {
  readonly open: () => void
  readonly prepare: () => void
}

/** The dialog for one picture at a time: made when it is asked for, and the same until it is closed. */
export function useSave() {
  const [picture, setPicture] = useState<PictureInput | null>(null)
  const control = (make: () => PictureInput): SaveControl => ({
    open: () => setPicture(make()),
    // A failure is not said here: opening the dialog will say it.
    prepare: () => void load().catch(() => undefined),
  })
  const dialog = picture && (
    <Suspense fallback={null}>
      <SavePicture picture={picture} onClose={() => setPicture(null)} />
    </Suspense>
  )
  return { control, dialog }
}
