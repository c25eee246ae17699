import { type PictureFrame, stateOf } from '../domain/picture-frame'
import { datedPublishers } from '../domain/publishers'
import type { PictureInput } from './picture-types'

/** What a picture says whatever it shows: the day, the view, the documents with these ids. */
export function framed(
  { asOf, checked, href, sources }: PictureFrame,
  sourceIds: readonly string[],
): Pick<PictureInput, 'asOf' | 'checked' | 'state' | 'sources'> {
  return {
    asOf,
    checked,
    state: stateOf(href),
    sources: datedPublishers(sources, [...new Set(sourceIds)]),
  }
}
