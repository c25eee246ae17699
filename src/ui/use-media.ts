import { useSyncExternalStore } from 'react'

/** Under this width the page is one column and menus are sheets (LOOK §3). */
export const NARROW = '(max-width: 47.99875em)'

interface Asked {
  readonly subscribe: (listener: () => void) => () => void
  readonly holds: () => boolean
}

function ask(query: string): Asked {
  const list = window.matchMedia?.(query)
  return {
    subscribe(listener) {
      list?.addEventListener('change', listener)
      return () => list?.removeEventListener('change', listener)
    },
    holds: () => list?.matches ?? false,
  }
}

/** Each query is asked of the browser once, which keeps every list it ever made. */
const asked = new Map<string, Asked>()

function askedOnce(query: string): Asked {
  const known = asked.get(query) ?? ask(query)
  asked.set(query, known)
  return known
}

/** Asks the browser anew: for tests, which answer in its place. */
export function forgetMedia(): void {
  asked.clear()
}

/** True while the media query holds; false where there is no layout (jsdom). */
export function useMedia(query: string): boolean {
  const { subscribe, holds } = askedOnce(query)
  return useSyncExternalStore(subscribe, holds, () => false)
}
