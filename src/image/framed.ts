import { type PictureFrame, stateOf } from '../domain/picture-frame'
import { datedPublishers } from '../domain/publishers'
import type { PictureInput } from './picture-types'

type Framed = Pick<PictureInput, 'title' | 'subtitle' | 'summary' | 'asOf' | 'checked' | 'state' | 'sources'>

/** What a picture says whatever it shows: its figure's words, the day, the view, the documents with these ids, each as often as it is used. */
export function framed(
  { asOf, checked, href, sources }: PictureFrame,
  { title, subtitle, summary }: Pick<PictureInput, 'title' | 'subtitle' | 'summary'>,
  sourceIds: readonly string[],
): Framed {
  return {
    title,
    subtitle,
    summary,
    asOf,
    checked,
    state: stateOf(href),
    sources: datedPublishers(sources, sourceIds),
  }
}
