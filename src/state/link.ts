/** Props of an `<a>` that leads to another view: a real address for the browser, a store change for a plain click. */
import type { MouseEvent } from 'react'
import { hrefOf } from './url-mirror'
import type { Region, View } from './view'
import { go, stepTo, useView } from './view-store'

export interface LinkProps {
  readonly href: string
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void
}

/** True for clicks that the browser handles itself: new tab, new window, download. */
function isForBrowser(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}

/** A click handler that leaves new tabs, new windows and downloads to the browser. */
export function plainClick(action: () => void): LinkProps['onClick'] {
  return (event) => {
    if (isForBrowser(event)) return
    event.preventDefault()
    action()
  }
}

/** `<a {...linkTo(view, 'controls', { chip: 'nvidia-h20-96' })}>`, from the view at hand. */
export function linkTo(view: View, region: Region, patch: Partial<View> = {}): LinkProps {
  return {
    href: hrefOf({ ...view, ...stepTo(region, patch) }),
    onClick: plainClick(() => go(region, patch)),
  }
}

/** {@link linkTo} that follows the view. */
export function useLink(region: Region, patch: Partial<View> = {}): LinkProps {
  return linkTo(
    useView((view) => view),
    region,
    patch,
  )
}
