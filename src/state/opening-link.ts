/** A link that opens something on the page at hand, and says so to whoever moves the focus there. */
import { type LinkProps, linkTo } from './link'
import type { Region, View } from './view'

/** {@link linkTo}, calling `onOpen` when the plain click was ours and not the browser's (new tab, new window). */
export function openingLink(view: View, region: Region, patch: Partial<View>, onOpen: () => void): LinkProps {
  const link = linkTo(view, region, patch)
  return {
    href: link.href,
    onClick: (event) => {
      link.onClick(event)
      if (event.defaultPrevented) onOpen()
    },
  }
}
