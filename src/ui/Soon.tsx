import { type ReactNode, useDeferredValue } from 'react'

/**
 * Draws what lies further down a step later than what is around it, in slices: neither the first sight of a region nor a
 * reader's next click waits for it. A function, so that nothing of it is made before. On Back all comes at once: the browser
 * scrolls to where the reader was, and the page must be as long as it was.
 */
export function Soon({ children }: { readonly children: () => ReactNode }) {
  return useDeferredValue(true, window.event?.type === 'popstate') ? children() : null
}
