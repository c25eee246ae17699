import { useState } from 'react'
import { lazyPart } from '../ui/lazy-part'
import type { PictureInput } from './picture-types'

/** The dialog with the whole picture pipeline: fetched when the reader is about to save. */
export const SaveDialog = lazyPart(async () => {
  const [{ SavePicture }, { prepareFonts }] = await Promise.all([import('./SavePicture'), import('./fonts')])
  prepareFonts()
  return { default: SavePicture }
}, 'The dialog that saves a picture')

export interface SaveControl {
  readonly open: () => void
  readonly prepare: () => void
}

/** The dialog for one picture at a time: made when it is asked for, and the same until it is closed. */
export function useSave() {
  const [picture, setPicture] = useState<PictureInput | null>(null)
  const control = (make: () => PictureInput): SaveControl => ({
    open: () => setPicture(make()),
    prepare: SaveDialog.prepare,
  })
  const dialog = picture && <SaveDialog picture={picture} onClose={() => setPicture(null)} />
  return { control, dialog }
}
