import type { KeyboardEvent } from 'react'

/** Props of what Escape closes from anywhere in it; what lies further out does not hear of it. */
export function onEscape(close: (() => void) | null) {
  if (close === null) return {}
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.stopPropagation()
      close()
    },
  }
}
