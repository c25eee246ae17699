/** A saved picture becomes the view it was made from. Fetched when a file is dropped or chosen, not before. */
import { formatDate } from '../../domain/date'
import { MAX_PICTURE_BYTES, readPicture, type SavedPicture } from '../../image/read-picture'
import { dismissNotices, notify } from '../../state/notices'
import { rememberReopened } from '../../state/reopened'
import { decodeView, encodeView } from '../../state/url'
import type { View } from '../../state/view'
import { patchView } from '../../state/view-store'

const LONGEST_TITLE = 120

function short(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title
}

/** The picture's view; a link without a date stood on the day of the picture, not on today. */
function viewOf(picture: SavedPicture): { readonly view: View; readonly notes: readonly string[] } {
  const parameters = new URLSearchParams({ ...picture.view, asof: picture.view.asof ?? picture.asOf })
  return decodeView(parameters.toString())
}

/** What the strip says of an opened picture. */
export function openedWords(picture: SavedPicture): string {
  return `Opened from a saved picture as of ${formatDate(picture.asOf)}: “${short(picture.title)}”`
}

function openPicture(picture: SavedPicture): void {
  const { view, notes } = viewOf(picture)
  const { values, factsChecked } = picture
  rememberReopened({ values, factsChecked, search: encodeView(view) })
  patchView(view)
  dismissNotices()
  notify(openedWords(picture), ...notes)
}

/** Opens the view of a saved PNG or SVG; a file that cannot be opened changes nothing and is explained in the strip. */
export async function reopenFile(file: File): Promise<void> {
  dismissNotices()
  if (file.size > MAX_PICTURE_BYTES) {
    notify('This file is larger than any picture this page saves, so it was not read.')
    return
  }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) {
    notify('The browser could not read this file.')
    return
  }
  const reading = readPicture(new Uint8Array(bytes))
  if (reading.kind === 'saved') openPicture(reading.picture)
  else notify(reading.reason)
}
