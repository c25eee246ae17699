import { useSyncExternalStore } from 'react'

/** Under this width the page is one column and menus are sheets (LOOK §3). */
export const NARROW = '(max-width: 47.99875em)'

/** True while the media query holds; false where there is no layout (jsdom). */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia?.(query)
      list?.addEventListener('change', listener)
      return () => list?.removeEventListener('change', listener)
    },
    () => window.matchMedia?.(query).matches ?? false,
    () => false,
  )
}
