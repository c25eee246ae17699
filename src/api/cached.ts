/** Answers that the offline worker gave from its store because the data server did not. */

/** Header that the worker puts on such an answer: the moment it was stored, ISO. */
export const CACHED_FROM = 'x-cached-from'

type Listener = (oldest: string) => void

let oldest: string | null = null
let listener: Listener = () => undefined

/** Notes one answer; answers from the network change nothing. */
export function noteAnswer(headers: Headers): void {
  const stored = headers.get(CACHED_FROM)
  if (stored === null || (oldest !== null && oldest <= stored)) return
  oldest = stored
  listener(stored)
}

/** Calls back with the age of the oldest stored answer in use: at once if there is one, and when it changes. */
export function onCachedAnswer(next: Listener): void {
  listener = next
  if (oldest !== null) next(oldest)
}
