import { useUnknownIds } from '../state/unknown-ids'

/** Draws nothing: names the ids of a link that the data does not know. Not needed for the first paint. */
export default function UnknownIds() {
  useUnknownIds()
  return null
}
